"""A statement's text replaced: no highlight is lost, and none is surely where it is not."""

from __future__ import annotations

import pytest

from annotations_db.edits import annotations, replacing, waiting
from annotations_db.edits.anchoring import anchors
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import Annotation, AnnotationId, Edit, Statement
from annotations_db.text.plain import from_plain
from annotations_db.words import label
from tests.annotations_db.edits.memory import BORIS, Arrived, Clock
from tests.annotations_db.edits.test_places import Desk, span_of

OLD = "Mr. President,\n\nJapan attaches great importance to universalization and to assistance."
LATER = f"A word first.\n\n{OLD}\n\nWe thank you all."
OTHER = "Our seas are rising.\n\nFish are fewer each year, and storms grow.\n\nThat is all."
EDITED = OLD.replace("great importance to", "great weight and importance to")


class Replacing(Desk):
    def replace(self, words: str) -> Edit:
        arrived = Arrived(from_plain(words), "corrected.txt")
        edit = replacing.replace_text(self.memory, self.clock.stamp(), self.statement, arrived)
        self.memory.apply(edit)
        return edit

    def one(self, annotation_id: AnnotationId) -> Annotation:
        return self.memory.highlight(annotation_id).annotation

    def apply(self, edit: Edit) -> Edit:
        self.memory.apply(edit)
        return edit

    def text(self) -> str:
        return self.memory.text(self.memory.statement(self.statement).text_id).text


@pytest.fixture
def desk() -> Replacing:
    return Replacing()


def test_a_highlight_goes_to_its_new_place_with_all_that_hangs_on_it(desk: Replacing) -> None:
    marked = desk.mark("great importance", desk.first)
    before = desk.memory.highlight(marked)
    edit = desk.replace(LATER)
    after = desk.memory.highlight(marked)
    assert after.annotation.state == "exact"
    assert after.span == span_of(desk.memory, desk.statement, "great importance")
    assert after.annotation.suffix.startswith(" to universalization")
    assert (after.taggings, after.notes) == (before.taggings, before.notes)
    assert after.annotation.modified == before.annotation.modified
    assert label(edit.verb, edit.parameters).startswith("replace the text of")


def test_the_statement_shows_the_new_text_and_keeps_its_title(desk: Replacing) -> None:
    before = desk.memory.statement(desk.statement)
    edit = desk.replace(LATER)
    after = desk.memory.statement(desk.statement)
    assert (after.title, after.position, after.language) == (
        before.title,
        before.position,
        before.language,
    )
    assert (after.text_id, after.source_id) == (edit.texts[0].id, edit.sources[0].id)
    assert after.source_name == "corrected.txt"
    assert before.text_id in desk.memory.texts


def test_words_that_were_edited_are_taken_as_they_are_now(desk: Replacing) -> None:
    marked = desk.mark("Japan attaches great importance to universalization")
    desk.replace(EDITED)
    after = desk.one(marked)
    assert after.state == "moved"
    assert after.exact == "Japan attaches great weight and importance to universalization"


def test_what_is_not_there_any_more_keeps_its_words_and_its_old_text(desk: Replacing) -> None:
    marked = desk.mark("great importance to universalization", desk.first)
    before = desk.memory.highlight(marked)
    desk.replace(OTHER)
    after = desk.memory.highlight(marked)
    assert after.annotation.state == "orphan"
    assert (after.annotation.exact, after.span) == (before.annotation.exact, before.span)
    assert after.annotation.text_id == before.annotation.text_id
    assert (after.taggings, after.notes) == (before.taggings, before.notes)


def test_an_orphan_is_placed_again_when_its_words_come_back(desk: Replacing) -> None:
    marked = desk.mark("great importance to universalization")
    desk.replace(OTHER)
    desk.replace(LATER)
    assert desk.one(marked).state == "exact"
    assert desk.one(marked).text_id == desk.memory.statement(desk.statement).text_id


def test_the_same_text_changes_nothing(desk: Replacing) -> None:
    desk.mark("great importance")
    edit = replacing.replace_text(
        desk.memory,
        desk.clock.stamp(),
        desk.statement,
        Arrived(desk.memory.text(desk.memory.statement(desk.statement).text_id), "same.txt"),
    )
    assert edit.changes == ()


def test_what_was_found_before_is_not_looked_for_again(desk: Replacing) -> None:
    marked = desk.mark("great importance")
    arrived = Arrived(from_plain(LATER), "corrected.txt")
    known = anchors(desk.memory, desk.statement, arrived.text)
    known[marked] = type(known[marked])("orphan", None, 0.1)
    desk.apply(
        replacing.replace_text(desk.memory, desk.clock.stamp(), desk.statement, arrived, known)
    )
    assert desk.one(marked).state == "orphan"


def test_two_that_would_meet_are_both_kept_and_one_of_them_waits(desk: Replacing) -> None:
    first = desk.mark("universalization and to assistance", desk.first)
    second = desk.mark("to universalization and to assistance", desk.second)
    desk.replace(OLD.replace("importance to universalization", "importance: universalization"))
    states = {desk.one(first).state, desk.one(second).state}
    assert len(desk.memory.highlights()) == 2
    assert states & {"exact", "moved"}
    places = [(each.annotation.text_id, each.span) for each in desk.memory.highlights()]
    assert len(set(places)) == 2


