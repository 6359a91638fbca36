"""Regular expressions over all texts: no index helps, so it is slow, and has a limit of time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import cast

import regex

from annotations_db.errors import CancelledError, InvalidError
from annotations_db.model import Span, StatementId
from annotations_db.store.connection import Connection
from annotations_db.store.pages import MOST
from annotations_db.text.query.hits import StatementHits, snippet
from annotations_db.text.query.matching import Match

SECONDS = 20.0
"""For all texts together."""
_LONGEST = 500
_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression, whatever the case; ^ and $ are the ends of paragraphs."""

    typed: str
    seconds: float = SECONDS
    compiled: regex.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        """Raises InvalidError where it is none."""
        object.__setattr__(self, "compiled", _compiled(self.typed))

    def spans(self, text: str, *, until: float, most: int | None = None) -> list[Span]:
        """Where it matches more than nothing. Raises InvalidError at ``until``, a time of
        ``time.monotonic``.
        """
        found: list[Span] = []
        left = max(0.001, until - time.monotonic())
        try:
            # Others may go on meanwhile: matching lets go of the interpreter
            for match in self.compiled.finditer(text, timeout=left, concurrent=True):
                if match.end() > match.start():
                    found.append(Span(*match.span()))
                if most is not None and len(found) >= most:
                    break
        except TimeoutError:
            raise self.too_slow() from None
        return found

    def spans_of(self, text: str) -> list[Span]:
        """All of them in one text. Raises InvalidError where that takes too long."""
        return self.spans(text, until=time.monotonic() + self.seconds)

    def too_slow(self) -> InvalidError:
        """What is said where the time is over."""
        return InvalidError("search-pattern-slow", seconds=round(self.seconds))


def _compiled(typed: str) -> regex.Pattern[str]:
    if not typed.strip():
        raise InvalidError("search-empty")
    if len(typed) > _LONGEST:
        raise InvalidError("search-too-long", most=_LONGEST)
    try:
        return regex.compile(typed, regex.IGNORECASE | regex.MULTILINE)
    except (regex.error, OverflowError, RecursionError) as error:
        place = (getattr(error, "pos", None) or 0) + 1
        reason = getattr(error, "msg", "") or str(error)
        raise InvalidError("search-pattern-wrong", reason=reason, place=place) from None


def found_by(
    connection: Connection,
    pattern: Pattern,
    cancelled: Callable[[], bool] | None,
    snippets: int | None,
) -> Iterator[StatementHits]:
    """See ``Store.hits_of_pattern``."""
    until = time.monotonic() + pattern.seconds
    for identity, title, text in _statements(connection):
        if cancelled is not None and cancelled():
            raise CancelledError("cancelled")
        if time.monotonic() > until:
            raise pattern.too_slow()
        spans = pattern.spans(text, until=until, most=None if snippets is None else MOST + 1)
        if spans:
            is_more = snippets is not None and len(spans) > MOST
            yield StatementHits(
                identity,
                title,
                tuple(snippet(text, Match(each)) for each in spans[:snippets]),
                MOST if is_more else len(spans),
                is_more,
            )


def _statements(connection: Connection) -> Iterator[tuple[StatementId, str, str]]:
    position, number = "", 0
    while True:
        rows = connection.rows(
            "SELECT position, number, statements.id, title, text FROM statements"
            " JOIN texts ON texts.id = text_id WHERE (position, number) > (?, ?)"
            " ORDER BY position, number LIMIT ?",
            (position, number, _AT_ONCE),
        )
        for _, _, identity, title, text in rows:
            yield StatementId(str(identity)), str(title), str(text)
        if len(rows) < _AT_ONCE:
            return
        position, number = str(rows[-1][0]), cast("int", rows[-1][1])
