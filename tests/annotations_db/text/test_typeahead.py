"""What typed words may mean: whole names first, then beginnings, then letters left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.text.typeahead import Phrase, best, folded

NAMES = ("Next statement", "Note", "Another note", "Résumé of a statement", "Previous highlight")
PHRASES = [Phrase.of(each, each, ("memo",) if each == "Note" else ()) for each in NAMES]


def found(typed: str, *, loosely: bool = True) -> list[str]:
    return [NAMES[each] for each in best(PHRASES, typed, 9, loosely=loosely)]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("note", ["Note", "Another note"]),
        ("NOT", ["Note", "Another note"]),
        ("memo", ["Note"]),
        ("resume", ["Résumé of a statement"]),
        ("state next", ["Next statement"]),
        ("nst", ["Next statement"]),
        ("ph", ["Previous highlight"]),
        ("tn", []),
        ("", []),
        ("n", ["Note", "Next statement", "Another note", "Résumé of a statement"]),
    ],
)
def test_typed_words_find_the_best_first(typed, wanted):
    assert found(typed)[: len(wanted)] == wanted
    assert bool(found(typed)) == bool(wanted)


def test_letters_are_only_left_out_where_that_is_asked_for():
    assert found("nst", loosely=False) == []


@given(st.text(min_size=1, max_size=12), st.lists(st.text(max_size=12), max_size=5))
def test_a_name_typed_whole_comes_first_whatever_its_case(name, others):
    phrases = [Phrase.of(each, each) for each in (*others, name)]
    at = best(phrases, name.upper(), 9)
    if folded(name.upper()) == folded(name) and folded(name):
        assert phrases[at[0]].name == folded(name)


@given(st.text(max_size=8))
def test_anything_may_be_typed(typed):
    places = best(PHRASES, typed, 3, loosely=True)
    assert len(places) == len(set(places)) <= 3