def uncertain(desk: Replacing) -> AnnotationId:
    """A highlight of which half is there."""
    marked = desk.mark("Japan attaches great importance to universalization", desk.first)
    desk.replace(
        "So it was.\n\nWe heard that Norway has great importance to universalization.\n\nSo on."
    )
    assert desk.one(marked).state == "uncertain"
    return marked


def test_an_uncertain_one_waits_in_its_old_text_with_a_proposal(desk: Replacing) -> None:
    marked = uncertain(desk)
    assert desk.one(marked).exact == "Japan attaches great importance to universalization"
    (proposal,) = waiting.proposals(desk.memory, desk.statement)
    span = proposal.anchor.span
    assert proposal.annotation == desk.one(marked)
    assert span is not None
    assert desk.text()[span.start : span.end].endswith("great importance to universalization")


def test_accepting_puts_it_where_it_is_proposed(desk: Replacing) -> None:
    marked = uncertain(desk)
    (proposal,) = waiting.proposals(desk.memory, desk.statement)
    edit = desk.apply(waiting.accept(desk.memory, desk.clock.stamp(), [marked]))
    after = desk.memory.highlight(marked)
    assert (after.span, after.annotation.state) == (proposal.anchor.span, "exact")
    assert after.annotation.exact == desk.text()[after.span.start : after.span.end]
    assert after.tag_ids == (desk.first,)
    assert label(edit.verb, edit.parameters).startswith("place “Japan attaches")
    assert waiting.proposals(desk.memory, desk.statement) == []


def test_accepting_several_at_once(desk: Replacing) -> None:
    first = desk.mark("Japan attaches great importance to universalization")
    clock = Clock(BORIS)
    second = desk.mark("Japan attaches great importance to universalization", clock=clock)
    desk.replace("So.\n\nWe heard that Norway has great importance to universalization.\n\nSo on.")
    desk.apply(waiting.accept(desk.memory, desk.clock.stamp(), [first, second]))
    assert [desk.one(each).state for each in (first, second)] == ["exact", "exact"]


def test_an_orphan_is_placed_by_a_selection(desk: Replacing) -> None:
    marked = desk.mark("great importance to universalization", desk.first)
    desk.replace(OTHER)
    span = span_of(desk.memory, desk.statement, " storms grow")
    edit = desk.apply(waiting.place(desk.memory, desk.clock.stamp(), marked, span))
    assert (desk.one(marked).exact, desk.one(marked).state) == ("storms grow", "exact")
    assert label(edit.verb, edit.parameters).startswith("place “great importance")


def test_keeping_one_as_an_orphan_proposes_nothing_more_certain_than_before(
    desk: Replacing,
) -> None:
    marked = uncertain(desk)
    desk.apply(waiting.keep_as_orphans(desk.memory, desk.clock.stamp(), [marked]))
    assert desk.one(marked).state == "orphan"
    assert desk.one(marked).exact == "Japan attaches great importance to universalization"
    again = waiting.keep_as_orphans(desk.memory, desk.clock.stamp(), [marked])
    assert again.changes == ()
    desk.replace("Well.\n\nWe heard that Norway has great importance to universalization. Good.")
    assert desk.one(marked).state == "orphan"


def test_one_in_its_place_is_not_made_an_orphan(desk: Replacing) -> None:
    marked = desk.mark("great importance")
    edit = waiting.keep_as_orphans(desk.memory, desk.clock.stamp(), [marked])
    assert edit.changes == ()


def test_what_cannot_be_accepted_is_said(desk: Replacing) -> None:
    marked = desk.mark("great importance to universalization")
    stamp = desk.clock.stamp()
    with pytest.raises(NotFoundError):
        waiting.accept(desk.memory, stamp, [marked])
    with pytest.raises(NotFoundError):
        waiting.accept(desk.memory, stamp, [AnnotationId("none")])
    with pytest.raises(NotFoundError):
        waiting.keep_as_orphans(desk.memory, stamp, [AnnotationId("none")])
    for verb in (waiting.accept, waiting.keep_as_orphans):
        with pytest.raises(InvalidError):
            verb(desk.memory, stamp, [])


def test_a_highlight_in_the_new_text_keeps_its_place_from_one_that_waits(desk: Replacing) -> None:
    marked = uncertain(desk)
    (proposal,) = waiting.proposals(desk.memory, desk.statement)
    assert proposal.anchor.span is not None
    there = annotations.highlight(
        desk.memory, desk.clock.stamp(), desk.statement, proposal.anchor.span
    )
    desk.apply(there)
    desk.apply(waiting.accept(desk.memory, desk.clock.stamp(), [marked]))
    (only,) = desk.memory.highlights()
    assert only.id == annotations.annotation_of(there)
    assert only.tag_ids == (desk.first,)


def test_the_edit_names_the_statement_and_changes_it_once(desk: Replacing) -> None:
    desk.mark("great importance")
    edit = desk.replace(LATER)
    changed = [each for each in edit.changes if isinstance(each.after, Statement)]
    assert len(changed) == 1
    assert edit.statement_id == desk.statement
    assert isinstance(edit.changes[-1].after, Annotation)
