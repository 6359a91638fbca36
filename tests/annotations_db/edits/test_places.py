"""Highlights moved, split and joined."""

from __future__ import annotations

import pytest

from annotations_db.edits import annotations, notes, places, tags
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import AnnotationId, Highlight, Span, StatementId, TagId
from annotations_db.words import label
from tests.annotations_db.edits.memory import BORIS, Clock, Memory, project


def span_of(memory: Memory, statement: StatementId, words: str) -> Span:
    text = memory.text(memory.statement(statement).text_id).text
    start = text.index(words)
    return Span(start, start + len(words))


class Desk:
    """One statement with the tags First and Second, and Anna marking in it."""

    def __init__(self) -> None:
        self.memory, self.clock, self.statement = project()
        for path in ("First", "Second"):
            self.memory.apply(tags.make(self.memory, self.clock.stamp(), path))
        self.first, self.second = (each.id for each in self.memory.tags())

    def mark(self, words: str, *tag_ids: TagId, clock: Clock | None = None) -> AnnotationId:
        stamp = (clock or self.clock).stamp()
        edit = annotations.highlight(
            self.memory,
            stamp,
            self.statement,
            span_of(self.memory, self.statement, words),
            tag_ids=tag_ids,
            note=f"on {words}",
        )
        self.memory.apply(edit)
        return annotations.annotation_of(edit)

    def move(self, annotation_id: AnnotationId, words: str) -> Highlight:
        span = span_of(self.memory, self.statement, words)
        edit = places.move(self.memory, self.clock.stamp(), annotation_id, span)
        self.memory.apply(edit)
        return self.memory.highlight(annotations.annotation_of(edit))

    def quotes(self) -> list[str]:
        return [each.annotation.exact for each in self.memory.highlights()]


def test_moving_an_end_takes_the_new_quote_and_keeps_all_else() -> None:
    desk = Desk()
    marked = desk.mark("great importance", desk.first)
    before = desk.memory.highlight(marked)
    moved = desk.move(marked, " attaches great importance ")
    assert moved.annotation.exact == "attaches great importance"
    assert moved.annotation.prefix.endswith("Japan ")
    assert moved.annotation.suffix.startswith(" to universalization")
    assert (moved.id, moved.taggings, moved.notes) == (marked, before.taggings, before.notes)
    assert moved.annotation.created == before.annotation.created
    assert moved.annotation.modified == desk.clock.now


def test_moving_it_nowhere_changes_nothing_and_blanks_are_refused() -> None:
    desk = Desk()
    marked = desk.mark("Japan")
    edit = places.move(desk.memory, desk.clock.stamp(), marked, Span(15, 21))
    assert edit.changes == ()
    assert annotations.annotation_of(edit) == marked
    for span in (span_of(desk.memory, desk.statement, " "), Span(0, 100_000), Span(4, 4)):
        with pytest.raises(InvalidError):
            places.move(desk.memory, desk.clock.stamp(), marked, span)
    with pytest.raises(NotFoundError):
        places.move(desk.memory, desk.clock.stamp(), AnnotationId("gone"), Span(0, 3))


def test_moving_it_onto_another_of_the_same_person_makes_one_of_both() -> None:
    desk = Desk()
    there = desk.mark("Japan", desk.second)
    moved = desk.move(desk.mark("Japan attaches", desk.first, desk.second), "Japan")
    assert moved.id == there
    assert moved.tag_ids == (desk.second, desk.first)
    assert [each.text for each in moved.notes] == ["on Japan", "on Japan attaches"]
    assert len(desk.memory.highlights()) == 1


def test_moving_it_onto_another_persons_leaves_two() -> None:
    desk = Desk()
    desk.mark("Japan", clock=Clock(BORIS))
    desk.move(desk.mark("Japan attaches"), "Japan")
    assert desk.quotes() == ["Japan", "Japan"]


def test_splitting_leaves_two_with_the_same_tags_and_the_notes_with_the_first() -> None:
    desk = Desk()
    marked = desk.mark("great importance", desk.first, desk.second)
    at = span_of(desk.memory, desk.statement, "importance").start
    edit = places.split(desk.memory, desk.clock.stamp(), marked, at)
    desk.memory.apply(edit)
    first, second = (desk.memory.highlight(each) for each in places.parts_of(edit))
    assert (first.id, first.annotation.exact) == (marked, "great")
    assert (second.annotation.exact, second.tag_ids) == ("importance", first.tag_ids)
    assert len(first.notes) == 1
    assert second.notes == ()
    assert second.annotation.author_id == first.annotation.author_id
    assert label(edit.verb, edit.parameters) == "split “great importance”"


