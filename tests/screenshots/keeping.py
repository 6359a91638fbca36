"""Writes pictures as small files: 256 colours, the frequent ones exactly, no other far away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtGui import QImage, QImageWriter

COLOURS = 256
_EXACT = 160
"""So many of the most frequent colours stay as they are; the rest of the palette are those that
are furthest from these and from one another.
"""
_CHANNELS = (0, 8, 16)


def keep(picture: QImage, path: Path) -> None:
    """Writes a PNG. Raises OSError where that is not possible."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(bytes(whole.constBits())).cast("I")
    counted = Counter(pixels)
    numbers, table = _reduced([colour for colour, _ in counted.most_common()])
    width, height = whole.width(), whole.height()
    content = bytes(map(numbers.__getitem__, pixels))
    few = QImage(content, width, height, width, QImage.Format.Format_Indexed8)
    few.setColorTable(table)
    writer = QImageWriter(str(path), b"png")
    writer.setCompression(100)
    if not writer.write(few):
        raise OSError(writer.errorString())


def _reduced(colours: list[int]) -> tuple[Mapping[int, int], list[int]]:
    """The number that each colour gets in a table, and the table."""
    table = colours[:_EXACT]
    nearest = {colour: _nearest(colour, table) for colour in colours}
    while len(table) < COLOURS:
        far, (distance, _) = max(nearest.items(), key=lambda item: item[1][0])
        if distance == 0:
            break
        for colour, (known, _) in nearest.items():
            if (apart := _apart(colour, far)) < known:
                nearest[colour] = (apart, len(table))
        table.append(far)
    return {colour: number for colour, (_, number) in nearest.items()}, table


def _nearest(colour: int, table: Iterable[int]) -> tuple[int, int]:
    """How far the nearest colour of a table is, and its number."""
    return min((_apart(colour, each), number) for number, each in enumerate(table))


def _apart(one: int, other: int) -> int:
    return max(abs((one >> each & 255) - (other >> each & 255)) for each in _CHANNELS)
