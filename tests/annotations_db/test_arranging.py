"""Highlights are listed by place, time or tag, under headings or tags."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.arranging import Arrangement, Arranger
from annotations_db.model import AnnotationId
from annotations_db.text.markdown import from_markdown
from tests.annotations_db.test_filters import COMMITMENT, NOW, POSITION, TREE, VICTIMS, highlight

TEXT = from_markdown("# Title\n\nFirst words.\n\n## Clearance\n\nSecond words.")


def at(quote, *tag_ids, minutes=0, state="exact"):
    start = TEXT.text.index(quote)
    one = highlight(quote, *tag_ids, key=quote, state=state)
    moved = replace(
        one.annotation,
        start=start,
        end=start + len(quote),
        created=NOW + timedelta(minutes=minutes),
    )
    return replace(one, annotation=moved)


FIRST = at("First", VICTIMS, minutes=1)
SECOND = at("Second", COMMITMENT, POSITION, minutes=2)
TITLE = at("Title", minutes=0)


def listed(arrangement, *several):
    arranger = Arranger(arrangement, TREE, TEXT)
    return [each.id for each in sorted(several or (TITLE, FIRST, SECOND), key=arranger.key)]


@pytest.mark.parametrize(
    ("by", "wanted"),
    [
        ("position", ["Title", "First", "Second"]),
        ("newest", ["Second", "First", "Title"]),
        ("tag", ["Second", "First", "Title"]),
    ],
)
def test_they_are_sorted_as_asked(by, wanted):
    assert listed(Arrangement(by)) == wanted


def test_groups_by_tag_go_by_the_first_tag_and_end_with_the_untagged():
    arranger = Arranger(Arrangement(group="tag"), TREE, TEXT)
    groups = [arranger.tag_of(arranger.group(each)) for each in (SECOND, FIRST, TITLE)]
    assert groups == [COMMITMENT, VICTIMS, None]
    assert listed(Arrangement(group="tag")) == ["Second", "First", "Title"]


def test_groups_by_heading_end_with_what_has_no_place():
    arranger = Arranger(Arrangement(group="heading"), TREE, TEXT)
    lost = at("words", state="orphan")
    assert arranger.heading_of(arranger.group(FIRST)) == "Title"
    assert arranger.heading_of(arranger.group(SECOND)) == "Clearance"
    assert arranger.is_lost(arranger.group(lost))
    assert listed(Arrangement(group="heading"), lost, SECOND, TITLE)[-1] == "words"


def test_what_stands_before_the_first_heading_has_none():
    text = from_markdown("Before.\n\n# Title")
    arranger = Arranger(Arrangement(group="heading"), TREE, text)
    before = highlight("Before")
    assert arranger.heading_of(arranger.group(before)) is None
    assert not arranger.is_lost(arranger.group(before))


@given(st.sampled_from(["position", "newest", "tag"]), st.sampled_from(["none", "heading", "tag"]))
def test_an_arrangement_comes_back_from_its_name(by, group):
    assert Arrangement.named(Arrangement(by, group).name) == Arrangement(by, group)


@given(st.text())
def test_any_words_name_some_arrangement(words):
    assert Arranger(Arrangement.named(words), TREE, TEXT).key(FIRST)


def test_keys_part_highlights_of_one_place():
    arranger = Arranger(Arrangement(), TREE, TEXT)
    twin = replace(FIRST, annotation=replace(FIRST.annotation, id=AnnotationId("other")))
    assert arranger.key(FIRST) != arranger.key(twin)
