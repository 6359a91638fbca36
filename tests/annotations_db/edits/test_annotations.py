"""Verbs on highlights."""

from __future__ import annotations

from datetime import timedelta

import pytest

from annotations_db.edits import annotations, notes, tags
from annotations_db.edits.tagtree import TagTree
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import (
    AnnotationId,
    Edit,
    Highlight,
    Note,
    Span,
    StatementId,
    Tagging,
    TagId,
)
from annotations_db.words import label
from tests.annotations_db.edits.memory import BORIS, WORDS, Clock, Memory, project


def span_of(memory: Memory, statement: StatementId, words: str) -> Span:
    text = memory.text(memory.statement(statement).text_id).text
    start = text.index(words)
    return Span(start, start + len(words))


def done(memory: Memory, edit: Edit) -> Highlight:
    memory.apply(edit)
    return memory.highlight(annotations.annotation_of(edit))


def two_tags(memory: Memory, clock: Clock) -> tuple[TagId, TagId]:
    for path in ("First", "Second"):
        memory.apply(tags.make(memory, clock.stamp(), path))
    first, second = memory.tags()
    return first.id, second.id


def test_a_highlight_keeps_its_place_its_quote_and_what_stands_around_it() -> None:
    memory, clock, statement = project()
    span = span_of(memory, statement, "universalization")
    made = done(memory, annotations.highlight(memory, clock.stamp(), statement, span)).annotation
    text = memory.text(made.text_id).text
    assert made.exact == "universalization"
    assert made.prefix == text[span.start - 32 : span.start]
    assert made.suffix == text[span.end : span.end + 32]
    assert Span(made.start, made.end) == span
    assert (made.author_id, made.created) == ("anna", clock.now)


def test_its_ends_widen_to_whole_characters_and_then_lose_blanks() -> None:
    memory, clock, statement = project()
    family = span_of(memory, statement, "👩‍👩‍👧")
    half = Span(family.start + 2, family.end - 1)
    assert (
        done(memory, annotations.highlight(memory, clock.stamp(), statement, half)).span == family
    )
    blanks = span_of(memory, statement, " great ")
    made = done(memory, annotations.highlight(memory, clock.stamp(), statement, blanks))
    assert made.annotation.exact == "great"


def test_blanks_alone_or_a_place_outside_the_text_are_refused() -> None:
    memory, clock, statement = project()
    blank = span_of(memory, statement, " ")
    for span in (blank, Span(3, 3), Span(0, 100_000), Span(-1, 3), Span(5, 2)):
        with pytest.raises(InvalidError):
            annotations.highlight(memory, clock.stamp(), statement, span)
    with pytest.raises(NotFoundError):
        annotations.highlight(memory, clock.stamp(), StatementId("gone"), Span(0, 3))


def test_highlighting_the_same_again_adds_tags_and_notes_to_it() -> None:
    memory, clock, statement = project()
    first, second = two_tags(memory, clock)
    span = span_of(memory, statement, "Japan")
    made = done(
        memory, annotations.highlight(memory, clock.stamp(), statement, span, tag_ids=[second])
    )
    wider = Span(span.start, span.end + 1)
    again = annotations.highlight(
        memory, clock.stamp(), statement, wider, tag_ids=[first, second], note=" twice "
    )
    both = done(memory, again)
    assert both.id == made.id
    assert both.tag_ids == (second, first)
    assert [each.text for each in both.notes] == ["twice"]
    nothing = annotations.highlight(memory, clock.stamp(), statement, span, tag_ids=[first])
    assert nothing.changes == ()
    assert annotations.annotation_of(nothing) == made.id


def test_two_people_keep_two_highlights_of_one_passage() -> None:
    memory, clock, statement = project()
    span = span_of(memory, statement, "Japan")
    for stamp in (clock.stamp(), Clock(BORIS).stamp()):
        memory.apply(annotations.highlight(memory, stamp, statement, span))
    assert len(memory.highlights()) == 2


def test_no_time_is_used_twice_and_tags_keep_the_order_given() -> None:
    memory, clock, statement = project()
    first, second = two_tags(memory, clock)
    edit = annotations.highlight(
        memory, clock.stamp(), statement, Span(0, 3), tag_ids=[second, first, second], note="x"
    )
    made = done(memory, edit)
    times = [each.after.created for each in edit.changes if isinstance(each.after, Tagging | Note)]
    assert len(set(times)) == 3
    assert made.tag_ids == (second, first)


def test_a_tag_added_by_a_clock_set_back_still_comes_last() -> None:
    memory, clock, statement = project()
    first, second = two_tags(memory, clock)
    made = done(
        memory,
        annotations.highlight(memory, clock.stamp(), statement, Span(0, 3), tag_ids=[second]),
    )
    clock.now -= timedelta(days=1)
    retagged = done(memory, annotations.retag(memory, clock.stamp(), made.id, add=[first]))
    assert retagged.tag_ids == (second, first)


