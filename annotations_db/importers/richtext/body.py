"""The paragraphs and tables of a rich text as they come, and what they are as HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from typing import TypeAlias

from annotations_db.importers.richtext.letters import joined_surrogates
from annotations_db.text.sanitising import MARKER
from annotations_db.text.source import normalised

Look: TypeAlias = frozenset[str]
"""The elements of HTML that words stand in: b, i, sup, sub."""
PLAIN: Look = frozenset()
_TYPED = re.compile(r"\s*([(\[]?[0-9A-Za-z]{1,5}[.)\]]|[•·▪◦‣–o-])\t+(?=\S)")
"""A number or bullet that somebody typed before a paragraph."""
_SIGNS = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0fc": "✓", "\uf0d8": "➢", "·": "•"})
"""What bullets are in symbol fonts, which a text without fonts cannot show."""
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the passage of a comment begins or ends, by the file's own name for it."""

    name: str
    is_end: bool = False


Piece: TypeAlias = "tuple[str, Look] | Mark"


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph is set: ``level`` of a heading from 1, 0 for none."""

    level: int = 0
    in_table: bool = False


@dataclass(slots=True)
class _Paragraph:
    pieces: list[Piece]
    level: int
    marker: str


@dataclass(slots=True)
class _Table:
    rows: list[list[list[_Paragraph]]] = field(default_factory=list)


class Flow:
    """Paragraphs one after the other: those of the body, or of a note."""

    def __init__(self) -> None:
        self._blocks: list[_Paragraph | _Table] = []
        self._pieces: list[Piece] = []
        self._row: list[list[_Paragraph]] = []
        self._cell: list[_Paragraph] = []
        self.marker = ""
        """The number or bullet that the file gives for the paragraph that comes."""

    def add(self, piece: Piece) -> None:
        """Words or a mark, in the paragraph that is being read."""
        self._pieces.append(piece)

    def end_paragraph(self, shape: Shape) -> None:
        paragraph = _Paragraph(_joined(self._pieces), shape.level, self.marker)
        self._pieces, self.marker = [], ""
        if shape.in_table:
            self._cell.append(paragraph)
        else:
            self._end_table()
            self._blocks.append(paragraph)

    def end_cell(self) -> None:
        """The paragraph, and the cell of a table that it is the last of."""
        self.end_paragraph(Shape(in_table=True))
        self._row.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        """What follows is another row, or stands behind the table."""
        if self._cell:
            self._row.append(self._cell)
        if not self._row:
            return
        if not (self._blocks and isinstance(self._blocks[-1], _Table)):
            self._blocks.append(_Table())
        table = self._blocks[-1]
        if isinstance(table, _Table):
            table.rows.append(self._row)
        self._row, self._cell = [], []

    def finish(self) -> None:
        """What stands at the end without a sign of it."""
        if self._pieces:
            self.end_paragraph(Shape())
        self._end_table()

    def html(self, places: dict[Mark, str]) -> str:
        """``places`` is what stands in the HTML for the marks that are kept."""
        return "".join(
            _table(each, places) if isinstance(each, _Table) else _paragraph(each, places)
            for each in self._blocks
        )

    def words(self) -> str:
        """The words alone, paragraphs parted by an empty line."""
        said = [
            "".join(piece[0] for piece in each.pieces if isinstance(piece, tuple)).strip()
            for each in self._blocks
            if isinstance(each, _Paragraph)
        ]
        return joined_surrogates("\n\n".join(filter(None, said)))

    def _end_table(self) -> None:
        self.end_row()


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Words that look alike put together; those that stand alone may be half a letter."""
    found: list[Piece] = []
    for look, alike in groupby(pieces, lambda each: None if isinstance(each, Mark) else each[1]):
        if look is None:
            found += alike
        else:
            found.append(("".join(each[0] for each in alike if isinstance(each, tuple)), look))
    return found


def _table(table: _Table, places: dict[Mark, str]) -> str:
    rows = (
        "".join(f"<td>{''.join(_paragraph(each, places) for each in cell)}</td>" for cell in row)
        for row in table.rows
    )
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _paragraph(paragraph: _Paragraph, places: dict[Mark, str]) -> str:
    pieces, marker = _with_marker(paragraph)
    tag = f"h{min(paragraph.level, _DEEPEST)}" if paragraph.level else "p"
    words = "".join(
        places.get(each, "") if isinstance(each, Mark) else _marked(*each, is_heading=tag != "p")
        for each in pieces
    )
    attribute = f' {MARKER}="{escape(marker)}"' if marker else ""
    return f"<{tag}{attribute}>{words}</{tag}>"


def _with_marker(paragraph: _Paragraph) -> tuple[list[Piece], str]:
    """The words, and the number or bullet before them, whoever put it there."""
    marker = paragraph.marker.translate(_SIGNS).strip()
    first = paragraph.pieces[0] if paragraph.pieces else None
    if marker or not isinstance(first, tuple):
        return paragraph.pieces, marker
    typed = _TYPED.match(first[0].translate(_SIGNS))
    if typed is None:
        return paragraph.pieces, ""
    return [(first[0][typed.end() :], first[1]), *paragraph.pieces[1:]], typed.group(1)


def _marked(words: str, look: Look, *, is_heading: bool) -> str:
    said = normalised(joined_surrogates(words)).translate(_SIGNS)
    html = escape(said).replace("\n", "<br>")
    for mark in ("sub", "sup", "i", "b"):
        if mark in look and words.strip() and not (is_heading and mark == "b"):
            html = f"<{mark}>{html}</{mark}>"
    return html
