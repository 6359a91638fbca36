"""What was recognised: a value as printed, the key it sorts by, and where it stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Field: TypeAlias = Literal[
    "title",
    "speaker",
    "role",
    "state",
    "on_behalf_of",
    "aligned_states",
    "speaker_kind",
    "meeting",
    "meeting_short",
    "agenda_item",
    "place",
    "date",
    "language",
]
Origin: TypeAlias = Literal["text", "file name", "properties"]


@dataclass(frozen=True, slots=True)
class Found:
    """One field. ``value`` is as printed, on one line, several states parted by newlines; ``sort``
    is what lists order by: the ISO date, "Iran, Islamic Republic of", "AMANO, Mari".

    ``code`` is ISO 3166 alpha-3 or that of a state before, "" where there is none. ``start`` and
    ``end`` are code points, half-open, in the text or in the file's name, as ``origin`` says; both
    0 for what follows from all of it.
    """

    value: str
    sort: str = ""
    code: str = ""
    origin: Origin = "text"
    start: int = 0
    end: int = 0


Recognised: TypeAlias = Mapping[Field, Found]


def details_of(recognised: Recognised) -> dict[str, str]:
    """The values as details keep them, by the details' keys, "language" and "title" among them:
    dates in ISO 8601, all else as printed.
    """
    return {key: found.sort if key == "date" else found.value for key, found in recognised.items()}


def one_line(words: str) -> str:
    """Without breaks, doubled blanks, and the marks that stand around a piece of a line."""
    return " ".join(words.split()).strip(" ,;:–—-*_")