def test_tags_by_path_are_made_in_the_same_edit() -> None:
    memory, clock, statement = project()
    two_tags(memory, clock)
    edit = annotations.highlight_by_paths(
        memory, clock.stamp(), statement, Span(0, 3), paths=["first", "New / Child"]
    )
    made = done(memory, edit)
    tree = TagTree(memory.tags())
    assert [tree.path(each) for each in made.tag_ids] == ["First", "New / Child"]
    assert edit.parameters["tags"] == "First, New / Child"
    changed = annotations.retag_by_paths(
        memory, clock.stamp(), made.id, add=["Another"], remove=["FIRST"]
    )
    retagged = done(memory, changed)
    tree = TagTree(memory.tags())
    assert [tree.path(each) for each in retagged.tag_ids] == ["New / Child", "Another"]
    with pytest.raises(NotFoundError):
        annotations.retag_by_paths(memory, clock.stamp(), made.id, remove=["nowhere"])


def test_retagging_adds_and_takes_off_and_says_which() -> None:
    memory, clock, statement = project()
    first, second = two_tags(memory, clock)
    made = done(memory, annotations.highlight(memory, clock.stamp(), statement, Span(0, 3)))
    for add, remove, verb, count in (
        ([first], [], "tag", 1),
        ([second], [first], "retag", 1),
        ([], [second], "untag", 0),
    ):
        edit = annotations.retag(memory, clock.stamp(), made.id, add=add, remove=remove)
        assert edit.verb == verb
        assert label(edit.verb, edit.parameters)
        assert len(done(memory, edit).tag_ids) == count
    idle = annotations.retag(memory, clock.stamp(), made.id, remove=[first])
    assert idle.changes == ()
    with pytest.raises(NotFoundError):
        annotations.retag(memory, clock.stamp(), made.id, add=[TagId("gone")])


def test_a_colour_of_its_own_and_none_again() -> None:
    memory, clock, statement = project()
    made = done(memory, annotations.highlight(memory, clock.stamp(), statement, Span(0, 3)))
    red = done(memory, annotations.recolour(memory, clock.stamp(), made.id, "red"))
    assert red.annotation.colour == "red"
    assert annotations.recolour(memory, clock.stamp(), made.id, "red").changes == ()
    with pytest.raises(InvalidError):
        annotations.recolour(memory, clock.stamp(), made.id, "mauve")


def test_deleting_highlights_deletes_their_tags_and_notes() -> None:
    memory, clock, statement = project()
    first, second = two_tags(memory, clock)
    ids = []
    for word, tag in (("Japan", first), ("universalization", second)):
        span = span_of(memory, statement, word)
        edit = annotations.highlight(
            memory, clock.stamp(), statement, span, tag_ids=[tag], note="n"
        )
        ids.append(done(memory, edit).id)
    one = annotations.delete(memory, clock.stamp(), ids[:1])
    assert label(one.verb, one.parameters) == "remove “Japan”"
    both = annotations.delete(memory, clock.stamp(), [*ids, ids[0]])
    assert both.parameters["count"] == 2
    assert both.statement_id == statement
    memory.apply(both)
    assert not memory.highlights()
    assert not any(isinstance(each, Tagging | Note) for each in memory.entities.values())
    with pytest.raises(NotFoundError):
        annotations.delete(memory, clock.stamp(), ids)


def test_notes_on_a_highlight_are_written_changed_and_removed() -> None:
    memory, clock, statement = project()
    made = done(memory, annotations.highlight(memory, clock.stamp(), statement, Span(0, 3)))
    edit = notes.write(memory, clock.stamp(), " a\r\nb\x07 ", annotation_id=made.id, private=True)
    memory.apply(edit)
    note = memory.note(notes.note_of(edit))
    assert (note.text, note.private, note.author_id) == ("a\nb\ufffd", True, "anna")
    assert edit.statement_id == statement
    assert notes.change(memory, clock.stamp(), note.id, "a\nb\ufffd").changes == ()
    memory.apply(notes.change(memory, clock.stamp(), note.id, "c", private=False, seen=note.text))
    changed = memory.note(note.id)
    assert (changed.text, changed.private, changed.created) == ("c", False, note.created)
    assert changed.modified > note.modified
    memory.apply(notes.change(memory, clock.stamp(), note.id, "  "))
    assert memory.highlight(made.id).notes == ()


def test_the_labels_of_edits_quote_the_passage_shortly() -> None:
    memory, clock, statement = project()
    start = WORDS.index("Japan")
    edit = annotations.highlight(memory, clock.stamp(), statement, Span(0, len(WORDS) - start))
    quote = str(edit.parameters["quote"])
    assert len(quote) <= 60
    assert quote.endswith("…")
    assert label(edit.verb, edit.parameters) == f"highlight “{quote}”"
    with pytest.raises(NotFoundError):
        annotations.retag(memory, clock.stamp(), AnnotationId("gone"))


def test_a_note_stands_on_one_thing_and_has_words() -> None:
    memory, clock, statement = project()
    with pytest.raises(TypeError):
        notes.write(
            memory, clock.stamp(), "x", statement_id=statement, annotation_id=AnnotationId("a")
        )
    with pytest.raises(InvalidError):
        notes.write(memory, clock.stamp(), " ", statement_id=statement)
    memory.apply(notes.write(memory, clock.stamp(), "on the project"))
    assert [each.text for each in memory.notes()] == ["on the project"]
