"""The Markdown copy read in again through the importer: the same text, whatever stands in it."""

from __future__ import annotations

import html
import json
import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.markdown.markers import is_printed_by_lists
from annotations_db.exporters.placing import lay_out
from annotations_db.model import Block, CanonicalText, Cell, Run
from annotations_db.text.blocks import canonical
from annotations_db.text.html import from_html
from annotations_db.text.markdown import from_markdown
from annotations_db.text.source import normalised
from tests import corpus
from tests.annotations_db.exporters import samples
from tests.annotations_db.exporters.markdown_back import (
    read_back,
    structure,
    without_ours,
    written,
)
from tests.annotations_db.exporters.samples import ANNA, OMAR, Mark, note
from tests.annotations_db.text.structure import SOURCES

SIGNS = "ab 1.-+=#>*_`~|&;lt<[]()!\\\n\u3000\u00a0\x85:^{}/\"'"


def check(copy: AnnotatedCopy) -> None:
    """The copy's text comes back, with its blocks and its marks."""
    text = copy.text
    stripped = without_ours(written(copy))
    assert stripped.text == text.text
    assert structure(stripped.blocks) == structure(text.blocks)
    if not text.text:
        return
    back = read_back(copy)
    assert back.text == text.text
    assert structure(back.blocks, marks=False) == structure(text.blocks, marks=False)
    check_marks(copy, back.marked, back.references)


def check_marks(copy: AnnotatedCopy, marked: set[int], references: dict[str, int]) -> None:
    layout = lay_out(copy)
    holding = [each for each in layout.blocks if each.block.kind != "rule"]
    places = [place for each in holding for place in each.places]
    own = {
        at
        for block in copy.text.blocks
        for run in block.runs
        if "marked" in run.marks
        for at in range(run.start, run.end)
    }
    over = {
        at for place in places if place.over for at in range(place.piece.start, place.piece.end)
    }
    assert marked == own | over
    for passage in layout.passages:
        ends = [place.piece.end for place in places if passage in place.over]
        assert references.get(str(passage.number)) == (ends[-1] if ends else None)


@st.composite
def copies(draw, texts: st.SearchStrategy[CanonicalText]) -> AnnotatedCopy:
    """A text with some highlights that overlap as they like."""
    text = draw(texts)
    assume(all(is_printed_by_lists(block) for block in text.blocks))
    places = st.integers(0, len(text.text))
    spans = draw(st.lists(st.tuples(places, places).map(sorted), max_size=4))
    return samples.copy(text, [Mark(span=(start, end)) for start, end in spans if start < end])


def everywhere(signs: str) -> CanonicalText:
    """The same characters in every kind of block, and between fitting and unfitting formats."""
    here, before = html.escape(signs).replace("\n", "<br>"), html.escape(signs)
    return from_html(
        f"<p>{here}</p><ul><li>{here}</li></ul><h2>{here}</h2><blockquote>{here}</blockquote>"
        f"<table><tr><th>{here}</th><th>x</th></tr><tr><td>{here}</td><td>{here}</td></tr></table>"
        f"<pre>{before}</pre><pre><code>{before}</code></pre>"
        f"<p><b>{here}</b>z<code>{here}</code><i>{here}</i> <a href='https://a.b/'>{here}</a></p>",
        extractor="test",
    )


@given(copies(SOURCES.map(from_markdown)))
@settings(deadline=None)
def test_any_markdown_comes_back(copy):
    check(copy)


@given(copies(SOURCES.map(lambda source: from_html(normalised(source), extractor="test"))))
@settings(deadline=None)
def test_any_page_comes_back(copy):
    check(copy)


@given(copies(st.text(SIGNS, max_size=40).map(everywhere)))
@settings(deadline=None)
def test_any_signs_come_back_from_any_kind_of_block(copy):
    check(copy)


@pytest.mark.parametrize("make", [samples.picture, samples.hard])
def test_a_real_copy_comes_back(make):
    check(make())


def test_every_example_of_commonmark_comes_back_read_either_way():
    path = corpus.folder("commonmark") / "spec-tests-0.31.2.json"
    examples = json.loads(path.read_text(encoding="utf-8"))
    assert len(examples) == 652
    for example in examples:
        check(samples.copy(from_markdown(example["markdown"]), []))
        check(samples.copy(from_html(example["html"], extractor="test"), []))


def test_what_markdown_can_say_is_written_so():
    source = (
        "# Title\n\nOne **bold** and *slanted* word, `code` and [a link](https://example.org/).  \n"
        "Next line.\n\n1. First\n2. Second\n\n> Quoted.\n>\n> - in a list\n\n"
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```\nx = 1\n```\n\n* * *\n\n"
        "The 5 - 3 = 2 end.[^about]\n\n"
    )
    copy = samples.copy(from_markdown(source.replace("[^about]", "")), [])
    assert written(copy).startswith(source)


