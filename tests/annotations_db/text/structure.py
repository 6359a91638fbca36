"""What must hold for every canonical text, and pieces of source that tend to break it."""

from __future__ import annotations

from hypothesis import strategies as st

from annotations_db.model import Block, CanonicalText
from annotations_db.text.blocks import block_at, canonical, from_json, to_json
from annotations_db.text.source import FORBIDDEN

NASTY = [
    "😀", "👩‍👩‍👧", "🇨🇭", "e\u0301", "ñ", "שָׁלוֹם", "مرحبا", "\u200f", "\u202eabc\u202c",
    "東京", "𠮷", "\u00a0", "\u2028", "\u2029", "\u00ad", "\u200b", "\ufeff", "\ufdd0",
    "\uffff", "\ufffc", "\t", "\x0b", "\x0c", "\x1f", "\x85", "\r\n", "\r", "  ", "ﬁ", "İ",
    "\x00", "\ud800", "&amp;", "&#x2028;", "&nbsp;", "&#0;", "&#11;", "&#12;", "&#13;",
    "&#xfffe;", "**b**", "*i*", "`c`", "[l](u)", "[l](#fn:1)", "![alt](x.png)", "  \n",
    "\n\n", "\n\n> ", "\n\n> > ", "\n\n- ", "\n\n    - ", "\n\n1. ", "\n\n7. ", "\n\n# ",
    "\n\n| a | b |\n|---|---|\n| ", " | ", " |\n", "\n\n```\n", "\n```\n\n",
    "\n\n    code\n", "<br>", "<hr>", "<td>", "<li>", "</div>", "<pre>", "</pre>", "<p>",
    "<table><tr><td>1<table><tr><td>x</table><td rowspan=9 colspan=3>2</table>",
    "<table><caption>t", "<tr>", "<sup>2</sup>", "x[^1]\n\n[^1]: note\n\n", "<div hidden>",
    "<a id='q'>", "<p id='w'>", "<ol type=a start=-3>", "<div dir=rtl lang=ar>",
    "<p data-marker='9.'>", "<li data-marker=''>", "<b style='font-weight:400'>",
    "<p style='display:none'>", "<i style='vertical-align:sub'>",
    "<blockquote>", "<script>", "<title>", "<textarea>", "<!--", "-->", "<![CDATA[", "<",
    "&",
]  # fmt: skip

SOURCES = st.lists(
    st.one_of(
        st.sampled_from(NASTY),
        st.text(max_size=6),
        st.text(alphabet="abc 1\n", max_size=12),
    ),
    max_size=25,
).map("".join)


def check_structure(text: CanonicalText) -> None:
    """Blocks part the text, runs and cells are in order, and JSON brings the blocks back."""
    assert not FORBIDDEN.search(text.text)
    assert "\r" not in text.text
    assert text.blocks
    assert text.blocks[0].start == 0
    assert text.blocks[-1].end == len(text.text)
    for index, block in enumerate(text.blocks):
        if index:
            _check_separator(text, text.blocks[index - 1], block)
        _check_block(text, block)
        assert block_at(text.blocks, block.start) == index
        assert block_at(text.blocks, block.end) == index
    _check_tables(text)
    assert from_json(to_json(text.blocks)) == text.blocks
    assert canonical(text.text, text.blocks, text.extractor) == text


def _check_separator(text: CanonicalText, before: Block, block: Block) -> None:
    assert block.start == before.end + 1
    in_row = (
        before.cell
        and block.cell
        and (before.cell.table, before.cell.row) == (block.cell.table, block.cell.row)
        and before.cell.column != block.cell.column
    )
    assert text.text[before.end] == ("\t" if in_row else "\n")


def _check_block(text: CanonicalText, block: Block) -> None:
    words = text.text[block.start : block.end]
    if block.kind == "pre":
        assert block.pre
        assert "\n" not in words
    else:
        assert words == words.strip(" \n\t\f")
        assert "  " not in words
        assert "\t" not in words
    if block.kind == "rule":
        assert words == "\ufffc"
    position = block.start
    for run in block.runs:
        assert position <= run.start < run.end <= block.end
        assert run.marks or run.href is not None or run.image or run.anchor is not None
        assert run.image is None or text.text[run.start : run.end] == "\ufffc"
        position = run.end


def _check_tables(text: CanonicalText) -> None:
    """A table's blocks follow one another, row by row, and no cell overlaps another."""
    seen: set[int] = set()
    taken: dict[tuple[int, int, int], tuple[int, int]] = {}
    previous = None
    for block in text.blocks:
        cell = block.cell
        if cell and (previous is None or previous.table != cell.table):
            assert cell.table not in seen
            seen.add(cell.table)
        elif cell and previous:
            assert (cell.row, cell.column) >= (previous.row, previous.column)
        previous = cell
        if cell:
            for column in range(cell.column, cell.column + cell.column_span):
                place = (cell.table, cell.row, column)
                assert taken.setdefault(place, (cell.row, cell.column)) == (cell.row, cell.column)
    assert seen == set(range(len(seen)))
