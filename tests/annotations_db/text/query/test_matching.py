"""Words are found at exact places, whatever their case, accents, script and list markers."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.text.query.hits import around, shortened, snippet
from annotations_db.text.query.matching import Marker, Matcher
from annotations_db.text.query.parser import parsed
from annotations_db.text.query.stems import stemmed
from annotations_db.text.query.tree import wanted
from annotations_db.text.query.words import words_of

TEXT = (
    "L'État partie — réaffirme l'universalité. 日本重视普遍化和国际合作。Japan日本 calls on mines,"
    " mining.\nCalls on all States\n\U0001f600 ประเทศไทยให้ความสำคัญ ﬁnal İstanbul हिन्दी"
)
MARKERS = (Marker(TEXT.index("Calls on all"), "47/b"),)


def found(query, text=TEXT, markers=()):
    matches = Matcher(wanted(parsed(query))).matches(text, markers)
    return [text[each.span.start : each.span.end] or f"<{each.marker}>" for each in matches]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("etat", ["État"]),
        ("ETAT", ["État"]),
        ('"etat partie"', ["État partie"]),
        ('"partie reaffirme"', ["partie — réaffirme"]),
        ("universal*", ["universalité"]),
        ("universal", []),
        ("普遍化", ["普遍化"]),
        ("普遍", ["普遍"]),
        ("国", ["国"]),
        ("合际", []),
        ('"japan 日本"', ["Japan日本"]),
        ("japan", ["Japan"]),
        ("ความสำคัญ", ["ความสำคัญ"]),
        ("final", ["ﬁnal"]),
        ("istanbul", ["İstanbul"]),
        ("हिन्दी", ["हिन्दी"]),
        ("mines OR mining", ["mines", "mining"]),
        ('"mines mining" mines', ["mines, mining"]),
        ("calls", ["calls", "Calls"]),
        ("calls NEAR/1 states", []),
        ("calls NEAR/2 states", ["Calls", "States"]),
        ("NEAR(states calls, 2)", ["Calls", "States"]),
        ("NEAR(mines japan, 9) -x", ["Japan", "mines"]),
        ("state:japan", []),
    ],
)
def test_words_are_found_where_they_stand(query, words):
    assert found(query) == words


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("47", ["<47>"]),
        ('"47/b"', ["<47/b>"]),
        ('"47/b calls on"', ["Calls on"]),
        ('"mining 47"', ["mining.\n"]),
        ("states", ["States"]),
        ("हिन्दी", ["हिन्दी"]),
    ],
)
def test_list_markers_are_found_but_are_no_part_of_the_text(query, words):
    assert found(query, markers=MARKERS) == words


def test_stems_stand_for_one_another_but_not_in_quotation_marks():
    written = ["mine", "mines", "mining", "minister", "die", "dying"]

    def forms(query):
        tree = stemmed(parsed(query), lambda begins: [w for w in written if w.startswith(begins)])
        matches = Matcher(wanted(tree)).matches(" ".join(written))
        return [" ".join(written)[each.span.start : each.span.end] for each in matches]

    assert forms("mined") == ["mine", "mines", "mining"]
    assert forms('"mines"') == ["mines"]
    assert forms("min*") == ["mine", "mines", "mining", "minister"]
    assert forms("dies") == ["die", "dying"]


_LETTERS = st.sampled_from("aAáßﬁİ日国ไ \n.-_'\u0301\u00ad1")


@given(st.text(_LETTERS, max_size=30), st.text(_LETTERS, min_size=1, max_size=3))
def test_what_is_found_holds_the_words_and_nothing_is_missed(text, words):
    said = words_of(words)
    if not said:
        return
    matches = Matcher(wanted(parsed(f'"{words}"'))).matches(text)
    for each in matches:
        assert "".join(words_of(text[each.span.start : each.span.end])) == "".join(said)
    if len(said) == 1 and said[0] in words_of(text):
        assert matches
    ends = [(each.span.start, each.span.end) for each in matches]
    assert all(before[1] <= after[0] for before, after in pairwise(ends))


def test_the_first_few_are_enough_where_no_more_are_asked_for():
    assert len(Matcher(wanted(parsed("a"))).matches("a " * 100_000, most=5)) == 5


def test_a_snippet_shows_whole_words_around_it_on_one_line():
    text = "The first words.\nJapan attaches great importance to universalization and cooperation."
    (match,) = Matcher(wanted(parsed("importance"))).matches(text)
    seen = snippet(text, match, context=18)
    assert (seen.before, seen.words, seen.after) == ("…attaches great ", "importance", " to…")
    assert snippet(text, match, context=400).line == text.replace("\n", " ")
    assert around(text, [match], 20) == "…great importance to…"


def test_a_snippet_of_a_number_shows_the_number():
    (match,) = Matcher(wanted(parsed("47"))).matches(TEXT, MARKERS)
    seen = snippet(TEXT, match, context=30)
    assert seen.span.start == seen.span.end == TEXT.index("Calls on all")
    assert seen.line == "…calls on mines, mining. 47 Calls on all States 😀…"


def test_what_has_no_blanks_is_cut_anywhere():
    text = "日本" * 100
    (first, *_) = Matcher(wanted(parsed("本日本"))).matches(text)
    assert snippet(text, first, context=5).after == "日本日本日…"
    assert shortened("ab " * 100, 10) == "ab ab ab…"
