"""Back to a review, once a highlight that was sent to be marked in the text has its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from annotations_db.model import AnnotationId, Record
from pyside_app.guard import guarded
from pyside_app.marked import annotations_of
from pyside_app.session import Session


class Returning(QObject):
    """Waits for an edit of one highlight of the open statement. Whoever opens another statement or
    chooses another highlight first does not want to go back.
    """

    def __init__(
        self, session: Session, annotation_id: AnnotationId, go_back: Callable[[], None]
    ) -> None:
        super().__init__(session)
        self._session, self._wanted, self._go_back = session, annotation_id, go_back
        self._is_over = False
        session.set_current(annotation_id)
        session.edited.connect(self._on_edited)
        session.statement_opened.connect(self._give_up)
        session.current_changed.connect(self._on_current_changed)

    @guarded
    def _on_edited(self, record: Record) -> None:
        if self._wanted in annotations_of(record):
            self._give_up()
            QTimer.singleShot(0, self._session, self._go_back)

    @guarded
    def _on_current_changed(self, _annotation_id: AnnotationId | None) -> None:
        """Looks afterwards: a list of cards goes through others while one of them moves in it."""
        QTimer.singleShot(0, self, self._look_round)

    @guarded
    def _look_round(self) -> None:
        if not self._is_over and self._session.current not in {None, self._wanted}:
            self._give_up()

    @guarded
    def _give_up(self) -> None:
        self._is_over = True
        self._session.edited.disconnect(self._on_edited)
        self._session.statement_opened.disconnect(self._give_up)
        self._session.current_changed.disconnect(self._on_current_changed)
        self.deleteLater()
