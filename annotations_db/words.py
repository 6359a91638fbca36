"""The English sentences for errors and history labels, from ``resources/i18n``. Called only where
they are shown.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import get_args

from annotations_db.errors import UserError
from annotations_db.model import AnchorState, Parameter
from annotations_db.resources import resource

STATES: tuple[AnchorState, ...] = get_args(AnchorState)
"""From the surest to the lost."""


@cache
def catalogue(language: str = "en") -> Mapping[str, Mapping[str, str]]:
    """The tables ``errors`` and ``labels`` of one language."""
    tables: Mapping[str, Mapping[str, str]] = tomllib.loads(
        resource("i18n", f"{language}.toml").read_text(encoding="utf-8")
    )
    return tables


def sentence(error: UserError) -> str:
    """What is wrong and what to do, in one sentence."""
    return catalogue()["errors"][error.message].format_map(error.parameters)


def label(verb: str, parameters: Mapping[str, Parameter]) -> str:
    """What an edit did, as undo and history name it: "highlight “Japan attaches…”"."""
    return catalogue()["labels"][verb].format_map(parameters)


def remark(message: str) -> str:
    """What an importer had to decide, in one sentence. What stands behind a colon is told in it."""
    name, _, value = message.partition(":")
    return catalogue()["remarks"][name].format(value=value)


def anchored(count: Mapping[AnchorState, int]) -> str:
    """What became of the highlights of a text that changed, by their states, in one sentence:
    "8 highlights are where they were, 1 moved with its words …".
    """
    words = catalogue()["anchored"]
    said = []
    for state in STATES:
        number = count.get(state, 0)
        said.append(words[f"{state}-{'one' if number == 1 else 'many'}"].format(number=number))
    return f"{', '.join(said)}."
