"""The documents of a book as one page of HTML: links between them lead to their new places."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import unquote

from annotations_db.errors import FileError
from annotations_db.importers.book.publication import Publication
from annotations_db.importers.charsets import declared_in
from annotations_db.importers.decoding import decoded
from annotations_db.importers.html import as_html, has_embedded
from annotations_db.importers.importer import ReadOptions
from annotations_db.importers.packed.archive import declares_entities
from annotations_db.text.sanitising import PAGE, root_attributes, sanitised

_ID = re.compile(r' id="([^"]*)"')
_LINK = re.compile(r' href="([^"]*)"')
_OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_PAGE_BREAK = re.compile(
    r"""<(?:span|div|a|hr)\b(?=[^>]*\b(?:epub:type|role)\s*=\s*["'][^"']*\bpagebreak\b)[^>]*>"""
)
_CALLED = re.compile(r"""\b(?:title|aria-label)\s*=\s*["']\s*([^"']{1,20}?)\s*["']""")


@dataclass(frozen=True, slots=True)
class OnePage:
    """``count`` documents were found."""

    html: str
    count: int
    remarks: tuple[str, ...]


def as_one_page(book: Publication, options: ReadOptions) -> OnePage:
    """Raises FileError for documents that declare entities."""
    names = book.documents()
    numbers = {name: number for number, name in enumerate(names)}
    parts: list[str] = []
    remarks: set[str] = set()
    for number, name in enumerate(names):
        data = book.data(name)
        if data is None:
            continue
        if declares_entities(data):
            raise FileError("file-with-entities")
        source = decoded(data, options.encoding, declared=declared_in(data))
        html = as_html(source.text)
        remarks |= {*source.remarks} | ({"embedded-left-out"} if has_embedded(html) else set())
        parts.append(_part(html, number, name, numbers))
    missing = len(names) - len(parts)
    said = (*sorted(remarks), *((f"parts-missing:{missing}",) if missing else ()))
    return OnePage("\n".join(parts), len(parts), said)


def _part(html: str, number: int, name: str, numbers: dict[str, int]) -> str:
    """One document as a division of the page."""

    def link(match: re.Match[str]) -> str:
        target = _target(unescape(match.group(1)), number, name, numbers)
        return "" if target is None else f' href="{escape(target)}"'

    root = root_attributes(html)
    attributes = "".join(f' {key}="{value}"' for key, value in root.items())
    body = sanitised(_PAGE_BREAK.sub(_with_page, html))
    body = _ID.sub(lambda match: f' id="d{number}-{match.group(1)}"', body)
    return f'<div id="d{number}"{attributes}>{_LINK.sub(link, body)}</div>'


def _target(address: str, number: int, name: str, numbers: dict[str, int]) -> str | None:
    """Where a link leads on the one page; None into a part that is not on it."""
    if _OUTSIDE.match(address):
        return address
    place, _, fragment = address.partition("#")
    if place:
        there = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(place)))
        found = numbers.get(there)
        if found is None:
            return None
        number = found
    return f"#d{number}-{fragment}" if fragment else f"#d{number}"


def _with_page(match: re.Match[str]) -> str:
    """The beginning of a printed page, which the publisher has marked."""
    called = _CALLED.search(match.group())
    page = f'<span {PAGE}="{called.group(1)}"></span>' if called else ""
    return page + match.group()
