"""Makes decoded text fit to be parsed: line ends, forbidden characters. Never normalises."""

from __future__ import annotations

import re

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, and so neither can DOCX, ODT, EPUB or REFI-QDA."""


def normalised(source: str) -> str:
    """The text without a leading BOM, its line ends LF, each forbidden character U+FFFD."""
    return without_forbidden(unix_lines(source.removeprefix("\ufeff")))


def unix_lines(source: str) -> str:
    return source.replace("\r\n", "\n").replace("\r", "\n")


def without_forbidden(source: str) -> str:
    return FORBIDDEN.sub("\ufffd", source)
