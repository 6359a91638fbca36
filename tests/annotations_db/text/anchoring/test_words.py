"""Letters of a text, and the way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations_db.text.anchoring.words import words_of

TEXTS = st.text(alphabet=st.sampled_from("aB9 \n-“é\u0301\u200dक्षिİ한ᄒ\u1161ᆫ東😀"), max_size=40)


def test_what_editions_change_is_not_in_the_letters() -> None:
    assert words_of("Peace-\nbuilding – “now”").letters == words_of("peace building: 'now'").letters


def test_composed_and_decomposed_letters_are_the_same() -> None:
    words = words_of("e\u0301te\u0301 ici")
    assert words.letters == words_of("été ici").letters
    assert (words.place_of(2), words.end_of(1), words.end_of(3)) == (3, 2, 5)


@given(TEXTS)
def test_every_letter_has_its_place_and_the_place_its_letter(text: str) -> None:
    words = words_of(text)
    places = [words.place_of(letter) for letter in range(len(words.letters))]
    assert places == sorted(places)
    for letter, place in enumerate(places):
        assert words.letter_at(place) <= letter
        assert place < words.end_of(letter + 1) <= len(text)
        assert words.place_of(words.letter_at(place)) == place


@given(TEXTS, st.integers(0, 40))
def test_letters_at_a_place_are_those_from_there_on(text: str, place: int) -> None:
    words = words_of(text)
    letter = words.letter_at(min(place, len(text)))
    assert all(words.end_of(each) <= place for each in range(1, letter + 1))
