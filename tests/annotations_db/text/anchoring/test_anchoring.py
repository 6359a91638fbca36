"""Quotes are found again, surely where they are, and never surely where they are not."""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.model import Span
from annotations_db.text.anchoring.anchor import Wanted
from annotations_db.text.anchoring.anchoring import Anchoring
from annotations_db.text.graphemes import border_after, border_before, mark_span
from annotations_db.text.quoting import CONTEXT, Quote
from annotations_db.text.source import WHITE_SPACE
from tests import corpus
from tests.corpus import reissued

NOT_CERTAIN = ("removed", "other_document", "short_removed", "tiny_removed")


@dataclass(frozen=True)
class Case:
    """A quote, the text it is to be found in, and its true place there, None if it is gone."""

    kind: str
    quote: Quote
    start: int | None
    new: str
    true: Span | None
    old: str | None = None

    def outcome(self) -> str:
        anchor = Anchoring(self.new, self.old).anchor(self.quote, self.start)
        if anchor.span is None:
            return "orphan"
        right = "right" if anchor.span == self.true else "wrong"
        return f"{right} {'certain' if anchor.is_certain else 'uncertain'}"


def given_cases() -> Iterator[Case]:
    path = corpus.folder("anchoring") / "cases.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            each = json.loads(line)
            found = each["expect"] == "found"
            yield Case(
                each["kind"],
                Quote(each["quote"], each["prefix"], each["suffix"]),
                each["start"] if each["hint"] else None,
                each["new_text"],
                Span(each["true_start"], each["true_end"]) if found else None,
            )


@cache
def texts() -> dict[str, str]:
    paths = sorted(corpus.folder("udhr").glob("*.txt"))
    paths += sorted(corpus.folder("ungdc").glob("*/*.txt"))[::40]
    return {each.stem: each.read_text(encoding="utf-8-sig", errors="replace") for each in paths}


def made_cases(number: int, seed: int, *, has_old: bool) -> Iterator[Case]:
    for each in reissued.cases(texts(), number, seed):
        old = each.old if has_old else None
        yield Case(each.kind, each.quote, each.expected, each.new, each.true, old)


def outcomes(cases: Iterable[Case]) -> dict[str, Counter[str]]:
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        found[case.kind][case.outcome()] += 1
    return found


def check(found: dict[str, Counter[str]], right: float) -> None:
    kept = [outcomes for kind, outcomes in found.items() if kind not in NOT_CERTAIN]
    all_right = sum(each["right certain"] + each["right uncertain"] for each in kept)
    assert all_right >= right * sum(each.total() for each in kept), found
    assert all(each["wrong certain"] == 0 for each in found.values()), found
    shadowed = found["shadowed_by_exact_copy"]
    assert shadowed["right certain"] + shadowed["right uncertain"] >= 0.9 * shadowed.total()


def test_the_shared_cases() -> None:
    found = outcomes(given_cases())
    assert sum(each.total() for each in found.values()) == 301
    check(found, right=0.99)


@pytest.mark.parametrize("has_old", [False, True])
def test_cases_of_the_same_kinds_made_from_other_places(has_old: bool) -> None:
    found = outcomes(made_cases(240, seed=20, has_old=has_old))
    assert len(found) == len(reissued.KINDS)
    check(found, right=0.99)


def test_a_copy_that_was_elsewhere_before_is_not_taken_for_the_one_that_is_gone() -> None:
    words = "the full implementation of all the obligations of the Convention by every State Party"
    old = (
        f"{'First of all. ' * 9}We urge {words} now.\n{'And so on. ' * 30}They demand {words} too."
    )
    new = old.replace(f"We urge {words} now.", "We have nothing to say.")
    start = old.index(words)
    anchor = Anchoring(new, old).anchor(
        Quote(words, old[start - CONTEXT : start], old[start + len(words) :][:CONTEXT]), start
    )
    assert not anchor.is_certain


SIGNS = (
    'He said |“Peace now!”| and left. > He said |"Peace now!"| and left.',
    "It is agreed |(see above)| – for now. > It is agreed, |[see above]| for now.",
    "All of us |— each one —| agreed to it. > All of us |-- each one --| agreed to it.",
    "We met in the hall |😀😀| and left it. > Then we met in the hall |😀😀| and left it.",
    "本条約の|締約国は、義務|を負う。以上です。 > 本条約の全|締約国は義務|を負う。以上です。",
)


