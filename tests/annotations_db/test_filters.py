"""What a filter lets through follows from its conditions alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.edits.tagtree import TagTree
from annotations_db.filters import Filter, Sieve, Wordings, count_with, sieve
from annotations_db.model import (
    Annotation,
    AnnotationId,
    Highlight,
    Note,
    NoteId,
    PersonId,
    StatementId,
    Tag,
    Tagging,
    TagId,
    TextId,
)

NOW = datetime(2012, 9, 11, tzinfo=UTC)
PEOPLE = ("anna", "ben")
POSITION, COMMITMENT, VICTIMS = map(TagId, ("position", "commitment", "victims"))
TREE = TagTree(
    [
        Tag(POSITION, None, "a", "Position", created=NOW, modified=NOW),
        Tag(COMMITMENT, POSITION, "a", "Commitment", created=NOW, modified=NOW),
        Tag(VICTIMS, None, "b", "Víctim assistance", created=NOW, modified=NOW),
    ]
)


def highlight(
    quote="words", *tag_ids, note="", author="anna", state="exact", key="one"
) -> Highlight:
    annotation = Annotation(
        id=AnnotationId(key),
        statement_id=StatementId("statement"),
        text_id=TextId("text"),
        start=0,
        end=len(quote),
        exact=quote,
        prefix="",
        suffix="",
        author_id=PersonId(author),
        created=NOW,
        modified=NOW,
        state=state,
    )
    taggings = tuple(
        Tagging(annotation.id, each, PersonId(author), NOW + timedelta(seconds=n))
        for n, each in enumerate(tag_ids)
    )
    notes = ()
    if note:
        notes = (
            Note(
                id=NoteId("note"),
                text=note,
                author_id=PersonId(author),
                created=NOW,
                modified=NOW,
                annotation_id=annotation.id,
            ),
        )
    return Highlight(annotation, taggings, notes)


def passes(wanted, one) -> bool:
    return sieve(wanted, TREE).lets_through(one)


highlights = st.builds(
    highlight,
    st.sampled_from(["Japan attaches", "great ÍMPORTANCE", "both"]),
    note=st.sampled_from(["", "pillars"]),
    author=st.sampled_from(PEOPLE),
    state=st.sampled_from(["exact", "orphan"]),
).flatmap(
    lambda one: st.sets(st.sampled_from([POSITION, COMMITMENT, VICTIMS])).map(
        lambda on: replace(one, taggings=highlight("x", *sorted(on)).taggings)
    )
)
tag_sets = st.frozensets(st.sampled_from([POSITION, COMMITMENT, VICTIMS]))
filters = st.builds(
    Filter,
    tag_ids=tag_sets,
    with_note=st.booleans(),
    untagged=st.booleans(),
    text=st.sampled_from(["", "japan", "importance great", "nowhere"]),
    all_tags=st.booleans(),
    without_tags=tag_sets,
    authors=st.frozensets(st.sampled_from(PEOPLE).map(PersonId)),
    without_place=st.booleans(),
)


@given(highlights)
def test_a_filter_without_conditions_lets_everything_through(one):
    assert passes(Filter(), one)
    assert not Filter().is_active
    assert not Filter(all_tags=True).is_active


@given(filters, highlights)
def test_every_condition_set_must_hold(wanted, one):
    alone = [
        Filter(tag_ids=wanted.tag_ids, all_tags=wanted.all_tags),
        Filter(with_note=wanted.with_note),
        Filter(untagged=wanted.untagged),
        Filter(text=wanted.text),
        Filter(without_tags=wanted.without_tags),
        Filter(authors=wanted.authors),
        Filter(without_place=wanted.without_place),
    ]
    assert passes(wanted, one) == all(passes(each, one) for each in alone)


@given(filters, st.lists(highlights, max_size=6))
def test_many_at_once_are_judged_as_one_by_one(wanted, several):
    named = [
        replace(each, annotation=replace(each.annotation, id=AnnotationId(str(n))))
        for n, each in enumerate(several)
    ]
    assert sieve(wanted, TREE).kept(named) == [each for each in named if passes(wanted, each)]


@given(tag_sets, highlights)
def test_all_of_several_tags_is_each_of_them_and_none_is_the_opposite_of_any(chosen, one):
    each_alone = [passes(Filter(tag_ids=frozenset({tag})), one) for tag in chosen]
    assert passes(Filter(tag_ids=chosen, all_tags=True), one) == all(each_alone)
    if chosen:
        assert passes(Filter(tag_ids=chosen), one) == any(each_alone)
        assert passes(Filter(without_tags=chosen), one) != any(each_alone)


def test_a_tag_stands_for_those_below_it():
    below, above = highlight("words", COMMITMENT), highlight("words", POSITION)
    assert passes(Filter(tag_ids=frozenset({POSITION})), below)
    assert not passes(Filter(tag_ids=frozenset({COMMITMENT})), above)
    assert not passes(Filter(without_tags=frozenset({POSITION})), below)
    assert count_with(POSITION, [below, above, highlight()], TREE) == 2


@pytest.mark.parametrize(
    "text",
    ["importance japan", "Victim", "PÍLLARS", "position / commitment", "japan’s", "  "],
    ids=["two words, other order", "tag", "note", "path of a tag", "apostrophe", "blank"],
)
def test_words_are_found_in_quote_notes_and_tags_whatever_their_accents(text):
    one = highlight("Japan's great importánce", COMMITMENT, VICTIMS, note="Both pillars")
    assert passes(Filter(text=text), one)
    assert not passes(Filter(text=f"{text} elsewhere"), one)


def test_a_highlight_that_changed_is_read_anew():
    known = Wordings(TREE)
    wanted = Sieve(Filter(text="pillars"), known)
    assert not wanted.lets_through(highlight())
    assert wanted.lets_through(highlight(note="Both pillars"))


def test_a_separator_in_a_note_parts_nothing():
    several = [highlight(note="one\x1ftwo", key="a"), highlight("other", key="b")]
    assert [each.id for each in sieve(Filter(text="other"), TREE).kept(several)] == ["b"]
