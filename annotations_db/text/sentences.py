"""Where sentences begin and end, by a rule of our own; within one block, never across.

Unicode's rule (UAX 29) is the ground. Ours knows abbreviations ("H. E. Mr. President"), begins
sentences with figures ("113 states remain outside."), and goes on in small letters after a question
or a line's end.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

import regex

from annotations_db.model import Block, CanonicalText, Span
from annotations_db.text.abbreviations import goes_on
from annotations_db.text.blocks import block_at

# U+2026, the ellipsis, is no terminator for Unicode.
_STOP = r"[\p{SB=ATerm}\p{SB=STerm}\u2026]"
_LINE = r"\n\x0b\x0c\r\x85\u2028\u2029"
_JOINED = r"[\p{SB=Extend}\p{SB=Format}]*"
_GOES_ON = regex.compile(r"[\p{SB=SContinue}]")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_SPACED_STOP = regex.compile(r"[.!?\u2024\u2026\ufe52]")
_SINGLE = regex.compile(rf"[.\u2024\ufe52]{_JOINED}")
_LINE_END = regex.compile(rf"[{_LINE}]")
_OPENING, _CLOSING = ("[", "("), ("]", ")")
_PLAIN = regex.compile(r"[\p{L}\p{N}][^\W\d_]")
_WINDOW = 1_000
"""Code points looked back for a border at first; twice as many each time there is none."""


@cache
def _end() -> regex.Pattern[str]:
    """Where a sentence may end. Compiled, like the next, when first needed: they take long."""
    return regex.compile(
        rf"(?P<line>[{_LINE}])\s*+"
        rf"|(?P<stops>(?:\.(?:[ \xa0]\.)++|(?:{_STOP}{_JOINED})++))"
        rf"(?P<close>(?:[\p{{Pe}}\p{{Pf}}]{_JOINED}|[\p{{Pi}}\"']{_JOINED}(?=[\s\p{{P}}]|$)"
        r"|[ \xa0\u202f][»”](?=\s|$))*+)"
        r"(?P<reference>(?:\[\d{1,3}\]|\p{No}+)?+)"
        rf"(?P<blank>(?:[{_LINE}]|\s{_JOINED})*+)"
    )


@cache
def _small() -> regex.Pattern[str]:
    """A small letter, within brackets or quotation marks or not."""
    return regex.compile(rf"(?:[\p{{Ps}}\p{{Pi}}\p{{Pf}}\"']{_JOINED})*+\p{{SB=Lower}}")


def sentences(text: CanonicalText, index: int) -> tuple[Span, ...]:
    """The sentences of the block of that index, in order, without outer blanks; they cover all but
    blanks.
    """
    block = text.blocks[index]
    return tuple(_sentences_from(text.text, block, block.start))


def sentence_at(text: CanonicalText, offset: int) -> Span | None:
    """The sentence that holds ``offset`` or ends there, else the next one of its block, else the
    one before; None where the block is blank.
    """
    found = next(sentences_from(text, offset), None)
    if found is not None and found.start <= offset:
        return found
    before = sentence_before(text, offset)
    return before if before is not None and before.end == offset else found or before


def sentences_from(text: CanonicalText, offset: int) -> Iterator[Span]:
    """The sentences of the block at ``offset`` that end after it, in order."""
    block = text.blocks[block_at(text.blocks, offset)]
    begin = _border_before(text.text, block, offset)
    for span in _sentences_from(text.text, block, begin):
        if span.end > offset:
            yield span


def sentence_before(text: CanonicalText, offset: int) -> Span | None:
    """The last sentence of the block at ``offset`` that begins before it."""
    block = text.blocks[block_at(text.blocks, offset)]
    found: Span | None = None
    begin = offset
    while found is None and begin > block.start:
        begin = _border_before(text.text, block, begin - 1)
        for span in _sentences_from(text.text, block, begin):
            if span.start >= offset:
                break
            found = span
    return found


def _sentences_from(text: str, block: Block, begin: int) -> Iterator[Span]:
    for border in chain(_borders(text, block, begin, block.end), [block.end]):
        span = _trimmed(text, begin, border)
        if span is not None:
            yield span
        begin = border


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    kept = words.strip()
    if not kept:
        return None
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(kept))


def _borders(text: str, block: Block, start: int, end: int) -> Iterator[int]:
    """Where sentences of the block begin, behind ``start``, which is no stop's end, up to
    ``end``.
    """
    for match in _end().finditer(text, start, block.end):
        if match.end() > end or match.end() == block.end:
            return
        if _is_border(text, block, match):
            yield match.end()


def _border_before(text: str, block: Block, offset: int) -> int:
    """The last border at or before ``offset``."""
    width = _WINDOW
    while True:
        begin = _plain_place(text, block, offset - width)
        last = max(_borders(text, block, begin, offset), default=None)
        if last is not None or begin == block.start:
            return block.start if last is None else last
        width *= 2


def _plain_place(text: str, block: Block, offset: int) -> int:
    """The last place at or before ``offset`` that lies between letters: what follows can be judged
    from there.
    """
    while offset > block.start:
        if _PLAIN.match(text, offset - 1):
            return offset
        offset -= 1
    return block.start


def _is_border(text: str, block: Block, match: regex.Match[str]) -> bool:
    following = match.end()
    is_small = _small().match(text, following, block.end) is not None
    if match["line"] or _LINE_END.search(match["blank"]):
        return not is_small
    if not match["blank"]:
        return _is_border_without_blank(text, match)
    if _GOES_ON.match(text, following):
        return False
    if not _SPACED_STOP.match(match["stops"]):
        return True
    if is_small or _is_left_out(text, match):
        return False
    is_single = _SINGLE.fullmatch(match["stops"]) is not None
    return not (is_single and goes_on(text, block.start, match.start(), following))


def _is_border_without_blank(text: str, match: regex.Match[str]) -> bool:
    """Only signs of scripts that set no blanks, or before such a script, end a sentence there."""
    following = match.end()
    if not _SPACED_STOP.match(match["stops"]):
        return not _GOES_ON.match(text, following)
    return _UNSPACED.match(text, following) is not None


def _is_left_out(text: str, match: regex.Match[str]) -> bool:
    """Whether the stops stand for words left out: "[...]", "(…)"."""
    return text[match.start() - 1 : match.start()] in _OPENING and match["close"][:1] in _CLOSING
