"""What the project has already is left out, replaced or kept, as one says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.adding import add
from tests.journeys.adding_hands import sheet_of, write


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


def test_the_same_words_in_another_file_stay_out(anna, home, executor):
    add(anna.window, executor, write(home, "one.md", "# One\n\nWords."))
    paths = [write(home, "again.md", "## One\n\nWords."), write(home, "new.md", "New.")]
    anna.window.command("file.add_statements", paths)
    executor.drain()
    first, second = sheet_of(anna)._arrivals.rows
    assert first.known is not None
    assert (first.comes, first.known.title, second.comes) == (False, "One", True)
