"""What people type, cut to be shown or to name something, never within a letter."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.edits.typed import as_tag_name, shortened

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
letters = st.sampled_from(["a", "e\u0301", FAMILY, "\U0001f1f3\U0001f1f4", "\u0e01\u0e33", "日"])


def clusters(text: str) -> list[str]:
    return regex.findall(r"\X", text)


def test_a_letter_keeps_its_accent_or_goes():
    assert as_tag_name("x" * 59 + "e\u0301") == "x" * 59


@given(st.lists(letters, min_size=20, max_size=90).map("".join), st.integers(5, 60))
def test_only_whole_letters_are_kept(words, length):
    for cut in (as_tag_name(words, length), shortened(words, length).removesuffix("…")):
        assert len(cut) <= length
        assert clusters(words)[: len(clusters(cut))] == clusters(cut)
