"""What a copy will be like in a format: its pages as pictures, its first rows, or its first lines.

Made of the beginning of the text where that is long, so that it takes no longer than a blink; off
the GUI thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from annotations_db.exporters.beginning import beginning
from annotations_db.exporters.copy import AnnotatedCopy, listed, passages
from annotations_db.exporters.exporter import Exporter
from annotations_db.exporters.watching import nobody
from pyside_app.printing.pages import set_pages
from pyside_app.printing.painting import PagePainter
from pyside_app.printing.sheets import usual_sheet

LONGEST = 20_000
"""Code points of the text that a sample is made of."""
_TABLES = {".csv", ".xlsx"}
_PLAIN = {".md", ".json"}
_MOST_ROWS = 40
_MOST_CHARACTERS = 30_000


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pages of a copy; ``is_all`` where the whole text is on them."""

    pages: tuple[QImage, ...]
    is_all: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """The first rows of a table: quote, tags, notes."""

    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The first lines of a file."""

    text: str


Sample: TypeAlias = Pictures | Rows | Words


def sample_of(form: Exporter, copy: AnnotatedCopy, width: int, ratio: float = 1.0) -> Sample:
    """A look at ``copy`` in a format. Pages are ``width`` device-independent pixels wide. Formats
    that are neither pages nor tables nor plain text, as Word's, are shown as they print.
    """
    if form.suffix in _TABLES:
        return Rows(_rows(copy))
    part = replace(beginning(copy, LONGEST), watch=nobody)
    if form.suffix in _PLAIN:
        return Words(form.write((part,)).decode("utf-8")[:_MOST_CHARACTERS])
    return Pictures(pictures(part, width, ratio), part.text == copy.text)


def pictures(copy: AnnotatedCopy, width: int, ratio: float = 1.0) -> tuple[QImage, ...]:
    """All pages of a copy as they print."""
    pages = set_pages(copy, usual_sheet())
    painter = PagePainter(pages, tinted=True)
    scale = width / pages.sheet.width
    height = round(pages.sheet.height * scale)
    found: list[QImage] = []
    for index in range(len(pages.leaves)):
        image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as on:
            on.scale(scale, scale)
            painter.paint(on, index)
        found.append(image)
    return tuple(found)


def _rows(copy: AnnotatedCopy) -> tuple[tuple[str, str, str], ...]:
    shown: Sequence[tuple[str, str, str]] = [
        (
            each.exact,
            "\n".join(each.paths),
            "\n\n".join(remark.text for remark in each.remarks),
        )
        for each in listed(copy, passages(copy))[:_MOST_ROWS]
    ]
    return tuple(shown)
