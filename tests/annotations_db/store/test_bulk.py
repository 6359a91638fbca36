"""Edits of many parts: one entry in the history, others write in between, all of it or nothing."""

from __future__ import annotations

import pytest

from annotations_db.errors import CancelledError, ConflictError
from annotations_db.store import Store
from annotations_db.store.bulk import take_back_open
from tests.annotations_db.store import world


def parts(number):
    return [world.added(f"s{each:03}", f"Words number {each}.") for each in range(number)]


def open_bulk(store, number=3):
    """A bulk edit begun and left, as by a program that ended."""
    manager = store.bulk("add-statements", {"count": number}, world.stamp())
    bulk = manager.__enter__()
    for part in parts(number):
        bulk.add(part)
    bulk.flush()
    return manager, bulk


def test_a_bulk_edit_is_one_record_undone_and_redone_at_once(store):
    with store.bulk("add-statements", {"count": 250}, world.stamp()) as bulk:
        for part in parts(250):
            bulk.add(part)
    assert bulk.record.parameters == {"count": 250}
    done = world.state(store)
    assert store.statement_count() == 251
    assert store.history(limit=1)[0].id == bulk.record.id
    store.undo(world.stamp())
    assert store.statement_count() == 1
    store.redo(world.stamp())
    assert world.state(store) == done


def test_a_part_sees_those_before_it(store):
    with store.bulk("add-statements", {}, world.stamp()) as bulk:
        for part in parts(3):
            bulk.add(part)
            assert store.last_statement_position() == part.changes[0].after.position


def test_others_write_between_batches(store, path):
    with Store.open(path) as other:
        with store.bulk("add-statements", {}, world.stamp()) as bulk:
            for number, part in enumerate(parts(30)):
                bulk.add(part)
                if number % 10 == 5:
                    bulk.flush()
                    other.apply(world.made(world.tag(f"between {number}")), world.stamp("bob"))
        assert other.statement_count() == 31
        other.undo(world.stamp("bob"))
    store.undo(world.stamp())
    assert store.statement_count() == 1
    assert [tag.id for tag in store.tags()] == ["between 15", "between 5", "mines", "victims"]


def test_the_same_store_writes_in_between(store):
    with store.bulk("add-statements", {}, world.stamp()) as bulk:
        first, second = parts(2)
        bulk.add(first)
        store.apply(world.made(world.tag("between")), world.stamp())
        bulk.add(second)
    assert store.undo(world.stamp()).changes[0].before.id == "between"
    store.undo(world.stamp())
    assert store.statement_count() == 1


def test_cancelling_takes_the_whole_back(store):
    before = world.state(store)

    def cancel_after(number):
        with store.bulk("add-statements", {}, world.stamp()) as bulk:
            for each, part in enumerate(parts(200)):
                if each == number:
                    raise CancelledError("cancelled")
                bulk.add(part)

    for number in (0, 1, 150):
        with pytest.raises(CancelledError):
            cancel_after(number)
        assert world.state(store) == before
        assert store.next_undo(world.stamp()) is None
        assert store.redo(world.stamp()) is None


def test_an_empty_bulk_edit_leaves_no_record(store):
    before = store.history()
    with store.bulk("add-statements", {}, world.stamp()) as bulk:
        pass
    assert bulk.record is None
    assert store.history() == before


def test_a_part_that_conflicts_can_be_left_out(store):
    with store.bulk("add-statements", {}, world.stamp()) as bulk:
        first, second = parts(2)
        bulk.add(first)
        with pytest.raises(ConflictError):
            bulk.add(world.made(world.tag("new"), world.tag("victims")))
        bulk.add(second)
    assert store.statement_count() == 3
    assert {tag.id for tag in store.tags()} == {"mines", "victims"}
    store.undo(world.stamp())
    assert store.statement_count() == 1


def test_a_bulk_edit_under_way_is_neither_listed_nor_undone(store):
    manager, _ = open_bulk(store)
    assert store.next_undo(world.stamp()) is None
    assert [record.verb for record in store.history()] == ["make", "add", "make"]
    manager.__exit__(None, None, None)
    assert store.next_undo(world.stamp()).verb == "add-statements"


def test_a_bulk_edit_taken_back_by_another_program_gives_up(store):
    manager, bulk = open_bulk(store)
    take_back_open(store._db)
    with pytest.raises(ConflictError) as caught:
        bulk.add(world.added("late"))
    manager.__exit__(caught.type, caught.value, None)
    assert store.statement_count() == 1


def test_what_others_built_on_half_a_bulk_edit_keeps_it(store):
    manager, _ = open_bulk(store)
    store.apply(world.made(world.note("n", "Bob's", statement_id="s001")), world.stamp("bob"))
    take_back_open(store._db)
    assert store.statement_count() == 4
    store.undo(world.stamp("bob"))
    store.undo(world.stamp())
    assert store.statement_count() == 1
    del manager