def test_splitting_never_cuts_what_one_sees_as_one_character() -> None:
    desk = Desk()
    marked = desk.mark("you 👩‍👩‍👧")
    family = span_of(desk.memory, desk.statement, "👩‍👩‍👧")
    desk.memory.apply(places.split(desk.memory, desk.clock.stamp(), marked, family.start + 2))
    assert desk.quotes() == ["you", "👩‍👩‍👧"]


def test_splitting_where_there_are_no_words_on_one_side_is_refused() -> None:
    desk = Desk()
    marked = desk.mark("Japan")
    start = span_of(desk.memory, desk.statement, "Japan").start
    for offset in (start - 1, start, start + 5, start + 99):
        with pytest.raises(InvalidError):
            places.split(desk.memory, desk.clock.stamp(), marked, offset)


def test_a_part_that_is_marked_already_takes_the_tags() -> None:
    desk = Desk()
    there, also = desk.mark("importance", desk.second), desk.mark("great")
    marked = desk.mark("great importance", desk.first)
    at = span_of(desk.memory, desk.statement, "importance").start
    edit = places.split(desk.memory, desk.clock.stamp(), marked, at)
    desk.memory.apply(edit)
    assert places.parts_of(edit) == (also, there)
    assert desk.memory.highlight(there).tag_ids == (desk.second, desk.first)
    assert desk.memory.highlight(also).tag_ids == (desk.first,)
    assert len(desk.memory.highlight(also).notes) == 2
    assert desk.quotes() == ["great", "importance"]


def test_joining_unites_tags_and_notes_and_keeps_who_put_them_when() -> None:
    desk = Desk()
    parts = [desk.mark("importance to", desk.first), desk.mark("great importance", desk.second)]
    parts.append(desk.mark("universalization", desk.second))
    put = desk.memory.highlight(parts[0]).taggings[0]
    edit = places.join(desk.memory, desk.clock.stamp(), parts)
    desk.memory.apply(edit)
    (joined,) = desk.memory.highlights()
    assert joined.annotation.exact == "great importance to universalization"
    assert joined.id == parts[1] == annotations.annotation_of(edit)
    assert joined.tag_ids == (desk.first, desk.second)
    assert joined.taggings[0].created == put.created
    assert len(joined.notes) == 3
    assert label(edit.verb, edit.parameters).startswith("join 3 highlights into “great")


def test_joining_with_the_one_that_spans_them_all_keeps_that() -> None:
    desk = Desk()
    part, whole = desk.mark("great"), desk.mark("great importance")
    desk.memory.apply(places.join(desk.memory, desk.clock.stamp(), [part, whole]))
    assert [each.id for each in desk.memory.highlights()] == [whole]


def test_joining_across_a_paragraphs_end_and_with_an_own_colour() -> None:
    desk = Desk()
    parts = [desk.mark("Mr. President,"), desk.mark("Japan")]
    desk.memory.apply(annotations.recolour(desk.memory, desk.clock.stamp(), parts[1], "red"))
    desk.memory.apply(places.join(desk.memory, desk.clock.stamp(), parts))
    (joined,) = desk.memory.highlights()
    assert (joined.annotation.exact, joined.annotation.colour) == ("Mr. President,\nJapan", "red")


def test_punctuation_between_goes_into_what_is_joined() -> None:
    desk = Desk()
    parts = [desk.mark("Mr"), desk.mark("President")]
    desk.memory.apply(places.join(desk.memory, desk.clock.stamp(), parts))
    (joined,) = desk.memory.highlights()
    assert joined.annotation.exact == "Mr. President"


def test_what_cannot_be_joined_is_refused() -> None:
    desk = Desk()
    mine, far = desk.mark("Japan"), desk.mark("great")
    theirs = desk.mark("attaches", clock=Clock(BORIS))
    note = notes.write(desk.memory, desk.clock.stamp(), "x", annotation_id=mine)
    desk.memory.apply(note)
    refused = {"join-few": [mine, mine], "join-apart": [mine, far], "join-authors": [mine, theirs]}
    for message, ids in refused.items():
        with pytest.raises(InvalidError) as caught:
            places.join(desk.memory, desk.clock.stamp(), ids)
        assert caught.value.message == message
    with pytest.raises(NotFoundError):
        places.join(desk.memory, desk.clock.stamp(), [mine, AnnotationId("gone")])
