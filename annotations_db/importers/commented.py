"""Comments that a file brings along: their ends are marked in its HTML and found in the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotations_db.importers.importer import Comment
from annotations_db.text.source import without_forbidden

MOST = 5_000
"""Comments beyond these are left out: no person wrote them."""


@dataclass(frozen=True, slots=True)
class _Said:
    author: str
    date: str
    text: str


class Comments:
    """The comments of one file, by number."""

    def __init__(self) -> None:
        self._said: list[_Said] = []

    def add(self, author: str, date: str, text: str) -> int:
        """Takes one in; returns its number."""
        said = (without_forbidden(each).strip() for each in (author, date, text))
        self._said.append(_Said(*said))
        return len(self._said) - 1

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
        lost = len(self._said) - len(placed)
        said = (f"comments-as-notes:{len(placed)}",) if placed else ()
        return (*said, "comments-left-out") if lost else said
