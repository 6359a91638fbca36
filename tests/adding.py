"""Adds files through the window as a person does who is content with what the sheet shows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def add(window, executor, *paths):
    """Reads them, then presses Enter in the sheet."""
    window.command("file.add_statements", list(paths))
    executor.drain()
    confirm(window)
    executor.drain()


def confirm(window):
    """Enter, where the keys are when the sheet has been opened."""
    sheet = window.asks.sheet
    QTest.keyClick(sheet.first_focus, Qt.Key.Key_Return)
