"""Which addresses a copy lets a reader follow."""

from __future__ import annotations

import re

SCHEMES = ("http", "https", "mailto")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):\S")


def is_safe_link(href: str) -> bool:
    """True for absolute addresses of the web and of mail."""
    match = _SCHEME.match(href)
    return match is not None and match[1].casefold() in SCHEMES
