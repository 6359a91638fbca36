"""The File menu's paste: a text on the clipboard becomes a statement, with its formatting."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from annotations_db.project.preparing import Origin, Pasted
from pyside_app.actions.importing import add_files
from pyside_app.actions.table import Action, Menu
from pyside_app.messages import Message
from pyside_app.words import tr
from pyside_app.workbench import Workbench

NOTHING_THERE = "There is no text on the clipboard."


def _paste(bench: Workbench) -> None:
    found = _on_clipboard()
    if found:
        add_files(bench, found)
    else:
        bench.toast(Message(tr(NOTHING_THERE), kind="error"))


def _on_clipboard() -> list[Origin]:
    """Files that were copied, else the text."""
    data = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
    if data is None:  # as Qt gives for an empty clipboard, whatever its stubs say
        return []
    files = [Path(each.toLocalFile()) for each in data.urls() if each.isLocalFile()]
    if files:
        return list(files)
    html, plain = data.html() if data.hasHtml() else "", data.text()
    return [Pasted(plain, html)] if plain.strip() or html.strip() else []


MENU = Menu(
    "&File",
    11,
    (
        Action(
            "file.paste_statement",
            "Paste as s&tatement…",
            _paste,
            ("Ctrl+V",),
            hint="Add the text on the clipboard as a statement",
        ),
    ),
)
