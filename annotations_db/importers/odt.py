"""Reads OpenDocument texts (.odt): changes accepted, notes at the end, comments as comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations_db.errors import FileError
from annotations_db.importers.importer import Importer, Parsed, ReadOptions
from annotations_db.importers.titles import first_heading, only_language, sensible_title

if TYPE_CHECKING:
    from lxml import etree

    from annotations_db.importers.packed.archive import Archive

EXTRACTOR = "odt-1"


def read(content: bytes, options: ReadOptions) -> Parsed:  # noqa: ARG001 -- there is nothing to choose
    """The text of an OpenDocument file; raises FileError for what is none, is locked, or a trap."""
    from annotations_db.importers.opendocument.converting import Converter
    from annotations_db.importers.opendocument.names import name
    from annotations_db.importers.opendocument.styles import Styles
    from annotations_db.importers.packed.archive import Archive
    from annotations_db.importers.pictures import picture_remarks
    from annotations_db.text.html import from_html_with_places
    from annotations_db.text.source import normalised

    archive = Archive(content, "file-not-odt")
    if b"encryption-data" in (archive.data("META-INF/manifest.xml") or b""):
        raise FileError("file-encrypted")
    document, common = _root(archive, "content.xml"), _root(archive, "styles.xml")
    body = None if document is None else document.find(f".//{name('office:text')}")
    if document is None or body is None:
        raise FileError("file-not-odt")
    styles = Styles(each for each in (document, common) if each is not None)
    converter = Converter(styles)
    html = normalised(converter.html(body))
    text, places = from_html_with_places(html, extractor=EXTRACTOR)
    comments = converter.comments.found.placed(places)
    remarks = converter.remarks | ({"headers-left-out"} if _has_headers(common) else set())
    meta = _root(archive, "meta.xml")
    return Parsed(
        first_heading(text) or sensible_title(_property(meta, "title")),
        only_language(text) or _property(meta, "language") or styles.language,
        text,
        (
            *sorted(remarks),
            *converter.comments.found.remarks(comments),
            *picture_remarks(text),
        ),
        comments,
    )


def _root(archive: Archive, part: str) -> etree._Element | None:
    from annotations_db.importers.packed.archive import parsed

    data = archive.data(part)
    return None if data is None else parsed(data)


def _property(meta: etree._Element | None, called: str) -> str:
    from annotations_db.importers.opendocument.names import name

    found = None if meta is None else meta.find(f".//{name(f'dc:{called}')}")
    return "" if found is None else (found.text or "").strip()


def _has_headers(common: etree._Element | None) -> bool:
    """Whether something stands at the head or foot of the pages, beside page numbers."""
    from annotations_db.importers.opendocument.names import name

    if common is None:
        return False
    parts = common.iter(name("style:header"), name("style:footer"))
    return any(letter.isalpha() for each in parts for letter in "".join(map(str, each.itertext())))


IMPORTER = Importer(
    name="OpenDocument",
    suffixes=(".odt",),
    media_type="application/vnd.oasis.opendocument.text",
    read=read,
)
