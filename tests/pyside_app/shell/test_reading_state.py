"""How far a statement is read: chip, menu, list and place; none of it in the history."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest

from annotations_db.model import Span
from annotations_db.project import open_project
from pyside_app.reading.header import TITLE, shortened_details
from pyside_app.theme import NORMAL, sans


@pytest.fixture
def anna(window):
    window.session.project.set_author("Anna Berg")
    return window


@pytest.fixture
def two(anna, home):
    """The window with a second, longer statement, the first one open."""
    words = "\n\n".join(f"Paragraph {number}. " + "Words of it. " * 40 for number in range(60))
    (home / "two.md").write_text(f"# Two\n\n{words}", encoding="utf-8")
    anna.session.project.import_files([home / "two.md"])
    anna.session._reload()
    return anna


def row(window, number=0):
    return window.panels.widget("statements").model.row(number)


def test_the_chip_opens_a_menu_that_sets_the_status_everywhere(anna, qapp):
    chip = anna.reading.header.chip
    assert (chip.text(), row(anna).status) == ("To read", "to read")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.menu.isVisible()
    ids = ["statement.to_read", "statement.reading", "statement.read", "statement.checked"]
    assert [each.objectName() for each in chip.menu.actions()] == ids
    for action, status in zip(
        chip.menu.actions(), ("to read", "reading", "read", "checked"), strict=True
    ):
        action.trigger()
        qapp.processEvents()
        assert chip.text() == status.capitalize()
        assert row(anna).status == status
        assert [each.isChecked() for each in chip.menu.actions()].count(True) == 1
        assert action.isChecked()
    chip.menu.close()
    assert [each.verb for each in anna.session.project.history() if each.undoable] == []
    assert not anna.reading.grab().isNull()


def test_the_chip_is_reached_with_tab_and_opened_with_space(anna, qapp):
    chip = anna.reading.header.chip
    anna.reading.setFocus()
    QTest.keyClick(anna.reading.view, Qt.Key.Key_Backtab)
    assert chip.hasFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.menu.isVisible()
    chip.menu.close()


def test_a_status_is_set_by_its_key_and_kept_for_the_next_start(anna, make_window):
    QTest.keyClick(anna.reading.view, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert anna.session.status == "read"
    anna.close()
    again = make_window()
    again.session.project.set_author("Anna Berg")
    again.session._reload()
    assert row(again).status == "read"


def test_somebody_without_a_name_is_asked_for_it_first(window):
    window.command("statement.read")
    assert window.session.status == "to read"
    QTest.keyClicks(window.asks.sheet.field, "Anna Berg")
    QTest.keyClick(window.asks.sheet.field, Qt.Key.Key_Return)
    assert window.session.status == "read"


def test_the_first_highlight_begins_the_reading_and_no_later_one_does(anna):
    anna.session.select(Span(0, 9))
    anna.command("annotate.highlight")
    assert (anna.session.status, row(anna).status) == ("reading", "reading")
    anna.command("statement.read")
    anna.session.select(Span(20, 29))
    anna.command("annotate.highlight")
    assert anna.session.status == "read"
    anna.command("edit.undo")
    anna.command("edit.undo")
    assert anna.session.status == "read"


@pytest.mark.parametrize("name", ["Anna Berg", ""])
def test_a_statement_is_taken_up_where_it_was_left_however_soon(two, name, qapp):
    if not name:
        two.session.project.set_author("Unnamed")
    first, second = (each.id for each in two.session.project.statements())
    two.session.open_statement(second)
    two.reading.restore(two.session.text.text.index("Paragraph 40."))
    left = two.reading.reading_position()
    two.session.open_statement(first)
    assert two.reading.reading_position() < 100
    two.session.open_statement(second)
    qapp.processEvents()
    assert two.reading.reading_position() == left
    known = two.session.project.reading(second)
    assert (known.position if known else None) == (left if name else None)


def test_the_place_is_kept_at_the_end(two, project_path):
    second = two.session.project.statements()[1].id
    two.session.open_statement(second)
    two.reading.restore(two.session.text.text.index("Paragraph 40."))
    left = two.reading.reading_position()
    two.close()
    with open_project(project_path, author="Anna Berg") as project:
        assert project.reading(second).position == left


def test_title_and_details_stand_whole_in_the_header_and_the_title_bar(anna):
    heading, header = anna.reading.header.heading, anna.reading.header
    title = "Japan – CCM 3MSP – 11 September 2012"
    assert heading.title == title
    assert anna.windowTitle() == f"{title} – Plenary"
    room = header.width() - anna.reading.view.margins.left
    font = anna.look.serif_font(TITLE, strong=True)
    assert QFontMetrics(font).horizontalAdvance(title) < room - 24
    assert heading.details.startswith("Third Meeting of States Parties to the Convention on Cl")
    metrics, room = QFontMetrics(sans(NORMAL - 1)), header.chip.x() - 48
    shown = shortened_details(heading.details, metrics, room)
    assert metrics.horizontalAdvance(shown) <= room
    assert shown.startswith("Third Meeting of States Parties to the Convention")
    assert shown.endswith(" · Oslo, Norway · H. E. Mr. Mari AMANO · 825 words, 4 min")
    assert heading.details in header.toolTip().replace("&nbsp;", " ")
