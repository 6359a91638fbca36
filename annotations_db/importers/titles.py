"""What a text says of itself: its title and its language."""

from __future__ import annotations

from annotations_db.model import CanonicalText


def first_heading(text: CanonicalText) -> str:
    """The words of the first heading in one line, "" where there is none."""
    for block in text.blocks:
        words = text.text[block.start : block.end]
        if block.kind.startswith("h") and words:
            return " ".join(words.split())
    return ""


def only_language(text: CanonicalText) -> str:
    """The language all blocks are marked with, "" where there is none or several."""
    languages = {block.language for block in text.blocks}
    return languages.pop() if len(languages) == 1 else ""
