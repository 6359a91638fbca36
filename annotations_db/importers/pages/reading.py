"""A PDF to HTML: its pages read, what runs along them taken off, their lines put together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html import escape
from typing import Any

from annotations_db.errors import FileError
from annotations_db.importers.commented import Comments, with_places
from annotations_db.importers.pages.columns import columns
from annotations_db.importers.pages.glyphs import HYPHEN, Glyphs
from annotations_db.importers.pages.joining import Vocabulary, joined
from annotations_db.importers.pages.marking import Marks
from annotations_db.importers.pages.paragraphs import (
    MARKER,
    Paragraph,
    body_size,
    paragraphs,
)
from annotations_db.importers.pages.rightward import ByPypdf, runs_from_right
from annotations_db.importers.pages.running import running
from annotations_db.importers.pages.segments import PLAIN, Line, Look, Segment, line_of, rows_of
from annotations_db.importers.pages.tables import Table, is_continuation, tables
from annotations_db.text.sanitising import MARKER as MARKED
from annotations_db.text.sanitising import PAGE

MOST_PAGES = 3_000
_SMALL = 0.9
"""Of the size of the body: what is smaller, at the foot of a page, are notes."""
_LARGE = 1.15
_LONGEST_HEADING = 200
_LONGEST_BOLD = 120
_MOST_SIZES = 3
_RARE = 0.1
"""Of all letters: in what is larger than the body, but so frequent, words are no headings."""
_FEW = 10
_IMAGE = 3


@dataclass(slots=True)
class Pages:
    """What was read: HTML, and what is to be told."""

    html: str
    marks: Marks
    dropped: int = 0
    scanned: int = 0
    """Pages that show pictures and hold no text."""
    labels: list[str] = field(default_factory=list)


def read_pages(document: Any, content: bytes, *, keep_running: bool) -> Pages:
    """Raises FileError for a scan, for nothing at all, and for too many pages."""
    count = len(document)
    if count > MOST_PAGES:
        raise FileError("file-too-many-pages", pages=count, most=MOST_PAGES)
    marks = Marks(Comments())
    found, heights, scanned = _segments(document, content, marks)
    if not any(found) and not marks.loose:
        raise FileError("file-scan" if scanned else "file-empty")
    dropped = 0
    if not keep_running:
        along = running(found, heights)
        dropped = sum(len(rows_of([found[p][n] for n in each])) for p, each in enumerate(along))
        found = [
            [each for number, each in enumerate(page) if number not in along[place]]
            for place, page in enumerate(found)
        ]
    labels = [document.get_page_label(number) or str(number + 1) for number in range(count)]
    html = _html(_lines(found), labels) + _loose(marks, labels)
    return Pages(html, marks, dropped, scanned, labels)


def _segments(
    document: Any, content: bytes, marks: Marks
) -> tuple[list[list[Segment]], list[float], int]:
    """The segments of every page, the pages' heights, and how many pages show pictures alone."""
    found: list[list[Segment]] = []
    heights: list[float] = []
    scanned = 0
    from_right = ByPypdf(content)
    for number in range(len(document)):
        page = document[number]
        glyphs = Glyphs(page)
        ends = marks.on_page(number, page, glyphs)
        if runs_from_right(glyphs.codes):
            found.append(from_right.segments(number))
        else:
            found.append(glyphs.segments(ends))
        heights.append(page.get_height())
        scanned += not found[-1] and any(page.get_objects([_IMAGE]))
        page.close()
    return found, heights, scanned


def _lines(pages: list[list[Segment]]) -> list[Line]:
    lines: list[Line] = []
    number = table = 0
    for page, segments in enumerate(pages):
        for column in columns(segments):
            number += 1
            rows = rows_of(column)
            at = 0
            for found in tables(rows):
                table += 1
                lines += [line_of(row, page, number) for row in rows[at : found.start]]
                lines += _rows(found, rows, page, number, table)
                at = found.end
            lines += [line_of(row, page, number) for row in rows[at:]]
    return lines


def _rows(
    found: Table, rows: list[list[Segment]], page: int, number: int, table: int
) -> list[Line]:
    """The rows of a table, those that are but the next line of a cell put to the one above."""
    lines: list[Line] = []
    for row in rows[found.start : found.end]:
        if lines and is_continuation(found, row):
            cell = lines[-1].cells[found.column_of(row[0])]
            cell += [(" ", PLAIN), *row[0].runs] if cell else row[0].runs
            continue
        line = line_of(row, page, number)
        line.table, line.cells = table, [[] for _ in found.columns]
        for each in row:
            line.cells[found.column_of(each)] += each.runs
        lines.append(line)
    return lines


