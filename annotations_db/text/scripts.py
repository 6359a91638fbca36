"""Scripts that are written without blanks between words."""

from __future__ import annotations

import re
from functools import cache

UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u0edc-\u0edf"  # Thai, Lao
    "\u1000-\u103f\u104c-\u109f\u1780-\u17d3\ua9e0-\ua9fe\uaa60-\uaa7f"  # Burmese, Khmer
    "\u3005-\u3007\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"  # kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"  # Han
)
"""Their characters, for use between the brackets of a regular expression."""

# Patterns with so many characters take 10 ms to compile, so that each is made when first needed.


@cache
def unspaced_word() -> re.Pattern[str]:
    """Characters of these scripts that stand together."""
    return re.compile(f"[{UNSPACED}]+")


@cache
def any_word() -> re.Pattern[str]:
    """The same, or letters, digits and low lines of other scripts that stand together."""
    return re.compile(rf"[{UNSPACED}]+|[^\W{UNSPACED}]+")


@cache
def spaced_letter() -> re.Pattern[str]:
    """One letter, digit or low line of another script."""
    return re.compile(rf"[^\W{UNSPACED}]")
