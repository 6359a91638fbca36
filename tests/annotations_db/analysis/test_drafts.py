"""Quotations of drafts: found, and compared with what was said."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.analysis.drafts.checking import check
from annotations_db.analysis.drafts.comparing import difference, exact_place, likeness
from annotations_db.analysis.drafts.quotations import quotations
from annotations_db.model import CanonicalText, StatementId
from annotations_db.text.markdown import from_markdown

SAID = {
    "Japan": "We attach great importance to universalization. Assistance to victims must continue.",
    "Norway": "Norway will never accept any use of cluster munitions, by anyone, anywhere.",
    "Zambia": "Zambia has cleared all of its known contaminated areas — ahead of the deadline.",
}


@dataclass
class Corpus:
    said: dict[str, CanonicalText] = field(
        default_factory=lambda: {name: from_markdown(text) for name, text in SAID.items()}
    )

    def holding(self, words):
        return [StatementId(name) for name in self.said]

    def near(self, words, most):
        return [StatementId(name) for name in self.said][:most]

    def text(self, statement_id):
        return self.said[statement_id]

    def speakers(self):
        return {name: frozenset({StatementId(name)}) for name in self.said}


def checked(markdown):
    draft = from_markdown(markdown)
    return [check(each, draft, Corpus()) for each in quotations(draft)]


def words(markdown):
    return [each.words for each in quotations(from_markdown(markdown))]


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("He said “one two three”, then “four five six”.", ["one two three", "four five six"]),
        ('He said "one two three" and "four five six".', ["one two three", "four five six"]),
        ("Il dit « un deux trois » hier.", [" un deux trois "]),
        ("Er sagte: „eins zwei drei“.", ["eins zwei drei"]),
        ("They ‘don’t want to wait’ any more.", ["don’t want to wait"]),
        ("The states' parties' view isn't known.", []),
        ("She said 'one two three' and “four five six”.", ["one two three", "four five six"]),
        ("He said “one 'two three four' five”.", ["one 'two three four' five"]),
        ("The so-called “peace” process.", []),
        ("代表は「被害者の支援が重要」と述べた。", ["被害者の支援が重要"]),
        ("As Japan said:\n\n> One two three four.\n\nSo it is.", ["One two three four."]),
        ("“one “two three four” five”", ["one “two three four"]),
        ('An inch is 1" and so on, one two three.', []),
    ],
)
def test_what_is_quoted_is_found(draft, found):
    assert words(draft) == found


def test_omissions_and_insertions_part_a_quotation():
    (found,) = quotations(from_markdown("“We attach […] importance to [it] … indeed.”"))
    assert found.parts == ("We attach", "importance to", "indeed")


def test_exact_words_are_exact_whatever_the_signs():
    (one,) = checked(
        "Zambia: “cleared all of its known contaminated areas - ahead of the deadline.”"
    )
    assert (one.verdict, one.statement_id) == ("exact", "Zambia")
    (two,) = checked("Japan “attach[es] great importance to universalization,” it said.")
    assert two.verdict == "exact"


def test_the_place_is_that_of_the_words():
    (one,) = checked("“great importance to universalization”")
    said = SAID["Japan"]
    assert said[one.span.start : one.span.end] == "great importance to universalization"


def test_altered_words_are_shown_against_what_was_said():
    (one,) = checked("Norway “will never accept the use of cluster munitions, by anyone”.")
    assert (one.verdict, one.statement_id) == ("altered", "Norway")
    assert [(each.change, each.words) for each in one.difference if each.change != "same"] == [
        ("draft", "the"),
        ("source", "any"),
    ]


def test_words_of_somebody_else_are_told():
    (one,) = checked("Zambia “will never accept any use of cluster munitions”.")
    assert (one.verdict, one.statement_id, one.said_to_be) == ("other", "Norway", "Zambia")


def test_the_nearest_name_is_meant():
    draft = "After Zambia spoke, Norway said it “will never accept any use of cluster munitions”."
    assert [each.verdict for each in checked(draft)] == ["exact"]


def test_a_block_quotation_is_introduced_by_what_stands_before_it():
    (one,) = checked("Zambia said:\n\n> Norway will never accept any use of cluster munitions.")
    assert (one.verdict, one.said_to_be) == ("other", "Zambia")


def test_what_nobody_said_is_missing():
    (one,) = checked("“The moon is made of green cheese and honey.”")
    assert (one.verdict, one.statement_id, one.span) == ("missing", None, None)


sentences = st.lists(
    st.sampled_from(
        ["alpha", "beta", "gamma", "delta", "épsilon", "zeta", "—", ",", ".", "“eta”", "theta"]
    ),
    min_size=4,
    max_size=30,
).map(" ".join)


@given(sentences, st.data())
def test_whatever_is_cut_out_of_a_text_is_found_exactly(text, data):
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 1, len(text)))
    part = text[start:end].strip(" ,.")
    if part:
        place = exact_place(text, [part])
        assert place is not None
        pieces = difference(part, text[place.start : place.end])
        assert all(each.change == "same" for each in pieces)


@given(sentences, sentences)
def test_a_difference_holds_all_of_both(draft, source):
    pieces = difference(draft, source)
    assert "".join(each.words for each in pieces if each.change != "draft") == source


@given(sentences)
def test_a_likeness_lies_within_the_text(text):
    found = likeness(text, "alpha beta gamma delta")
    if found is not None:
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert 0.7 <= found.ratio <= 1.0


QUOTE = "“will never accept any use of cluster munitions”"


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        (f"Norway {QUOTE}. Japan noted that the day was long.", "exact"),
        (f"Norway spoke. It said it {QUOTE}. Japan disagreed.", "exact"),
        (f"Japan {QUOTE}. Norway disagreed.", "other"),
        (f"Norway spoke first. Japan {QUOTE}.", "other"),
        (f"It {QUOTE}, Norway said. Japan disagreed.", "exact"),
        (f"All agreed that one {QUOTE}. Japan disagreed.", "exact"),
    ],
)
def test_who_is_named_in_a_later_sentence_said_something_else(draft, verdict):
    (one,) = checked(draft)
    assert one.verdict == verdict
