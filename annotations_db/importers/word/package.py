"""The parts of a Word file: unpacked within bounds, parsed without entities. Refuses traps."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from annotations_db.errors import FileError
from annotations_db.importers.importer import MEGABYTE
from annotations_db.importers.word.names import transitional

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK"
_LARGEST_TOTAL = 400 * MEGABYTE
_LARGEST_PART = 100 * MEGABYTE
_BOMB_FROM = 4 * MEGABYTE
_LARGEST_RATIO = 200
"""Real text in XML packs to a tenth, tables full of nothing to a hundredth."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_IS_ENCRYPTED = 1
_UNSAFE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)")
_DTD = tuple("<!DOCTYPE".encode(each) for each in ("utf-8", "utf-16-le", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: a part of the package by its name, or a place outside."""

    kind: str
    target: str
    is_outside: bool


class Package:
    """An open Word file. Raises FileError, without the file's name, for what is none or a trap."""

    def __init__(self, content: bytes) -> None:
        self._zip = _opened(content)
        self._names = {info.filename.lower(): info for info in self._zip.infolist()}
        self._relations: dict[str, dict[str, Relation]] = {}
        self.main = self._main_part()

    def root(self, name: str) -> etree._Element | None:
        """The parsed part, None where there is none."""
        data = self._data(name)
        return None if data is None else parsed(data)

    def relations(self, part: str) -> dict[str, Relation]:
        """What ``part`` ("" the package itself) refers to, by id."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part]

    def _read_relations(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        root = self.root(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, Relation] = {}
        for element in root if root is not None else ():
            kind = transitional(element.get("Type", "")).rpartition("/")[2]
            is_outside = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            if not is_outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[element.get("Id", "")] = Relation(kind, target, is_outside)
        return found

    def related(self, part: str, kind: str) -> list[str]:
        """The names of the parts of one kind that ``part`` refers to."""
        relations = self.relations(part).values()
        return [each.target for each in relations if each.kind == kind and not each.is_outside]

    def _main_part(self) -> str:
        for name in [*self.related("", "officeDocument"), "word/document.xml"]:
            if name.lower() in self._names:
                return name
        raise FileError("file-not-docx")

    def _data(self, name: str) -> bytes | None:
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


def parsed(data: bytes) -> etree._Element:
    """The XML of one part, its namespaces the usual ones. Raises FileError for what declares
    entities or is no XML.
    """
    if any(mark in data for mark in _DTD):
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
        root = etree.fromstring(_usual(data), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FileError("file-damaged") from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # the stubs lack it
        raise FileError("file-with-entities")
    return root


def _opened(content: bytes) -> zipfile.ZipFile:
    if content.startswith(_OLE):
        raise FileError("file-encrypted" if _ENCRYPTED in content else "file-old-word")
    if not content.startswith(_ZIP):
        raise FileError("file-not-docx")
    try:
        opened = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, EOFError) as error:
        raise FileError("file-damaged") from error
    _check(opened.infolist())
    return opened


def _check(entries: list[zipfile.ZipInfo]) -> None:
    """Raises FileError for an archive no word processor writes. Sizes are those declared, beyond
    which nothing is unpacked.
    """
    if any(_UNSAFE.search(entry.filename) for entry in entries):
        raise FileError("file-unsafe-names")
    if any(entry.flag_bits & _IS_ENCRYPTED for entry in entries):
        raise FileError("file-encrypted")
    total = sum(entry.file_size for entry in entries)
    if total > _LARGEST_TOTAL or any(_is_bomb(entry) for entry in entries):
        raise FileError("file-bomb")


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > _BOMB_FROM and entry.file_size > _LARGEST_RATIO * max(
        entry.compress_size, 1
    )


def _usual(data: bytes) -> bytes:
    """ISO's strict form says the same in other namespaces."""
    if b"purl.oclc.org" not in data:
        return data
    return transitional(data.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
