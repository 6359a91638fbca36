"""Lets the outline follow the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from pyside_app.guard import guarded
from pyside_app.panels.outline.view import OutlinePanel
from pyside_app.reading.pane import ReadingPane
from pyside_app.window.docks import Docks

_EYES_AT = 0.35
"""The part of the view's height where one reads; jumps lead a little above it."""


class Outlining(QObject):
    """Once in a turn of the event loop, and only while the outline is shown."""

    def __init__(self, reading: ReadingPane, docks: Docks) -> None:
        super().__init__(reading)
        self._reading, self._docks = reading, docks
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.follow)
        reading.view.scrolled.connect(self._soon.start)
        reading.view.laid_out.connect(self._soon.start)

    @guarded
    def follow(self) -> None:
        """Marks the heading under which the text is being read."""
        if self._docks.is_shown("outline"):
            panel = self._docks.widget("outline")
            if isinstance(panel, OutlinePanel):
                panel.follow(self._reading.view.offset_at_part(_EYES_AT))
