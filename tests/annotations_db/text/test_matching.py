"""What counts when words are looked for in a statement."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.text.finding import Matching, find
from annotations_db.text.folding import fold

LETTERS = st.text(alphabet="aAàÀeEéÉ’'- ßsIıİ中文 ", max_size=30)
NEEDLES = st.text(alphabet="aAàeéÉ's中", min_size=1, max_size=3)
ALL = [Matching(a, b, c) for a in (False, True) for b in (False, True) for c in (False, True)]


def found(text, needle, **what):
    return [text[each.start : each.end] for each in find(text, needle, Matching(**what))]


@pytest.mark.parametrize(
    ("what", "wanted"),
    [
        ({}, ["État", "état", "ÉTAT", "etat"]),
        ({"case": True}, ["état", "etat"]),
        ({"accents": True}, ["État", "état", "ÉTAT"]),
        ({"case": True, "accents": True}, ["état"]),
    ],
)
def test_case_and_accents_count_only_where_they_are_asked_for(what, wanted):
    assert found("État état ÉTAT etat", "état", **what) == wanted


def test_accents_written_in_two_characters_are_the_same():
    text = unicodedata.normalize("NFD", "état")
    assert found(text, "état", accents=True) == [text]


def test_whole_words_have_no_letter_beside_them():
    assert found("arms disarm arms-control farms", "arms", whole_words=True) == ["arms", "arms"]


def test_scripts_without_blanks_have_no_borders_of_words():
    assert found("禁止集束弹药公约", "集束", whole_words=True) == ["集束"]
    assert found("在UN大会上", "UN", whole_words=True) == ["UN"]


def test_typographic_signs_are_the_same_where_only_one_of_both_counts():
    assert found("Japan’s — JAPAN'S", "Japan's", case=True) == ["Japan’s"]
    assert found("Japan’s — JAPAN'S", "japan's", accents=True) == ["Japan’s", "JAPAN'S"]


@given(LETTERS, NEEDLES, st.sampled_from(ALL))
def test_every_place_is_what_was_looked_for_and_places_never_overlap(text, needle, matching):
    spans = find(text, needle, matching)
    for each in spans:
        assert fold(needle) in fold(text[each.start : each.end])
    assert all(one.end <= two.start for one, two in pairwise(spans))


@given(LETTERS, NEEDLES)
def test_what_counts_more_finds_no_other_first_place(text, needle):
    loose = find(text, needle)
    for matching in ALL:
        strict = find(text, needle, matching)
        if strict:
            assert loose
            assert strict[0].start >= loose[0].start


@given(LETTERS, st.text(alphabet="aé中", min_size=1, max_size=2))
def test_exact_finding_is_what_python_finds(text, needle):
    spans = find(text, needle, Matching(case=True, accents=True))
    assert len(spans) == text.count(needle)
