"""Lists of all notes and of the history, page by page."""

from __future__ import annotations

import pytest

from annotations_db.edits import notes, tags
from annotations_db.edits.tags import tag_of
from annotations_db.project import new_project
from annotations_db.questions import NoteQuery, RecordQuery


@pytest.fixture
def project(home):
    """The sample with two highlights, and notes on all that can have some."""
    with new_project(home / "notes.plenary", author="Anna Berg") as made:
        statement = made.statements()[0]
        one = made.annotate(statement, quote="solemn pledge", tags=["Outcome"], note="Étude one")
        made.annotate(statement, quote="Distinguished Delegates", note="Second")
        tag = made.tag("Outcome")
        store = made.store
        for written in (
            notes.write(store, made.stamp(), "On the statement", statement_id=statement.id),
            notes.write(store, made.stamp(), "On the tag", tag_id=tag.id),
            notes.write(store, made.stamp(), "Of the project", private=True),
        ):
            made.perform(written)
        made.one, made.tag_id, made.first = one, tag.id, statement
        yield made


def texts(project, **query):
    return [each.note.text for each in project.store.note_rows(NoteQuery(**query), limit=50)]


def test_all_notes_are_listed_the_newest_first_or_by_place(project):
    newest = ["Of the project", "On the tag", "On the statement", "Second", "Étude one"]
    assert texts(project) == newest
    by_place = texts(project, order="place")
    assert by_place == ["On the statement", "Second", "Étude one", "On the tag", "Of the project"]
    assert project.store.note_count(NoteQuery()) == 5


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ({"places": frozenset({"tag", "project"})}, ["Of the project", "On the tag"]),
        ({"text": "etude ONE"}, ["Étude one"]),
        ({"text": "solemn pledge"}, ["Étude one"]),
        ({"private": True}, ["Of the project"]),
        ({"places": frozenset({"highlight"}), "text": "second"}, ["Second"]),
        ({"text": "%"}, []),
    ],
)
def test_conditions_leave_out_what_does_not_fit(project, query, wanted):
    assert texts(project, **query) == wanted
    assert project.store.note_count(NoteQuery(**query)) == len(wanted)


def test_a_row_says_what_its_note_is_on(project):
    rows = project.store.note_rows(NoteQuery(), limit=50)
    assert [each.place for each in rows] == [
        "project",
        "tag",
        "statement",
        "highlight",
        "highlight",
    ]
    assert rows[1].tag == "Outcome"
    assert rows[2].title == project.first.title
    assert rows[4].quote == "solemn pledge"
    assert rows[4].statement_id == project.first.id


def test_pages_follow_one_another(project):
    pages = [project.store.note_rows(NoteQuery(), limit=2, offset=each) for each in (0, 2, 4)]
    assert [row.note.text for page in pages for row in page] == texts(project)


def verbs(project, **query):
    found = project.store.record_rows(RecordQuery(**query), limit=50)
    assert project.store.record_count(RecordQuery(**query)) == len(found)
    return [(each.verb, each.kind) for each in found]


def test_the_history_of_a_highlight_is_all_that_was_done_to_it(project):
    project.retag(project.one, add=["Clearance"])
    project.note(project.one, "Later.")
    project.undo()
    found = verbs(project, annotation_id=project.one.id)
    assert [each for each in found if each[1] == "undo"] == [("note", "undo")]
    assert ("tag", "do") in found
    assert len(found) >= 3
    assert all(verb not in {"write-note", "make-tag"} for verb, _ in found)


def test_the_history_of_a_tag_is_what_it_is_and_where_it_was_put(project):
    other = tags.make(project.store, project.stamp(), "Alone")
    project.perform(other)
    assert verbs(project, tag_id=tag_of(other)) == [("make-tag", "do")]
    count = len(verbs(project, tag_id=project.tag_id))
    project.annotate(project.first, quote="Excellencies", tags=["Outcome"])
    assert len(verbs(project, tag_id=project.tag_id)) == count + 1


def test_records_are_of_a_statement_and_of_a_person(project):
    statement = verbs(project, statement_id=project.first.id)
    assert ("write-note", "do") in statement
    person = project.person_id
    assert verbs(project, person_id=person, statement_id=project.first.id) == statement
    assert verbs(project, person_id="nobody") == []
