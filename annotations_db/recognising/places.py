"""Where a meeting was: "Oslo, Norway", "Geneva"."""

from __future__ import annotations

import regex

from annotations_db.model import Span
from annotations_db.recognising.dates import dates_in
from annotations_db.recognising.names import body_called, is_city

_CITY = r"\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:de|of|\p{Lu}[\p{L}\p{M}'’.-]*)){0,3}"
_WORDS = regex.compile(rf"(?P<first>{_CITY})(?:\s*,\s*(?P<second>{_CITY}))?")
_MARKS = " ,.;:()–—-،，"
_MOST_WORDS = 6
_ON = regex.compile(r",?\s+(?:on|le|el|from|du)$")
_IN = regex.compile(r"(?:in|at|à|en)\s+")
_PIECE = regex.compile(r"(?:^|,\s*|\s(?:in|at|à|en|в)\s+)(?=\p{Lu})")
_ROOMS = regex.compile(r"\b(?:Room|Salle|Palais|Hall|Centre|Center|Headquarters|Building)\b")


def place_in(words: str, language: str = "") -> Span | None:
    """Where a line that holds nothing but place and date names the place: a city and its country,
    or one where meetings are held.
    """
    dates = dates_in(words)
    begin, end = 0, dates[0].start if dates else len(words)
    if dates and words[dates[-1].end :].strip(_MARKS):
        if words[:end].strip(_MARKS):
            return None
        begin, end = dates[-1].end, len(words)
    said = words[:end].rstrip(_MARKS)
    said = _ON.sub("", said)
    start = begin + len(said[begin:]) - len(said[begin:].lstrip(_MARKS))
    if match := _IN.match(said, start):
        start = match.end()
    name = said[start:]
    if _is_place(name, language):
        return Span(start, start + len(name))
    return None


def place_at_end(words: str) -> Span | None:
    """The place with which a longer line ends, after a comma or "in"."""
    for piece in _PIECE.finditer(words):
        name = words[piece.end() :]
        if _is_place(name, ""):
            return Span(piece.end(), len(words))
    return None


def is_place(words: str, language: str = "") -> bool:
    """Whether these words are a city, with or without its country."""
    return _is_place(words, language)


def _is_place(name: str, language: str) -> bool:
    if is_city(name):
        return True
    match = _WORDS.fullmatch(name)
    if match is None or match["second"] is None or len(name.split()) > _MOST_WORDS:
        return False
    second = body_called(match["second"], language)
    is_country = second is not None and second.kind == "state"
    return is_city(match["first"]) or (
        is_country and body_called(match["first"], language) is None and _is_new(match["first"])
    )


def _is_new(name: str) -> bool:
    """Whether it may be a place nobody has told us of: few words, no post, no room."""
    is_short = _WORDS.fullmatch(name) is not None and len(name.split()) <= _MOST_WORDS - 2
    known = body_called(name)
    return is_short and known is None and not _ROOMS.search(name) and not _POST.search(name)


_POST = regex.compile(
    r"\b(?:Ambassador|Minister|President|Director|Secretary|Mission|Delegation|Statement|Mr|Ms|"
    r"Mrs|Dr|"
    r"Conference|Meeting|Session|Item|Check|Delivered|Version|Final|Draft|Representative|"
    r"Committee)\b",
    regex.IGNORECASE,
)
