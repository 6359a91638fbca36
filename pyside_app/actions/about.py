"""The foot of the Help menu: which Plenary this is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pyside_app.actions.table import Action, Menu
from pyside_app.theme import Look
from pyside_app.workbench import Workbench


def _about(bench: Workbench) -> None:
    from pyside_app.dialogs.about import AboutSheet  # noqa: PLC0415 - reads what is installed

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = AboutSheet(bench.log, look, window)
        return sheet, sheet.close_button

    bench.asks.open(make)


MENU = Menu(
    "&Help",
    79,
    (
        Action(
            "help.about",
            "&About Plenary",
            _about,
            hint="Versions, licences, and where faults are written",
        ),
    ),
)
