"""The way of the Tab key through the window, explicit, as Qt's own chain follows the order in which
widgets happened to be made and turns in circles where one gives its keys to another.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from pyside_app.panels.parts.stops import stops_in

_REASON = {True: Qt.FocusReason.TabFocusReason, False: Qt.FocusReason.BacktabFocusReason}


def has_gone(widget: QWidget | None) -> bool:
    """Whether a widget cannot have the keyboard any longer."""
    return widget is not None and not (widget.isVisible() and widget.isEnabled())


def step(places: Sequence[QWidget], *, forward: bool) -> bool:
    """Gives the keyboard to the next stop in these places, which come in the order one reads them,
    and after the last one to the first. False where there is none.
    """
    by_place = [list(stops_in(place)) for place in places]
    stops = list(dict.fromkeys(stop for each in by_place for stop in each))
    if not stops:
        return False
    focused = QApplication.focusWidget()
    now = focused
    while now is not None and now not in stops:
        now = now.parentWidget()
    if now is not None:
        at = stops.index(now) + (1 if forward else -1)
    else:
        at = _passed(places, by_place, focused) - (0 if forward else 1)
    stops[at % len(stops)].setFocus(_REASON[forward])
    return True


def _passed(
    places: Sequence[QWidget], by_place: Sequence[Sequence[QWidget]], focused: QWidget | None
) -> int:
    """How many stops come before the end of the place in which something has the keyboard that is
    no stop itself; 0 where it is in none.
    """
    passed = 0
    for place, stops in zip(places, by_place, strict=True):
        passed += len(stops)
        if focused is not None and place.isAncestorOf(focused):
            return passed
    return 0
