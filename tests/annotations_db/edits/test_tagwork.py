"""Tags recoloured, described, moved, merged and split."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.edits import (
    annotations,
    notes,
    taglooks,
    tagmerging,
    tagmoves,
    tags,
    tagsplitting,
)
from annotations_db.edits.ordering import respaced
from annotations_db.edits.tagtree import TagTree
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import AnnotationId, Change, Edit, Span, TagId
from annotations_db.words import label
from tests.annotations_db.edits.memory import project


class Shelf:
    """A project with tags by path, and highlights that carry them."""

    def __init__(self, *paths: str) -> None:
        self.memory, self.clock, self.statement = project()
        for path in paths:
            self.memory.apply(tags.make(self.memory, self.clock.stamp(), path))

    @property
    def paths(self) -> list[str]:
        tree = TagTree(self.memory.tags())
        return [tree.path(each.id) for each in tree]

    def id(self, path: str) -> TagId:
        return TagTree(self.memory.tags()).named(path).id

    def mark(self, *paths: str) -> AnnotationId:
        end = 22 + len(self.memory.highlights())
        edit = annotations.highlight(
            self.memory,
            self.clock.stamp(),
            self.statement,
            Span(0, end),
            tag_ids=[self.id(each) for each in paths],
        )
        self.memory.apply(edit)
        return annotations.annotation_of(edit)

    def tagged(self, annotation_id: AnnotationId) -> list[str]:
        tree = TagTree(self.memory.tags())
        return [tree.path(each) for each in self.memory.highlight(annotation_id).tag_ids]

    def do(self, verb: Any, *given: Any, **named: Any) -> Edit:
        edit = cast("Edit", verb(self.memory, self.clock.stamp(), *given, **named))
        self.memory.apply(edit)
        return edit


def test_recolouring_takes_the_children_along_and_leaves_them_their_patterns() -> None:
    shelf = Shelf("A / B / C", "A / D")
    patterns = [each.pattern for each in shelf.memory.tags()]
    shelf.do(taglooks.recolour, shelf.id("A"), colour="red", with_children=True)
    assert {each.colour for each in shelf.memory.tags()} == {"red"}
    assert [each.pattern for each in shelf.memory.tags()] == patterns
    shelf.do(taglooks.recolour, shelf.id("A"), pattern="grid")
    tag = shelf.memory.tag(shelf.id("A"))
    assert (tag.colour, tag.pattern, tag.modified) == ("red", "grid", shelf.clock.now)
    for wrong in ({"colour": "mauve"}, {"pattern": "dots"}):
        with pytest.raises(InvalidError):
            shelf.do(taglooks.recolour, shelf.id("A"), **wrong)


def test_describing_a_tag_changes_what_is_named_only() -> None:
    shelf = Shelf("A")
    shelf.do(
        taglooks.describe, shelf.id("A"), definition=" what\r\nit is ", aliases=["VA", " VA", ""]
    )
    shelf.do(taglooks.describe, shelf.id("A"), include="this", examples=["one", "two"])
    tag = shelf.memory.tag(shelf.id("A"))
    assert (tag.definition, tag.include, tag.exclude) == ("what\nit is", "this", "")
    assert (tag.aliases, tag.examples) == (("VA",), ("one", "two"))
    assert shelf.do(taglooks.describe, tag.id, include="this").changes == ()


def test_a_tag_for_work_in_progress_and_back() -> None:
    shelf = Shelf("To check")
    edit = shelf.do(taglooks.set_working, shelf.id("To check"), working=True)
    assert shelf.memory.tags()[0].working
    assert label(edit.verb, edit.parameters) == "leave the tag To check out of counts"
    assert shelf.do(taglooks.set_working, shelf.id("To check"), working=True).changes == ()


def test_moving_a_tag_among_its_siblings() -> None:
    shelf = Shelf("A", "B", "C", "D")
    shelf.do(tagmoves.move, shelf.id("D"), None, before=shelf.id("B"))
    assert shelf.paths == ["A", "D", "B", "C"]
    edit = shelf.do(tagmoves.move, shelf.id("A"), None, after=shelf.id("B"))
    assert shelf.paths == ["D", "B", "A", "C"]
    assert len(edit.changes) == 1
    shelf.do(tagmoves.move, shelf.id("D"), None)
    assert shelf.paths == ["B", "A", "C", "D"]
    for where in ({}, {"after": shelf.id("C")}, {"before": shelf.id("D")}):
        assert shelf.do(tagmoves.move, shelf.id("D"), None, **where).changes == ()


def test_moving_a_tag_below_another_with_all_below_it_and_up_again() -> None:
    shelf = Shelf("A / B / C", "D")
    edit = shelf.do(tagmoves.move, shelf.id("A / B"), shelf.id("D"))
    assert shelf.paths == ["A", "D", "D / B", "D / B / C"]
    assert label(edit.verb, edit.parameters) == "move the tag A / B below D"
    shelf.do(tagmoves.move, shelf.id("D / B"), None, before=shelf.id("A"))
    assert shelf.paths == ["B", "B / C", "A", "D"]


def test_a_tag_goes_neither_below_itself_nor_where_its_name_is_taken() -> None:
    shelf = Shelf("A / B / C", "b")
    for parent in ("A", "A / B", "A / B / C"):
        with pytest.raises(InvalidError) as caught:
            shelf.do(tagmoves.move, shelf.id("A"), shelf.id(parent))
        assert caught.value.message == "tag-into-itself"
    with pytest.raises(InvalidError) as caught:
        shelf.do(tagmoves.move, shelf.id("b"), shelf.id("A"))
    assert caught.value.parameters == {"tag": "A / B"}
    for wrong in ({"before": shelf.id("A / B")}, {"after": TagId("gone")}):
        with pytest.raises(NotFoundError):
            shelf.do(tagmoves.move, shelf.id("b"), None, **wrong)


def test_tags_that_two_people_put_at_one_place_still_take_one_between_them() -> None:
    shelf = Shelf("A", "B", "C")
    first, second, third = shelf.memory.tags()
    tied = replace(second, position=first.position)
    shelf.memory.apply(Edit("reorder-tag", (Change(second, tied),), {"tag": "B"}))
    shelf.do(tagmoves.move, third.id, None, before=tied.id)
    assert shelf.paths == ["A", "C", "B"]


@given(
    st.lists(st.sampled_from(["a1", "a2", "a3", "a1V", "a5"]), max_size=6).map(sorted),
    st.integers(0, 6),
)
def test_new_keys_ascend_and_replace_no_more_than_they_must(keys: list[str], place: int) -> None:
    wanted: list[str | None] = [*keys[:place], None, *keys[place:]]
    made = respaced(wanted)
    assert sorted(set(made)) == made
    if len(set(keys)) == len(keys):
        assert [each for each in made if each in keys] == keys


def test_merging_moves_highlights_notes_children_and_words() -> None:
    shelf = Shelf("Victims / Rights", "VA / Rights / Age", "VA / Money", "Survivors")
    for path, words in (("Victims", "who suffered"), ("VA", "who is helped")):
        shelf.do(taglooks.describe, shelf.id(path), definition=words, aliases=[f"{path}s"])
    shelf.do(tags.favourite, shelf.id("VA"), 3)
    shelf.do(notes.write, "on VA", tag_id=shelf.id("VA"))
    one, both = shelf.mark("VA"), shelf.mark("Survivors", "Victims", "VA / Rights")
    put = shelf.memory.highlight(one).taggings[0]
    ids = [shelf.id("VA"), shelf.id("Survivors")]
    seen = tagmerging.preview(shelf.memory, ids, shelf.id("Victims"))
    assert seen == tagmerging.MergePreview(
        into="Victims",
        merged=("VA", "VA / Rights", "Survivors"),
        highlights=2,
        collisions=(both,),
        moved=("VA / Rights / Age", "VA / Money"),
        same_names=(("VA / Rights", "Victims / Rights"),),
        notes=1,
    )
    edit = shelf.do(tagmerging.merge, ids, shelf.id("Victims"))
    assert shelf.paths == [
        "Victims",
        "Victims / Rights",
        "Victims / Rights / Age",
        "Victims / Money",
    ]
    assert shelf.tagged(one) == ["Victims"]
    assert sorted(shelf.tagged(both)) == ["Victims", "Victims / Rights"]
    after = shelf.memory.highlight(one).taggings[0]
    assert (after.created, after.author_id) == (put.created, put.author_id)
    kept = shelf.memory.tag(shelf.id("Victims"))
    assert kept.definition == "who suffered\n\nwho is helped"
    assert kept.aliases == ("Victimss", "VA", "VAs", "Survivors")
    assert kept.favourite == 3
    assert [each.text for each in shelf.memory.notes(tag_id=kept.id)] == ["on VA"]
    assert label(edit.verb, edit.parameters) == "merge VA, Survivors into Victims"


def test_merging_a_child_into_its_parent_and_tags_that_lie_below_one_another() -> None:
    shelf = Shelf("A / B / C", "A / B / D", "E / C")
    shelf.do(tagmerging.merge, [shelf.id("A / B"), shelf.id("A / B / C")], shelf.id("A"))
    assert shelf.paths == ["A", "A / D", "E", "E / C"]
    shelf.do(tagmerging.merge, [shelf.id("A")], shelf.id("E / C"))
    assert shelf.paths == ["E", "E / C", "E / C / D"]


def test_merging_upside_down_or_with_nothing_is_refused() -> None:
    shelf = Shelf("A / B", "C")
    for ids, into, message in (
        (["A"], "A / B", "tag-merge-below"),
        (["A"], "A", "tag-merge-few"),
        ([], "A", "tag-merge-few"),
    ):
        wanted = [shelf.id(each) for each in ids]
        with pytest.raises(InvalidError) as caught:
            shelf.do(tagmerging.merge, wanted, shelf.id(into))
        assert caught.value.message == message
        with pytest.raises(InvalidError) as caught:
            tagmerging.preview(shelf.memory, wanted, shelf.id(into))
        assert caught.value.message == message
    with pytest.raises(NotFoundError):
        shelf.do(tagmerging.merge, [TagId("gone")], shelf.id("A"))


def test_splitting_takes_the_chosen_highlights_to_another_tag() -> None:
    shelf = Shelf("A", "B")
    first, second, third = shelf.mark("A"), shelf.mark("A", "B"), shelf.mark("B")
    put = shelf.memory.highlight(first).taggings[0]
    edit = shelf.do(tagsplitting.split, shelf.id("A"), [first, third], "A / New")
    assert shelf.tagged(first) == ["A / New"]
    assert shelf.memory.highlight(first).taggings[0].created == put.created
    assert shelf.tagged(third) == ["B"]
    assert label(edit.verb, edit.parameters).endswith("” with A / New in the place of A")
    again = shelf.do(tagsplitting.split, shelf.id("A / New"), [first, second], "A")
    assert label(again.verb, again.parameters).startswith("tag “")
    both = shelf.do(tagsplitting.split, shelf.id("A"), [first, second], "New")
    assert label(both.verb, both.parameters) == "move 2 highlights from the tag A to New"
    shelf.do(tagsplitting.split, shelf.id("New"), [first], "A")
    shelf.do(tagsplitting.split, shelf.id("New"), [second], "b")
    assert shelf.tagged(second) == ["B"]
    for ids, path in (([third], "Never"), ([first], "A")):
        assert shelf.do(tagsplitting.split, shelf.id("A"), ids, path).changes == ()
    assert "Never" not in shelf.paths
