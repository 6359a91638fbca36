"""Tool tips from words that people or files gave: never rich text, which could load pictures."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget


def plain(words: str) -> str:
    """The words as rich text that shows exactly them; "" for none."""
    return f"<qt>{escape(words).replace(chr(10), '<br>')}</qt>" if words else ""


def show_tip(place: QPoint, words: str, widget: QWidget) -> None:
    """Shows the words at a global place; hides the tip where there are none."""
    QToolTip.showText(place, plain(words), widget)
