"""A passage and its source, ready for what somebody else writes."""

from __future__ import annotations

from annotations_db.exporters.quoting import joined, quotation
from annotations_db.model import Span
from annotations_db.text.markdown import from_markdown

DETAILS = {"state": "Japan", "meeting": "CCM 3MSP", "place": "Oslo", "date": "2012-09-11"}


def test_a_printed_paragraph_number_is_cited():
    text = from_markdown("1. First words.\n2. Second words.\n3. Third words.\n")
    start = text.text.index("Second")
    made = quotation(text, Span(start, start + 6), "Japan", DETAILS)
    source = "Statement of Japan, CCM 3MSP, Oslo, 11 September 2012, para. 2"
    assert made.plain == f"“Second” ({source})"


def test_a_counted_number_is_ours_alone_and_stays_out():
    text = from_markdown("First words.\n\nSecond words.\n")
    made = quotation(text, Span(13, 19), "Japan", DETAILS)
    assert made.source == "Statement of Japan, CCM 3MSP, Oslo, 11 September 2012"


def test_the_html_escapes_and_keeps_line_breaks():
    text = from_markdown("a < b\n\nc & d\n")
    made = quotation(text, Span(0, len(text.text)), "T", {"state": "<b>"})
    assert made.html == "<p>“a &lt; b<br>c &amp; d” (<cite>Statement of &lt;b&gt;</cite>)</p>"
    assert joined([made, made])[0] == f"{made.plain}\n\n{made.plain}"
