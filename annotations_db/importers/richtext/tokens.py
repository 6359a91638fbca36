"""A rich text cut into its tokens: groups, control words, and bytes of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'(?P<hex>[0-9A-Fa-f]{2})"
    r"|\\(?P<symbol>[^A-Za-z])"
    r"|(?P<brace>[{}])"
    r"|[\r\n\x00]+"
    r"|(?P<text>[^\\{}\r\n\x00]+)",
    re.DOTALL,
)


class Token(NamedTuple):
    """``value`` is the control word, the symbol, the brace, or the text, one character a byte;
    ``number`` is what stands behind a control word.
    """

    kind: Literal["word", "symbol", "brace", "text"]
    value: str
    number: int | None = None


def tokens(source: str) -> Iterator[Token]:
    """The tokens of a file decoded as Latin-1. Binary data is passed over; what is no token, as a
    backslash at the very end, too.
    """
    at = 0
    while (match := _TOKEN.match(source, at)) is not None or at < len(source):
        if match is None:
            at += 1
            continue
        at = match.end()
        match match.lastgroup:
            case "word" | "number":
                number = match["number"]
                if match["word"] == "bin":
                    at += max(0, int(number or 0))
                else:
                    yield Token("word", match["word"], None if number is None else int(number))
            case "hex":
                yield Token("text", chr(int(match["hex"], 16)))
            case "symbol" | "brace" | "text" as kind:
                yield Token(kind, match[kind])
            case _:
                continue
