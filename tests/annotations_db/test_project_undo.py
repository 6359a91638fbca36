"""Undo, redo and conflicts, as a project's users meet them."""

from __future__ import annotations

import pytest

from annotations_db.edits import annotations, attributes, notes, tags
from annotations_db.errors import ConflictError
from annotations_db.model import Edit
from annotations_db.project import Project, open_project

QUOTE = "universalization and international cooperation and assistance"


def names(project: Project) -> list[str]:
    return [each.name for each in project.store.people()]


def test_undo_is_ones_own_on_this_device_or_of_all(project: Project) -> None:
    sample = project.statements()[0]
    project.annotate(sample, quote=QUOTE)
    with open_project(project.path, author="Boris") as other:
        assert other.undo() is None
        foreseen = other.next_undo(of_all=True)
        record = other.undo(of_all=True)
        assert record is not None
        assert foreseen is not None
        assert (record.kind, record.target) == ("undo", foreseen.id)
        assert names(other) == ["Anna", "Boris"]
    assert project.annotations() == []
    again = project.redo(of_all=True)
    assert again is not None
    assert len(project.annotations()) == 1


def test_undo_goes_on_after_a_restart(project: Project) -> None:
    project.annotate(project.statements()[0], quote=QUOTE, tags=["New"])
    project.close()
    with open_project(project.path, author="Anna") as again:
        assert again.undo() is not None
        assert again.annotations() == []
        assert again.tags().find("New") is None
        assert again.redo() is not None
        assert len(again.annotations()) == 1
        assert again.redo() is None


def test_taking_one_thing_back_leaves_what_others_did(project: Project) -> None:
    sample = project.statements()[0]
    project.annotate(sample, quote=QUOTE, tags=["Clearance"])
    with open_project(project.path, author="Boris") as other:
        other.annotate(sample, quote="solemn pledge")
    project.undo()
    assert [each.annotation.exact for each in project.annotations()] == ["solemn pledge"]


def test_what_was_set_cleared_and_set_again_can_be_undone_step_by_step(project: Project) -> None:
    (sample,) = project.statements()
    made = project.annotate(sample, quote=QUOTE)
    for value in ("APMBC", "", "CCM"):
        project.perform(
            attributes.set_value(project.store, project.stamp(), sample.id, "agenda_item", value)
        )
    project.retag(made, add=["Clearance"])
    project.retag(made, remove=["Clearance"])
    project.retag(made, add=["Clearance"])
    for _ in range(3):
        project.undo()
    assert project.annotation(made).tag_ids == ()
    shown = []
    for _ in range(3):
        project.undo()
        shown.append(project.details(sample).get("agenda_item"))
    assert shown == [None, "APMBC", None]


def test_undo_of_what_somebody_built_on_is_a_conflict(project: Project) -> None:
    made = project.annotate(project.statements()[0], quote=QUOTE)
    with open_project(project.path, author="Boris") as other:
        other.note(made, "mine")
    with pytest.raises(ConflictError):
        project.undo()
    assert len(project.annotation(made).notes) == 1


def test_an_edit_that_changes_nothing_is_not_written(project: Project) -> None:
    sample = project.statements()[0]
    made = project.annotate(sample, quote=QUOTE, tags=["Clearance"])
    before = project.history()
    assert project.annotate(sample, quote=QUOTE, tags=["Clearance"]) == made
    assert project.history() == before


def test_an_edit_made_again_after_a_conflict_is_made_from_what_now_is(project: Project) -> None:
    sample = project.statements()[0]
    with open_project(project.path, author="Boris") as other:
        made = project.annotate(sample, quote=QUOTE)
        tag_id = project.tag("Clearance").id
        calls: list[Edit] = []

        def edit() -> Edit:
            result = annotations.retag(project.store, project.stamp(), made.id, add=[tag_id])
            if not calls:
                other.retag(made, add=["Clearance"])
            calls.append(result)
            return result

        assert project.perform(edit) is None
        assert [len(each.changes) for each in calls] == [1, 0]
        assert project.annotation(made).tag_ids == (tag_id,)


def test_an_edit_given_as_such_is_not_repeated(project: Project) -> None:
    tag = project.tag("Clearance")
    first = tags.rename(project.store, project.stamp(), tag.id, "Mine")
    second = tags.rename(project.store, project.stamp(), tag.id, "Theirs")
    assert project.perform(first) is not None
    with pytest.raises(ConflictError):
        project.perform(second)
    assert project.store.tag(tag.id).name == "Mine"


def test_a_note_somebody_else_has_changed_is_not_overwritten(project: Project) -> None:
    made = project.annotate(project.statements()[0], quote=QUOTE, note="as read")
    (note,) = made.notes
    project.perform(notes.change(project.store, project.stamp(), note.id, "theirs"))
    with pytest.raises(ConflictError):
        project.perform(
            lambda: notes.change(project.store, project.stamp(), note.id, "mine", seen="as read")
        )