def test_marks_are_cut_at_every_border_and_noted_at_their_ends():
    text = samples.plain("one two three\nfour")
    marks = [Mark("one two"), Mark("two three\nfour"), Mark("three")]
    assert written(samples.copy(text, marks)).startswith(
        "<mark>one </mark><mark>two</mark>[^1]<mark> </mark><mark>three</mark>[^3]\n\n"
        "<mark>four</mark>[^2][^about]\n\n[^1]: "
    )


def test_a_footnote_tells_tags_author_date_place_and_notes():
    marks = [
        Mark("two", ["Clearance", "Universalization"], ["My *note*\n\n- a\n- b"]),
        Mark("three", notes=[note("Réponse", "annotation-2", "x", OMAR, kind="translation")]),
    ]
    content = written(samples.copy(samples.plain("one two three"), marks))
    assert (
        "[^1]: Clearance, Universalization; Anna Berg; 14 September 2025, 12:11 UTC; 4–7\n\n"
        "    My *note*\n\n    - a\n    - b\n\n[^2]: No tag; Anna Berg; "
    ) in content
    assert "\n\n    Translation, Omar عمر &lt;omar@x>:\n\n    Réponse\n\n[^about]: " in content
    assert read_back(samples.copy(samples.plain("one two three"), marks)).footnotes[1] == "My note"


def test_the_last_footnote_tells_of_the_statement():
    about = note("About all of it", None, "s")
    copy = samples.picture(statement_notes=(about,))
    _, found = written(copy).split("[^about]: ")
    for words in (
        copy.statement.title, "Statement of Japan (H. E. Mr. Mari Amano, Ambassador), ",
        "- State: Japan\n", "About all of it",
        "- Date: 11 September 2012\n", "- Copy holds: 8 highlights, 3 notes\n",
    ):  # fmt: skip
        assert words in found
    assert ANNA.name in found
    assert ANNA.name not in written(samples.picture(names_and_times=False))


def test_a_note_can_neither_run_nor_define_anything():
    evil = (
        "<script>x</script> [a](javascript:x) [b]( <data:x>) [^1]\n\n[^2]: mine\n\n"
        "[Title]: https://evil.example\n\n```\n<div>\n"
    )
    text = from_markdown("Title two")
    copy = samples.copy(text, [Mark("Title", notes=[evil]), Mark("two")])
    assert not re.search("<(?!/?mark>)", written(copy))
    back = read_back(copy)
    assert back.text == text.text
    assert "mine" not in from_markdown("x[^2]\n\n" + written(copy)).text.split("No tag")[2]
    links = [run.href for block in from_markdown(written(copy)).blocks for run in block.runs]
    assert not [each for each in links if each and not each.startswith("#fn")]


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://example.org/a_(b)*?x=`1`&copy=2", True),
        ("other.html", True),
        ("foo)\\:", True),
        ("#there", False),
        ("java\nscript:x", False),
        ("JavaScript:x", False),
    ],
)
def test_links_that_can_run_something_or_stay_within_are_left_out(href, kept):
    block = Block(0, 4, runs=(Run(0, 4, href=href),))
    copy = samples.copy(canonical("word", [block], "test"), [])
    runs = without_ours(written(copy)).blocks[0].runs
    assert [run.href for run in runs] == ([href] if kept else [])


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({}, "3.1 words["),
        ({"kind": "h2"}, "## 3.1 words["),
        ({"lists": ("ol",)}, "<ol>\n<div><p>3.1 words<"),
        ({"kind": "pre", "pre": 1}, "<pre>\n3.1 words<"),
        ({"cell": Cell(0, 0, 0)}, "<table>\n<tr><td><p>3.1 words<"),
    ],
)
def test_a_marker_that_no_list_prints_stands_before_its_words(more, found):
    block = Block(0, 5, marker="3.1", **more)
    assert written(samples.copy(canonical("words", [block], "test"), [])).startswith(found)


def test_a_number_outside_lists_stays_a_number():
    blocks = [Block(0, 3, marker="9."), Block(4, 7), Block(8, 11, marker="10.")]
    copy = samples.copy(canonical("one\ntwo\nten", blocks, "test"), [])
    check(copy)
    assert [each.marker for each in without_ours(written(copy)).blocks] == ["9.", "", "10."]


def test_a_highlight_over_a_rule_ends_before_it():
    copy = samples.copy(from_markdown("one\n\n***\n\ntwo"), [Mark("one\n\ufffc"), Mark("\ufffc")])
    check(copy)
    assert written(copy).startswith("<mark>one</mark>[^1]\n\n* * *\n\ntwo[^about]\n\n[^1]: ")
    assert "\n\n[^2]: " in written(copy)
