"""Makes texts of a wanted size, with lists, tables and other scripts, and highlights on them."""

from __future__ import annotations

import random

from annotations_db.model import CanonicalText, Span
from annotations_db.text.markdown import from_markdown

_WORDS = tuple(
    word
    for line in (
        "the of and to convention states parties meeting assistance international victims",
        "clearance cluster munitions universalization cooperation obligations president delegation",
        "statement implementation progress commitment humanitarian community support development",
    )
    for word in line.split()
)
_OTHERS = (
    "In 東京 the delegation 😀 met again.",
    "وقد أكد الوفد مجددا التزامه with the Convention في هذا الاجتماع.",
    "המשלחת הדגישה את חשיבות האמנה, article 5, בישיבה.",
    "| State | Year |\n|---|---|\n| Lao PDR | 2009 |\n| Norway | 2008 |",
    "> We must persist in our efforts, individually and collectively.",
    "- clearance of land\n- assistance to victims\n- stockpile destruction",
)


def markdown(characters: int, seed: int = 1) -> str:
    """A statement of about so many characters, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311
    parts: list[str] = []
    size = 0
    while size < characters:
        parts.append(_part(chance, len(parts)))
        size += len(parts[-1]) + 1
    return "\n\n".join(parts)


def _part(chance: random.Random, number: int) -> str:
    if number % 25 == 0:
        return f"## {_sentence(chance, 4)}"
    if number % 6 == 5:
        return _OTHERS[number // 6 % len(_OTHERS)]
    return " ".join(_sentence(chance, chance.randint(8, 20)) for _ in range(chance.randint(1, 4)))


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words)).capitalize() + "."


def text(characters: int, seed: int = 1) -> CanonicalText:
    """The same as a canonical text."""
    return from_markdown(markdown(characters, seed))


def spans(characters: int, count: int, seed: int = 1) -> list[Span]:
    """Places of highlights of 10 to 200 characters, spread evenly, no two the same."""
    chance = random.Random(seed)  # noqa: S311
    found: set[Span] = set()
    while len(found) < count:
        start = chance.randrange(max(1, characters - 200))
        found.add(Span(start, min(characters, start + chance.randint(10, 200))))
    return sorted(found)
