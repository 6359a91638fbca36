"""The map of canonical offsets and document positions holds both ways, whatever a text holds."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from annotations_db.model import Block, Cell
from annotations_db.text.blocks import canonical
from annotations_db.text.markdown import from_markdown
from annotations_db.text.plain import from_plain
from pyside_app.reading.layout import lay_out
from pyside_app.reading.offsets import OffsetMap, shown
from pyside_app.reading.styles import PageStyle
from pyside_app.theme import load_theme

pytestmark = pytest.mark.usefixtures("qapp")

NASTY = [
    "😀", "👩‍👩‍👧", "🇨🇭", "e\u0301", "ñ", "שָׁלוֹם", "مرحبا", "\u200f", "\u202eabc\u202c",
    "東京", "𠮷", "\u00a0", "\u2028", "\u2029", "\u00ad", "\u200b", "\ufeff", "\ufdd0",
    "\ufdd1", "\uffff", "\ufffc", "\t", "\x0b", "\x0c", "\x1f", "\x85", "\r\n", "\r",
    "  ", "a\u0308\u0323", "ﬁ", "İ", "\x00", "&amp;", "&#x2028;", "&nbsp;", "&#128512;",
    "**b**", "*i*", "`c`", "[l](u)", "![alt](x.png)", "  \n", "\n\n", "\n\n> ",
    "\n\n> > ", "\n\n- ", "\n\n    - ", "\n\n1. ", "\n\n# ",
    "\n\n| a | b |\n|---|---|\n| ", " | ", " |\n", "\n\n```\n", "\n```\n\n", "<br>",
    "<hr>", "<table><tr><td>1<table><tr><td>x</table><td>2</table>", "<td>", "<li>",
    "</div>", "<sup>2</sup>",
    "<table><tr><td rowspan=2>r<td>s<tr><td colspan=2>c</table>",
    "x[^1]\n\n[^1]: note\n\n",
]  # fmt: skip
PIECE = st.one_of(
    st.sampled_from(NASTY), st.text(max_size=6), st.text(alphabet="abc  ", max_size=12)
)
SETTINGS = settings(deadline=None, suppress_health_check=list(HealthCheck))


def style():
    return PageStyle("Serif", 1.0, load_theme("light"))


def check(text):
    page = lay_out(text, style())
    offsets, document = page.offsets, page.document
    for index, block in enumerate(text.blocks):
        shown_block = document.findBlock(offsets.position_of(index))
        assert shown_block.position() == offsets.position_of(index)
        assert shown_block.text() == shown(text.text[block.start : block.end])
    last = -1
    for offset in range(len(text.text) + 1):
        position = offsets.to_qt(offset)
        assert offsets.from_qt(position) == offset
        assert position > last
        last = position
    last = 0
    for position in range(document.characterCount()):
        offset = offsets.from_qt(position)
        assert last <= offset <= len(text.text)
        last = offset
    cursor = QTextCursor(document)
    for block in text.blocks[:20]:
        middle = (block.start + block.end) // 2
        for start, end in ((block.start, block.end), (block.start, middle), (middle, block.end)):
            cursor.setPosition(offsets.to_qt(start))
            cursor.setPosition(offsets.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
            assert cursor.selectedText() == shown(text.text[start:end])


@SETTINGS
@given(st.lists(PIECE, max_size=25))
@example(["| a | b |\n|---|---|\n| 😀 | |\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"])
@example(["plain 😀 words\n\nmore of them\n\n> a quotation\n>\n> another"])
def test_every_offset_of_a_markdown_text_survives_the_way_there_and_back(parts):
    check(from_markdown("".join(parts)))


@SETTINGS
@given(st.lists(PIECE, max_size=25))
def test_every_offset_of_a_plain_text_survives_the_way_there_and_back(parts):
    check(from_plain("".join(parts)))


def test_an_empty_text_has_one_place():
    text = canonical("", (Block(0, 0),), "test")
    assert lay_out(text, style()).offsets.to_qt(5) == 0


def test_cells_that_are_no_grid_are_shown_one_after_another():
    cells = [Cell(0, 1, 1), Cell(0, 0, 0), Cell(0, 0, 0, row_span=2)]
    blocks = [Block(2 * at, 2 * at + 1, cell=cell) for at, cell in enumerate(cells)]
    check(canonical("a\tb\tc", tuple(blocks), "test"))


def test_a_position_inside_a_surrogate_pair_is_the_start_of_its_character():
    offsets = OffsetMap("a😀b", [Block(0, 3)], [0])
    assert [offsets.from_qt(each) for each in range(5)] == [0, 1, 1, 2, 3]


def test_a_separator_belongs_to_the_block_before_it():
    offsets = OffsetMap("ab\ncd", [Block(0, 2), Block(3, 5)], [0, 7])
    assert [offsets.block_at(each) for each in range(6)] == [0, 0, 0, 1, 1, 1]
    assert offsets.blocks_of(1, 3) == range(1)
    assert offsets.blocks_of(1, 4) == range(2)
    assert offsets.from_qt(5) == 3


def test_nothing_is_loaded_that_a_text_names(tmp_path):
    picture = tmp_path / "secret.png"
    picture.write_bytes(b"not read")
    page = lay_out(from_markdown(f"![a picture]({picture.as_uri()}) and words"), style())
    assert page.document.resource(2, picture.as_uri()).size().width() == 1
