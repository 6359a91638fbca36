"""Plain text to canonical text: which lines make a paragraph. Recognises Markdown, reads none."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import Literal, TypeAlias

from annotations_db.model import CanonicalText
from annotations_db.text.building import BlockBuilder, Context
from annotations_db.text.source import normalised

EXTRACTOR = "plain-2"
LONG_LINE = 110
"""Where the median line is as long as this, every line is a paragraph."""
SHORT_LINE = 0.6
"""A line shorter than this share of the median was ended on purpose."""

RARE_BLANK = 20
"""Lines to a blank one, from which on blank lines are taken for the ends of pages."""

Layout: TypeAlias = Literal["wrapped", "lines"]
"""How paragraphs are parted: by blank lines, or each line is one."""

_HEADING = re.compile(r"^ {0,3}#{1,6} ", re.MULTILINE)
# Both pairs of asterisks touch words, and no blank line lies between them.
_BOLD = re.compile(r"\*\*(?=[^\s*])[^*\n]*(?:\n(?![ \t]*\n)[^*\n]*)*(?<=[^\s*])\*\*")
_HARD_BREAK = re.compile(r"\S {2,}\n(?=[^\n]*\S)")
_SENTENCE_ENDS = re.compile(r"[.!?…。！？؟][\"'’”»)\]]*$")


def looks_like_markdown(source: str) -> bool:
    """Whether there is a ``#`` heading, a pair of ``**``, or a line that two blanks end.

    Where each line is a paragraph, or hardly a blank line parts them, blanks at the end of a line
    are what a word processor left there: read as Markdown, they would make one paragraph of the
    whole statement.
    """
    text = normalised(source)
    if any(sign.search(text) for sign in (_HEADING, _BOLD)):
        return True
    is_wrapped = layout_of(source) == "wrapped" and _is_parted_by_blanks(_lines(source))
    return is_wrapped and _HARD_BREAK.search(text) is not None


def layout_of(source: str) -> Layout:
    """``wrapped`` where the median line is shorter than 110 code points, else ``lines``."""
    return "wrapped" if _median_length(_lines(source)) < LONG_LINE else "lines"


def from_plain(source: str, layout: Layout | None = None) -> CanonicalText:
    """The canonical text of a plain source, laid out as given or as its lines suggest.

    Wrapped lines are joined by a blank, except after a short line that no small letter follows:
    its end stays, as a line break. Where blank lines are rare, a short line that ends a sentence
    ends the paragraph, and a line that is moved in begins one.
    """
    lines = _lines(source)
    builder = BlockBuilder()
    if (layout or layout_of(source)) == "lines":
        _add_lines(lines, builder)
    elif _is_parted_by_blanks(lines):
        _add_wrapped(lines, builder)
    else:
        _add_wrapped(_parted(normalised(source, form_feed="\n").split("\n")), builder)
    return builder.canonical(EXTRACTOR)


def _lines(source: str) -> list[str]:
    """The lines; a page, too, ends one."""
    return [line.strip(" \t") for line in normalised(source, form_feed="\n").split("\n")]


def _median_length(lines: list[str]) -> float:
    return median([len(line) for line in lines if line] or [0])


def _add_lines(lines: list[str], builder: BlockBuilder) -> None:
    for line in lines:
        builder.add(line, Context())
        builder.close(Context())


def _is_parted_by_blanks(lines: list[str]) -> bool:
    filled = sum(map(bool, lines))
    ends = sum(bool(line) and not after for line, after in pairwise(lines))
    return filled < RARE_BLANK or ends * RARE_BLANK > filled


def _parted(lines: list[str]) -> list[str]:
    """The lines with a blank one before each paragraph: after a short line that ends a sentence,
    and before one that is moved in. A blank line within a sentence is left out: a page ended.
    """
    stripped = [line.strip(" \t") for line in lines]
    short = SHORT_LINE * _median_length(stripped)
    filled = [(line, words) for line, words in zip(lines, stripped, strict=True) if words]
    moved_in = sum(line[0] in " \t" for line, _ in filled)
    told_by_indent = 0 < moved_in * 2 < len(filled)
    parted, before = [""], ""
    gap = False
    for line, words in zip(lines, stripped, strict=True):
        if not words:
            gap = True
            continue
        ends = _SENTENCE_ENDS.search(before) is not None
        begins = told_by_indent and line[0] in " \t"
        goes_on = not ends and len(before) >= short
        if begins or (ends and len(before) < short) or (gap and not goes_on):
            parted.append("")
        parted.append(words)
        before, gap = words, False
    return parted


def _add_wrapped(lines: list[str], builder: BlockBuilder) -> None:
    """Lines are put together before they are added: there may be a hundred to a paragraph. A short
    one after which a sentence goes on in small letters was not ended on purpose.
    """
    short = SHORT_LINE * _median_length(lines)
    together: list[str] = []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        goes_on = line[-1:].isalpha() and after[:1].islower()
        ends = len(line) < short and not goes_on
        if line:
            together.append(line)
        if not line or ends:
            builder.add(" ".join(together), Context())
            together = []
        if not line:
            builder.close(Context())
        elif ends:
            builder.line_break(Context())
    builder.add(" ".join(together), Context())
    builder.close(Context())