def _html(lines: list[Line], labels: list[str]) -> str:
    vocabulary = Vocabulary(lines)
    size = body_size(lines)
    main, notes = _without_notes(lines, size)
    found = [*paragraphs(main)]
    levels = _levels(found, size)
    aside = paragraphs(notes)
    parts: list[str] = []
    at = _At(labels)
    for number, paragraph in enumerate(found):
        parts.append(_element(paragraph, levels, vocabulary, at))
        following = found[number + 1].page if number + 1 < len(found) else len(labels)
        while aside and aside[0].page < following:
            parts.append(_element(aside.pop(0), levels, vocabulary, at))
    parts += [_element(each, levels, vocabulary, at) for each in aside]
    return "".join(parts)


class _At:
    """Which page the words that were written last stand on."""

    def __init__(self, labels: list[str]) -> None:
        self._labels, self._page = labels, -1

    def turned(self, page: int) -> str | None:
        """The name of the page where it is another one."""
        if page == self._page:
            return None
        self._page = page
        return self._labels[page]


def _without_notes(lines: list[Line], size: float) -> tuple[list[Line], list[Line]]:
    """The lines, and apart those at the foot of a column that are set small: notes, which a
    paragraph runs past from page to page.
    """
    main: list[Line] = []
    notes: list[Line] = []
    for line in reversed(lines):
        is_last = not main or main[-1].number != line.number
        (notes if is_last and line.size < _SMALL * size else main).append(line)
    return main[::-1], notes[::-1]


def _levels(found: list[Paragraph], size: float) -> dict[float, int]:
    """The sizes of headings, the largest first."""
    letters: Counter[int] = Counter()
    for each in found:
        letters[round(each.size)] += each.length
    most = _RARE * sum(letters.values())
    sizes = {
        round(each.size)
        for each in found
        if not each.is_table
        and each.size > _LARGE * size
        and each.length <= _LONGEST_HEADING
        and (letters[round(each.size)] <= most or len(found) < _FEW)
    }
    return {each: min(number, _MOST_SIZES) for number, each in enumerate(sorted(sizes)[::-1], 1)}


def _tag(paragraph: Paragraph, levels: dict[float, int]) -> str:
    words = paragraph.lines[-1].words.rstrip()
    level = levels.get(round(paragraph.size))
    if level is not None and paragraph.length <= _LONGEST_HEADING:
        return f"h{level}"
    is_title = paragraph.length <= _LONGEST_BOLD and not words.endswith((".", ";", ",", ":"))
    if paragraph.is_bold and is_title and any(each.isalpha() for each in words):
        return f"h{len(set(levels.values())) + 1}"
    return "p"


def _element(
    paragraph: Paragraph, levels: dict[float, int], vocabulary: Vocabulary, at: _At
) -> str:
    if paragraph.is_table:
        return _table(paragraph, at)
    tag = _tag(paragraph, levels)
    pieces: list[str] = []
    attributes = ""
    marker = MARKER.match(paragraph.lines[0].words)
    if marker is not None:
        sign = "•" if marker.group(1) in "●■\uf0b7" else marker.group(1)
        attributes = f' {MARKED}="{escape(sign)}"'
    skipped = 0 if marker is None else marker.end()
    for page, runs in joined(paragraph.lines, vocabulary):
        label = at.turned(page)
        if label is not None:
            pieces.append(f'<span {PAGE}="{escape(label)}"></span>')
        for words, look in runs:
            kept = words[skipped:]
            skipped = max(0, skipped - len(words))
            pieces.append(_marked(kept, look, is_heading=tag != "p"))
    return f"<{tag}{attributes}>{''.join(pieces)}</{tag}>"


def _table(paragraph: Paragraph, at: _At) -> str:
    rows: list[str] = []
    for line in paragraph.lines:
        label = at.turned(line.page)
        turn = "" if label is None else f'<span {PAGE}="{escape(label)}"></span>'
        cells = [
            "".join(
                _marked(words.replace(HYPHEN, "-"), look, is_heading=False) for words, look in cell
            )
            for cell in line.cells
        ]
        cells[0] = turn + cells[0]
        rows.append("".join(f"<td>{each}</td>" for each in cells))
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _marked(words: str, look: Look, *, is_heading: bool) -> str:
    html = with_places(escape(words))
    for mark in ("sup", "i", "b"):
        if mark in look and words.strip() and not (is_heading and mark == "b"):
            html = f"<{mark}>{html}</{mark}>"
    return html


def _loose(marks: Marks, labels: list[str]) -> str:
    """Words that were typed onto pages that have none."""
    return "".join(
        f'<p {PAGE}="{escape(labels[page])}">{escape(words)}</p>'
        for page, said in (marks.loose or {}).items()
        for words in said
    )
