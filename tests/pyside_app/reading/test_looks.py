"""Type, theme and paragraph numbers of the page: applied at once, at the same place."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor

from annotations_db.text.markdown import from_markdown
from pyside_app.reading.layout import lay_out, recoloured
from pyside_app.reading.styles import GUTTER, PageStyle
from pyside_app.theme import THEMES, Look, load_theme
from pyside_app.typography import LINES, MEASURES, SANS, Typography, letters_of, missing_scripts
from tests.pyside_app.reading.desk import add_statement

COLOURED = """# Title

Words with [a link](https://example.org/one) and [another](https://example.org/two).

| left | right |
|---|---|
| a [link](https://example.org) | b |
"""


@pytest.mark.parametrize(
    "typography",
    [
        *(Typography(measure=each) for each in MEASURES if each != "normal"),
        *(Typography(line_height=each) for each in LINES if each != "normal"),
        Typography(SANS, "narrow", "loose"),
    ],
)
def test_another_type_keeps_the_upper_line_and_the_selection(desk, typography):
    span = desk.place("Paragraph 12", "victims")
    desk.view.scroll_to(desk.place("Paragraph 11").start)
    desk.view.select(span)
    top = desk.pane.reading_position()
    desk.look.set_typography(typography)
    assert abs(desk.pane.reading_position() - top) < 90
    assert desk.view.selection() == span
    assert desk.view.page.style.width == MEASURES[typography.measure]


def test_lines_are_as_high_as_asked_for(desk):
    def from_line_to_line():
        block = desk.view.page.document.findBlock(desk.view.page.offsets.position_of(1))
        layout = block.layout()
        return layout.lineAt(1).y() - layout.lineAt(0).y()

    text = from_markdown("# Title\n\n" + "Many words of one paragraph. " * 30)
    add_statement(desk.session, text, "Long")
    for step, height in LINES.items():
        desk.look.set_typography(Typography(line_height=step))
        desk.view.page.document.size()
        assert from_line_to_line() == pytest.approx(height, abs=0.5)


def test_a_font_that_is_gone_gives_way_to_the_serif(qapp):
    assert Typography("No such font").family("Serif") == "Serif"
    assert Typography(SANS).family("Serif") == qapp.font().family()


def test_it_is_told_which_scripts_a_font_has_no_letters_for(qapp):
    has = letters_of(Look().serif)
    assert missing_scripts("Victims of cluster munitions 2012.", has) == []
    assert missing_scripts("A word: أهمية, 国家", has) == ["Arabic", "Cjk"]


def test_another_theme_keeps_the_very_document(desk):
    document = desk.view.document()
    for theme in THEMES[1:]:
        desk.look.set_theme(theme)
        assert desk.view.document() is document
        picture = desk.view.viewport().grab().toImage()
        assert picture.pixelColor(2, 2) == desk.look.theme.page


def test_a_page_in_other_colours_is_as_if_it_were_made_in_them(qapp):
    text = from_markdown(COLOURED)
    light, dark = (PageStyle("Serif", 1.0, load_theme(name), name) for name in ("light", "dark"))
    anew, page = lay_out(text, dark), recoloured(lay_out(text, light), dark)
    assert colours(page) == colours(anew)
    assert page.document.toPlainText() == anew.document.toPlainText()


def colours(page):
    """The colour of every character, and of the line below every cell."""
    cursor = QTextCursor(page.document)
    found = []
    for position in range(page.document.characterCount() - 1):
        cursor.setPosition(position + 1)
        found.append(cursor.charFormat().foreground().color().name())
        table = cursor.currentTable()
        if table is not None:
            cell = table.cellAt(position + 1).format().toTableCellFormat()
            found.append(cell.bottomBorderBrush().color().name())
    return found


def test_numbers_stand_in_the_margin_and_move_nothing(desk):
    words = "Mr. President,\n\nFirst words.\n\n## Heading\n\nSecond words.\n"
    add_statement(desk.session, from_markdown(words), "Numbered")
    before = desk.view.viewport().grab().toImage()
    tops = [each.corner for each in desk.view.visible()]
    desk.look.set_numbers(shown=True)
    after = desk.view.viewport().grab().toImage()
    desk.view._visible = None
    assert [each.corner for each in desk.view.visible()] == tops
    differing = {
        (x, y)
        for x in range(after.width())
        for y in range(after.height())
        if before.pixel(x, y) != after.pixel(x, y)
    }
    assert differing
    assert max(x for x, _ in differing) < GUTTER
    rows = {y // 40 for _, y in differing}
    assert len(rows) <= 4
    desk.look.set_numbers(shown=False)
    assert desk.view.viewport().grab().toImage() == before
