"""The marks that readers have made in a PDF: highlights and notes, as comments on words."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotations_db.importers.commented import MOST, SIGNS, Comments, end_sign, start_sign
from annotations_db.importers.pages.glyphs import Glyphs

_ON_WORDS = (9, 10, 11, 12)
"""Highlights, and lines below and through words."""
_ELSEWHERE = (1, 3, 4, 5, 6, 7, 8, 13, 14, 15, 17, 19)
"""Notes, typed text, lines, shapes, stamps, drawings, files, sound: marks that are on no words."""
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-]\d\d)'?(\d\d)?'?|Z)?")


@dataclass(slots=True)
class Marks:
    """The marks of all pages: ``lost`` are those that nothing can be made of."""

    comments: Comments
    lost: int = 0
    count: int = 0
    loose: dict[int, list[str]] | None = None
    """Words that readers have typed onto pages without any, by page."""

    def on_page(self, number: int, page: Any, glyphs: Glyphs) -> dict[int, str]:
        """What is put before which characters of the page."""
        glyphs.codes = [0xFFFD if code in SIGNS else code for code in glyphs.codes]
        found: dict[int, str] = {}
        for kind, mark in _annotations(page):
            if kind in _ON_WORDS:
                self._on_words(mark, glyphs, found)
            elif kind in _ELSEWHERE:
                self._beside(number, mark, glyphs, found)
        return found

    def _on_words(self, mark: _Mark, glyphs: Glyphs, found: dict[int, str]) -> None:
        under = [index for quad in mark.quads() for index in _under(quad, glyphs)]
        if not under or self.count >= MOST:
            self.lost += 1
            return
        self._put(mark, min(under), found, end=max(under) + 1)

    def _beside(self, number: int, mark: _Mark, glyphs: Glyphs, found: dict[int, str]) -> None:
        """A note on a point of the page stands on the words nearest to it."""
        words = mark.string("Contents").strip()
        if not words or self.count >= MOST:
            self.lost += 1
        elif glyphs.count:
            self._put(mark, _nearest(mark.box(), glyphs), found)
        else:
            loose = self.loose if self.loose is not None else {}
            loose.setdefault(number, []).append(words)
            self.loose = loose

    def _put(self, mark: _Mark, start: int, found: dict[int, str], end: int | None = None) -> None:
        number = self.comments.add(
            mark.string("T"),
            iso_date(mark.string("CreationDate") or mark.string("M")),
            mark.string("Contents"),
        )
        self.count += 1
        found[start] = found.get(start, "") + start_sign(number)
        if end is not None:
            found[end] = end_sign(number) + found.get(end, "")


def iso_date(given: str) -> str:
    """A date of a PDF (``D:20240501…``) as ISO 8601, "" for what is none."""
    match = _DATE.match(given)
    if match is None:
        return ""
    year, month, day, hour, minute, second, zone, minutes = match.groups()
    shift = f"{zone}:{minutes or '00'}" if zone else "+00:00"
    clock = f"{hour or '00'}:{minute or '00'}:{second or '00'}"
    return f"{year}-{month or '01'}-{day or '01'}T{clock}{shift}"


class _Mark:
    """One annotation, open."""

    def __init__(self, handle: Any) -> None:
        import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

        self._pdfium, self._handle = pdfium, handle

    def string(self, key: str) -> str:
        name = key.encode()
        length = self._pdfium.FPDFAnnot_GetStringValue(self._handle, name, None, 0)
        buffer = (ctypes.c_ushort * (length // 2 + 1))()
        self._pdfium.FPDFAnnot_GetStringValue(self._handle, name, buffer, length)
        return bytes(buffer)[: max(0, length - 2)].decode("utf-16-le", "replace")

    def quads(self) -> Iterator[tuple[float, float, float, float]]:
        """The rectangles it lies on: left, bottom, right, top."""
        points = self._pdfium.FS_QUADPOINTSF()
        for index in range(self._pdfium.FPDFAnnot_CountAttachmentPoints(self._handle)):
            self._pdfium.FPDFAnnot_GetAttachmentPoints(self._handle, index, ctypes.byref(points))
            across = (points.x1, points.x2, points.x3, points.x4)
            down = (points.y1, points.y2, points.y3, points.y4)
            yield min(across), min(down), max(across), max(down)

    def box(self) -> tuple[float, float, float, float]:
        box = self._pdfium.FS_RECTF()
        self._pdfium.FPDFAnnot_GetRect(self._handle, ctypes.byref(box))
        return box.left, box.bottom, box.right, box.top


def _annotations(page: Any) -> Iterator[tuple[int, _Mark]]:
    import pypdfium2.raw as pdfium

    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        handle = pdfium.FPDFPage_GetAnnot(page, index)
        if not handle:
            continue
        try:
            yield pdfium.FPDFAnnot_GetSubtype(handle), _Mark(handle)
        finally:
            pdfium.FPDFPage_CloseAnnot(handle)


def _under(quad: tuple[float, float, float, float], glyphs: Glyphs) -> Iterator[int]:
    """The characters whose middle lies within the rectangle."""
    left, bottom, right, top = quad
    for index, box in enumerate(glyphs.boxes):
        across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        if box[2] > box[0] and left <= across <= right and bottom <= up <= top:
            yield index


def _nearest(point: tuple[float, float, float, float], glyphs: Glyphs) -> int:
    across, up = (point[0] + point[2]) / 2, (point[1] + point[3]) / 2

    def distance(index: int) -> float:
        box = glyphs.boxes[index]
        # lines are told apart before places on the line
        aside = max(box[0] - across, 0, across - box[2])
        apart = max(box[1] - up, 0, up - box[3])
        return aside + 10 * apart

    return min(range(glyphs.count), key=distance)
