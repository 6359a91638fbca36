"""Reads rich text (.rtf): headings, bold, italics, numbers as printed, tables, notes, comments."""

from __future__ import annotations

import re

from annotations_db.errors import FileError
from annotations_db.importers.importer import Importer, Parsed, ReadOptions
from annotations_db.importers.titles import first_heading, sensible_title

EXTRACTOR = "rtf-2"
_BEGINNING = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*\{\\rtf")
_PICTURE = "\\pict"
_QUESTION_MARKS = re.compile(r"[?\s]+")


def read(content: bytes, options: ReadOptions) -> Parsed:
    """The text of a rich text; raises FileError for what is none."""
    from annotations_db.importers.richtext.reading import rich_text
    from annotations_db.text.html import from_html_with_places

    if not _BEGINNING.match(content):
        raise FileError("file-not-rtf")
    source = content.decode("latin-1")
    found = rich_text(source, options.encoding or "cp1252")
    text, places = from_html_with_places(found.html, extractor=EXTRACTOR)
    comments = found.comments.found.placed(places)
    remarks = [*found.comments.found.remarks(comments)]
    if _PICTURE in source:
        remarks.append("pictures-left-out")
    if "\ufffd" in text.text:
        remarks.append("characters-replaced")
    called = found.title
    if _QUESTION_MARKS.fullmatch(called):  # the program could not write it
        called = ""
    title = first_heading(text) or sensible_title(called)
    return Parsed(title, "", text, tuple(remarks), comments)


IMPORTER = Importer(name="Rich text", suffixes=(".rtf",), media_type="application/rtf", read=read)
