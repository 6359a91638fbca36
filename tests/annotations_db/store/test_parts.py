"""Large edits written in parts: the same as at once, one record, all of it or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.edits import annotations, statements, tagmerging
from annotations_db.errors import CancelledError, ConflictError
from annotations_db.model import Change, TagId
from annotations_db.store import Store, bulk
from annotations_db.store.parts import PART, parts_of
from tests.annotations_db.store import world

COUNT = 260
"""Highlights: enough for several parts."""


@pytest.fixture
def marked(store):
    """A statement with many highlights, each with a tag, some with a note."""
    names = [f"a{number:03}" for number in range(COUNT)]
    place = [divmod(number, 40) for number in range(COUNT)]
    made = [world.annotation(n, s, s + 1 + w) for n, (w, s) in zip(names, place, strict=True)]
    notes = [world.note(f"n{each}", "Why?", annotation_id=each) for each in names[::5]]
    store.apply(
        world.made(*made, *(world.tagging(n, "mines") for n in names), *notes), world.stamp()
    )
    return store


def removal(store):
    return annotations.delete(store, world.stamp(), [each.id for each in store.highlights()])


def leaving(store):
    return statements.remove(store, world.stamp(), ["japan"])


def merging(store):
    return tagmerging.merge(store, world.stamp(), {TagId("mines")}, TagId("victims"))


def told(done, total):
    assert done <= total


@pytest.mark.parametrize("make", [removal, leaving, merging])
def test_in_parts_it_does_what_it_does_at_once(marked, make):
    before = world.state(marked)
    edit = make(marked)
    marked.apply(edit, world.stamp())
    at_once = world.state(marked)
    marked.undo(world.stamp())
    heard = []
    record = marked.apply_in_parts(edit, world.stamp(), lambda *how_far: heard.append(how_far))
    assert world.state(marked) == at_once
    assert len(heard) > 2
    assert heard[-1] == (len(edit.changes), len(edit.changes))
    assert (record.verb, record.parameters) == (edit.verb, edit.parameters)
    assert marked.next_size(world.stamp(), "undo", 5000) == len(edit.changes)
    assert marked.next_size(world.stamp(), "undo", 9) == 10
    marked.undo(world.stamp(), told=told)
    assert world.state(marked) == before
    marked.redo(world.stamp(), told=told)
    assert world.state(marked) == at_once


class Stop:
    """Stops at the so manieth time it is told."""

    def __init__(self, after):
        self.left = after

    def __call__(self, done, total):
        self.left -= 1
        if self.left < 0:
            raise CancelledError("cancelled")


@pytest.mark.parametrize("after", [0, 1, 2])
@pytest.mark.parametrize("make", [removal, leaving, merging])
def test_stopped_anywhere_it_leaves_all_as_it_was(marked, make, after):
    before, last = world.state(marked), marked.next_undo(world.stamp())
    edit = make(marked)
    with pytest.raises(CancelledError):
        marked.apply_in_parts(edit, world.stamp(), Stop(after))
    assert world.state(marked) == before
    assert marked.next_undo(world.stamp()).id == last.id


def test_an_undo_that_is_stopped_leaves_all_as_it_was(marked):
    marked.apply(removal(marked), world.stamp())
    gone, last = world.state(marked), marked.history(limit=1)
    with pytest.raises(CancelledError):
        marked.undo(world.stamp(), told=Stop(1))
    assert world.state(marked) == gone
    assert marked.history(limit=1) == last


def test_what_somebody_else_does_in_between_takes_it_all_back(marked, path, monkeypatch):
    monkeypatch.setattr(bulk, "_SECONDS", 0)
    edit = removal(marked)
    last = marked.highlight("a259")

    def change_it(done, total):
        with Store.open(path) as other:
            if other.highlight("a259").annotation.colour is None:
                other.apply(world.changed(last.annotation, colour="red"), world.stamp("bob"))

    with pytest.raises(ConflictError):
        marked.apply_in_parts(edit, world.stamp(), change_it)
    assert marked.highlight_count() == COUNT
    assert marked.highlight("a259").annotation.colour == "red"


@given(st.lists(st.tuples(st.integers(0, 30), st.booleans()), max_size=400))
def test_parts_hold_every_change_once_and_one_highlights_together(chosen):
    changes = [
        Change(None, world.tagging(f"a{number}", f"t{at}"))
        if is_put
        else Change(world.tagging(f"a{number}", f"t{at}"), None)
        for at, (number, is_put) in enumerate(chosen)
    ]
    parts = parts_of(changes)
    assert sorted(map(repr, changes)) == sorted(repr(each) for part in parts for each in part)
    where = [{(each.before or each.after).annotation_id for each in part} for part in parts]
    assert sum(map(len, where)) == len(set().union(*where))
    assert all(len(part) >= PART for part in parts[:-1])


def test_a_name_that_becomes_free_is_given_in_the_same_part():
    first, second = world.tag("mines"), world.tag("mines again")
    assert len(parts_of([Change(first, None), Change(None, second)])) == 1
    assert len(parts_of([Change(None, second), Change(None, world.annotation("a", 0, 4))])) == 2
