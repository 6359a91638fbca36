"""Which notes need no Markdown parser, and which shall not get one; both are shown as typed."""

from __future__ import annotations

import re

MOST_SIGNS = 200
"""python-markdown takes time that grows with the square of brackets and signs like them."""
_LONGEST = 50_000
_SIGNS = re.compile(r"[\[\](!<>*_`&\\~|]")
_PLAIN_LINE = re.compile(
    r"(?! {3}|\t)(?![ ]*(?:\d+[.)]|[-+:])(?:\s|$))(?![ ]*-{2,}[ ]*$)[^\[\]<>*_`&\\~|#=\t\n]*(?<! )"
)


def is_plain(typed: str) -> bool:
    """True where Markdown would change nothing but part paragraphs at empty lines."""
    return all(_PLAIN_LINE.fullmatch(line) for line in typed.split("\n"))


def is_too_odd(typed: str) -> bool:
    """True for what could keep a Markdown parser busy for seconds."""
    return len(typed) > _LONGEST or len(_SIGNS.findall(typed)) > MOST_SIGNS
