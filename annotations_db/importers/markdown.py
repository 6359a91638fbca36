"""Reads Markdown files."""

from __future__ import annotations

from annotations_db.importers.decoding import decoded
from annotations_db.importers.importer import Importer, Parsed, ReadOptions
from annotations_db.importers.titles import first_heading, only_language


def read(content: bytes, options: ReadOptions) -> Parsed:
    """The Markdown in ``content``; raises FileError for what is no text."""
    from annotations_db.text.markdown import from_markdown

    source = decoded(content, options.encoding)
    text = from_markdown(source.text)
    return Parsed(
        first_heading(text), only_language(text), text, source.remarks, encoding=source.encoding
    )


IMPORTER = Importer(
    name="Markdown", suffixes=(".md", ".markdown"), media_type="text/markdown", read=read
)
