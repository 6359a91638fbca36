"""Ways in: texts are looked at before anything is written; details; the worked example."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations_db.exporters.citation import citation
from tests.adding import add, confirm

CONTROL = Qt.KeyboardModifier.ControlModifier
RICH = "<h1>Ireland</h1><p>Madam President, <b>thank you</b>.</p>"


@pytest.fixture
def clipboard(qapp):
    """Puts something on the clipboard, and takes it away again."""

    def put(plain="", html="", paths=()):
        data = QMimeData()
        if plain:
            data.setText(plain)
        if html:
            data.setHtml(html)
        if paths:
            data.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
        QGuiApplication.clipboard().setMimeData(data)

    yield put
    QGuiApplication.clipboard().clear()


def sheet_of(reader):
    return reader.window.asks.sheet


def statements(reader):
    return [each.title for each in reader.session.project.statements()]


def write(home, name, words):
    path = home / name
    path.write_text(words, encoding="utf-8")
    return path


# pasting


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
    for expected in (form.title, form.read_as, fields["state"], fields["on_behalf_of"]):
        assert QApplication.focusWidget() in {expected, expected.focusProxy()}
        anna.press(Qt.Key.Key_Tab)
    anna.press(Qt.Key.Key_Escape)
    anna.press(Qt.Key.Key_D, CONTROL)
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
    anna.window.command("file.add_statements", [write(home, "norway.txt", "Mr. President.\n")])
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
    anna.window.command("file.add_statements", [write(home, "norway.txt", "Mr. President.\n")])
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


def test_what_the_project_has_already_is_left_out_beside_something_new(anna, home, executor):
    old, new = write(home, "old.md", "# Old"), write(home, "new.md", "# New")
    add(anna.window, executor, old)
    anna.window.command("file.add_statements", [old, new])
    executor.drain()
    rows = sheet_of(anna).list.rows.arrivals.rows
    assert [each.comes for each in rows] == [False, True]
    anna.press(Qt.Key.Key_Escape)
    anna.window.command("file.add_statements", [old])
    executor.drain()
    assert "already, as “Old”" in sheet_of(anna).form.remarks.text()
    assert sheet_of(anna).add.isEnabled()


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


def test_details_are_changed_as_one_edit_and_head_window_citation_and_copy(anna, home):
    anna.press(Qt.Key.Key_D, CONTROL)
    sheet = sheet_of(anna)
    sheet.title.selectAll()
    anna.type("Japan in Oslo")
    for key, words in (("place", "Lillehammer"), ("date", "12 September 2012")):
        sheet.form.fields[key].setFocus()
        QApplication.focusWidget().selectAll()
        anna.type(words)
    anna.press(Qt.Key.Key_Return)
    assert sheet_of(anna) is None
    heading = anna.window.reading.header.heading
    assert heading.title == "Japan in Oslo"
    assert "Lillehammer · 12 September 2012" in heading.details
    statement = anna.session.statement
    project = anna.session.project
    assert "Lillehammer, 12 September 2012" in citation(statement.title, project.details(statement))
    (copy,) = project.export(home / "copy.html", to="html")
    page = copy.read_text(encoding="utf-8")
    assert "Japan in Oslo" in page
    assert "Lillehammer" in page
    anna.undo()
    assert anna.window.reading.header.heading.title != "Japan in Oslo"
    assert project.details(statement)["place"] == "Oslo, Norway"


def test_what_was_changed_is_not_lost_by_one_esc(anna):
    anna.press(Qt.Key.Key_D, CONTROL)
    sheet_of(anna).title.selectAll()
    anna.type("Another")
    anna.press(Qt.Key.Key_Escape)
    assert "not kept yet" in sheet_of(anna).trouble.text()
    anna.press(Qt.Key.Key_Escape)
    assert sheet_of(anna) is None
    assert anna.session.statement.title != "Another"


def test_a_title_is_needed_and_a_date_is_checked(anna):
    anna.press(Qt.Key.Key_D, CONTROL)
    sheet = sheet_of(anna)
    sheet.title.clear()
    anna.press(Qt.Key.Key_Return)
    assert sheet.trouble.text() == "A statement needs a title."
    anna.type("T")
    date = sheet.form.fields["date"]
    date.setFocus()
    anna.type("about ")
    anna.press(Qt.Key.Key_Return)
    assert sheet_of(anna) is sheet
    assert "is not a date" in date.below.text()


def test_a_double_click_on_the_header_opens_the_details(anna):
    QTest.mouseDClick(anna.window.reading.header, Qt.MouseButton.LeftButton)
    assert hasattr(sheet_of(anna), "form")


# what details there are


def test_a_project_gets_a_detail_of_its_own_which_is_then_asked_for(anna, home):
    anna.window.command("statement.define_details")
    sheet = sheet_of(anna)
    QTest.mouseClick(sheet.new, Qt.MouseButton.LeftButton)
    anna.type("Tone")
    sheet.kind.setCurrentIndex(sheet.kind.findData("choice"))
    sheet.kind.activated.emit(sheet.kind.currentIndex())
    anna.press(Qt.Key.Key_Return)
    assert "nothing to choose from" in sheet.about.text()
    sheet.choices.setFocus()
    anna.type("warm")
    anna.press(Qt.Key.Key_Return)
    anna.type("cold")
    QTest.mouseClick(sheet.keep, Qt.MouseButton.LeftButton)
    assert sheet.list.currentItem().text() == "Tone"
    QTest.mouseClick(sheet.up, Qt.MouseButton.LeftButton)
    assert sheet.list.item(sheet.list.count() - 2).text() == "Tone"
    QTest.mouseClick(sheet.finish, Qt.MouseButton.LeftButton)
    anna.press(Qt.Key.Key_D, CONTROL)
    tone = next(e for e in sheet_of(anna).form.fields.values() if e.attribute.name == "Tone")
    tone.setFocus()
    anna.press(Qt.Key.Key_Down)
    anna.press(Qt.Key.Key_Return)
    assert anna.session.project.details(anna.session.statement)["Tone"] == "warm"
    (copy,) = anna.session.project.export(home / "copy.html", to="html", overwrite=True)
    page = copy.read_text(encoding="utf-8")
    assert "Tone" in page
    assert "warm" in page


def test_a_detail_is_taken_away_after_saying_how_many_have_it_and_comes_back(anna, home):
    test_a_project_gets_a_detail_of_its_own_which_is_then_asked_for(anna, home)
    anna.window.command("statement.define_details")
    sheet = sheet_of(anna)
    sheet.list.setCurrentRow(sheet.list.count() - 2)
    assert sheet.about.text() == "1 statement has it."
    QTest.mouseClick(sheet.remove, Qt.MouseButton.LeftButton)
    assert sheet.about.text() == "“Tone” is gone from 1 statement."
    assert "Tone" not in anna.session.project.details(anna.session.statement)
    QTest.mouseClick(sheet.undo, Qt.MouseButton.LeftButton)
    assert anna.session.project.details(anna.session.statement)["Tone"] == "warm"


def test_what_every_project_has_cannot_be_taken_away_but_renamed(anna):
    anna.window.command("statement.define_details")
    sheet = sheet_of(anna)
    assert not sheet.remove.isEnabled()
    sheet.name.setFocus()
    sheet.name.selectAll()
    anna.type("Country")
    anna.press(Qt.Key.Key_Return)
    assert sheet.list.item(0).text() == "Country"
    anna.type("x")
    sheet.name.setText("Place")
    sheet.name.textEdited.emit("Place")
    QTest.mouseClick(sheet.finish, Qt.MouseButton.LeftButton)
    assert sheet_of(anna) is sheet
    assert "There is a detail “Place” already" in sheet.about.text()


def test_nothing_is_typed_in_vain_where_a_project_can_only_be_read(make_window, home, qapp):
    make_window().close()
    window = make_window(read_only=True)
    window.command("file.add_statements", [write(home, "one.md", "# One")])
    assert "open for reading only" in window.told
    assert not window.jobs.is_busy
    window.command("statement.details")
    sheet = window.asks.sheet
    sheet.title.setText("Another")
    QTest.mouseClick(sheet.keep, Qt.MouseButton.LeftButton)
    assert window.asks.sheet is sheet
    assert sheet.trouble.text() == "This was not kept; the foot of the window says why."


def test_a_field_that_is_wrong_comes_into_view(anna, qtbot):
    anna.window.resize(700, 480)
    anna.press(Qt.Key.Key_D, CONTROL)
    sheet = sheet_of(anna)
    field = sheet.form.fields["date_read"]
    QTest.keyClicks(field.focusProxy(), "soon")
    sheet.title.setFocus()
    anna.press(Qt.Key.Key_Return)
    seen = lambda: field.visibleRegion().boundingRect().height()  # noqa: E731
    qtbot.waitUntil(lambda: field.below.isVisible() and seen() == field.height())


# the worked example


def test_the_worked_example_is_offered_on_the_sample_shown_and_taken_back(reader):
    panel = reader.window.panels.widget("annotations")
    assert panel.example.isVisible()
    QTest.mouseClick(panel.example, Qt.MouseButton.LeftButton)
    assert len(reader.quotes()) == 35
    assert reader.session.status == "to read"
    action = reader.window.commands.action("help.worked_example")
    reader.window.commands.refresh()
    assert action.text() == "Take the &worked example away"
    reader.window.press_toast()
    assert reader.quotes() == []
    assert panel.example.isVisible()


def test_the_example_goes_but_for_what_the_reader_worked_on(anna):
    anna.window.command("help.worked_example")
    first = anna.session.shown()[0]
    anna.session.project.note(first.id, "Mine.")
    anna.window.command("help.worked_example")
    assert anna.quotes() == [first.annotation.exact]
    anna.window.command("help.worked_example")
    assert anna.window.told.startswith("You have worked on all that is left")


def test_no_example_is_offered_on_another_statement(anna, home, executor):
    add(anna.window, executor, write(home, "one.md", "# One"))
    panel = anna.window.panels.widget("annotations")
    assert not panel.example.isVisible()
    anna.window.command("help.worked_example")
    assert len(anna.quotes()) == 35
