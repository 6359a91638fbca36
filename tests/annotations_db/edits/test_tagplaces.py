"""Where tags go that are pushed or dropped, and all details of one changed at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.edits import tagmoves, tagplaces, tags
from annotations_db.edits.tagdetails import TagDetails, revise
from annotations_db.edits.tagtree import TagTree
from annotations_db.errors import InvalidError
from tests.annotations_db.edits.test_tagwork import Shelf

PATHS = ("A", "A / B", "A / B / C", "A / D", "E", "F", "F / B")
PUSHES = (tagplaces.raised, tagplaces.lowered, tagplaces.nested, tagplaces.lifted)


def tree_of(shelf: Shelf) -> TagTree:
    return TagTree(shelf.memory.tags())


def push(shelf: Shelf, path: str, rule) -> None:
    tag_id = shelf.id(path)
    place = rule(tree_of(shelf), tag_id)
    shelf.do(tagmoves.move, tag_id, place.parent_id, before=place.before, after=place.after)


def test_a_tag_is_raised_lowered_nested_and_lifted():
    shelf = Shelf("A", "B", "C")
    push(shelf, "C", tagplaces.raised)
    assert shelf.paths == ["A", "C", "B"]
    push(shelf, "A", tagplaces.lowered)
    assert shelf.paths == ["C", "A", "B"]
    push(shelf, "A", tagplaces.nested)
    assert shelf.paths == ["C", "C / A", "B"]
    push(shelf, "C / A", tagplaces.lifted)
    assert shelf.paths == ["C", "A", "B"]


def test_at_the_edges_of_the_tree_there_is_nowhere_to_go():
    shelf = Shelf("A", "B")
    tree, first, last = tree_of(shelf), shelf.id("A"), shelf.id("B")
    assert tagplaces.raised(tree, first) is None
    assert tagplaces.nested(tree, first) is None
    assert tagplaces.lowered(tree, last) is None
    assert tagplaces.lifted(tree, last) is None


def test_the_lower_edge_of_an_open_tag_is_above_its_first_child():
    shelf = Shelf("A", "A / B", "E")
    tree = tree_of(shelf)
    place = tagplaces.dropped(tree, shelf.id("E"), shelf.id("A"), "after", is_open=True)
    assert place == tagplaces.Place(shelf.id("A"), before=shelf.id("A / B"))
    place = tagplaces.dropped(tree, shelf.id("E"), shelf.id("A"), "after")
    assert place == tagplaces.Place(None, after=shelf.id("A"))


def test_a_name_that_is_taken_at_the_new_place_is_found():
    shelf = Shelf(*PATHS)
    tree = tree_of(shelf)
    assert tagplaces.twin(tree, shelf.id("A / B"), shelf.id("F")) == tree.named("F / B")
    assert tagplaces.twin(tree, shelf.id("A / B"), shelf.id("A")) is None


@given(
    st.sampled_from(PATHS),
    st.none() | st.sampled_from(PATHS),
    st.sampled_from(["before", "into", "after"]),
    st.booleans(),
)
def test_wherever_a_tag_may_be_dropped_it_can_be_moved_and_no_tag_is_lost(what, on, side, is_open):
    shelf = Shelf(*PATHS)
    tree, tag_id = tree_of(shelf), shelf.id(what)
    target = shelf.id(on) if on is not None else None
    place = tagplaces.dropped(tree, tag_id, target, side, is_open=is_open)
    if place is None or tagplaces.twin(tree, tag_id, place.parent_id):
        return
    shelf.do(tagmoves.move, tag_id, place.parent_id, before=place.before, after=place.after)
    after = tree_of(shelf)
    assert after.tag(tag_id).parent_id == place.parent_id
    assert {each.id for each in after} == {each.id for each in tree}


def test_all_details_are_changed_in_one_edit_and_a_key_goes_over():
    shelf = Shelf("A", "B")
    shelf.do(tags.favourite, shelf.id("B"), 3)
    wanted = TagDetails(
        " New ", "d", "i", "e", ("x", "x", ""), ("N",), "red", "grid", 3, working=True
    )
    edit = shelf.do(revise, shelf.id("A"), wanted)
    made = shelf.memory.tag(shelf.id("New"))
    assert TagDetails.of(made) == replace(wanted, name="New", examples=("x",))
    assert shelf.memory.tag(shelf.id("B")).favourite is None
    assert edit.parameters["tag"] == "A"


def test_what_somebody_else_changed_meanwhile_stays():
    shelf = Shelf("A")
    seen = TagDetails.of(shelf.memory.tag(shelf.id("A")))
    shelf.do(revise, shelf.id("A"), replace(seen, definition="theirs"))
    shelf.do(revise, shelf.id("A"), replace(seen, include="mine"), seen=seen)
    tag = shelf.memory.tag(shelf.id("A"))
    assert (tag.definition, tag.include) == ("theirs", "mine")


def test_nothing_changed_is_no_edit_and_impossible_details_are_refused():
    shelf = Shelf("A", "B")
    now = TagDetails.of(shelf.memory.tag(shelf.id("A")))
    assert not shelf.do(revise, shelf.id("A"), now).changes
    for wrong in (
        replace(now, name="b"),
        replace(now, name=" "),
        replace(now, colour="mauve"),
        replace(now, pattern="dots"),
        replace(now, favourite=10),
    ):
        with pytest.raises(InvalidError):
            shelf.do(revise, shelf.id("A"), wrong)
