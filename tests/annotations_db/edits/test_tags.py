"""Verbs on tags."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations_db.edits import annotations, codebooks, notes, tags
from annotations_db.edits.tagtree import TagTree
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import PATTERNS, Note, Span, Tag, Tagging, TagId
from tests.annotations_db.edits.memory import Clock, Memory, project


def make(memory: Memory, clock: Clock, path: str, colour: str | None = None) -> TagId:
    edit = tags.make(memory, clock.stamp(), path, colour=colour)
    memory.apply(edit)
    return tags.tag_of(edit)


def paths(memory: Memory) -> list[str]:
    tree = TagTree(memory.tags())
    return [tree.path(each.id) for each in tree]


def test_making_a_path_makes_the_parents_it_lacks() -> None:
    memory, clock, _ = project()
    made = make(memory, clock, "  Clearance /  Deadlines ")
    make(memory, clock, "clearance / Survey")
    assert paths(memory) == ["Clearance", "Clearance / Deadlines", "Clearance / Survey"]
    child, parent = memory.tag(made), TagTree(memory.tags()).named("Clearance")
    assert child.parent_id == parent.id
    assert child.created > parent.created


def test_making_it_below_a_tag_and_a_second_time() -> None:
    memory, clock, _ = project()
    parent = make(memory, clock, "Clearance")
    memory.apply(tags.make(memory, clock.stamp(), "Survey", parent_id=parent))
    assert paths(memory) == ["Clearance", "Clearance / Survey"]
    for again, below in (("clearance / SURVEY", None), ("survey", parent)):
        with pytest.raises(InvalidError) as caught:
            tags.make(memory, clock.stamp(), again, parent_id=below)
        assert caught.value.parameters == {"tag": "Clearance / Survey"}
    with pytest.raises(NotFoundError):
        tags.make(memory, clock.stamp(), "Survey", parent_id=TagId("gone"))


@pytest.mark.parametrize("path", ["", "  ", "A /  / B", "/", " / ", "A / ", "/ A", "A /"])
def test_a_name_that_is_empty_or_would_read_as_a_path_is_refused(path: str) -> None:
    memory, clock, _ = project()
    with pytest.raises(InvalidError):
        tags.make(memory, clock.stamp(), path)


def test_a_slash_without_blanks_is_part_of_a_name() -> None:
    memory, clock, _ = project()
    make(memory, clock, "CCM/APMBC")
    assert paths(memory) == ["CCM/APMBC"]


def test_names_are_one_line_of_characters_that_can_be_kept() -> None:
    memory, clock, _ = project()
    make(memory, clock, "two\nlines\x00 \ud800")
    assert paths(memory) == ["two lines\ufffd \ufffd"]


def test_colours_come_from_the_parent_or_are_the_least_used_and_patterns_differ() -> None:
    memory, clock, _ = project()
    first = memory.tag(make(memory, clock, "First"))
    second = memory.tag(make(memory, clock, "Second"))
    child = memory.tag(make(memory, clock, "First / Child"))
    assert first.colour != second.colour
    assert child.colour == first.colour
    made = [memory.tag(make(memory, clock, f"Blue {each}", "blue")) for each in range(8)]
    assert [each.pattern for each in made] == [*PATTERNS, "solid", "rising"]
    with pytest.raises(InvalidError):
        tags.make(memory, clock.stamp(), "Pink", colour="pink")


def test_renaming_keeps_names_unique_among_siblings() -> None:
    memory, clock, _ = project()
    first, second = make(memory, clock, "First"), make(memory, clock, "Second")
    with pytest.raises(InvalidError):
        tags.rename(memory, clock.stamp(), second, " FIRST ")
    with pytest.raises(InvalidError):
        tags.rename(memory, clock.stamp(), second, "a / b")
    assert tags.rename(memory, clock.stamp(), first, " First ").changes == ()
    memory.apply(tags.rename(memory, clock.stamp(), first, "FIRST"))
    assert paths(memory) == ["FIRST", "Second"]


def test_deleting_a_tag_takes_it_off_highlights_with_its_notes_and_lifts_its_children() -> None:
    memory, clock, statement = project()
    before = make(memory, clock, "Before")
    gone = make(memory, clock, "Gone")
    make(memory, clock, "Gone / Gone")
    make(memory, clock, "Gone / Child / Grandchild")
    make(memory, clock, "After")
    span = Span(0, 3)
    memory.apply(
        annotations.highlight(memory, clock.stamp(), statement, span, tag_ids=[before, gone])
    )
    memory.apply(notes.write(memory, clock.stamp(), "what is it for?", tag_id=gone))
    edit = tags.delete(memory, clock.stamp(), gone)
    memory.apply(edit)
    assert paths(memory) == ["Before", "Gone", "Child", "Child / Grandchild", "After"]
    assert edit.parameters["highlights"] == 1
    assert [each.tag_ids for each in memory.highlights()] == [(before,)]
    assert not memory.notes(tag_id=gone)


def test_deleting_with_children_takes_them_all() -> None:
    memory, clock, statement = project()
    child = make(memory, clock, "Gone / Child")
    gone = TagTree(memory.tags()).named("Gone").id
    memory.apply(
        annotations.highlight(memory, clock.stamp(), statement, Span(0, 3), tag_ids=[child])
    )
    memory.apply(notes.write(memory, clock.stamp(), "on the child", tag_id=child))
    memory.apply(tags.delete(memory, clock.stamp(), gone, cascade=True))
    kinds = {type(each) for each in memory.entities.values()}
    assert not kinds & {Tag, Tagging, Note}


def test_a_child_that_cannot_move_up_stops_the_deletion() -> None:
    memory, clock, _ = project()
    make(memory, clock, "Survey")
    make(memory, clock, "Clearance / survey")
    with pytest.raises(InvalidError) as caught:
        tags.delete(memory, clock.stamp(), TagTree(memory.tags()).named("Clearance").id)
    assert caught.value.parameters == {"tag": "Clearance / survey", "other": "Survey"}


def test_a_number_key_goes_from_one_tag_to_another() -> None:
    memory, clock, _ = project()
    first, second = make(memory, clock, "First"), make(memory, clock, "Second")
    memory.apply(tags.favourite(memory, clock.stamp(), first, 3))
    memory.apply(tags.favourite(memory, clock.stamp(), second, 3))
    assert (memory.tag(first).favourite, memory.tag(second).favourite) == (None, 3)
    assert tags.favourite(memory, clock.stamp(), second, 3).changes == ()
    memory.apply(tags.favourite(memory, clock.stamp(), second, None))
    assert memory.tag(second).favourite is None
    with pytest.raises(InvalidError):
        tags.favourite(memory, clock.stamp(), second, 10)


def test_a_codebook_adds_only_what_is_not_there() -> None:
    memory, clock, _ = project()
    entries = codebooks.entries(
        '[{"path": "A / B", "colour": "red", "favourite": 1, "aliases": ["x"], "examples": ["e"]},'
        ' {"path": "A", "colour": "blue"}, {"path": "C", "favourite": 1, "working": true}]'
    )
    memory.apply(tags.add_codebook(memory, clock.stamp(), entries))
    assert paths(memory) == ["A", "A / B", "C"]
    tree = TagTree(memory.tags())
    child, working = tree.named("A / B"), tree.named("C")
    assert (child.colour, child.favourite, child.aliases, child.examples) == (
        "red",
        1,
        ("x",),
        ("e",),
    )
    assert (working.favourite, working.working) == (None, True)
    assert tags.add_codebook(memory, clock.stamp(), entries).changes == ()
    assert len({each.created for each in memory.tags()}) == 3


@pytest.mark.parametrize("source", ["", "{}", "[1]", '[{"definition": "x"}]'])
def test_what_is_no_codebook_is_refused(source: str) -> None:
    with pytest.raises(InvalidError):
        codebooks.entries(source)


def test_a_tag_below_none_that_is_there_is_not_shown() -> None:
    memory, clock, _ = project()
    tag = memory.tag(make(memory, clock, "A"))
    lost = replace(tag, id=TagId("lost"), parent_id=TagId("nowhere"), name="Lost")
    assert [each.name for each in TagTree([tag, lost])] == ["A"]


def test_tags_in_a_ring_do_not_hold_anything_up() -> None:
    memory, clock, statement = project()
    first, second = make(memory, clock, "A"), make(memory, clock, "A / B")
    memory.entities["Tag", first] = replace(memory.tag(first), parent_id=second)
    assert len(TagTree(memory.tags())) == 0
    edit = annotations.highlight(
        memory, clock.stamp(), statement, Span(0, 3), tag_ids=[first, second]
    )
    assert edit.parameters["tags"] == "B / A, A / B"
