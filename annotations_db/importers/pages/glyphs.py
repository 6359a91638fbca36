"""The characters of a page as pdfium finds them, put together to segments."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from annotations_db.importers.pages.segments import PLAIN, Look, Segment

HYPHEN = "\ufffe"
"""What pdfium makes of a hyphen at the end of a line."""
_Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top."""
_BLANK, _SOFT = 0x20, 0x02
_HYPHENS = frozenset((_SOFT, ord(HYPHEN)))
_PARTING = frozenset((0, 10, 13, _BLANK))
_GAP = 1.4
"""Heights of the letters, beyond which words side by side need not belong together."""
_BACK = 0.5
_SHARED = 0.3
_RAISED = 0.18
_SMALLER = 0.82
_BOLD_FROM = 600
_ITALIC_FLAG = 1 << 6
_BOLD_FLAG = 1 << 18
_BOLD = re.compile("bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile("italic|oblique", re.IGNORECASE)
_NAME_LENGTH = 200


class Glyphs:
    """The text of one page of an open document, read once."""

    def __init__(self, page: Any) -> None:
        import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

        self._pdfium = pdfium
        self._text = page.get_textpage()
        self.count: int = pdfium.FPDFText_CountChars(self._text)
        self._looks: dict[int, tuple[Look, float]] = {}
        self.boxes: list[_Box] = []
        self.codes: list[int] = []
        self._read()
        self._shown = [_turned(each, page.get_rotation()) for each in self.boxes]

    def _read(self) -> None:
        pdfium, text = self._pdfium, self._text
        box = pdfium.FS_RECTF()
        pointer = ctypes.byref(box)
        for index in range(self.count):
            self.codes.append(pdfium.FPDFText_GetUnicode(text, index))
            pdfium.FPDFText_GetLooseCharBox(text, index, pointer)
            self.boxes.append((box.left, box.bottom, box.right, box.top))

    def segments(self, marks: dict[int, str]) -> list[Segment]:
        """The segments in the order in which the file holds them. ``marks`` are what is put before
        the characters of these numbers.
        """
        found: list[Segment] = []
        current: Segment | None = None
        pending, longest = "", 0
        for words, start, end in self._stretches():
            signs = "".join(marks.get(each, "") for each in range(start, end)) if marks else ""
            if not words:  # what ends a line
                _close(current, pending + signs)
                current, pending = None, ""
            elif words == " ":
                pending += signs + " "
            else:
                place = self._place(start, end)
                if current is not None and _is_over(current, place):
                    _close(current, pending)
                    current, pending = None, ""
                if current is None:
                    current = Segment(*place, size=self._look(start)[1])
                    found.append(current)
                    longest = 0
                current.left = min(current.left, place[0])
                current.right = max(current.right, place[2])
                if end - start > longest:  # its height is that of the segment
                    longest = end - start
                    current.bottom, current.top = place[1], place[3]
                    current.size = self._look(start)[1]
                _append(current, self._runs(start, end, pending, marks))
                pending = ""
        _close(current, pending + marks.get(self.count, ""))
        return found

    def _stretches(self) -> Iterator[tuple[str, int, int]]:
        """Words, single blanks and ends of lines ("") with the characters they are."""
        start = 0
        for index, code in enumerate(self.codes):
            if code in _PARTING:
                if index > start:
                    yield "x", start, index
                yield " " if code == _BLANK else "", index, index + 1
                start = index + 1
            elif code in _HYPHENS:  # behind it pdfium goes on with the next line
                yield "x", start, index + 1
                yield "", index + 1, index + 1
                start = index + 1
        if self.count > start:
            yield "x", start, self.count

    def _place(self, start: int, end: int) -> _Box:
        seen = [box for box in self._shown[start:end] if box[2] > box[0]] or [self._shown[start]]
        lefts, bottoms, rights, tops = zip(*seen, strict=True)
        return min(lefts), min(bottoms), max(rights), max(tops)

    def _runs(
        self, start: int, end: int, before: str, marks: dict[int, str]
    ) -> list[tuple[str, Look]]:
        """A word as runs: small raised letters, as of notes, are told apart."""
        look = self._look(start)[0]
        runs = [(before, PLAIN)] if before else []
        boxes = self._shown[start:end]
        tallest = max(top - bottom for _, bottom, _, top in boxes)
        lowest = min(bottom for _, bottom, _, _ in boxes)
        for index in range(start, end):
            _, bottom, _, top = self._shown[index]
            is_small = 0 < top - bottom < _SMALLER * tallest
            is_raised = is_small and bottom > lowest + _RAISED * tallest
            shown = look | {"sup"} if is_raised else look
            code = self.codes[index]
            letter = marks.get(index, "") + (HYPHEN if code == _SOFT else chr(code))
            if runs and runs[-1][1] == shown:
                runs[-1] = (runs[-1][0] + letter, shown)
            else:
                runs.append((letter, shown))
        return runs

    def _look(self, index: int) -> tuple[Look, float]:
        """How a letter looks and its size in points; those of one object of the page look alike."""
        drawn = self._pdfium.FPDFText_GetTextObject(self._text, index)
        key = ctypes.cast(drawn, ctypes.c_void_p).value or 0
        if key not in self._looks:
            self._looks[key] = self._look_of(index)
        return self._looks[key]

    def _look_of(self, index: int) -> tuple[Look, float]:
        pdfium = self._pdfium
        buffer, flags = ctypes.create_string_buffer(_NAME_LENGTH), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._text, index, buffer, _NAME_LENGTH, ctypes.byref(flags))
        name = buffer.value.decode("utf-8", "replace")
        look = set()
        weight = pdfium.FPDFText_GetFontWeight(self._text, index)
        if weight >= _BOLD_FROM or flags.value & _BOLD_FLAG or _BOLD.search(name):
            look.add("b")
        if flags.value & _ITALIC_FLAG or _ITALIC.search(name):
            look.add("i")
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, index, ctypes.byref(matrix))
        scale = (matrix.c**2 + matrix.d**2) ** 0.5
        size = pdfium.FPDFText_GetFontSize(self._text, index) * (scale or 1.0)
        return frozenset(look), round(size, 1)