@pytest.mark.parametrize("editions", SIGNS)
def test_the_signs_at_the_ends_go_with_the_words(editions: str) -> None:
    (before, quote, after), (*around, found, behind) = (
        each.split("|") for each in editions.split(" > ")
    )
    old, new = before + quote + after, "".join((*around, found, behind))
    start = len(before)
    before, after = old[max(0, start - CONTEXT) : start], old[start + len(quote) :][:CONTEXT]
    for anchoring in (Anchoring(new), Anchoring(new, old)):
        anchor = anchoring.anchor(Quote(quote, before, after), start)
        assert anchor.span is not None
        assert new[anchor.span.start : anchor.span.end] == found


def test_nothing_is_found_in_an_empty_text_and_nothing_asked_gives_nothing() -> None:
    assert Anchoring("").anchor(Quote("words", "", ""), 0).state == "orphan"
    assert Anchoring("some text", "").anchors([]) == []


TEXT = st.text(alphabet=st.sampled_from("aab \n-–“😀🇨🇭é\u0301\u200dक्षि한東、"), max_size=60)


@given(TEXT, TEXT, st.integers(0, 60), st.integers(1, 30), st.booleans())
def test_a_place_is_whole_characters_without_outer_blanks(
    old: str,
    new: str,
    start: int,
    size: int,
    has_old: bool,
) -> None:
    span = mark_span(old, start, start + size)
    if span is None:
        return
    quote = Quote(
        old[span.start : span.end],
        old[max(0, span.start - CONTEXT) : span.start],
        old[span.end :][:CONTEXT],
    )
    wanted = [Wanted(quote, span.start), Wanted(quote)]
    for anchor in Anchoring(new, old if has_old else None).anchors(wanted):
        for found in [anchor.span, *(each.span for each in anchor.alternatives)]:
            if found is None:
                continue
            assert 0 <= found.start < found.end <= len(new)
            assert border_before(new, found.start) == found.start
            assert border_after(new, found.end) == found.end
            assert new[found.start : found.end].strip(WHITE_SPACE)
        assert 0 <= anchor.score <= 1
        assert anchor.state != "exact" or new[anchor.span.start : anchor.span.end] == quote.exact


@given(TEXT, st.integers(0, 60), st.integers(1, 30))
def test_in_the_same_text_every_place_is_found_as_it_was(text: str, start: int, size: int) -> None:
    span = mark_span(text, start, start + size)
    if span is None:
        return
    quote = Quote(
        text[span.start : span.end],
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end :][:CONTEXT],
    )
    anchor = Anchoring(text, text).anchor(quote, span.start)
    assert (anchor.state, anchor.span) == ("exact", span)


def test_the_ends_of_neighbouring_paragraphs_do_not_come_along() -> None:
    exact = (
        "And since the Second Meeting, with a view to encouraging a regional approach to this"
        " issue, Japan together with Portugal has been playing a leading role in promoting it."
    )
    first, last = (
        "It serves as a friend of the chair.\n",
        "\nIn June this year there was a campaign.",
    )
    old = f"{first}{exact}{last}"
    edited = exact.replace("the", "this").replace("Japan", "my country")
    before = "It attaches importance to universalization, cooperation and assistance.\n"
    after = "\nIt sent joint demarches on universalization to states not party."
    quote = Quote(exact, first[-CONTEXT:], last[:CONTEXT])
    anchor = Anchoring(f"{before}{edited}{after}", old).anchor(quote, len(first))
    assert anchor.span == Span(len(before), len(before) + len(edited))


def test_a_passage_over_two_paragraphs_keeps_both() -> None:
    exact = "We clear mines in the north of the land.\nWe help victims in the south of the land."
    old = f"Mr. President,\n{exact}\nThank you."
    new = old.replace("the north", "our north").replace("the south", "our south")
    quote = Quote(exact, "Mr. President,\n", "\nThank you.")
    anchor = Anchoring(new, old).anchor(quote, 15)
    assert anchor.span == Span(15, 15 + len(exact))
