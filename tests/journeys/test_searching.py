"""A whole project searched as a person does: typed, gone to, marked, kept, with the real store."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations_db.edits import notes
from pyside_app.panels.search.asked import SHOWN, FoldedRow, Head, PlaceRow
from pyside_app.panels.search.words import spoken

CONTROL = Qt.KeyboardModifier.ControlModifier


def rows(searcher):
    model = searcher.panel.model
    return [spoken(model.row(number)) for number in range(model.rowCount())]


def place(searcher, number):
    """The row of the n-th place."""
    model = searcher.panel.model
    found = [each for each in range(model.rowCount()) if isinstance(model.row(each), PlaceRow)]
    return model.index(found[number])


def test_the_key_opens_the_panel_ready_to_type(searcher):
    assert searcher.window.panels.is_shown("search")
    assert searcher.panel.field.hasFocus()
    assert "universal*" in searcher.panel.empty.sentence
    assert not searcher.panel._foot.isVisible()


def test_the_view_menu_has_a_switch_for_the_panel(searcher):
    window, switch = searcher.window, searcher.window.commands.action("view.search_panel")
    menus = {each.text(): each.menu() for each in window.menuBar().actions()}
    assert switch in menus["&View"].actions()
    assert switch.isChecked()
    searcher.press(Qt.Key.Key_F7, CONTROL)
    assert not window.panels.is_shown("search")
    assert not switch.isChecked()
    searcher.press(Qt.Key.Key_F7, CONTROL)
    assert window.panels.is_shown("search")
    assert switch.isChecked()
    assert searcher.panel.field.hasFocus()


def test_f6_and_tab_go_through_the_panel(searcher, search):
    search("norway")
    panel, panels = searcher.panel, searcher.window.panels
    searcher.window.reading.setFocus()
    walked = []
    for _ in range(4):
        searcher.press(Qt.Key.Key_F6)
        walked.append(panels.focused() or "text")
    assert walked == ["tags", "search", "statements", "text"]
    panels.focus("search")
    seen = []
    for _ in range(6):
        searcher.press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [panel.add, panel.stems, panel.pattern, panel.list, panel.mark, panel.tag]


def test_places_are_shown_by_statement(searcher, search):
    shown = search("universalization title:norway OR universalization title:japan")
    assert shown[0].startswith(("Japan", "Norway"))
    assert searcher.panel.heading.count == "2"
    assert any("Norway, 1 place" in each for each in shown)
    assert search("普遍") == ["中国, 1 place", "中国 中国重视普遍化和国际合作。"]


def test_only_the_newest_question_is_answered(searcher, search, executor):
    panel = searcher.panel
    panel.field.setText("norway")
    panel.look()
    panel.field.setText("普遍")
    panel.look()
    executor.drain()
    assert rows(searcher)[0] == "中国, 1 place"
    panel.field.setText("norway")
    panel.look()
    panel.field.clear()
    panel.look()
    executor.drain()
    assert rows(searcher) == []


def test_enter_goes_to_the_place_with_all_marked_and_f3_on(searcher, search):
    search("munitions OR civilians")
    panel, window = searcher.panel, searcher.window
    number = next(
        each
        for each in range(panel.model.rowCount())
        if isinstance(row := panel.model.row(each), PlaceRow)
        and row.snippet
        and row.snippet.words == "civilians"
    )
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(number))
    searcher.press(Qt.Key.Key_Return)
    text = searcher.session.text.text
    assert searcher.session.statement.title == "Norway"
    assert panel.list.hasFocus()
    spans = window.reading.all_found()
    assert [text[each.start : each.end] for each in spans] == ["munitions", "civilians"]
    current = window.reading.found()
    assert text[current.start : current.end] == "civilians"
    window.reading.find_next()
    assert window.reading.found() == spans[0]
    assert window.reading.find_bar._count.text() == "1 of 2"
    QTest.keyClicks(window.reading.find_bar._field, "Norway")
    assert len(window.reading.all_found()) == 2
    assert text[window.reading.all_found()[0].start :].startswith("Norway")


def test_a_click_on_the_title_goes_to_the_first_place(searcher, search):
    search("munitions title:norway")
    panel = searcher.panel
    assert isinstance(panel.model.row(0), Head)
    panel.list.chosen.emit(panel.model.row(0))
    assert searcher.session.statement.title == "Norway"
    assert searcher.window.reading.found() is not None


@pytest.fixture
def noted(searcher):
    """Notes on a tag and on the project."""
    project, tree = searcher.session.project, searcher.session.tree
    tag = tree.named("Clearance")
    for words, where in (("Zebras on a tag", {"tag_id": tag.id}), ("Zebras of all", {})):
        project.perform(notes.write(project.store, project.stamp(), words, **where))
    searcher.session.look_round()
    return searcher


def test_tags_and_notes_of_the_project_are_a_group_of_their_own(noted, search):
    search("zebras OR outreach")
    noted.panel.model.unfold()
    shown = rows(noted)
    assert shown[0] == "Tags and notes of the project"
    assert shown[1].startswith("Tag: Universalization / Outreach: ")
    on_tag, on_all = "Note on Clearance: Zebras on a tag", "Note on the project: Zebras of all"
    assert on_tag in shown
    assert shown.index(on_all) == shown.index(on_tag) + 1
    assert shown[shown.index(on_all) + 1].startswith("Japan")
    assert noted.panel.heading.count == "1"
    assert search("zebras title:norway") == []


def test_a_tag_and_a_note_that_were_found_are_gone_to(noted, search):
    panel, window = noted.panel, noted.window
    search("zebras OR outreach")
    panel.model.unfold()
    shown = rows(noted)
    panel.list.setFocus()
    at = shown.index("Note on Clearance: Zebras on a tag")
    for number, name in ((1, "Outreach"), (at, "Clearance")):
        window.panels.show("tags", shown=False)
        panel.list.setCurrentIndex(panel.model.index(number))
        noted.press(Qt.Key.Key_Return)
        assert window.panels.is_shown("tags")
        assert noted.session.tree.tag(window.panels.current_tag()).name == name
    sheet = window.asks.sheet
    assert sheet.field.toPlainText() == "Zebras on a tag"
    window.asks.close_sheet()
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(at + 1))
    noted.press(Qt.Key.Key_Return)
    assert window.asks.sheet.field.toPlainText() == "Zebras of all"
    window.asks.close_sheet()
    panel.list.chosen.emit(panel.model.row(0))
    assert window.asks.sheet is None


def test_the_group_is_short_until_one_wants_all_of_it(noted, search):
    project, panel = noted.session.project, noted.panel
    for number in range(4):
        noted.session.perform(
            lambda number=number: notes.write(project.store, project.stamp(), f"Zebra {number}")
        )
    search("zebra* OR norway")
    head = panel.model.row(0)
    more = next(each for each in range(9) if isinstance(panel.model.row(each), FoldedRow))
    assert more == SHOWN + 1
    assert spoken(panel.model.row(more)) == f"Show {len(head.things.hits) - SHOWN} more"
    count = panel.model.rowCount()
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(more))
    noted.press(Qt.Key.Key_Return)
    assert panel.list.currentIndex().row() == more
    assert panel.model.rowCount() == count + len(head.things.hits) - SHOWN - 1
    things = [panel.model.row(each).thing for each in range(1, len(head.things.hits) + 1)]
    assert things == list(head.things.hits)
    assert isinstance(panel.model.row(len(things) + 1), Head)


def test_a_note_that_was_removed_meanwhile_is_said_to_be_gone(noted, search, executor):
    search("zebras")
    row, store = noted.panel.model.row(1), noted.session.project.store
    project = noted.session.project
    noted.session.perform(lambda: notes.remove(store, project.stamp(), row.thing.note_id))
    noted.panel.list.chosen.emit(row)
    assert noted.window.asks.sheet is None
    assert "removed elsewhere meanwhile" in noted.window.told
    noted.panel._later.stop()
    search.finish()
    assert "Zebras on a tag" not in " ".join(rows(noted))


def test_what_cannot_be_understood_is_said_under_the_field(searcher, search):
    before = search("norway")
    assert search('norway "open') == before
    assert "quotation mark at character 8" in searcher.panel.problem.text()
    assert searcher.panel.problem.isVisible()
    search("norway open")
    assert not searcher.panel.problem.isVisible()
    assert "Nothing found" in searcher.panel.empty.sentence


def test_the_builder_writes_conditions(searcher, search):
    panel = searcher.panel
    panel._conditions.fill()
    texts = {each.text(): each for each in panel._conditions.actions()}
    texts["Words side by side"].trigger()
    QTest.keyClicks(panel.field, "cluster munitions")
    assert panel.field.text() == '"cluster munitions"'
    panel.field.end(False)
    states = {each.text(): each for each in texts["State or organisation"].menu().actions()}
    states["Japan"].trigger()
    assert panel.field.text() == '"cluster munitions" state:=Japan '
    search.finish()
    assert len(panel.answer.hits) == 1
    panel.field.setText("mines")
    panel.field.selectAll()
    texts["Words near one another"].trigger()
    assert panel.field.text() == "NEAR(mines, 5)"


def test_forms_and_patterns(searcher, search):
    panel = searcher.panel
    assert search("kills") == []
    panel.stems.click()
    search.finish()
    assert rows(searcher)[0] == "Norway, 1 place"
    panel.pattern.click()
    assert not panel.stems.isChecked()
    assert search(r"kill\W+civ")[0] == "Norway, 1 place"
    assert search("(kill") == []
    assert "not a regular expression" in panel.problem.text()
    search(r"kill\W+civ")
    panel.list.chosen.emit(panel.model.row(1))
    assert searcher.session.statement.title == "Norway"
    assert len(searcher.window.reading.all_found()) == 1


def test_all_results_are_tagged_in_one_step(searcher, search, executor):
    search("universalization OR 普遍化")
    store, count = searcher.session.project.store, len(searcher.session.project.history())
    searcher.panel.tag.click()
    searcher.type("Universalization")
    searcher.press(Qt.Key.Key_Return)
    executor.drain()
    tag = searcher.session.tree.named("Universalization")
    quotes = {each.annotation.exact for each in store.highlights(tag_ids=[tag.id])}
    assert {"universalization", "普遍化"} <= quotes
    assert len(searcher.session.project.history()) == count + 1
    assert "Marked" in searcher.window.told
    searcher.window.reading.setFocus()
    searcher.undo()
    assert store.highlights(tag_ids=[tag.id]) == []


def test_all_results_are_highlighted(searcher, search, executor):
    search("munitions title:norway")
    searcher.panel.mark.click()
    executor.drain()
    (found,) = searcher.session.project.store.highlights()
    assert found.annotation.exact == "munitions"


def test_a_search_is_kept_brought_back_renamed_changed_and_deleted(searcher, search):
    panel, store = searcher.panel, searcher.session.project.store
    search("kill civilians")
    saved = panel._saved

    def choose(words):
        saved.fill()
        {each.text(): each for each in saved.actions()}[words].trigger()

    choose("Save this search…")
    sheet = searcher.window.asks.sheet
    assert sheet.field.text() == "kill civilians"
    sheet.field.setText("North")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert searcher.window.asks.sheet is None
    search("other")
    choose("North")
    search.finish()
    assert panel.field.text() == "kill civilians"
    assert len(panel.answer.hits) == 1
    panel.field.setText("norway")
    choose("Keep the changes to “North”")
    assert [each.query for each in store.saved_searches()] == ["norway"]
    choose("Rename “North”…")
    searcher.window.asks.sheet.field.setText("Nordic")
    searcher.window.asks.sheet.keep.click()
    assert [each.name for each in store.saved_searches()] == ["Nordic"]
    choose("Delete “Nordic”")
    assert store.saved_searches() == []
    searcher.window.reading.setFocus()
    searcher.undo()
    assert [each.name for each in store.saved_searches()] == ["Nordic"]


def test_further_statements_come_when_the_list_nears_its_end(searcher, search, executor, home):
    paths = []
    for number in range(30):
        paths.append(home / f"{number}.md")
        paths[-1].write_text(f"# Zambia {number}\n\nA clearance.\n", encoding="utf-8")
    searcher.session.project.import_files(paths)
    search("title:zambia")
    panel = searcher.panel
    assert panel.heading.count == "30"
    model = panel.model
    assert model.rowCount() == 2 * 20
    while panel.model.canFetchMore(panel.list.rootIndex()):
        panel.model.fetchMore(panel.list.rootIndex())
        executor.drain()
    titles = {
        row.hits.title
        for each in range(model.rowCount())
        if isinstance(row := model.row(each), Head)
    }
    assert len(titles) == 30


def test_another_project_empties_the_panel(searcher, search, home, executor):
    search("norway")
    searcher.window.new_project(home / "other.plenary")
    executor.drain()
    assert searcher.panel.field.text() == ""
    assert rows(searcher) == []


def test_what_is_shown_beside_a_mistake_cannot_be_marked(searcher, search):
    search("norway")
    assert searcher.panel.mark.isVisible()
    search("(norway")
    assert searcher.panel.problem.isVisible()
    assert not searcher.panel.mark.isVisible()
    before = len(searcher.session.project.annotations())
    searcher.window.command("search.highlight_all")
    assert len(searcher.session.project.annotations()) == before
    search("norway")
    assert searcher.panel.mark.isVisible()
