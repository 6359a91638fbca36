"""Reads books (.epub, versions 2 and 3): the documents of the spine, one after another."""

from __future__ import annotations

from annotations_db.errors import FileError
from annotations_db.importers.importer import Importer, Parsed, ReadOptions
from annotations_db.importers.titles import first_heading, only_language, sensible_title

EXTRACTOR = "epub-1"


def read(content: bytes, options: ReadOptions) -> Parsed:
    """The text of a book; raises FileError for what is none, is locked, or is a trap."""
    from annotations_db.importers.book.publication import Publication
    from annotations_db.importers.book.spine import as_one_page
    from annotations_db.importers.pictures import picture_remarks
    from annotations_db.text.html import from_html

    book = Publication(content)
    page = as_one_page(book, options)
    if not page.count:
        raise FileError("file-damaged")
    text = from_html(page.html, extractor=EXTRACTOR)
    language = only_language(text) or book.property("language")
    title = sensible_title(book.property("title")) or first_heading(text)
    return Parsed(title, language, text, (*page.remarks, *picture_remarks(text)))


IMPORTER = Importer(name="Book", suffixes=(".epub",), media_type="application/epub+zip", read=read)
