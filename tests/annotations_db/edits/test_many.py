"""Many highlights tagged, untagged and recoloured in one edit, and notes of two kinds."""

from __future__ import annotations

import pytest

from annotations_db.edits import annotations, many, notes, statements, tags
from annotations_db.edits.found import highlight_found
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import AnnotationId, Span, Tagging, TagId
from annotations_db.text.plain import from_plain
from annotations_db.words import label
from tests.annotations_db.edits.memory import Arrived, Clock, Memory, project


def marked(count: int = 3) -> tuple[Memory, Clock, list[AnnotationId], TagId]:
    """So many highlights side by side, the first of them tagged."""
    memory, clock, statement = project()
    memory.apply(tags.make(memory, clock.stamp(), "First"))
    tag = memory.tags()[0].id
    ids = []
    for place in range(count):
        edit = annotations.highlight(memory, clock.stamp(), statement, Span(0, 22 + place))
        memory.apply(edit)
        ids.append(annotations.annotation_of(edit))
    memory.apply(annotations.retag(memory, clock.stamp(), ids[0], add=[tag]))
    return memory, clock, ids, tag


def test_tagging_many_leaves_those_that_have_the_tag_and_counts_the_others() -> None:
    memory, clock, ids, tag = marked()
    edit = many.tag_many(memory, clock.stamp(), ids, [tag])
    memory.apply(edit)
    assert len(memory.highlights(tag_ids=[tag])) == 3
    assert label(edit.verb, edit.parameters) == "tag 2 highlights with First"
    times = [each.after.created for each in edit.changes if isinstance(each.after, Tagging)]
    assert len(set(times)) == 2
    assert edit.statement_id is not None
    assert many.tag_many(memory, clock.stamp(), ids, [tag]).changes == ()


def test_tagging_many_makes_the_tags_that_are_missing_unless_there_is_nothing_to_tag() -> None:
    memory, clock, ids, _ = marked()
    memory.apply(many.tag_many_by_paths(memory, clock.stamp(), ids, ["New / Child", "first"]))
    assert [each.name for each in memory.tags() if each.name in ("New", "Child")]
    assert {len(each.taggings) for each in memory.highlights()} == {2}
    assert many.tag_many_by_paths(memory, clock.stamp(), [], ["Other"]).changes == ()


def test_untagging_many_and_what_a_single_one_is_called() -> None:
    memory, clock, ids, tag = marked()
    memory.apply(many.tag_many(memory, clock.stamp(), ids, [tag]))
    single = many.untag_many(memory, clock.stamp(), ids[:1], [tag])
    assert label(single.verb, single.parameters).startswith("take First off “")
    edit = many.untag_many(memory, clock.stamp(), ids, [tag])
    assert label(edit.verb, edit.parameters) == "take First off 3 highlights"
    memory.apply(edit)
    assert memory.highlights(tag_ids=[tag]) == []


def test_recolouring_many_gives_a_colour_or_takes_it() -> None:
    memory, clock, ids, _ = marked()
    memory.apply(many.recolour_many(memory, clock.stamp(), ids, "red"))
    assert {each.annotation.colour for each in memory.highlights()} == {"red"}
    memory.apply(many.recolour_many(memory, clock.stamp(), ids, None))
    assert {each.annotation.colour for each in memory.highlights()} == {None}
    memory.apply(many.recolour_many(memory, clock.stamp(), ids[1:], "red"))
    rest = many.recolour_many(memory, clock.stamp(), ids, "red")
    assert label(rest.verb, rest.parameters).startswith("change the colour of “")
    with pytest.raises(InvalidError):
        many.recolour_many(memory, clock.stamp(), ids, "mauve")


def test_one_that_is_gone_is_named() -> None:
    memory, clock, ids, tag = marked()
    with pytest.raises(NotFoundError) as caught:
        many.tag_many(memory, clock.stamp(), [*ids, AnnotationId("gone")], [tag])
    assert caught.value.parameters == {"ref": "gone"}
    with pytest.raises(NotFoundError):
        many.tag_many(memory, clock.stamp(), ids, [TagId("gone")])


