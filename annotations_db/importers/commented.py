"""Comments that a file brings along: their ends are marked in its HTML and found in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from annotations_db.importers.importer import Comment
from annotations_db.text.source import without_forbidden

MOST = 5_000
"""Comments beyond these are left out: no person wrote them."""


_FIRST = 0x100000
SIGNS = range(_FIRST, 0x110000)
"""Private characters that stand for the ends of comments' passages where no HTML can: even ones
begin, odd ones end. A file's own ones must go before.
"""
SIGN = re.compile("[\U00100000-\U0010ffff]")


def start_sign(number: int) -> str:
    return chr(_FIRST + 2 * number)


def end_sign(number: int) -> str:
    return chr(_FIRST + 2 * number + 1)


def with_places(html: str) -> str:
    """HTML with those characters, with elements in their place."""
    return SIGN.sub(lambda sign: _element(ord(sign.group()) - _FIRST), html)


def _element(sign: int) -> str:
    number, is_end = divmod(sign, 2)
    return Comments.end(number) if is_end else Comments.start(number)


@dataclass(frozen=True, slots=True)
class _Said:
    author: str
    date: str
    text: str


class Comments:
    """The comments of one file, by number."""

    def __init__(self) -> None:
        self._said: list[_Said] = []
        self._lost = 0

    def __len__(self) -> int:
        return len(self._said)

    def add(self, author: str, date: str, text: str) -> int:
        """Takes one in; returns its number."""
        said = (without_forbidden(each).strip() for each in (author, date, text))
        self._said.append(_Said(*said))
        return len(self._said) - 1

    def lose(self) -> None:
        """Counts one whose words are not there."""
        self._lost += 1

    @staticmethod
    def start(number: int) -> str:
        """What stands in the HTML where the comment's passage begins."""
        return f'<span data-source-place="c{number}"></span>'

    @staticmethod
    def end(number: int) -> str:
        """What stands in the HTML where it ends."""
        return f'<span data-source-place="e{number}"></span>'

    def placed(self, places: Mapping[str, int]) -> tuple[Comment, ...]:
        """Those whose place is in the text, by place; without an end they stand on a point."""
        found: list[Comment] = []
        for number, said in enumerate(self._said[:MOST]):
            start, end = places.get(f"c{number}"), places.get(f"e{number}")
            start = end if start is None else start
            if start is not None:
                last = max(start, start if end is None else end)
                found.append(Comment(start, last, said.author, said.date, said.text))
        return tuple(sorted(found, key=lambda each: (each.start, each.end)))

    def remarks(self, placed: tuple[Comment, ...]) -> tuple[str, ...]:
        """What is said of them."""
        lost = self._lost + len(self._said) - len(placed)
        said = (f"comments-as-notes:{len(placed)}",) if placed else ()
        return (*said, "comments-left-out") if lost else said
