"""Several statements brought into order from their list, in the real window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations_db.questions import StatementQuery

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def listed(reader, home):
    """The list of three statements, all chosen by the keyboard."""
    for name in ("one", "two"):
        (home / f"{name}.md").write_text(f"# {name}\n\nWords of {name}.", encoding="utf-8")
    reader.session.project.import_files([home / "one.md", home / "two.md"])
    reader.session._reload()
    shown = reader.window.panels.widget("statements").list
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_A, CONTROL)
    assert len(shown.chosen()) == 3
    return shown


def values(reader, key):
    return sorted(reader.session.project.store.statement_values(key).values())


def test_details_of_all_chosen_are_one_edit_and_what_differs_stays(anna, home):
    shown = listed(anna, home)
    QTest.keyClick(shown, Qt.Key.Key_D, CONTROL)
    sheet = anna.window.asks.sheet
    assert not sheet.title.isVisible()
    before = values(anna, "state")
    sheet.form.fields["place"].setFocus()
    anna.type("Geneva")
    sheet.keep.click()
    assert values(anna, "place") == ["Geneva"] * 3
    assert values(anna, "state") == before
    anna.window.command("edit.undo")
    assert values(anna, "place") != ["Geneva"] * 3
    assert len(values(anna, "place")) < 3


def test_what_differs_is_cleared_for_all_in_one_edit(anna, home):
    shown = listed(anna, home)
    QTest.keyClick(shown, Qt.Key.Key_D, CONTROL)
    sheet = anna.window.asks.sheet
    before = {key: values(anna, key) for key in ("state", "place", "date", "speaker")}
    assert all(before.values())
    fields = sheet.form.fields
    assert not fields["source_address"].clear.isVisible()
    for key in ("state", "place", "date"):
        fields[key].clear.setFocus()
        anna.press(Qt.Key.Key_Space)
    fields["speaker"].setFocus()
    anna.press(Qt.Key.Key_Tab)
    assert fields["speaker"].clear.hasFocus()
    assert fields["state"].below.text() == "Empty in all of them from now on."
    fields["place"].clear.click()
    fields["date"].setFocus()
    anna.type("2012")
    assert not fields["date"].is_cleared
    assert sheet.changes() == {"state": "", "date": "2012"}
    fields["date"].clear.click()
    sheet.keep.click()
    after = {key: values(anna, key) for key in before}
    assert after == before | {"state": [], "date": []}
    anna.window.command("edit.undo")
    assert {key: values(anna, key) for key in before} == before


def test_no_choice_is_chosen_for_all_and_said_to_be(anna, home):
    shown = listed(anna, home)
    japan = shown.chosen()[0]
    anna.session.project.set_details({"speaker_kind": "party"}, japan)
    QTest.keyClick(shown, Qt.Key.Key_D, CONTROL)
    sheet = anna.window.asks.sheet
    field = sheet.form.fields["speaker_kind"]
    combo = field.focusProxy()
    combo.setFocus()
    anna.press(Qt.Key.Key_Home)
    assert combo.currentText() == "–"
    assert sheet.changes() == {"speaker_kind": ""}
    sheet.keep.click()
    assert values(anna, "speaker_kind") == []


def test_all_chosen_are_removed_at_once_and_come_back_at_once(anna, home):
    shown = listed(anna, home)
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    assert anna.session.project.store.statement_count() == 0
    assert anna.window.told == "Removed 3 statements"
    anna.window.command("edit.undo")
    assert anna.session.project.store.statement_count() == 3


def test_all_chosen_are_marked_outside_the_history(anna, home):
    shown = listed(anna, home)
    newest = anna.session.project.history()[0].id
    anna.window.command("statement.mark", (tuple(shown.chosen()), "read"))
    store = anna.session.project.store
    assert list(store.statement_statuses(anna.session.project.person_id).values()) == ["read"] * 3
    assert anna.session.project.history()[0].id == newest


def test_the_order_is_kept_for_the_next_start(anna):
    wanted = StatementQuery("words", by="date", down=True, group="meeting")
    anna.window.panels.widget("statements").arrange(wanted)
    assert StatementQuery.named(anna.window.kept.now.statements) == StatementQuery(
        by="date", down=True, group="meeting"
    )


def test_the_table_is_kept_for_the_next_start_of_its_project(anna, home, return_of):
    anna.press(Qt.Key.Key_F7, CONTROL | SHIFT)
    shown = anna.window.panels.widget("statements")
    assert shown.shape.header.isVisible()
    assert anna.window.commands.action("view.statement_table").isChecked()
    wanted = anna.session.statement_layout.table.without(["meeting"]).with_column("words", 80)
    anna.window.command("view.lay_out_statements", wanted)
    project = anna.session.project.path
    anna.window.new_project(home / "other.plenary")
    assert not shown.shape.header.isVisible()
    anna.window.open_project(project)
    assert [each.key for each in shown.model.columns] == list(wanted.keys)
    anna.window.close()
    again = return_of().window.panels.widget("statements")
    assert [each.key for each in again.model.columns] == list(wanted.keys)


def test_a_table_has_a_width_of_its_own(anna, qapp):
    panels = anna.window.panels
    narrow = panels.widget("statements").width()
    anna.press(Qt.Key.Key_F7, CONTROL | SHIFT)
    qapp.processEvents()
    assert panels.widget("statements").width() >= anna.window.width() // 3 - 1
    layout = panels.layout()
    anna.press(Qt.Key.Key_F7, CONTROL | SHIFT)
    qapp.processEvents()
    assert panels.widget("statements").width() == narrow
    panels.restore(layout)
    assert panels.widget("statements").width() == narrow


def test_a_long_list_is_prepared_by_a_job_nobody_hears_of(anna, home, executor, monkeypatch, qapp):
    monkeypatch.setattr("pyside_app.panels.statements.model.WORTH_IT", 1)
    told = []
    anna.window.jobs.started.connect(told.append)
    panel = anna.window.panels.widget("statements")
    panel.list.setFocus()
    panel.field.setFocus()
    qapp.processEvents()
    assert panel.model.preparing is not None
    executor.drain()
    qapp.processEvents()
    assert panel.model.preparing is None
    assert told == []
    anna.type("japan")
    assert panel.model.rowCount() == 1
