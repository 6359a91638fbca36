"""How long texts are in scripts of every kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.text.lengths import Length, length_of
from tests import corpus


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", Length(0, 1)),
        (" \n ", Length(0, 1)),
        ("one", Length(1, 1)),
        ("two  words\n\n", Length(2, 1)),
        (" ".join(["word"] * 825), Length(825, 4)),
        (" ".join(["word"] * 2300), Length(2300, 10)),
        ("日本 重視" * 500, Length(2000, 4, in_characters=True)),
        ("Japan said 日本 once more to all who had come.", Length(11, 1)),
        ("የሰው፡ልጅ፡ሁሉ", Length(3, 1)),
    ],
)
def test_words_are_counted_or_characters(text, length):
    assert length_of(text) == length


@given(
    st.lists(st.text("abcé", min_size=1, max_size=9), min_size=1, max_size=50), st.integers(1, 5)
)
def test_more_blanks_are_no_more_words(words, blanks):
    assert length_of((" " * blanks).join(words)) == length_of("\n".join(words))


LATIN = ("deu_1996", "fra", "pol", "spa", "swh", "tur", "vie")
OTHER = (
    "amh",
    "arb",
    "ben",
    "ell_monotonic",
    "heb",
    "hin",
    "kor",
    "pes_1",
    "rus",
    "sin",
    "tam",
    "urd",
)
UNSPACED = ("cmn_hans", "cmn_hant", "jpn", "khm", "mya", "tha")


@pytest.mark.parametrize("name", [*LATIN, *OTHER, *UNSPACED])
def test_a_translation_takes_about_as_long_as_the_english(name):
    folder = corpus.folder("udhr")
    english, other = (
        length_of((folder / f"udhr_{each}.txt").read_text(encoding="utf-8"))
        for each in ("eng", name)
    )
    assert english == Length(1747, 8)
    assert 5 <= other.minutes <= 13
    assert other.in_characters == (name in UNSPACED)
