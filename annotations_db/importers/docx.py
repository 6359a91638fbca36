"""Reads Word files (.docx): changes accepted, notes at the end, pictures by their description."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotations_db.importers.importer import Importer, Parsed, ReadOptions
from annotations_db.importers.titles import first_heading, only_language, sensible_title

if TYPE_CHECKING:
    from annotations_db.importers.word.package import Package

EXTRACTOR = "docx-1"
_PURL = "{http://purl.org/dc/elements/1.1/}"
_LANGUAGE = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read(content: bytes, options: ReadOptions) -> Parsed:  # noqa: ARG001 -- there is nothing to choose
    """The text of a Word file; raises FileError for what is none, is locked, or is a trap."""
    from annotations_db.importers.pictures import picture_remarks
    from annotations_db.importers.word.converting import converted
    from annotations_db.importers.word.package import Package
    from annotations_db.text.html import from_html_with_places

    package = Package(content)
    made = converted(package)
    text, places = from_html_with_places(made.html, extractor=EXTRACTOR)
    comments = made.comments.placed(places)
    title = first_heading(text) or sensible_title(_property(package, "title"))
    language = only_language(text) or _property(package, "language")
    return Parsed(
        title,
        language if _LANGUAGE.fullmatch(language) else "",
        text,
        (*made.comments.remarks(comments), *made.remarks, *picture_remarks(text)),
        comments,
    )


def _property(package: Package, name: str) -> str:
    """One of the file's own properties, "" where it has none."""
    for part in package.related("", "core-properties"):
        root = package.root(part)
        element = None if root is None else root.find(f"{_PURL}{name}")
        if element is not None:
            return (element.text or "").strip()
    return ""


IMPORTER = Importer(
    name="Word",
    suffixes=(".docx",),
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    read=read,
)
