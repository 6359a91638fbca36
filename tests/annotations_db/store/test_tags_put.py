"""The tags somebody used last, as the history has them."""

from __future__ import annotations

from annotations_db.model import PersonId
from tests.annotations_db.store import world

ANN, BOB = PersonId("ann"), PersonId("bob")


def test_they_are_those_of_ones_own_edits_that_still_hold(store):
    store.apply(world.made(world.annotation("a", 0, 5)), world.stamp())
    assert store.tags_put(ANN) == []
    store.apply(world.made(world.tagging("a", "mines")), world.stamp())
    store.apply(world.made(world.annotation("b", 6, 9)), world.stamp("bob"))
    store.apply(
        world.made(world.tagging("b", "mines"), world.tagging("b", "victims")), world.stamp("bob")
    )
    store.apply(world.made(world.tagging("a", "victims")), world.stamp(device="laptop"))
    assert store.tags_put(ANN) == [("victims",), ("mines",)]
    assert store.tags_put(BOB) == [("mines", "victims")]
    store.undo(world.stamp(device="laptop"))
    assert store.tags_put(ANN) == [("mines",)]
    store.redo(world.stamp(device="laptop"))
    mines = next(each for each in store.highlight("a").taggings if each.tag_id == "mines")
    store.apply(world.deleted(mines), world.stamp("bob"))
    assert store.tags_put(ANN) == [("victims",), ("mines",)]
