"""A book (EPUB): what its package says of it, and the documents in their order."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from lxml import etree

from annotations_db.errors import FileError
from annotations_db.importers.packed.archive import Archive, parsed

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS_ONLY = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""The ways in which fonts are obfuscated; texts are not locked by them."""
_DOCUMENTS = (
    "application/xhtml+xml",
    "text/html",
    "application/x-dtbook+xml",
    "text/x-oeb1-document",
)
_MOST = 5_000


class Publication:
    """An open book. Raises FileError, without the file's name, for what is none or is locked."""

    def __init__(self, content: bytes) -> None:
        self._archive = Archive(content, "file-not-epub")
        self._refuse_locked()
        self._package, self._folder = self._opened()
        self._items = {
            each.get("id", ""): each for each in self._package.iter("{*}item") if each.get("href")
        }

    def property(self, name: str) -> str:
        """What the package says of the book: its title, its language; "" for nothing."""
        found = self._package.find(f".//{{http://purl.org/dc/elements/1.1/}}{name}")
        return "" if found is None else " ".join((found.text or "").split())

    def documents(self) -> list[str]:
        """The names of the parts that hold the text, in the order in which they are read."""
        found: list[str] = []
        for reference in self._package.iter("{*}itemref"):
            item = self._items.get(reference.get("idref", ""))
            if item is not None and reference.get("linear") != "no" and _is_document(item):
                found.append(self._place(item.get("href", "")))
        return found[:_MOST]

    def data(self, name: str) -> bytes | None:
        return self._archive.data(name)

    def _place(self, address: str) -> str:
        joined = posixpath.join(self._folder, unquote(address.partition("#")[0]))
        return posixpath.normpath(joined)

    def _opened(self) -> tuple[etree._Element, str]:
        data = self._archive.data(_CONTAINER)
        if data is None:
            raise FileError("file-not-epub")
        for each in parsed(data, with_doctype=True).iter("{*}rootfile"):
            place = posixpath.normpath(unquote(each.get("full-path", "")))
            package = self._archive.data(place)
            if package is not None:
                return parsed(package, with_doctype=True), posixpath.dirname(place)
        raise FileError("file-damaged")

    def _refuse_locked(self) -> None:
        data = self._archive.data(_ENCRYPTION)
        if data is None:
            return
        methods = parsed(data, with_doctype=True).iter("{*}EncryptionMethod")
        if any(each.get("Algorithm") not in _FONTS_ONLY for each in methods):
            raise FileError("file-drm")


def _is_document(item: etree._Element) -> bool:
    kind = item.get("media-type", "")
    return kind in _DOCUMENTS or (not kind and item.get("href", "").endswith("html"))
