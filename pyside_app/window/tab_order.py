"""The way of the Tab key through the window, explicit, as Qt's own chain follows the order in which
widgets happened to be made and turns in circles where one gives its keys to another.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from pyside_app.panels.parts.stops import stops_in

_REASON = {True: Qt.FocusReason.TabFocusReason, False: Qt.FocusReason.BacktabFocusReason}


def step(places: Sequence[QWidget], *, forward: bool) -> bool:
    """Gives the keyboard to the next stop in these places, which come in the order one reads them,
    and after the last one to the first. False where there is none.
    """
    stops = list(dict.fromkeys(stop for place in places for stop in stops_in(place)))
    if not stops:
        return False
    now = QApplication.focusWidget()
    while now is not None and now not in stops:
        now = now.parentWidget()
    at = stops.index(now) if now is not None else (-1 if forward else 0)
    stops[(at + (1 if forward else -1)) % len(stops)].setFocus(_REASON[forward])
    return True
