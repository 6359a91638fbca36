"""Reads PDF files: paragraphs with their pages, in the order in which columns are read."""

from __future__ import annotations

from typing import Any

from annotations_db.errors import FileError
from annotations_db.importers.importer import Importer, Parsed, ReadOptions
from annotations_db.importers.titles import first_heading, sensible_title

EXTRACTOR = "pdf-2"
_HEAD = 1024
_LOCKED = ("password", "security")


def read(content: bytes, options: ReadOptions) -> Parsed:
    """The text of a PDF; raises FileError for what is none, is locked, is a scan or too long."""
    import pypdfium2  # type: ignore[import-untyped]

    from annotations_db.importers.pages.reading import read_pages
    from annotations_db.text.html import from_html_with_places
    from annotations_db.text.source import normalised

    if b"%PDF-" not in content[:_HEAD]:
        raise FileError("file-not-pdf")
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        is_locked = any(each in str(error).lower() for each in _LOCKED)
        raise FileError("file-encrypted" if is_locked else "file-damaged") from error
    try:
        pages = read_pages(document, content, keep_running=options.keep_running)
        title = _property(document, "Title")
    finally:
        document.close()
    text, places = from_html_with_places(normalised(pages.html), extractor=EXTRACTOR)
    comments = pages.marks.comments.placed(places)
    told = (
        ("running-left-out", pages.dropped),
        ("pages-without-text", pages.scanned),
        ("annotations-left-out", pages.marks.lost),
    )
    kept = ("running-kept",) if options.keep_running and len(pages.labels) > 1 else ()
    remarks = [f"{message}:{count}" for message, count in told if count]
    return Parsed(
        sensible_title(title) or first_heading(text),
        "",
        text,
        ("pages-from-pdf", *kept, *remarks, *pages.marks.comments.remarks(comments)),
        comments,
    )


def _property(document: Any, name: str) -> str:
    return str(document.get_metadata_value(name) or "")


IMPORTER = Importer(
    name="PDF", suffixes=(".pdf",), media_type="application/pdf", read=read, patience=6.0
)
