"""Details of statements, those of one's own, and the worked example."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations_db.exporters.citation import citation
from tests.adding import add
from tests.journeys.adding_hands import sheet_of, write

CONTROL = Qt.KeyboardModifier.ControlModifier


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


def test_the_language_is_seen_and_changed(anna, home):
    anna.window.command("statement.details")
    sheet = sheet_of(anna)
    assert sheet.language.currentText() == "English"
    sheet.language.setFocus()
    anna.type("Fre")
    assert sheet.language.code == "fr"
    anna.press(Qt.Key.Key_Return)
    assert anna.session.statement.language == "fr"
    anna.undo()
    assert anna.session.statement.language == "en"


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
