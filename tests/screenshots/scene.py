"""What is photographed: a project, a window's size and theme, and what is done in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtGui import QFontDatabase

from pyside_app.theme import ThemeName
from tests.screenshots.stage import Stage


@dataclass(frozen=True, slots=True)
class Scene:
    """``needs`` are writing systems that a font of the computer has to cover: such a scene looks
    different with other fonts, so only its layout is compared.
    """

    name: str
    act: Callable[[Stage], None]
    project: str = "usual"
    size: tuple[int, int] = (1200, 800)
    theme: ThemeName = "light"
    needs: tuple[QFontDatabase.WritingSystem, ...] = field(default=())
