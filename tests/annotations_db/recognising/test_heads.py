"""Heads as delegations print them: what they say is found, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from annotations_db.recognising.found import details_of
from annotations_db.recognising.recognise import recognise
from annotations_db.text.plain import from_plain

HEADS = tomllib.loads((Path(__file__).parent / "heads.toml").read_text("utf-8"))["head"]


@pytest.mark.parametrize("head", HEADS, ids=lambda each: each["text"].strip().split("\n")[0][:40])
def test_says_what_is_printed_and_nothing_else(head):
    expected = {key: value for key, value in head.items() if key != "text"}
    made = recognise(from_plain(head["text"], "lines"), language=head.get("language", ""))
    found = details_of(made)
    found.pop("language", None)
    expected.pop("language", None)
    assert found == expected
