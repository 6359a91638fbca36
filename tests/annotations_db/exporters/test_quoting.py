"""A passage and its source, ready for what somebody else writes."""

from __future__ import annotations

from annotations_db.exporters import quoting
from annotations_db.exporters.quoting import joined, quotations
from annotations_db.model import Span
from annotations_db.text.markdown import from_markdown
from annotations_db.text.paragraphs import paragraph_numbers

DETAILS = {"state": "Japan", "meeting": "CCM 3MSP", "place": "Oslo", "date": "2012-09-11"}


def test_a_printed_paragraph_number_is_cited():
    text = from_markdown("1. First words.\n2. Second words.\n3. Third words.\n")
    start = text.text.index("Second")
    (made,) = quotations(text, [Span(start, start + 6)], "Japan", DETAILS)
    source = "Statement of Japan, CCM 3MSP, Oslo, 11 September 2012, para. 2"
    assert made.plain == f"“Second” ({source})"


def test_a_counted_number_is_ours_alone_and_stays_out():
    text = from_markdown("First words.\n\nSecond words.\n")
    (made,) = quotations(text, [Span(13, 19)], "Japan", DETAILS)
    assert made.source == "Statement of Japan, CCM 3MSP, Oslo, 11 September 2012"


def test_the_html_escapes_and_keeps_line_breaks():
    text = from_markdown("a < b\n\nc & d\n")
    (made,) = quotations(text, [Span(0, len(text.text))], "T", {"state": "<b>"})
    assert made.html == "<p>“a &lt; b<br>c &amp; d” (<cite>Statement of &lt;b&gt;</cite>)</p>"
    assert joined([made, made])[0] == f"{made.plain}\n\n{made.plain}"


def test_many_passages_read_the_numbers_of_a_text_once(monkeypatch):
    text = from_markdown("".join(f"{number}. Words.\n" for number in range(1, 40)))
    times = []
    monkeypatch.setattr(
        quoting, "paragraph_numbers", lambda read: times.append(1) or paragraph_numbers(read)
    )
    spans = [Span(block.start, block.end) for block in text.blocks]
    made = quotations(text, spans, "Japan", DETAILS)
    assert made[-1].source.endswith("para. 39")
    assert len(times) == 1
