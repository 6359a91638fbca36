"""Whole numbers as SQLite writes them: https://www.sqlite.org/fileformat2.html#varint."""

from __future__ import annotations

_MORE = 0x80
"""The bit that says that another byte follows."""


def varint(written: bytes) -> int:
    """The first number in some bytes, of eight bytes at most; 0 where there is none. FTS5 keeps
    the number of words of each text so (``docsize``, https://www.sqlite.org/fts5.html).
    """
    number = 0
    for byte in written:
        number = number << 7 | byte & (_MORE - 1)
        if not byte & _MORE:
            break
    return number
