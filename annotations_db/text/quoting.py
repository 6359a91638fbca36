"""Finds a quote in a text as people type it, and gives a place the quote it is kept with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotations_db.model import CanonicalText, Span

CONTEXT = 32
"""Code points of prefix and suffix."""

_QUOTATION_MARKS = "\"'`´‘’‚‛“”„‟‹›«»′″‴「」『』〝〞〟＂＇"
_DASHES = "-‐‑‒–—―−⸺⸻﹘﹣－"
_PART = re.compile(rf"(?P<blanks>\s+)|(?P<marks>[{_QUOTATION_MARKS}]+)|(?P<dashes>[{_DASHES}]+)|.")


@dataclass(frozen=True, slots=True)
class Quote:
    """The words at a place, and up to 32 code points on either side."""

    exact: str
    prefix: str
    suffix: str


def find_quote(text: str, quote: str) -> list[Span]:
    """Where ``quote`` stands, in order, without overlap.

    Any run of blanks and line ends, of quotation marks, of dashes equals any other; case counts.
    """
    words = quote.strip()
    if not words:
        return []
    pattern = re.compile("".join(_folded(part) for part in _PART.finditer(words)))
    return [Span(*match.span()) for match in pattern.finditer(text)]


def context(text: CanonicalText, span: Span) -> Quote:
    """The quote of a place."""
    return Quote(
        exact=text.text[span.start : span.end],
        prefix=text.text[max(0, span.start - CONTEXT) : span.start],
        suffix=text.text[span.end : span.end + CONTEXT],
    )


def _folded(part: re.Match[str]) -> str:
    match part.lastgroup:
        case "blanks":
            return r"\s+"
        case "marks":
            return f"[{_QUOTATION_MARKS}]+"
        case "dashes":
            return f"[{_DASHES}]+"
        case _:
            return re.escape(part.group())
