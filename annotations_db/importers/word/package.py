"""The parts of a Word file and what they refer to."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from lxml import etree

from annotations_db.errors import FileError
from annotations_db.importers.packed.archive import Archive, parsed
from annotations_db.importers.word.names import transitional

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: a part of the package by its name, or a place outside."""

    kind: str
    target: str
    is_outside: bool


class Package:
    """An open Word file. Raises FileError, without the file's name, for what is none or a trap."""

    def __init__(self, content: bytes) -> None:
        if content.startswith(_OLE):
            raise FileError("file-encrypted" if _ENCRYPTED in content else "file-old-word")
        self._archive = Archive(content, "file-not-docx")
        self._relations: dict[str, dict[str, Relation]] = {}
        self.main = self._main_part()

    def root(self, name: str) -> etree._Element | None:
        """The parsed part, None where there is none."""
        data = self._archive.data(name)
        return None if data is None else parsed(_usual(data))

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
            if name in self._archive:
                return name
        raise FileError("file-not-docx")


def _usual(data: bytes) -> bytes:
    """ISO's strict form says the same in other namespaces."""
    if b"purl.oclc.org" not in data:
        return data
    return transitional(data.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
