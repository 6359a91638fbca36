"""Makes decoded text fit to be parsed: line ends, forbidden characters. Never normalises."""

from __future__ import annotations

import re

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold, and so neither can DOCX, ODT, EPUB or REFI-QDA; but for the form feed,
which is white space of the source and stands in no text.
"""

WHITE_SPACE = (
    "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""Unicode's property White_Space."""


def normalised(source: str, *, form_feed: str = " ") -> str:
    """The text without a leading BOM, its line ends LF, each form feed a blank or what is given,
    each forbidden character U+FFFD.
    """
    lines = unix_lines(source.removeprefix("\ufeff"))
    return without_forbidden(lines.replace("\f", form_feed))


def unix_lines(source: str) -> str:
    return source.replace("\r\n", "\n").replace("\r", "\n")


def without_forbidden(source: str) -> str:
    return FORBIDDEN.sub("\ufffd", source)
