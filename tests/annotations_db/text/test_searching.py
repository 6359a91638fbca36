"""Finding in one text, and what full-text search sees."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.text.blocks import canonical
from annotations_db.text.finding import Matching
from annotations_db.text.folding import fold
from annotations_db.text.markdown import from_markdown
from annotations_db.text.searching import find, search_query, search_text


@pytest.mark.parametrize(
    ("text", "needle", "found"),
    [
        ("Community, COMMUNITY", "community", ["Community", "COMMUNITY"]),
        ("été e\u0301te\u0301 ETE", "Eté", ["été", "e\u0301te\u0301", "ETE"]),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Straße", "s", ["S", "ß"]),
        ("ﬁnal İstanbul", "i", ["ﬁ", "İ"]),
        ("ΣΊΣΥΦΟΣ", "σισυφος", ["ΣΊΣΥΦΟΣ"]),
        ("soft\u00adhyphen", "softhyphen", ["soft\u00adhyphen"]),
        ("“Japan’s” – yes", '"japan\'s" - y', ["“Japan’s” – y"]),
        ("two\nlines\u00a0here", "two lines here", ["two\nlines\u00a0here"]),
        ("العَرَبِيَّة", "العربية", ["العَرَبِيَّة"]),
        ("世界人权宣言", "人权", ["人权"]),
        ("łódź Ødegård", "LODZ", ["łódź"]),
        ("anything", "", []),
        ("any thing", " ", []),
        ("aaa", "aa", ["aa"]),
    ],
)
def test_case_accents_and_typography_do_not_matter(
    text: str, needle: str, found: list[str]
) -> None:
    assert [text[span.start : span.end] for span in find(text, needle)] == found


def test_case_and_whole_words_can_be_asked_for() -> None:
    assert len(find("Art art arts", "art")) == 3
    assert len(find("Art art arts", "art", Matching(case=True, accents=True))) == 2
    assert len(find("Art art arts", "art", Matching(whole_words=True))) == 2
    assert len(find("Art art arts", "art", Matching(case=True, whole_words=True))) == 1


@given(
    st.text(alphabet="aAeéE\u0301ßﬁİı\u00adﹽـσς\n '’ガか\u3099東½", max_size=30),
    st.integers(0, 30),
    st.integers(1, 6),
)
def test_every_place_found_folds_to_what_was_asked_for(text: str, start: int, length: int) -> None:
    needle = text[start : start + length]
    spans = find(text, needle)
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert fold(needle) in fold(text[span.start : span.end])
    if fold(needle).strip():
        assert spans


def matches(text: str, question: str) -> bool:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "create virtual table t using fts5(text, content='',"
        " tokenize=\"unicode61 remove_diacritics 0 categories 'L* M* N* Co'\")"
    )
    parsed = canonical(text, from_markdown(text).blocks, "test") if text.isalnum() else None
    blocks = parsed.blocks if parsed else ()
    connection.execute("insert into t(rowid, text) values (1, ?)", [search_text(text, blocks)])
    query = search_query(question)
    found = connection.execute("select rowid from t where t match ?", [query]).fetchall()
    connection.close()
    return bool(found)


@pytest.mark.parametrize(
    ("text", "question", "is_found"),
    [
        ("Élan vital", "elan", True),
        ("cluster munitions", "muni", True),
        ("cluster munitions", "munitions cluster", True),
        ("cluster munitions", '"munitions cluster"', False),
        ("cluster munitions", '"cluster munitions"', True),
        ("世界人权宣言", "人权", True),
        ("世界人权宣言", "人权宣", True),
        ("世界人权宣言", "言", True),
        ("世界人权宣言", "权人", False),
        ("東京都へ", "東京都", True),
        ("ภาษาไทยกับปี", "ไทย", True),
        ("ភាសាខ្មែរ", "ខ្មែរ", True),
        ("မြန်မာစာ", "မြန်မာ", True),
        ("العَرَبِيَّة", "العربية", True),
        ("word", 'OR "NOT( *', False),
    ],
)
def test_full_text_search_finds_words_in_spaced_and_unspaced_scripts(
    text: str, question: str, is_found: bool
) -> None:
    assert matches(text, question) is is_found


def test_list_markers_are_searched_and_a_question_without_words_is_none() -> None:
    text = from_markdown("12. first\n13. second")
    assert search_text(text.text, text.blocks).split() == ["12.", "first", "13.", "second"]
    assert search_query(' "" … ') == ""
