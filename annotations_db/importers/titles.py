"""What a text says of itself: its title and its language."""

from __future__ import annotations

import re

from annotations_db.model import CanonicalText


def first_heading(text: CanonicalText) -> str:
    """The words of the first heading in one line, "" where there is none. A heading of the third
    level or below with words before it heads a part, not the whole.
    """
    is_first = True
    for block in text.blocks:
        words = text.text[block.start : block.end].split()
        is_title = block.kind in _WHOLE or (is_first and block.kind.startswith("h"))
        if is_title and words:
            return " ".join(words)
        is_first = is_first and not words
    return ""


def only_language(text: CanonicalText) -> str:
    """The language all blocks are marked with, "" where there is none or several."""
    languages = {block.language for block in text.blocks}
    return languages.pop() if len(languages) == 1 else ""


_WHOLE = {"h1", "h2"}
_NO_TITLE = re.compile(
    r"(?:untitled|unbenannt|sans titre|no title|document|dokument|word document|"
    r"microsoft word|presentation|index|home)[ \d]*"
    r"|microsoft (?:office )?word\b.*|.*\.(?:docx?|dotx?|rtf|odt|pdf|html?|txt|wpd)",
    re.IGNORECASE,
)
_LONGEST = 200


def sensible_title(given: str) -> str:
    """A title from a file's properties in one line; "" for those that programs make up."""
    title = " ".join(given.split())
    return "" if len(title) > _LONGEST or _NO_TITLE.fullmatch(title) else title
