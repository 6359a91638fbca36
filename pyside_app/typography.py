"""How a statement's text is set: its font, the width of its lines and their height, in named steps.

Which scripts a font has no letters for is told here, too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

SERIF, SANS = "serif", "sans"
"""The font that is installed with Plenary, and the system's; every other name is a family's."""
MEASURES: Mapping[str, int] = MappingProxyType({"narrow": 467, "normal": 584, "wide": 717})
"""Pixels at 100 %: about 56, 70 and 86 characters."""
LINES: Mapping[str, int] = MappingProxyType({"tight": 22, "normal": 25, "loose": 29})
"""Pixels from line to line at 100 %: 1.3, 1.45 and 1.7 times the size of the letters."""


@dataclass(frozen=True, slots=True)
class Typography:
    """A font and two steps; a step that there is not is the normal one."""

    font: str = SERIF
    measure: str = "normal"
    line_height: str = "normal"

    @property
    def width(self) -> int:
        """The width of a line at 100 %, in pixels."""
        return MEASURES.get(self.measure, MEASURES["normal"])

    @property
    def leading(self) -> float:
        """The height of a line beside the normal one."""
        return LINES.get(self.line_height, LINES["normal"]) / LINES["normal"]

    def family(self, serif: str) -> str:
        """The family's name; ``serif`` where the chosen one is not on this computer."""
        if self.font == SANS:
            return QGuiApplication.font().family()
        is_there = self.font != SERIF and QFontDatabase.hasFamily(self.font)
        return self.font if is_there else serif


def families() -> list[str]:
    """The installed families that can set a text, by name."""
    return [
        each
        for each in QFontDatabase.families()
        if not QFontDatabase.isPrivateFamily(each) and QFontDatabase.isSmoothlyScalable(each)
    ]


def letters_of(family: str) -> Callable[[int], bool]:
    """Tells whether a family itself has a character, without those that Qt borrows elsewhere."""
    raw = QRawFont.fromFont(QFont(family))
    return raw.supportsCharacter


def missing_scripts(text: str, has: Callable[[int], bool]) -> list[str]:
    """The scripts of a text that a font has not one letter of, by their English names."""
    there: dict[str, bool] = {}
    for letter in _letters(text):
        script = unicodedata.name(letter, "").split(" ")[0]
        if script:
            there[script] = there.get(script, False) or has(ord(letter))
    return sorted(script.capitalize() for script, is_there in there.items() if not is_there)


def _letters(text: str) -> Iterable[str]:
    return sorted(each for each in set(text) if unicodedata.category(each).startswith("L"))
