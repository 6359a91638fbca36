"""On real texts: the speeches of the General Debate, and one declaration in many languages."""

from __future__ import annotations

import re

import pytest

from annotations_db.importers import plain
from annotations_db.importers.importer import ReadOptions
from annotations_db.recognising.languages import language_of
from annotations_db.recognising.names import state_of_code
from annotations_db.recognising.recognise import recognise
from annotations_db.text.ordinals import in_words
from tests.corpus import folder

LANGUAGES = {
    "amh": "am", "arb": "ar", "ben": "bn", "cmn_hans": "zh", "cmn_hant": "zh-Hant",
    "deu_1996": "de", "ell_monotonic": "el", "ell_polytonic": "el", "eng": "en", "fra": "fr",
    "heb": "he", "hin": "hi", "jpn": "ja", "khm": "km", "kor": "ko", "mya": "my", "pes_1": "fa",
    "pol": "pl", "rus": "ru", "sin": "si", "spa": "es", "swh": "sw", "tam": "ta", "tha": "th",
    "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi",
}  # fmt: skip


@pytest.fixture(scope="module")
def speeches():
    made = []
    for path in sorted(folder("ungdc").rglob("*_*_*.txt")):
        content = path.read_bytes()
        made.append((path, plain.IMPORTER.read(content, ReadOptions()).text))
    return made


def test_state_session_and_year_of_every_speech(speeches):
    for path, text in speeches:
        code, session, year = path.stem.split("_")
        found = recognise(text, path.name, language="en")
        expected = state_of_code(code)
        assert expected is not None
        assert found["state"].value == expected.name
        assert f"{in_words(int(session))} session" in found["meeting"].value
        assert found["date"].sort[:4] == year


def test_the_bodies_of_speeches_are_not_taken_for_heads(speeches):
    """They have no heads: whatever is found without the file's name has to be in a sentence that
    says it, and nothing may be wrong.
    """
    allowed = {"on_behalf_of", "aligned_states", "speaker_kind", "date"}
    for path, text in speeches:
        found = recognise(text, language="en")
        assert set(found) <= allowed, path.name
        if "on_behalf_of" in found:
            place = found["on_behalf_of"]
            assert re.search(r"on\s+behalf\s+of\s+the\s+$", text.text[: place.start]), path.name


@pytest.mark.parametrize("name", LANGUAGES)
@pytest.mark.parametrize("size", [120, 300, 2_000])
def test_the_language_is_right_or_not_said(name, size):
    text = (folder("udhr") / f"udhr_{name}.txt").read_text("utf-8")
    pieces = [text[at : at + size] for at in range(200, 6_000, 700)]
    said = [language_of(each) for each in pieces if len(each) == size]
    assert set(said) <= {LANGUAGES[name], ""}
    assert said.count("") <= len(said) // 4
