"""What a search found, as lists show it: keywords in their context, grouped by statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from annotations_db.model import Span, StatementId
from annotations_db.text.query.matching import Match

CONTEXT = 60
"""Code points shown on each side of what was found."""
_BLANKS = re.compile(r"\s+")
_BLANK, _LAST_WORD = re.compile(r"\s"), re.compile(r"\s\S*\Z")
_CUT = "…"

Place: TypeAlias = Literal["title", "note", "tag", "quote"]


@dataclass(frozen=True, slots=True)
class Snippet:
    """What was found, with what stands around it, on one line; ``span`` counts in the text.

    Where a paragraph number alone was found, the span is empty and ``words`` is the number.
    """

    span: Span
    before: str
    words: str
    after: str

    @property
    def line(self) -> str:
        """All of it."""
        return self.before + self.words + self.after


@dataclass(frozen=True, slots=True)
class Aside:
    """Something beside the text that was found: the statement's title, a note, a tag, or the quote
    of a highlight that has no place in the text.
    """

    place: Place
    words: str


@dataclass(frozen=True, slots=True)
class StatementHits:
    """One statement that was found. ``snippets`` are the first of ``count`` places in the text;
    ``is_more`` where counting was stopped. Without any, ``beginning`` is that of the text.
    """

    statement_id: StatementId
    title: str
    snippets: tuple[Snippet, ...]
    count: int
    is_more: bool = False
    asides: tuple[Aside, ...] = ()
    beginning: str = ""


def snippet(
    text: str, match: Match, *, context: int = CONTEXT, before: int | None = None
) -> Snippet:
    """The match with whole words around it, at most ``context`` code points on each side, or fewer
    ``before`` it.
    """
    start, end = match.span.start, match.span.end
    head = _one_line(_head(text, start, context if before is None else before))
    after = _one_line(_tail(text, end, context))
    words = match.marker + " " if match.marker else _one_line(text[start:end])
    return Snippet(match.span, head.lstrip(), words, after.rstrip())


def shortened(text: str, most: int = 2 * CONTEXT) -> str:
    """The beginning of a text on one line, cut between words."""
    return _one_line(_tail(text, 0, most)).strip()


def around(text: str, matches: Sequence[Match], most: int = 2 * CONTEXT) -> str:
    """What stands around the first match on one line; without one, the beginning."""
    if not matches:
        return shortened(text, most)
    return snippet(text, matches[0], context=most // 2).line


def _head(text: str, end: int, context: int) -> str:
    if end <= context:
        return text[:end]
    cut = text[end - context : end]
    found = _BLANK.search(cut)
    space = found.start() if found else -1
    # What is written without blanks is cut anywhere
    return _CUT + (cut[space + 1 :] if 0 <= space < context - 1 else cut)


def _tail(text: str, start: int, context: int) -> str:
    if len(text) - start <= context:
        return text[start:]
    cut = text[start : start + context]
    found = _LAST_WORD.search(cut)
    return (cut[: found.start()] if found and found.start() > 0 else cut) + _CUT


def _one_line(words: str) -> str:
    return _BLANKS.sub(" ", words)
