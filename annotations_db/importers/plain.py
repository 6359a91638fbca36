"""Reads plain text files, and the Markdown that is often in them."""

from __future__ import annotations

from annotations_db.importers.decoding import decoded
from annotations_db.importers.importer import Importer, Layout, Parsed, ReadOptions
from annotations_db.importers.titles import first_heading, only_language
from annotations_db.model import CanonicalText


def read(content: bytes, options: ReadOptions) -> Parsed:
    """The text in ``content``, read as ``options`` or its looks say, which the last remark tells.

    Raises FileError for what is no text.
    """
    source = decoded(content, options.encoding)
    layout = options.layout or _layout_of(source.text)
    text = _text(source.text, layout)
    remarks = (*source.remarks, f"read-as-{layout}")
    return Parsed(first_heading(text), only_language(text), text, remarks, encoding=source.encoding)


def _text(source: str, layout: Layout) -> CanonicalText:
    from annotations_db.text.markdown import from_markdown
    from annotations_db.text.plain import from_plain

    return from_markdown(source) if layout == "markdown" else from_plain(source, layout)


def _layout_of(source: str) -> Layout:
    from annotations_db.text.plain import layout_of, looks_like_markdown

    return "markdown" if looks_like_markdown(source) else layout_of(source)


IMPORTER = Importer(name="Plain text", suffixes=(".txt",), media_type="text/plain", read=read)
