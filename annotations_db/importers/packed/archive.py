"""Files that are archives of XML (Word, OpenDocument, EPUB): unpacked within bounds, parsed without
entities. Refuses traps.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from typing import Any

from lxml import etree

from annotations_db.errors import FileError
from annotations_db.importers.importer import MEGABYTE

_ZIP = b"PK"
_LARGEST_TOTAL = 400 * MEGABYTE
_LARGEST_PART = 100 * MEGABYTE
_BOMB_FROM = 4 * MEGABYTE
_LARGEST_RATIO = 200
"""Real text in XML packs to a tenth, tables full of nothing to a hundredth."""
_MOST_ENTRIES = 20_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_IS_ENCRYPTED = 1
_UNSAFE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)")
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_DTD = tuple("<!DOCTYPE".encode(each) for each in _ENCODINGS)
_ENTITY = tuple("<!ENTITY".encode(each) for each in _ENCODINGS)


class Archive:
    """An open archive. Raises FileError, without the file's name, for what is none or a trap;
    ``otherwise`` is the message for what is no archive at all.
    """

    def __init__(self, content: bytes, otherwise: str) -> None:
        if not content.startswith(_ZIP):
            raise FileError(otherwise)
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError) as error:
            raise FileError("file-damaged") from error
        _check(self._zip.infolist())
        self._names = {info.filename.lower(): info for info in self._zip.infolist()}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def data(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is none of this name, in whatever case."""
        info = self._names.get(name.lower())
        if info is None:
            return None
        if info.compress_type not in _METHODS:
            raise FileError("file-damaged")
        if info.file_size > _LARGEST_PART:
            raise FileError("file-bomb")
        try:
            return self._zip.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
            raise FileError("file-damaged") from error


def declares_entities(data: bytes) -> bool:
    """Whether the source of a part declares entities, in one of the encodings that XML is in."""
    return any(mark in data for mark in _ENTITY)


def parsed(data: bytes, *, with_doctype: bool = False) -> etree._Element:
    """The XML of one part. Raises FileError for what declares entities or is no XML, and unless
    ``with_doctype`` for what names a document type at all.
    """
    if declares_entities(data) or (not with_doctype and any(mark in data for mark in _DTD)):
        raise FileError("file-with-entities")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FileError("file-damaged") from error
    if not with_doctype and _doctype(root):
        raise FileError("file-with-entities")
    return root


def _doctype(root: etree._Element) -> str:
    """Seen also where the source is in an encoding that was not looked for."""
    tree: Any = root.getroottree()  # the stubs lack its ``docinfo``
    return str(tree.docinfo.doctype)


def _check(entries: list[zipfile.ZipInfo]) -> None:
    """Raises FileError for an archive no word processor writes. Sizes are those declared, beyond
    which nothing is unpacked.
    """
    if any(_UNSAFE.search(entry.filename) for entry in entries):
        raise FileError("file-unsafe-names")
    if any(entry.flag_bits & _IS_ENCRYPTED for entry in entries):
        raise FileError("file-encrypted")
    total = sum(entry.file_size for entry in entries)
    if total > _LARGEST_TOTAL or len(entries) > _MOST_ENTRIES:
        raise FileError("file-bomb")
    if any(_is_bomb(entry) for entry in entries):
        raise FileError("file-bomb")


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > _BOMB_FROM and entry.file_size > _LARGEST_RATIO * max(
        entry.compress_size, 1
    )
