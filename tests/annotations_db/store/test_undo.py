"""Undo and redo: records in the file, one person's own, never over another's work."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations_db.errors import ConflictError
from annotations_db.model import Change, Edit, Reading
from annotations_db.store import Store
from tests.annotations_db.store import world


def highlighted(name="a1", start=0, end=5, tags=("mines",)):
    """A highlight, its tags and a note."""
    return world.made(
        world.annotation(name, start, end),
        *(world.tagging(name, tag) for tag in tags),
        world.note(f"note on {name}", "hm", annotation_id=name),
        verb="highlight",
        parameters={"annotation": name},
        statement_id="japan",
    )


def test_undo_takes_back_and_redo_does_again_every_kind_of_change(store):
    states = [world.state(store)]
    store.apply(highlighted(), world.stamp())
    states.append(world.state(store))
    store.apply(world.changed(store.tag("mines"), name="Landmines"), world.stamp())
    states.append(world.state(store))
    highlight = store.highlight("a1")
    everything = (highlight.annotation, *highlight.taggings, *highlight.notes)
    store.apply(world.deleted(*everything), world.stamp())
    states.append(world.state(store))
    store.apply(world.added("norway", "Norway thanks Japan."), world.stamp())
    states.append(world.state(store))

    for expected in states[-2::-1]:
        assert store.undo(world.stamp())
        assert world.state(store) == expected
    assert store.undo(world.stamp()) is None
    for expected in states[1:]:
        assert store.redo(world.stamp())
        assert world.state(store) == expected
    assert store.redo(world.stamp()) is None


def test_undo_and_redo_survive_closing(store, path):
    store.apply(highlighted(), world.stamp())
    done = world.state(store)
    store.close()
    with Store.open(path) as again:
        again.undo(world.stamp())
        assert again.highlights() == []
    with Store.open(path) as again:
        again.redo(world.stamp())
        assert world.state(again) == done


def test_undo_is_told_before_and_names_its_edit_after(store):
    record = store.apply(highlighted(), world.stamp())
    foreseen = store.next_undo(world.stamp())
    assert replace(foreseen, changes=()) == replace(record, changes=())
    undone = store.undo(world.stamp())
    assert undone.changes == foreseen.changes
    assert (undone.kind, undone.target, undone.verb) == ("undo", record.id, "highlight")
    assert (undone.statement_id, undone.parameters) == ("japan", {"annotation": "a1"})
    again = store.next_redo(world.stamp())
    assert again.id == record.id
    redone = store.redo(world.stamp())
    assert redone.changes == again.changes
    assert (redone.kind, redone.target) == ("redo", record.id)


def test_the_changes_of_an_undo_are_those_of_the_edit_turned_round(store):
    record = store.apply(highlighted(), world.stamp())
    undone = store.undo(world.stamp())
    turned = [Change(each.after, each.before) for each in reversed(record.changes)]
    assert list(undone.changes) == turned


def test_undo_twice_and_redo_twice_go_in_order(store):
    for name in ("one", "two", "three"):
        store.apply(world.made(world.tag(name)), world.stamp())
    assert [store.undo(world.stamp()).changes[0].before.id for _ in range(2)] == ["three", "two"]
    assert [store.redo(world.stamp()).changes[0].after.id for _ in range(2)] == ["two", "three"]
    assert store.undo(world.stamp()).changes[0].before.id == "three"


def test_a_new_edit_empties_redo(store):
    store.apply(world.made(world.tag("one")), world.stamp())
    store.undo(world.stamp())
    store.apply(world.made(world.tag("two")), world.stamp())
    assert store.next_redo(world.stamp()) is None
    assert store.redo(world.stamp()) is None
    assert store.undo(world.stamp()).changes[0].before.id == "two"
    assert store.undo(world.stamp()) is None


def test_an_edit_that_cannot_be_undone_does_not_empty_redo(store):
    store.apply(world.made(world.tag("one")), world.stamp())
    store.undo(world.stamp())
    store.apply(world.made(world.person("cem"), undoable=False), world.stamp())
    assert store.redo(world.stamp())


def test_making_the_project_is_not_undone(store):
    assert store.next_undo(world.stamp()) is None
    assert store.undo(world.stamp()) is None


def test_everybody_undoes_their_own_on_their_own_device(store):
    store.apply(world.made(world.tag("of ann")), world.stamp("ann"))
    store.apply(world.made(world.tag("of bob")), world.stamp("bob"))
    store.apply(world.made(world.tag("elsewhere")), world.stamp("ann", "laptop"))
    assert store.undo(world.stamp("ann")).changes[0].before.id == "of ann"
    assert store.undo(world.stamp("ann")) is None
    assert store.redo(world.stamp("bob")) is None
    assert store.redo(world.stamp("ann")).changes[0].after.id == "of ann"


def test_undo_of_all_takes_the_newest_whoever_made_it(store):
    store.apply(world.made(world.tag("of ann")), world.stamp("ann"))
    store.apply(world.made(world.tag("of bob")), world.stamp("bob"))
    undone = store.undo(world.stamp("ann"), of_all=True)
    assert undone.changes[0].before.id == "of bob"
    assert undone.person_id == "ann"
    assert store.next_undo(world.stamp("bob")) is None
    assert store.undo(world.stamp("ann"), of_all=True).changes[0].before.id == "of ann"
    assert store.redo(world.stamp("bob"), of_all=True).changes[0].after.id == "of ann"


def test_a_field_that_somebody_changed_since_is_a_conflict(store):
    tag = store.tag("mines")
    store.apply(world.changed(tag, name="Landmines"), world.stamp("ann"))
    store.apply(world.changed(store.tag("mines"), name="Mines?"), world.stamp("bob"))
    before = world.state(store), store.history()
    with pytest.raises(ConflictError):
        store.undo(world.stamp("ann"))
    assert (world.state(store), store.history()) == before
    store.undo(world.stamp("bob"))
    store.undo(world.stamp("ann"))
    assert store.tag("mines") == tag


def test_another_field_that_somebody_changed_stays(store):
    store.apply(world.changed(store.tag("mines"), name="Landmines"), world.stamp("ann"))
    store.apply(world.changed(store.tag("mines"), colour="red"), world.stamp("bob"))
    store.undo(world.stamp("ann"))
    assert (store.tag("mines").name, store.tag("mines").colour) == ("MINES", "red")


def test_what_somebody_changed_since_its_making_is_not_unmade(store):
    store.apply(world.made(world.tag("new")), world.stamp("ann"))
    store.apply(world.changed(store.tag("new"), definition="Of Bob."), world.stamp("bob"))
    with pytest.raises(ConflictError):
        store.undo(world.stamp("ann"))
    store.undo(world.stamp("bob"))
    store.undo(world.stamp("ann"))
    store.redo(world.stamp("ann"))
    assert store.tag("new").definition == ""
    # Bob's redo counts as a change, too
    store.redo(world.stamp("bob"))
    with pytest.raises(ConflictError):
        store.undo(world.stamp("ann"))


def test_what_somebody_hung_something_on_is_not_unmade(store):
    store.apply(world.made(world.tag("new")), world.stamp("ann"))
    store.apply(highlighted("a1", tags=("new",)), world.stamp("bob"))
    store.apply(world.added("norway", "Norway thanks."), world.stamp("ann"))
    store.apply(world.made(world.note("n", "Bob's", statement_id="norway")), world.stamp("bob"))
    before = world.state(store)
    for _ in range(2):
        with pytest.raises(ConflictError):
            store.undo(world.stamp("ann"))
    assert world.state(store) == before


def test_a_name_taken_since_is_a_conflict(store):
    mines = store.tag("mines")
    store.apply(world.deleted(mines), world.stamp("ann"))
    store.apply(world.made(replace(mines, id="other")), world.stamp("bob"))
    with pytest.raises(ConflictError):
        store.undo(world.stamp("ann"))


def test_a_redo_over_what_somebody_did_since_is_a_conflict(store):
    store.apply(highlighted("a1"), world.stamp("ann"))
    store.undo(world.stamp("ann"))
    again = world.annotation("of bob", 0, 5)
    store.apply(world.made(again), world.stamp("bob"))
    with pytest.raises(ConflictError):
        store.redo(world.stamp("ann"))
    store.undo(world.stamp("bob"))
    assert store.redo(world.stamp("ann"))


def test_history_lists_the_newest_first_and_what_is_undone(store):
    store.apply(highlighted(), world.stamp())
    store.apply(world.made(world.tag("one")), world.stamp())
    store.undo(world.stamp())
    listed = [(each.kind, each.verb, each.undone) for each in store.history(limit=3)]
    assert listed == [("undo", "make", False), ("do", "make", True), ("do", "highlight", False)]
    store.redo(world.stamp())
    assert not any(each.undone for each in store.history())


def test_history_is_read_in_pages_and_by_statement(store):
    for number in range(5):
        store.apply(world.made(world.tag(f"t{number}")), world.stamp())
    store.apply(highlighted(), world.stamp())
    everything = store.history()
    assert store.history(limit=2) + store.history(before=everything[1].sequence) == everything
    assert [each.verb for each in store.history(statement_id="japan")] == ["highlight", "add"]


def test_an_edit_of_many_parts_is_foreseen_without_them(store):
    changes = tuple(Change(None, world.tag(f"t{number}")) for number in range(101))
    store.apply(Edit("add-codebook", changes), world.stamp())
    assert store.next_undo(world.stamp()).changes == ()
    assert len(store.undo(world.stamp()).changes) == 101


def test_readings_go_with_their_statement_and_come_back_with_it(store):
    store.apply(world.added("norway", "Norway thanks Japan."), world.stamp())
    later = Reading("norway", "bob", "checked", world.now(), 3)
    for reading in (Reading("norway", "ann", "reading", world.now(), 7), later):
        store.put_reading(reading)

    store.undo(world.stamp())
    assert not store.has_statement("norway")
    store.redo(world.stamp())
    assert store.reading("norway", "ann").position == 7
    store.put_reading(replace(later, position=12))
    store.undo(world.stamp())
    store.redo(world.stamp())
    assert store.reading("norway", "bob") == replace(later, position=12)

    store.apply(world.deleted(store.statement("norway")), world.stamp())
    assert store.reading("norway", "ann") is None
    store.undo(world.stamp())
    assert store.reading("norway", "ann").status == "reading"


def test_a_bulk_removal_takes_readings_along(store):
    for name in ("norway", "peru"):
        store.apply(world.added(name, f"{name} thanks Japan."), world.stamp())
        store.put_reading(Reading(name, "ann", "read", world.now(), 1))
    with store.bulk("remove-statements", {}, world.stamp()) as bulk:
        for name in ("norway", "peru"):
            bulk.add(world.deleted(store.statement(name)))
    store.undo(world.stamp())
    assert store.reading("peru", "ann").status == "read"
