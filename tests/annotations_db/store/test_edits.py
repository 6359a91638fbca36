"""One way to write: all of an edit or nothing, and never over what somebody else has changed."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from annotations_db.errors import ConflictError, NotFoundError, ProjectError
from annotations_db.model import Attribute, AttributeId, AttributeValue, Change, Edit, StatementId
from annotations_db.store import Store
from annotations_db.store.schema import VERSION
from tests.annotations_db.store import world


def test_every_kind_of_entity_comes_back_as_it_was_written(store):
    attribute = Attribute(AttributeId("state"), "state", "State", "choices", "a", ("Japan", "日本"))
    value = AttributeValue(StatementId("japan"), attribute.id, "Japan\n日本")
    tag = world.tag(
        "va",
        parent="victims",
        definition="what is done",
        examples=("one", "two"),
        aliases=("VA",),
        pattern="rising",
        favourite=3,
        working=True,
    )
    annotation = world.annotation("a1", 0, 5, colour="green", state="moved")
    tagging = world.tagging("a1", "va")
    notes = (
        world.note("n1", "on the mark", annotation_id="a1", private=True),
        world.note("n2", "on the tag", tag_id="va"),
        world.note("n3", "on the statement", statement_id="japan", kind="translation"),
        world.note("n4", "on the project \0 😀"),
    )
    store.apply(world.made(tagging, *notes, annotation, tag, value, attribute), world.stamp())

    assert store.attributes() == [attribute]
    assert store.attribute_values(StatementId("japan")) == [value]
    assert store.tag(tag.id) == tag
    highlight = store.highlight(annotation.id)
    assert (highlight.annotation, highlight.taggings) == (annotation, (tagging,))
    assert highlight.notes == (notes[0],)
    assert store.notes(tag_id=tag.id) == [notes[1]]
    assert store.notes(statement_id=StatementId("japan")) == [notes[2]]
    assert store.notes() == [notes[3]]
    assert [store.note(each.id) for each in notes] == list(notes)


def test_a_time_of_another_zone_is_kept_in_utc(store):
    east = world.now().astimezone(timezone(timedelta(hours=9)))
    store.apply(world.made(world.tag("va", created=east)), world.stamp())
    assert store.tag("va").created == east
    raw = sqlite3.connect(store.path)
    (kept,) = raw.execute("SELECT created FROM tags WHERE id = 'va'").fetchone()
    raw.close()
    assert kept.endswith("Z")
    assert len(kept) == len("2026-03-01T09:30:00.123456Z")


def test_the_record_says_what_was_done(store):
    tag = store.tag("victims")
    edit = replace(world.changed(tag, name="Survivors"), parameters={"tag": "Victims", "n": 2})
    stamp = world.stamp()
    record = store.apply(edit, stamp)
    assert record.changes == edit.changes
    assert record.parameters == {"tag": "Victims", "n": 2}
    assert (record.person_id, record.device_id, record.at) == ("ann", "desk", stamp.now)
    assert store.history(limit=1) == [replace(record, changes=())]


def test_an_edit_that_conflicts_in_its_last_change_leaves_nothing(store):
    before = world.state(store)
    stale = world.tag("mines", name="Not so")
    edit = Edit(
        "mix",
        (
            Change(None, world.tag("new")),
            Change(None, world.annotation("a1", 0, 5)),
            Change(stale, replace(stale, name="Mines and more")),
        ),
        texts=(world.text("never kept"),),
    )
    with pytest.raises(ConflictError):
        store.apply(edit, world.stamp())
    assert world.state(store) == before
    assert not store.has_text(world.text("never kept").id)


def test_only_changed_fields_have_to_be_as_they_were(store):
    seen = store.tag("victims")
    store.apply(world.changed(seen, colour="red"), world.stamp("bob"))
    store.apply(world.changed(seen, name="Survivors"), world.stamp())
    now = store.tag("victims")
    assert (now.name, now.colour) == ("Survivors", "red")


@pytest.mark.parametrize(
    "edit",
    [
        world.changed(world.tag("victims", name="Older"), name="Newer"),
        world.changed(world.tag("gone"), name="Newer"),
        world.deleted(world.tag("victims", colour="red")),
        world.deleted(world.tag("gone")),
        world.made(world.tag("victims")),
        world.made(world.tag("other", name="VICTIMS")),
        world.made(world.tag("child", parent="gone")),
        world.made(world.tagging("gone", "victims")),
        world.made(world.note("n1", "on nothing", annotation_id="gone")),
    ],
)
def test_what_is_no_longer_so_is_a_conflict(store, edit):
    before = world.state(store)
    with pytest.raises(ConflictError):
        store.apply(edit, world.stamp())
    assert world.state(store) == before


def test_a_statement_without_its_text_is_refused(store):
    before = world.state(store)
    with pytest.raises(NotFoundError):
        store.apply(world.made(world.statement("none", "words nobody kept")), world.stamp())
    assert world.state(store) == before


def test_a_tag_with_highlights_cannot_go_alone(store):
    store.apply(
        world.made(world.annotation("a1", 0, 5), world.tagging("a1", "mines")), world.stamp()
    )
    with pytest.raises(ConflictError):
        store.apply(world.deleted(store.tag("mines")), world.stamp())
    tagging = store.highlight("a1").taggings[0]
    store.apply(world.deleted(store.tag("mines"), tagging), world.stamp())
    assert [tag.id for tag in store.tags()] == ["victims"]


def test_what_a_deletion_frees_can_be_taken_by_the_same_edit(store):
    victims = store.tag("victims")
    edit = Edit("swap", (Change(None, replace(victims, id="again")), Change(victims, None)))
    store.apply(edit, world.stamp())
    assert store.tag("again").name == "VICTIMS"
    store.undo(world.stamp())
    assert store.tag("victims") == victims


def test_a_change_that_changes_nothing_is_only_noted(store):
    tag = store.tag("mines")
    assert store.apply(world.changed(tag), world.stamp()).changes == ()


def test_a_highlight_that_moves_takes_its_tags_along(store):
    first = world.annotation("a1", 40, 45)
    edit = world.made(
        first,
        world.annotation("a2", 6, 14),
        world.tagging("a1", "mines"),
        world.tagging("a2", "mines"),
    )
    store.apply(edit, world.stamp())
    store.apply(world.changed(first, start=0, end=5, exact="Japan"), world.stamp())
    assert [each.id for each in store.highlights(tag_ids=["mines"])] == ["a1", "a2"]
    assert store.check() == []


def test_history_keeps_the_changed_fields_only(store):
    tag = store.tag("mines")
    store.apply(world.changed(tag, name="Landmines"), world.stamp())
    store.apply(world.made(world.tag("new")), world.stamp())
    store.apply(world.deleted(store.tag("new")), world.stamp())
    raw = sqlite3.connect(store.path)
    rows = raw.execute(
        "SELECT entity, key, before, after FROM history_changes ORDER BY sequence DESC LIMIT 3"
    ).fetchall()
    raw.close()
    deletion, creation, change = rows
    assert change == ("tags", "mines", '{"name": "MINES"}', '{"name": "Landmines"}')
    assert creation == ("tags", "new", None, None)
    assert json.loads(deletion[2])["name"] == "NEW"
    assert deletion[3] is None


def test_records_are_a_chain(store):
    for name in ("one", "two"):
        store.apply(world.made(world.tag(name)), world.stamp())
    store.undo(world.stamp())
    raw = sqlite3.connect(store.path)
    ids = raw.execute(
        "SELECT id, parent_id, schema_version FROM history ORDER BY sequence"
    ).fetchall()
    raw.close()
    assert [parent for _, parent, _ in ids] == [None, *(each for each, _, _ in ids[:-1])]
    assert {version for _, _, version in ids} == {VERSION}


def test_a_text_is_kept_once_and_outlives_its_statement(store):
    store.apply(world.added("copy"), world.stamp())
    store.apply(world.deleted(store.statement("copy")), world.stamp())
    assert store.text(world.text().id) == world.text()
    assert store.text_of("japan") == world.text()


def test_an_original_is_kept_byte_for_byte(store):
    original = world.source(b"\xef\xbb\xbf# Japan\r\n\0")
    edit = replace(world.added("other", source_id=original.id), sources=(original,))
    store.apply(edit, world.stamp())
    assert store.source(original.id) == original


def test_nothing_is_written_to_a_project_opened_for_reading(store, path):
    store.rest()
    with Store.open(path, read_only=True) as reader:
        assert reader.read_only
        assert reader.tag("mines").name == "MINES"
        for write in (
            lambda: reader.apply(world.made(world.tag("new")), world.stamp()),
            lambda: reader.undo(world.stamp()),
            reader.compact,
        ):
            with pytest.raises(ProjectError, match="project-read-only"):
                write()
        reader.rest()


@pytest.mark.parametrize(
    "read", ["statement", "tag", "highlight", "note", "person", "text", "source"]
)
def test_what_is_not_there_is_said_to_be_missing(store, read):
    with pytest.raises(NotFoundError):
        getattr(store, read)("nothing")
