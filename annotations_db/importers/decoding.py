"""Bytes of a text file to characters: by byte order mark, UTF-8, as declared, as the letters
suggest, else Windows-1252.
"""

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
    """``encoding`` is Python's name of the one that was used."""

    text: str
    remarks: tuple[str, ...]
    encoding: str


def decoded(content: bytes, encoding: str | None = None, *, declared: str | None = None) -> Decoded:
    """The characters, and what had to be decided. Raises FileError for what is no text.

    ``encoding`` is what a person chose, ``declared`` the codec the file itself names.
    """
    by_mark = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    if by_mark is None and is_binary(content):
        raise FileError("file-binary")
    remarks: list[str] = []
    used = by_mark or encoding
    if used is None:
        text, used = _as_found(content, declared, remarks)
    else:
        text = _with_replacements(content, used)
    text = text.removeprefix("\ufeff")
    if FORBIDDEN.search(text) or ("\ufffd" in text and _loses(content, by_mark)):
        remarks.append("characters-replaced")
    return Decoded(text, tuple(remarks), codecs.lookup(used).name)


def is_binary(content: bytes) -> bool:
    """Whether bytes without a byte order mark are no text: another kind of file, many controls."""
    start = content[:_LOOKED_AT]
    if start.startswith(_OTHER_KINDS):
        return True
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(start)


def _as_found(content: bytes, declared: str | None, remarks: list[str]) -> tuple[str, str]:
    """As declared, as UTF-8, as its letters suggest, else as Windows-1252; and which it was. What
    is UTF-8 with letters beyond ASCII is never by chance, so it goes before the declaration.
    """
    in_utf8 = _strictly(content, "utf-8")
    if in_utf8 is not None and (declared is None or not content.isascii()):
        if declared not in (None, "utf-8"):
            remarks.append("declared-encoding-wrong")
        return in_utf8, "utf-8"
    as_declared = None if declared is None else _strictly(content, declared)
    if declared is not None and as_declared is not None:
        return as_declared, declared
    if declared is not None:
        remarks.append("declared-encoding-wrong")
    return _guessed(content, remarks)


def _guessed(content: bytes, remarks: list[str]) -> tuple[str, str]:
    from annotations_db.importers.guessing import guess

    guessed = guess(content)
    text = None if guessed is None else _strictly(content, guessed)
    if guessed is not None and text is not None:
        remarks.append(f"detected-encoding:{guessed}")
        return text, guessed
    remarks.append("decoded-as-windows-1252")
    return _with_replacements(content, "cp1252"), "cp1252"


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
