"""The page for a new reader: shown at the very first start, and whenever it is asked for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from pyside_app.actions.file import sample
from pyside_app.actions.table import Action, Menu, all_menus
from pyside_app.dialogs.welcome import Offer, WelcomeSheet
from pyside_app.theme import Look
from pyside_app.words import tr
from pyside_app.workbench import Workbench

EXAMPLE = "help.worked_example"
"""Offered where there is such a command."""


def _welcome(bench: Workbench) -> None:
    kept = bench.kept
    kept.keep(replace(kept.now, welcome_open=True))

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = WelcomeSheet(_offers(bench), look, window)
        sheet.closed.connect(lambda: kept.keep(replace(kept.now, welcome_open=False)))
        return sheet, sheet.buttons[0]

    bench.asks.open(make)


def _offers(bench: Workbench) -> list[Offer]:
    offers = [Offer(tr("Add statements…"), lambda: bench.command("file.add_statements"))]
    if any(each.id == EXAMPLE for menu in all_menus() for each in menu.actions()):
        offers.append(Offer(tr("Show the worked example"), lambda: bench.command(EXAMPLE)))
    statement_id = sample(bench)
    if statement_id is not None:

        def read() -> None:
            bench.session.open_statement(statement_id)
            bench.reading.setFocus()

        offers.insert(0, Offer(tr("Open the sample statement"), read))
    return offers


MENU = Menu(
    "&Help",
    71,
    (
        Action(
            "help.welcome",
            "&Welcome",
            _welcome,
            hint="Three steps to begin with",
            also=("tutorial", "getting started", "introduction"),
        ),
    ),
)
