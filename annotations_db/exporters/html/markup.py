"""The small pieces of markup that all parts of the page use; everything a user typed passes
through ``shown``.
"""

from __future__ import annotations

from html import escape

from annotations_db.exporters.copy import clean
from annotations_db.model import PATTERNS, TAG_COLOURS, TAG_SEPARATOR, Tag


def shown(text: str) -> str:
    """``text`` for content and for double-quoted attributes."""
    return escape(clean(text), quote=True)


def look(colour: str, pattern: str = "solid") -> str:
    """The classes of a colour and a pattern."""
    known = colour if colour in TAG_COLOURS else "grey"
    return f"{known} {pattern}" if pattern in PATTERNS and pattern != "solid" else known


def swatch(tag: Tag) -> str:
    """The little square of a tag, in its colour and pattern."""
    return f'<i class="sw {look(tag.colour, tag.pattern)}" aria-hidden="true"></i>'


def path_markup(path: str, *, whole: bool) -> str:
    """A tag's path; where it is not shown ``whole``, all but its last part is there for screen
    readers only.
    """
    above, separator, name = path.rpartition(TAG_SEPARATOR)
    if not separator or whole:
        return shown(path)
    return f'<span class="up">{shown(above + separator)}</span>{shown(name)}'
