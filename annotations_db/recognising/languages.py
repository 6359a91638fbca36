"""The language of a text, by Compact Language Detector 2 (pycld2), which needs no network and says
when it is not sure.
"""

from __future__ import annotations

import regex

_MOST = 2_000
_UNSEEN = regex.compile(r"[\p{C}]+")
_FEWEST = 24
"""Code points below which nothing is said."""
_CERTAIN = 80
"""Per cent of the text that has to be in the language."""
_TAGS = {"zh-Hant": "zh-Hant", "iw": "he", "jw": "jv", "tl": "fil", "no": "nb"}


def language_of(text: str) -> str:
    """The BCP 47 tag, "" where it is not certain."""
    import pycld2  # type: ignore[import-untyped] # it has no types

    some = _UNSEEN.sub(" ", text[:_MOST])
    if len(some) < _FEWEST:
        return ""
    try:
        is_reliable, _, found = pycld2.detect(some)
    except pycld2.error:  # what it does not hold for UTF-8
        return ""
    code, percent = str(found[0][1]), int(found[0][2])
    if not is_reliable or percent < _CERTAIN or code in {"un", "xx"}:
        return ""
    return _TAGS.get(code, code)
