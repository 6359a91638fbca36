"""A part of a dialog that scrolls where the window has no room for all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

_LEAST = 96


class Scrolled(QScrollArea):
    """As high as what is in it, and less where it must be."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(_LEAST)
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    @override
    def sizeHint(self) -> QSize:
        return self._inner.sizeHint()
