"""Ways in: texts are looked at before anything is written."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.adding import confirm
from tests.journeys.adding_hands import sheet_of, statements, write

CONTROL = Qt.KeyboardModifier.ControlModifier
RICH = "<h1>Ireland</h1><p>Madam President, <b>thank you</b>.</p>"


def test_rich_text_is_pasted_with_its_formatting_and_enter_adds_it(anna, clipboard, executor):
    clipboard("Ireland\nMadam President", RICH)
    anna.press(Qt.Key.Key_V, CONTROL)
    executor.drain()
    assert sheet_of(anna).form.title.text() == "Ireland"
    assert sheet_of(anna).preview.page.toPlainText().startswith("Ireland")
    assert len(statements(anna)) == 1
    anna.press(Qt.Key.Key_Return)
    executor.drain()
    assert sheet_of(anna) is None
    assert anna.session.statement.title == "Ireland"
    heading, paragraph = anna.session.text.blocks
    assert (heading.kind, paragraph.runs[0].marks) == ("h1", ("bold",))
    anna.window.press_toast()
    assert len(statements(anna)) == 1


def test_a_pasted_text_can_be_read_another_way(anna, clipboard, executor):
    clipboard("# One\nline\n\nlast")
    anna.press(Qt.Key.Key_V, CONTROL)
    executor.drain()
    sheet = sheet_of(anna)
    choice = sheet.form.read_as
    assert choice.currentData() == "markdown"
    choice.setFocus()
    anna.press(Qt.Key.Key_End)
    anna.press(Qt.Key.Key_Return)
    assert sheet_of(anna) is sheet
    executor.drain()
    assert QApplication.focusWidget() is choice
    assert choice.currentData() == "lines"
    assert sheet.preview.page.toPlainText() == "# One\nline\nlast"
    anna.press(Qt.Key.Key_Return)
    executor.drain()
    assert anna.session.text.text == "# One\nline\nlast"


def test_tab_goes_from_the_title_to_the_details_in_their_order(anna, clipboard, executor):
    clipboard("One\n\nlast")
    anna.press(Qt.Key.Key_V, CONTROL)
    executor.drain()
    form = sheet_of(anna).form
    fields = form.details.fields
    first = (form.title, form.language, form.read_as)
    for expected in (*first, fields["state"], fields["on_behalf_of"]):
        assert QApplication.focusWidget() in {expected, expected.focusProxy()}
        anna.press(Qt.Key.Key_Tab)
    anna.press(Qt.Key.Key_Escape)
    anna.press(Qt.Key.Key_D, CONTROL)
    anna.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is sheet_of(anna).language
    anna.press(Qt.Key.Key_Tab)
    state = sheet_of(anna).form.fields["state"]
    assert QApplication.focusWidget() is state.focusProxy()


def test_copied_files_are_added_by_pasting(anna, clipboard, home, executor):
    clipboard(paths=[write(home, "one.md", "# One")])
    anna.press(Qt.Key.Key_V, CONTROL)
    executor.drain()
    confirm(anna.window)
    executor.drain()
    assert anna.session.statement.title == "One"


def test_pasting_in_a_field_stays_there_and_nothing_to_paste_is_said(anna, clipboard, executor):
    clipboard("cluster")
    anna.press(Qt.Key.Key_F, CONTROL)
    anna.press(Qt.Key.Key_V, CONTROL)
    executor.drain()
    assert QApplication.focusWidget().text() == "cluster"
    assert sheet_of(anna) is None
    QGuiApplication.clipboard().clear()
    anna.window.command("file.paste_statement")
    assert anna.window.told == "There is no text on the clipboard."


# looking before adding


def test_title_and_details_are_given_before_it_comes_in(anna, home, executor):
    anna.window.command("file.add_statements", [write(home, "speech.txt", "Mr. President.\n")])
    executor.drain()
    form = sheet_of(anna).form
    form.details.fields["state"].setFocus()
    anna.type("Norway")
    form.details.fields["date"].setFocus()
    anna.type("11 Sept 2012")
    assert form.title.text() == "Norway – 11 September 2012"
    anna.press(Qt.Key.Key_Return)
    executor.drain()
    statement = anna.session.statement
    assert statement.title == "Norway – 11 September 2012"
    details = anna.session.project.details(statement)
    assert details == {"state": "Norway", "date": "2012-09-11"}


def test_a_typed_title_is_kept_whatever_else_is_said(anna, home, executor):
    anna.window.command("file.add_statements", [write(home, "speech.txt", "Mr. President.\n")])
    executor.drain()
    form = sheet_of(anna).form
    form.title.selectAll()
    anna.type("Mine")
    form.details.fields["state"].setFocus()
    anna.type("Norway")
    assert form.title.text() == "Mine"
    anna.press(Qt.Key.Key_Return)
    executor.drain()
    assert anna.session.statement.title == "Mine"


def test_a_wrong_date_keeps_all_out_and_is_said_beside_the_field(anna, home, executor):
    paths = [write(home, f"{each}.md", f"# {each}") for each in ("One", "Two")]
    anna.window.command("file.add_statements", paths)
    executor.drain()
    sheet = sheet_of(anna)
    sheet.list.setCurrentIndex(sheet.list.rows.index(1))
    field = sheet.form.details.fields["date"]
    field.setFocus()
    anna.type("soon")
    sheet.list.setCurrentIndex(sheet.list.rows.index(0))
    QTest.mouseClick(sheet.add, Qt.MouseButton.LeftButton)
    executor.drain()
    assert sheet_of(anna) is sheet
    assert sheet.list.currentIndex().row() == 1
    assert "“soon” is not a date" in field.below.text()
    assert field.isAncestorOf(QApplication.focusWidget())
    assert len(statements(anna)) == 1


def test_several_get_a_detail_together_and_some_are_left_out(anna, home, executor):
    paths = [write(home, f"{each}.md", f"# {each}") for each in ("One", "Two", "Three")]
    anna.window.command("file.add_statements", paths)
    executor.drain()
    sheet = sheet_of(anna)
    assert QApplication.focusWidget() is sheet.list
    anna.press(Qt.Key.Key_A, CONTROL)
    sheet.form.details.fields["place"].setFocus()
    anna.type("Oslo")
    sheet.list.setFocus()
    sheet.list.setCurrentIndex(sheet.list.rows.index(1))
    anna.press(Qt.Key.Key_Space)
    assert sheet.add.text() == "Add 2 statements"
    anna.press(Qt.Key.Key_Return)
    executor.drain()
    assert statements(anna)[1:] == ["One", "Three"]
    places = [anna.session.project.details(e) for e in anna.session.project.statements()[1:]]
    assert places == [{"place": "Oslo"}] * 2
    anna.undo()
    assert len(statements(anna)) == 1


def test_esc_adds_nothing_and_enter_on_cancel_neither(anna, home, executor):
    path = write(home, "one.md", "# One")
    for leave in ("escape", "cancel"):
        anna.window.command("file.add_statements", [path])
        executor.drain()
        if leave == "cancel":
            sheet_of(anna).cancel.setFocus()
        anna.press(Qt.Key.Key_Escape if leave == "escape" else Qt.Key.Key_Return)
        executor.drain()
        assert sheet_of(anna) is None
        assert len(statements(anna)) == 1


def test_what_was_said_of_files_is_not_lost_by_one_esc(anna, home, executor):
    anna.window.command("file.add_statements", [write(home, "one.md", "# One")])
    executor.drain()
    sheet_of(anna).form.details.fields["state"].setFocus()
    anna.type("Norway")
    anna.press(Qt.Key.Key_Escape)
    assert sheet_of(anna).below.text().startswith("Nothing is added yet.")
    anna.press(Qt.Key.Key_Escape)
    assert sheet_of(anna) is None
    assert len(statements(anna)) == 1


def test_a_click_on_the_tick_leaves_a_file_out_without_choosing_it(anna, home, executor, qapp):
    paths = [write(home, f"{each}.md", f"# {each}") for each in ("One", "Two")]
    anna.window.command("file.add_statements", paths)
    executor.drain()
    qapp.processEvents()
    sheet = sheet_of(anna)
    place = sheet.list.visualRect(sheet.list.rows.index(1)).topLeft() + QPoint(14, 20)
    QTest.mouseClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [each.comes for each in sheet.list.rows.arrivals.rows] == [True, False]
    assert sheet.list.currentIndex().row() == 0
    QTest.mouseClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(60, 0))
    assert sheet.form.title.text() == "Two"


def test_of_a_long_text_the_beginning_is_shown(anna, home, executor):
    path = write(home, "long.md", "# Long\n\n" + "Words and more.\n\n" * 2000)
    anna.window.command("file.add_statements", [path])
    executor.drain()
    assert sheet_of(anna).below.text().endswith("the beginning is shown")
    assert len(sheet_of(anna).preview.page.toPlainText()) <= 4001
    anna.press(Qt.Key.Key_Return)
    executor.drain()
    assert len(anna.session.text.text) > 30_000


def test_a_sheet_for_files_waits_for_the_one_that_is_open(anna, home, executor, qtbot):
    anna.window.command("file.add_statements", [write(home, "one.md", "# One")])
    anna.window.command("statement.details")
    anna.type("Typed ")
    executor.drain()
    assert sheet_of(anna).title.text().startswith("Typed ")
    anna.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hasattr(sheet_of(anna), "preview"))
    assert sheet_of(anna).form.title.text() == "One"


def test_the_sheet_keeps_to_a_small_window(anna, home, executor, qapp):
    anna.window.resize(640, 480)
    paths = [write(home, f"{each}.md", f"# {each}") for each in ("One", "Two")]
    anna.window.command("file.add_statements", paths)
    executor.drain()
    qapp.processEvents()
    sheet = sheet_of(anna)
    frame = sheet._frame.rect()
    for each in (sheet.list, sheet.form, sheet.add):
        assert frame.contains(each.rect().translated(each.mapTo(sheet._frame, each.pos() * 0)))


# details


def test_a_compilation_comes_in_as_one_statement_for_each_speaker(anna, home, executor):
    words = "We thank the President for the work that was done in all these months."
    speeches = "\n\n".join(f"## {each}\n\n{words}" for each in ("Japan", "Norway", "Zambia"))
    path = write(home, "all.md", f"# Third Meeting\n\nOslo, 11 September 2012\n\n{speeches}\n")
    anna.window.command("file.add_statements", [path])
    executor.drain()
    sheet = sheet_of(anna)
    assert sheet.list.isHidden()
    sheet.parts.click()
    assert not sheet.list.isHidden()
    assert sheet.list.rows.rowCount() == 3
    assert sheet.accessibleName() == "Add statements"
    sheet.parts.click()
    assert sheet.list.isHidden()
    assert sheet.accessibleName() == "Add a statement"
    sheet.parts.click()
    before = len(anna.session.project.statements())
    sheet.add.click()
    executor.drain()
    added = anna.session.project.statements()[before:]
    assert [anna.session.project.details(each)["state"] for each in added] == [
        "Japan", "Norway", "Zambia",
    ]  # fmt: skip
    anna.session.project.undo()
    assert len(anna.session.project.statements()) == before
