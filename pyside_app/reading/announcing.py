"""Tells a screen reader what only colour shows: the tags of the highlight the caret stands in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from annotations_db.model import AnnotationId
from pyside_app.reading.inks import Inks


class Announcer:
    """Speaks once when the caret comes into a highlight; the widget's description keeps it."""

    def __init__(self, widget: QWidget, inks: Inks) -> None:
        self._widget = widget
        self._inks = inks
        self._told = ""

    def tell(self, annotation_ids: Sequence[AnnotationId]) -> None:
        """The highlights the caret stands in, the innermost first."""
        names = dict.fromkeys(
            ink.name for each in annotation_ids for ink in self._inks.of(each) if ink.name
        )
        said = ", ".join(["highlighted", *names]) if annotation_ids else ""
        if said == self._told:
            return
        self._told = said
        self._widget.setAccessibleDescription(said)
        if said:
            event = QAccessibleAnnouncementEvent(self._widget, said)
            QAccessible.updateAccessibility(event)
