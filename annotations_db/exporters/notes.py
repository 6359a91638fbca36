"""Which notes need no Markdown parser, and which shall not get one: both are shown as typed; and
what Markdown makes of the others.
"""

from __future__ import annotations

import re
from dataclasses import replace

from annotations_db.model import CanonicalText

MOST_SIGNS = 200
"""python-markdown takes time that grows with the square of brackets and signs like them."""
_LONGEST = 50_000
_SIGNS = re.compile(r"[\[\](!<>*_`&\\~|]")
_PLAIN_LINE = re.compile(
    r"(?! {3}|\t)(?![ ]*(?:\d+[.)]|[-+:])(?:\s|$))(?![ ]*-{2,}[ ]*$)[^\[\]<>*_`&\\~|#=\t\n]*(?<! )"
)
_LESS_THAN = "\ue0f5"
"""Stands for < while Markdown is read, which would take what follows for HTML and drop it."""


def note_text(typed: str) -> CanonicalText:
    """A note's Markdown as text and blocks; what looks like HTML in it is text that was typed."""
    from annotations_db.text.markdown import from_markdown

    read = from_markdown(typed.replace("<", _LESS_THAN))
    return replace(read, text=read.text.replace(_LESS_THAN, "<"))


def is_plain(typed: str) -> bool:
    """True where Markdown would change nothing but part paragraphs at empty lines."""
    return all(_PLAIN_LINE.fullmatch(line) for line in typed.split("\n"))


def is_too_odd(typed: str) -> bool:
    """True for what could keep a Markdown parser busy for seconds."""
    return len(typed) > _LONGEST or len(_SIGNS.findall(typed)) > MOST_SIGNS
