"""Bytes of a text file to characters: by byte order mark, as declared, UTF-8, else Windows-1252."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from annotations_db.errors import FileError
from annotations_db.text.source import FORBIDDEN

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_KINDS = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"SQLite format 3")
"""How PDF, ZIP (DOCX, ODT, EPUB), old Word, RTF and SQLite files begin."""
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\f\r\x1b")) + b"\x7f"
_LOOKED_AT = 65_536
_MOST_CONTROLS = 0.02
"""Of a text; compressed data have five times as many."""


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    remarks: tuple[str, ...]


def decoded(content: bytes, encoding: str | None = None, *, declared: str | None = None) -> Decoded:
    """The characters, and what had to be decided. Raises FileError for what is no text.

    ``encoding`` is what a person chose, ``declared`` the codec the file itself names.
    """
    by_mark = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    if by_mark is None and is_binary(content):
        raise FileError("file-binary")
    remarks: list[str] = []
    if by_mark or encoding:
        text = _with_replacements(content, by_mark or encoding or "utf-8")
    else:
        text = _as_found(content, declared, remarks)
    text = text.removeprefix("\ufeff")
    if FORBIDDEN.search(text) or ("\ufffd" in text and _loses(content, by_mark)):
        remarks.append("characters-replaced")
    return Decoded(text, tuple(remarks))


def is_binary(content: bytes) -> bool:
    """Whether bytes without a byte order mark are no text: another kind of file, many controls."""
    start = content[:_LOOKED_AT]
    if start.startswith(_OTHER_KINDS):
        return True
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(start)


def _as_found(content: bytes, declared: str | None, remarks: list[str]) -> str:
    """As declared, as UTF-8, else as Windows-1252. What is UTF-8 with letters beyond ASCII is never
    by chance, so it goes before the declaration.
    """
    in_utf8 = _strictly(content, "utf-8")
    if in_utf8 is not None and (declared is None or not content.isascii()):
        if declared not in (None, "utf-8"):
            remarks.append("declared-encoding-wrong")
        return in_utf8
    as_declared = None if declared is None else _strictly(content, declared)
    if as_declared is not None:
        return as_declared
    if declared is not None:
        remarks.append("declared-encoding-wrong")
    remarks.append("decoded-as-windows-1252")
    return _with_replacements(content, "cp1252")


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeError:
        return None


def _with_replacements(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding, "replace")
    except LookupError as error:
        raise FileError("encoding-unknown", encoding=encoding) from error


def _loses(content: bytes, by_mark: str | None) -> bool:
    """Whether the replacement characters come from decoding, not from the file."""
    return by_mark is not None or "\ufffd".encode() not in content
