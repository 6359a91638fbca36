"""Pages in Arabic or Hebrew, whose letters pdfium gives last first: read by pypdf."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from annotations_db.importers.pages.segments import PLAIN, Segment

_LETTER = re.compile(r"[^\W\d_]")
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_SHARE = 0.3
_WIDTH, _HEIGHT, _ROOM = 6.0, 12.0, 30.0
"""Lines without a place are laid out as a typewriter would."""


def runs_from_right(codes: list[int]) -> bool:
    """Whether a good part of a page's letters are Arabic or Hebrew."""
    words = "".join(map(chr, codes))
    letters = len(_LETTER.findall(words))
    return letters > 0 and len(_FROM_RIGHT.findall(words)) > _SHARE * letters


class ByPypdf:
    """The same file, opened a second time where that is needed."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._reader: Any = None

    def segments(self, number: int) -> list[Segment]:
        """The lines of a page, in order. Raises what pypdf does for what is damaged."""
        import pypdf

        if self._reader is None:
            self._reader = pypdf.PdfReader(BytesIO(self._content))
        found: list[Segment] = []
        top = 0.0
        for line in self._reader.pages[number].extract_text().split("\n"):
            words = " ".join(line.split())
            if words:
                width = _WIDTH * len(words)
                found.append(Segment(0.0, top - _HEIGHT, width, top, [(words, PLAIN)]))
            top -= _HEIGHT * 1.2 if words else _ROOM
        return found
