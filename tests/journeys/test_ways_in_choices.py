"""What is said of files before they are added: duplicates, language, encodings, folders."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.adding import add, confirm
from tests.annotations_db.importers.paper import pdf
from tests.annotations_db.importers.test_pdf import paged
from tests.journeys.adding_hands import sheet_of, statements, write


def test_what_is_there_is_replaced_where_one_says_so(anna, home, executor):
    paths = [write(home, f"{each}.md", f"# {each}\n\nWe clear mines.") for each in ("One", "Two")]
    for each in paths:
        add(anna.window, executor, each)
    before = anna.session.project.statements()
    again = [write(home, f"again-{each.name}", each.read_text("utf-8")) for each in paths]
    new = write(home, "new.md", "# New\n\nWords.")
    anna.window.command("file.add_statements", [new, *again])
    executor.drain()
    sheet = sheet_of(anna)
    assert sheet.form.duplicate.isHidden()
    sheet.list.setCurrentIndex(sheet.list.rows.index(1))
    assert not sheet.form.duplicate.isHidden()
    choice = sheet.form.duplicate.choice
    assert [choice.itemData(each) for each in range(3)] == ["skip", "replace", "keep"]
    assert choice.currentData() == "skip"
    choice.setFocus()
    anna.press(Qt.Key.Key_Down)
    assert choice.currentData() == "replace"
    assert sheet.add.text() == "Add 1, replace 1"
    assert not sheet.form.title.isEnabled()
    assert sheet.form.duplicate.for_all.text() == "The same for 1 more"
    QTest.mouseClick(sheet.form.duplicate.for_all, Qt.MouseButton.LeftButton)
    assert sheet.add.text() == "Add 1, replace 2"
    QTest.mouseClick(sheet.add, Qt.MouseButton.LeftButton)
    executor.drain()
    after = anna.session.project.statements()
    assert [each.source_name for each in after[-3:]] == ["again-One.md", "again-Two.md", "new.md"]
    assert {each.id for each in before} < {each.id for each in after}
    anna.undo()
    assert anna.session.project.statements() == before


def test_the_language_is_shown_and_can_be_changed_before_it_is_added(anna, home, executor):
    french = (
        "La Norvège remercie la présidence de son travail et se félicite des progrès accomplis."
    )
    paths = [write(home, "a.txt", french), write(home, "b.txt", "Mr. President, we thank you all.")]
    anna.window.command("file.add_statements", paths)
    executor.drain()
    sheet = sheet_of(anna)
    sheet.list.setCurrentIndex(sheet.list.rows.index(0))
    assert sheet.form.language.currentText() == "French"
    sheet.form.language.setFocus()
    anna.type("Ital")
    assert sheet.form.language.code == "it"
    sheet.list.setFocus()
    sheet.list.setCurrentIndex(sheet.list.rows.index(1))
    assert sheet.form.language.code == "en"
    sheet.list.selectAll()
    assert sheet.form.language.currentIndex() == -1
    assert sheet.form.language.placeholderText() == "Several values"
    sheet.list.setCurrentIndex(sheet.list.rows.index(1))
    sheet.form.language.setFocus()
    anna.press(Qt.Key.Key_Home)
    assert sheet.form.language.code == ""
    QTest.mouseClick(sheet.add, Qt.MouseButton.LeftButton)
    executor.drain()
    added = {e.source_name: e.language for e in anna.session.project.statements()}
    assert (added["a.txt"], added["b.txt"]) == ("it", "")


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


def test_a_folder_comes_in_with_what_can_be_read_in_it(anna, home, executor):
    folder = home / "meeting"
    (folder / "day two").mkdir(parents=True)
    write(folder, "one.md", "# One\n\nWords.")
    write(folder, "notes.exe", "no")
    write(folder / "day two", "two.txt", "Two.")
    anna.window.command("file.add_statements", [folder])
    executor.drain()
    assert [each.name for each in sheet_of(anna)._arrivals.rows] == ["one.md", "two.txt"]
    confirm(anna.window)
    executor.drain()
    assert statements(anna)[1:] == ["One", "two"]


def test_the_same_words_in_another_file_stay_out(anna, home, executor):
    add(anna.window, executor, write(home, "one.md", "# One\n\nWords."))
    paths = [write(home, "again.md", "## One\n\nWords."), write(home, "new.md", "New.")]
    anna.window.command("file.add_statements", paths)
    executor.drain()
    first, second = sheet_of(anna)._arrivals.rows
    assert first.known is not None
    assert (first.comes, first.known.title, second.comes) == (False, "One", True)


def test_another_encoding_is_read_again_and_looked_at(anna, home, executor, qtbot):
    path = home / "old.txt"
    path.write_bytes("Größe der Räumung".encode("cp1252"))
    anna.window.command("file.add_statements", [path])
    executor.drain()
    form = sheet_of(anna).form
    assert form.encoding.isVisible()
    assert form.encoding.currentData() == "cp1252"
    form.encoding.setCurrentIndex(form.encoding.findData("cp1251"))
    form.encoding.activated.emit(form.encoding.currentIndex())
    executor.drain()
    assert sheet_of(anna).preview.page.toPlainText().startswith("GrцЯe")
    form.encoding.setCurrentIndex(form.encoding.findData("cp1252"))
    form.encoding.activated.emit(form.encoding.currentIndex())
    executor.drain()
    assert sheet_of(anna).preview.page.toPlainText().startswith("Größe")


def test_what_runs_along_the_pages_of_a_pdf_can_be_kept(anna, home, executor):
    path = home / "paper.pdf"
    path.write_bytes(pdf(paged(3)))
    anna.window.command("file.add_statements", [path])
    executor.drain()
    form = sheet_of(anna).form
    assert not form.encoding.isVisible()
    assert form.running.isVisible()
    assert "CCM/MSP" not in sheet_of(anna).preview.page.toPlainText()
    form.running.click()
    executor.drain()
    assert sheet_of(anna).preview.page.toPlainText().count("CCM/MSP") == 3
    assert form.running.isChecked()
