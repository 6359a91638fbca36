"""Tells a screen reader what only colour shows: the tags of the highlight the caret stands in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from annotations_db.model import AnnotationId
from pyside_app.reading.inks import Inks
from pyside_app.session import Session
from pyside_app.words import tr


class Announcer:
    """Speaks once when the caret comes into a highlight; the widget's description keeps it."""

    def __init__(self, widget: QWidget, inks: Inks, session: Session) -> None:
        self._widget = widget
        self._inks = inks
        self._session = session
        self._told: tuple[AnnotationId, ...] = ()
        self._names: tuple[str, ...] = ()

    def tell(self, annotation_ids: Sequence[AnnotationId]) -> None:
        """The highlights the caret stands in, the innermost first: "highlighted, Clearance, 2 of
        5", counted among those that are shown.
        """
        names = tuple(
            dict.fromkeys(
                ink.name for each in annotation_ids for ink in self._inks.of(each) if ink.name
            )
        )
        if (tuple(annotation_ids), names) == (self._told, self._names):
            return
        self._told, self._names = tuple(annotation_ids), names
        said = self._words(names) if annotation_ids else ""
        self._widget.setAccessibleDescription(said)
        if said:
            announce(self._widget, said)

    def _words(self, names: Sequence[str]) -> str:
        shown = [each.id for each in self._session.shown()]
        words = [tr("highlighted"), *names]
        if self._told[0] in shown:
            number = shown.index(self._told[0]) + 1
            words.append(tr("{number} of {count}", number=number, count=len(shown)))
        return ", ".join(words)


def announce(widget: QWidget, words: str) -> None:
    """Has a screen reader say something that only the eye would see otherwise."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