def test_a_note_becomes_private_or_a_translation_without_other_words() -> None:
    memory, clock, ids, _ = marked(1)
    edit = notes.write(memory, clock.stamp(), "un", annotation_id=ids[0], kind="translation")
    memory.apply(edit)
    note = notes.note_of(edit)
    assert memory.note(note).kind == "translation"
    hidden = notes.set_private(memory, clock.stamp(), note, private=True)
    memory.apply(hidden)
    memory.apply(notes.set_kind(memory, clock.stamp(), note, "note"))
    kept = memory.note(note)
    assert (kept.text, kept.kind, kept.private) == ("un", "note", True)
    assert notes.set_private(memory, clock.stamp(), note, private=True).changes == ()
    assert notes.set_kind(memory, clock.stamp(), note, "note").changes == ()
    assert label(hidden.verb, hidden.parameters) == "keep the note “un” private"


def test_passages_are_highlighted_and_tagged_in_one_edit_that_makes_the_tag() -> None:
    memory, clock, statement = project()
    memory.apply(annotations.highlight(memory, clock.stamp(), statement, Span(0, 5)))
    spans = [Span(0, 5), Span(6, 12), Span(6, 13), Span(14, 20)]
    edit = many.highlight_all(memory, clock.stamp(), statement, spans, ["New / Below"])
    memory.apply(edit)
    found = memory.highlights(statement_id=statement)
    assert len(found) == len({each.span for each in found})
    assert {memory.tag(tag).name for each in found for tag in each.tag_ids} == {"Below"}
    assert all(len(each.tag_ids) == 1 for each in found)
    times = [each.after.created for each in edit.changes if isinstance(each.after, Tagging)]
    assert len(set(times)) == len(times) == len(found)
    assert label(edit.verb, edit.parameters) == f"tag {len(found)} passages with New / Below"
    again = many.highlight_all(memory, clock.stamp(), statement, spans, ["New / Below"])
    assert again.changes == ()


def test_passages_without_a_tag_are_highlighted() -> None:
    memory, clock, statement = project()
    edit = many.highlight_all(memory, clock.stamp(), statement, [Span(0, 5), Span(6, 12)])
    assert label(edit.verb, edit.parameters) == "highlight 2 passages"
    one = many.highlight_all(memory, clock.stamp(), statement, [Span(0, 5)], ["A"])
    assert one.verb == "tag"


def test_some_tags_go_only_on_passages_that_are_not_highlighted_yet() -> None:
    memory, clock, statement = project()
    old, new = Span(0, 5), Span(6, 13)
    memory.apply(annotations.highlight(memory, clock.stamp(), statement, old))
    spans = [old, new]
    memory.apply(
        many.highlight_all(memory, clock.stamp(), statement, spans, ["Asked"], on_new=["Pinned"])
    )
    names = {each.id: each.name for each in memory.tags()}
    put = {each.span: [names[tag] for tag in each.tag_ids] for each in memory.highlights()}
    assert put == {old: ["Asked"], new: ["Asked", "Pinned"]}
    again = many.highlight_all(memory, clock.stamp(), statement, spans, (), on_new=["Other"])
    assert again.changes == ()
    one = many.highlight_all(memory, clock.stamp(), statement, [old], (), on_new=["Other"])
    assert one.changes == ()


def test_what_a_search_found_in_several_statements_is_tagged_in_one_edit():
    memory, clock, first = project()
    edit = statements.add(memory, clock.stamp(), Arrived(from_plain("Norway thanks all."), "n.txt"))
    memory.apply(edit)
    second = statements.statement_of(edit)
    places = {first: [Span(15, 20), Span(21, 29)], second: [Span(0, 6), Span(0, 7)], "gone": []}
    edit = highlight_found(memory, clock.stamp(), places, ["Outreach"])
    memory.apply(edit)
    assert edit.parameters == {"count": 3, "tags": "Outreach"}
    assert [each.annotation.exact for each in memory.highlights()] == [
        "Japan",
        "attaches",
        "Norway",
    ]
    (tag,) = memory.tags()
    assert all(each.tag_ids == (tag.id,) for each in memory.highlights())
    assert not highlight_found(memory, clock.stamp(), places, ["Outreach"]).changes
    assert not highlight_found(memory, clock.stamp(), {}).changes
