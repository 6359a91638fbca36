"""Tells a screen reader what only colour shows: the tags of the highlight the caret stands in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from annotations_db.model import AnnotationId
from pyside_app.marked import index_of
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
        said = self._words(annotation_ids[0], names) if annotation_ids else ""
        self._widget.setAccessibleDescription(said)
        if said:
            announce(self._widget, said)

    def say(self, annotation_id: AnnotationId) -> None:
        """The same of a highlight that was just made or chosen where the caret stands.

        Counting ten thousand takes as long as writing one: without a listener nothing is said.
        """
        if not QAccessible.isActive():
            return
        names = [ink.name for ink in self._inks.of(annotation_id) if ink.name]
        announce(self._widget, self._words(annotation_id, names))

    def _words(self, annotation_id: AnnotationId, names: Sequence[str]) -> str:
        shown = self._session.shown()
        words = [tr("highlighted"), *names]
        index = index_of(self._session.highlights[annotation_id], shown)
        if index is not None:
            words.append(tr("{number} of {count}", number=index + 1, count=len(shown)))
        return ", ".join(words)


def announce(widget: QWidget, words: str) -> None:
    """Has a screen reader say something that only the eye would see otherwise."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
