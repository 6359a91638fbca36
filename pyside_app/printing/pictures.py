"""Pictures of pages as they will be printed, for looking at them before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from pyside_app.printing.pages import Pages
from pyside_app.printing.painting import PagePainter


def picture_of(pages: Pages, index: int, height: int, ratio: float = 1.0) -> QImage:
    """A page so many pixels high, on white paper; ``ratio`` is that of the screen."""
    scale = height * ratio / pages.sheet.height
    image = QImage(
        round(pages.sheet.width * scale),
        round(height * ratio),
        QImage.Format.Format_RGB32,
    )
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        PagePainter(pages, tinted=True).paint(painter, index)
    image.setDevicePixelRatio(ratio)
    return image
