"""The statements of the project: whose, where, when, how far read, how many highlights."""

from __future__ import annotations

from pyside_app.panels.panel import Panel
from pyside_app.panels.statements.view import StatementsPanel

PANEL = Panel(id="statements", title="Statements", side="left", make=StatementsPanel)
