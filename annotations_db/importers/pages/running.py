"""What runs along the pages, and is no part of the text: headers, footers, numbers of pages.

Lines at the head or foot of a page that stand on several pages at the same height, but for their
digits, run along; and those that are nothing but the page's number.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from math import ceil

from annotations_db.importers.pages.segments import Segment, rows_of

_ROWS = 4
"""How many lines at the head and at the foot are looked at."""
_SHARE = 0.3
_SAME_HEIGHT = 14.0
_LONGEST = 160
_MARGIN = 0.18
"""Of the page's height: headers and footers stand within it."""
_EDGE = 0.12
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[\s\-–—|\[(]*(?:page|p\.|pág(?:ina|\.)?|seite|стр(?:аница|\.)?|第)?\s*"
    r"(?P<number>\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:/|of|de|sur|von|из)\s*\d{1,4})?\s*[页頁]?[\s\-–—|\])]*",
    re.IGNORECASE,
)


_LARGE = 1.15
"""Of the size of a page's other lines: a heading's."""


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line at the head or foot of a page."""

    page: int
    row: tuple[int, ...]
    words: str
    height: float


def running(pages: list[list[Segment]], heights: list[float]) -> list[set[int]]:
    """For every page, the numbers of the segments that run along. ``heights`` are the pages'.

    Only pages whose other lines differ can show that a line runs along: where pages are alike from
    top to bottom it is the text that is repeated. A line at the head stays where it stands first if
    it is set as a heading there, or is all that stands on its page: it is the title, which later
    pages repeat, and a text without its title is the greater loss. Nothing runs along where nothing
    else would be left.
    """
    groups, found = _candidates(pages, heights)
    bodies = [_body(page, found[number]) for number, page in enumerate(pages)]
    runs: list[set[int]] = [set() for _ in pages]
    for page, segments in enumerate(pages):
        for edge, is_head in _edges(page, segments, heights[page]):
            if _is_page_number(edge, is_head=is_head, height=heights[page], pages=len(pages)):
                runs[page].update(edge.row)
    for is_head, edges in groups:
        if len({bodies[each.page] for each in edges}) > 1:
            first = min(edges, key=lambda each: each.page)
            is_title = is_head and _is_title(first, pages[first.page], bodies[first.page])
            for each in edges:
                if each is not first or not is_title:
                    runs[each.page].update(each.row)
    is_any_left = any(len(runs[page]) < len(segments) for page, segments in enumerate(pages))
    return runs if is_any_left else [set() for _ in pages]


def _candidates(
    pages: list[list[Segment]], heights: list[float]
) -> tuple[list[tuple[bool, list[_Edge]]], list[set[int]]]:
    """The lines that stand alike on several pages, those at the head (True) and those at the foot;
    and for every page the segments that they, or its number, are.
    """
    alike: defaultdict[tuple[bool, str], list[_Edge]] = defaultdict(list)
    found: list[set[int]] = [set() for _ in pages]
    for page, segments in enumerate(pages):
        for edge, is_head in _edges(page, segments, heights[page]):
            alike[is_head, _DIGITS.sub("#", edge.words.casefold())].append(edge)
            if _is_page_number(edge, is_head=is_head, height=heights[page], pages=len(pages)):
                found[page].update(edge.row)
    least = max(2, ceil(_SHARE * len(pages)))
    groups: list[tuple[bool, list[_Edge]]] = []
    for (is_head, _), edges in alike.items():
        kept = [each for each in edges if _pages_near(each, edges) >= least]
        for each in kept:
            found[each.page].update(each.row)
        if kept:
            groups.append((is_head, kept))
    return groups, found


def _pages_near(edge: _Edge, edges: list[_Edge]) -> int:
    return len({each.page for each in edges if abs(each.height - edge.height) <= _SAME_HEIGHT})


def _body(segments: list[Segment], without: set[int]) -> str:
    """The words of a page but for what may run along it."""
    return "\n".join(each.words for number, each in enumerate(segments) if number not in without)


def _is_title(edge: _Edge, segments: list[Segment], body: str) -> bool:
    """Whether a line is set larger than most of its page, or stands on it alone."""
    if not body:
        return True
    letters: Counter[float] = Counter()
    for number, each in enumerate(segments):
        letters[each.size] += 0 if number in edge.row else len(each.words)
    usual = letters.most_common(1)[0][0]
    return max(segments[each].size for each in edge.row) > _LARGE * usual


def _edges(page: int, segments: list[Segment], height: float) -> list[tuple[_Edge, bool]]:
    rows = rows_of(segments)
    numbers = {id(each): number for number, each in enumerate(segments)}
    made: list[tuple[_Edge, bool]] = []
    for place, row in enumerate(rows):
        middle = row[0].middle
        is_head = place < _ROWS and middle > (1 - _MARGIN) * height
        is_foot = place >= len(rows) - _ROWS and middle < _MARGIN * height
        words = " ".join(" ".join(each.words.split()) for each in row)
        if (is_head or is_foot) and len(words) <= _LONGEST:
            edge = _Edge(page, tuple(numbers[id(each)] for each in row), words, middle)
            made += [(edge, side) for side, is_so in ((True, is_head), (False, is_foot)) if is_so]
    return made


def _is_page_number(edge: _Edge, *, is_head: bool, height: float, pages: int) -> bool:
    """Whether it says, at the very edge, nothing but the number that the page has."""
    is_at_edge = edge.height > (1 - _EDGE) * height if is_head else edge.height < _EDGE * height
    match = _PAGE_NUMBER.fullmatch(edge.words)
    if match is None or not is_at_edge:
        return False
    number = match.group("number")
    return not number.isdecimal() or abs(int(number) - edge.page - 1) <= max(1, pages // 10)