def _turned(box: _Box, rotation: int) -> _Box:
    """Where a box stands on a page that is shown turned, clockwise, by so many degrees."""
    left, bottom, right, top = box
    match rotation:
        case 90:
            return bottom, -right, top, -left
        case 180:
            return -right, -top, -left, -bottom
        case 270:
            return -top, left, -bottom, right
        case _:
            return box


def _is_over(segment: Segment, place: _Box) -> bool:
    """Whether what stands at ``place`` belongs to another segment."""
    left, bottom, right, top = place
    if right <= left:
        return False
    height = max(segment.height, top - bottom)
    shared = min(segment.top, top) - max(segment.bottom, bottom)
    is_apart = left - segment.right > _GAP * height or left < segment.left - _BACK * height
    return is_apart or shared < _SHARED * min(segment.height, top - bottom)


def _append(segment: Segment, runs: list[tuple[str, Look]]) -> None:
    """A word and the blank before it, which looks as the words at both its sides do."""
    if segment.runs and len(runs) > 1 and not runs[0][0].strip():
        (blank, _), (word, look), *others = runs
        if segment.runs[-1][1] == look:
            runs = [(blank + word, look), *others]
    if segment.runs and segment.runs[-1][1] == runs[0][1]:
        segment.runs[-1] = (segment.runs[-1][0] + runs[0][0], runs[0][1])
        runs = runs[1:]
    segment.runs += runs


def _close(segment: Segment | None, signs: str) -> None:
    """Marks at the end of a line stay with it."""
    kept = signs.strip()
    if segment is not None and kept:
        segment.runs.append((kept, PLAIN))
