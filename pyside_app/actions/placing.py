"""While the place of a highlight is looked for in the text: Enter puts it at the selected words,
Esc leaves all as it was, and either way one is back where one came from.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from annotations_db.edits.waiting import is_waiting
from annotations_db.model import AnnotationId, Record
from pyside_app.guard import guarded, guarded_or
from pyside_app.marked import annotations_of
from pyside_app.panels.parts.keys import ENTER
from pyside_app.workbench import Workbench

Back = Callable[[bool], None]
"""Goes back to where one came from; told whether the highlight has a place now."""


class Placing(QObject):
    """Ends once the highlight has a place or is gone. Whoever opens another statement or chooses
    another highlight first does not want to go back.
    """

    def __init__(self, bench: Workbench, annotation_id: AnnotationId, go_back: Back) -> None:
        for earlier in bench.session.findChildren(Placing):
            earlier.give_up()  # one place is looked for at a time
        super().__init__(bench.session)
        self._bench, self._session = bench, bench.session
        self._wanted, self._go_back = annotation_id, go_back
        self._is_over = False
        self._session.set_current(annotation_id)
        bench.reading.watch_keys(self)
        self._session.edited.connect(self._on_edited)
        self._session.statement_opened.connect(self.give_up)
        self._session.current_changed.connect(self._on_current_changed)

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_over or not isinstance(event, QKeyEvent) or not self._is_ours(event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            self._bench.command("annotate.put_here", self._wanted)
        return True

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        has_selection = self._session.selection is not None
        return event.key() == Qt.Key.Key_Escape or (event.key() in ENTER and has_selection)

    def _leave(self) -> None:
        """Esc takes away what lies over the text first."""
        if not self._bench.reading.close_layer():
            self._bench.close_toast()
            self._end(has_place=False)

    @guarded
    def _on_edited(self, record: Record) -> None:
        if self._wanted in annotations_of(record) and not self._is_waiting():
            self._end(has_place=True)

    def _is_waiting(self) -> bool:
        found, statement = self._session.highlights.get(self._wanted), self._session.statement
        return bool(found and statement and is_waiting(found.annotation, statement))

    @guarded
    def _on_current_changed(self, _annotation_id: AnnotationId | None) -> None:
        """Looks afterwards: a list of cards goes through others while one of them moves in it."""
        QTimer.singleShot(0, self, self._look_round)

    @guarded
    def _look_round(self) -> None:
        if not self._is_over and self._session.current not in {None, self._wanted}:
            self.give_up()

    def _end(self, *, has_place: bool) -> None:
        go_back = self._go_back
        self.give_up()
        QTimer.singleShot(0, self._session, lambda: go_back(has_place))

    @guarded
    def give_up(self) -> None:
        """Looks for the place no longer, and goes nowhere."""
        if self._is_over:
            return
        self._is_over = True
        self._session.edited.disconnect(self._on_edited)
        self._session.statement_opened.disconnect(self.give_up)
        self._session.current_changed.disconnect(self._on_current_changed)
        self.deleteLater()
