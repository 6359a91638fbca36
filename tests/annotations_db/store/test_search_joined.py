"""Words joined by AND, OR and NOT find what each of them finds by itself, joined; and whatever is
typed finds something, nothing, or is explained.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations_db.edits import attributes
from annotations_db.errors import InvalidError, UserError
from annotations_db.store.patterns import Pattern
from annotations_db.text.query.question import Question
from annotations_db.words import sentence
from tests.annotations_db.store import world

STATEMENTS = {
    "one": ("Alpha beta gamma.", "Delta"),
    "two": ("Beta gamma beta.", "Alpha"),
    "three": ("Gamma delta 普遍化.", "Three"),
    "four": ("Delta.", "Beta of four"),
    "five": ("Alpha, alpha! 普遍", "普遍化"),
    "six": ("Nothing of it.", "Six"),
}
NOTES = {"two": "On delta.", "six": "Alpha 普遍化"}
TAGGED = "japan"
"""The statement with a highlight whose tag is called Gamma."""
WORDS = ("alpha", "beta", "gamma", "delta", "普遍化")


@pytest.fixture
def corpus(store):
    for name, (words, title) in STATEMENTS.items():
        store.apply(world.added(name, words, title=title), world.stamp())
    for name, words in NOTES.items():
        store.apply(world.made(world.note(f"n {name}", words, statement_id=name)), world.stamp())
    store.apply(attributes.add_standard(store), world.stamp())
    store.apply(
        world.made(
            replace(world.tag("g", "victims"), name="Gamma"),
            world.annotation("a", 0, 5),
            world.tagging("a", "g"),
        ),
        world.stamp(),
    )
    return store


def holders(word: str) -> frozenset[str]:
    """The statements that have the word anywhere."""
    found = {
        name
        for name, (words, title) in STATEMENTS.items()
        if word in f"{words} {title} {NOTES.get(name, '')}".lower()
    }
    return frozenset(found | ({TAGGED} if word == "gamma" else set()))


EVERY = frozenset({*STATEMENTS, TAGGED})


@dataclass(frozen=True)
class Wanted:
    """A search as typed, and what it finds."""

    typed: str
    found: frozenset[str]


def _both(one: Wanted, other: Wanted) -> Wanted:
    return Wanted(f"({one.typed} {other.typed})", one.found & other.found)


def _either(one: Wanted, other: Wanted) -> Wanted:
    return Wanted(f"({one.typed} OR {other.typed})", one.found | other.found)


def _without(one: Wanted) -> Wanted:
    return Wanted(f"-{one.typed}", EVERY - one.found)


_LEAVES = st.sampled_from(
    [Wanted(each, holders(each)) for each in WORDS]
    + [Wanted("has:note", frozenset(NOTES)), Wanted("text:普遍", frozenset({"three", "five"}))]
)
_TREES = st.recursive(
    _LEAVES,
    lambda inner: (
        st.builds(_both, inner, inner)
        | st.builds(_either, inner, inner)
        | st.builds(_without, inner)
    ),
    max_leaves=6,
)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(wanted=_TREES)
def test_joined_words_find_what_each_finds_joined(corpus, wanted):
    for order in ("best", "place"):
        found = corpus.find(Question(wanted.typed, order=order), "ann")
        ids = [str(each) for each in corpus.statement_ids(found)]
        assert len(ids) == len(set(ids))
        assert set(ids) == wanted.found


def test_those_found_in_their_texts_come_best_first_also_under_a_condition(corpus):
    def order(typed):
        return [str(each) for each in corpus.statement_ids(corpus.find(Question(typed), "ann"))]

    words = order("alpha OR beta")
    assert words[0] in {"two", "five", "one"}
    assert order("(alpha OR beta) -has:tag") == [each for each in words if each != TAGGED]
    assert order("(alpha OR beta) has:note") == [each for each in words if each in NOTES]


_PIECES = st.sampled_from(
    ["alpha", "BETA", "普遍化", "普", "mine*", "*", '"', '"a b"', "“", "”", "«", "(", ")", "AND",
     "OR", "NOT", "-", "--", "NEAR", "NEAR/3", "NEAR/99999", "NEAR(", ",", "5", "tag:", "tag:gamma",
     "state:x", "state:=", "date:2010..2014", "date:..", "date:2014..2010", "has:note", "has:x",
     "status:read", "author:ann", "untagged", "text:", "rowid:", "text : a", "{a}", "^a", "+", "=",
     ":", "\0", "a\0b", "'", ";--", "\\", "😀", "\U0001f469\u200d\U0001f467", "\u202e", "שלום",
     "العربية", "\u0301", "e\u0301", "\ud800", "\ufffe", "\U000e0041", "İ", "ß", "ﬁ", "ç", "\t",
     "\u3000", "9" * 40]
)  # fmt: skip
_TYPED = st.lists(_PIECES, max_size=14).map(" ".join) | st.lists(_PIECES).map("".join) | st.text()


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=_TYPED, stems=st.booleans())
def test_whatever_is_typed_is_answered_or_explained(corpus, typed, stems):
    answered_or_explained(corpus, typed, stems=stems)


@pytest.mark.parametrize("stems", [False, True])
@pytest.mark.parametrize(
    "typed",
    [
        "a " * 999,
        " OR ".join(["ab"] * 390),
        " OR ".join(f"w{each}" for each in range(290)),
        " ".join(f"w{each}" for each in range(380)),
        "普 " * 999,
        "普遍化" * 600,
        '"' + "word " * 390 + '"',
        "NEAR(" + "a b " * 400 + ", 5)",
        " NEAR ".join(["ab"] * 240),
        "a* " * 600,
        "-" * 39 + "a",
        "-" * 1999,
        "(" * 39 + "a" + ")" * 39,
        "(a OR (b c OR (" * 12 + "d" + ")))" * 12,
        "tag:(" + "gamma OR " * 200 + "gamma)",
        "x" * 1999,
        "é\u0301" * 900,
        "\0" * 1999,
    ],
    ids=lambda typed: repr(typed[:12]),
)
def test_long_and_deep_ones_are_answered_or_explained(corpus, typed, stems):
    answered_or_explained(corpus, typed, stems=stems)


def answered_or_explained(store, typed, *, stems):
    """Only what is our own to say is raised, with all its words in place."""
    told = None
    try:
        found = store.find(Question(typed, stems=stems), "ann")
    except UserError as error:
        told = error
    if told is not None:
        assert told.message.startswith("search-")
        said = sentence(told)
        assert "{" not in said.replace("{a}", "")
        assert "fts5" not in said.casefold()
        assert 1 <= told.parameters.get("place", 1) <= len(typed) + 1
        return
    pages = store.hits(found, limit=20)
    assert [each.statement_id for each in pages] == store.statement_ids(found)[:20]
    for each in pages:
        assert len(store.places(found, each.statement_id)) <= each.count


_SIGNS = st.sampled_from(
    ["a", "b+", ".*", "(", ")", "(?:", "[", "]", "[^", "\\", "\\p{", "\\1", "{2,", "{9999999999}",
     "}", "|", "*", "++", "(?<n>", "(?P=n)", "(?i)", "(?(1)", "(?R)", "{e<=2}", "^", "$", "\0",
     "普", "😀", "(?#"]
)  # fmt: skip


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.lists(_SIGNS, min_size=1).map("".join) | st.text())
def test_whatever_pattern_is_typed_is_answered_or_explained(corpus, typed):
    told, found = None, []
    try:
        found = list(corpus.hits_of_pattern(Pattern(typed, seconds=0.5)))
    except UserError as error:
        told = error
    if told is not None:
        assert told.message.startswith("search-")
        assert sentence(told)
    assert {str(each.statement_id) for each in found} <= EVERY


def test_what_is_too_long_is_said(corpus):
    with pytest.raises(InvalidError) as told:
        corpus.find(Question("a" * 2001))
    assert "2000 characters" in sentence(told.value)
