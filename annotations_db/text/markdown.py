"""Markdown to canonical text, through python-markdown's HTML. Some sources take minutes."""

from __future__ import annotations

from annotations_db.model import CanonicalText
from annotations_db.text.html import from_html
from annotations_db.text.source import normalised

EXTRACTOR = "markdown-1"


def from_markdown(source: str) -> CanonicalText:
    """The canonical text of a Markdown source. Raises RecursionError for absurd nesting."""
    return from_html(to_html(normalised(source)), extractor=EXTRACTOR)


def to_html(source: str) -> str:
    """What python-markdown makes of a normalised source, not yet sanitised."""
    import markdown  # noqa: PLC0415 -- only importing needs it
    from markdown.extensions.fenced_code import FencedCodeExtension  # noqa: PLC0415
    from markdown.extensions.footnotes import FootnoteExtension  # noqa: PLC0415
    from markdown.extensions.sane_lists import SaneListExtension  # noqa: PLC0415
    from markdown.extensions.tables import TableExtension  # noqa: PLC0415

    extensions = [
        TableExtension(),
        FootnoteExtension(),
        SaneListExtension(),
        FencedCodeExtension(),
    ]
    return markdown.Markdown(extensions=extensions).convert(source)
