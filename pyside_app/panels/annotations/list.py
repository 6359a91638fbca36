"""The list of cards under pointer and keys, with the note editor; what is asked of a card goes out
as a signal.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip
from typing_extensions import override

from annotations_db.model import AnnotationId, Highlight
from pyside_app.guard import guarded, guarded_or
from pyside_app.keys import key_of
from pyside_app.panels.annotations.cards import CardsView
from pyside_app.panels.annotations.editor import NoteEditor
from pyside_app.panels.annotations.layout import TOOLS, Part, Tool
from pyside_app.panels.annotations.words import Words
from pyside_app.panels.parts.keys import is_plain, takes
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

TOOL_WORDS: dict[Tool, str] = {"tag": "Change tags", "note": "Note", "more": "More"}
_TOOL_COMMANDS: dict[Tool, str] = {"tag": "annotate.tag", "note": "annotate.note"}
_KEYS = {
    Qt.Key.Key_Return: "note",
    Qt.Key.Key_Enter: "note",
    Qt.Key.Key_N: "note",
    Qt.Key.Key_T: "tag",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_Backspace: "remove",
}
_MOVES = {
    Qt.Key.Key_Up: QAbstractItemView.CursorAction.MoveUp,
    Qt.Key.Key_Down: QAbstractItemView.CursorAction.MoveDown,
    Qt.Key.Key_PageUp: QAbstractItemView.CursorAction.MovePageUp,
    Qt.Key.Key_PageDown: QAbstractItemView.CursorAction.MovePageDown,
    Qt.Key.Key_Home: QAbstractItemView.CursorAction.MoveHome,
    Qt.Key.Key_End: QAbstractItemView.CursorAction.MoveEnd,
}


@dataclass(frozen=True, slots=True)
class Press:
    """Where the button went down: on a card, on one of its parts."""

    id: AnnotationId
    part: Part | None
    place: QPointF
    is_among_several: bool = False


class CardList(CardsView):
    """``asked`` says what a tool or key on a card wants: "tag", "note", "remove"; or "go", where
    the card that is the current one already is clicked: the text follows any other by itself.
    """

    asked = Signal(str, object)
    menu_asked = Signal(object, QPoint)
    drag_wanted = Signal(object)
    """The highlights of the cards that are being dragged, a list."""
    escaped = Signal()

    def __init__(self, session: Session, look: Look, words: Words) -> None:
        self._pressed: Press | None = None
        self._editor: NoteEditor | None = None
        super().__init__(session, look, words)
        self.editor = self._editor = NoteEditor(look, self.viewport())
        self._put_away()
        self.editor.height_changed.connect(self._on_editor_grew)

    def write_in(self, annotation_id: AnnotationId) -> bool:
        """Puts the editor into a card. False where the card is not shown."""
        if self.cards.row_of(annotation_id) is None:
            return False
        self.stop_writing()
        self.cards.hold(annotation_id)
        row = self.cards.row_of(annotation_id)
        if row is None:
            return False
        self._written = annotation_id
        self.editor.setEnabled(True)
        self._written_height = self.editor.fit(self.text_width())
        self.measure_again(row, row)
        self.scrollTo(self.cards.index(row))
        self.editor.show()
        self._place_editor()
        self.editor.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def stop_writing(self) -> None:
        """Takes the editor away; what is in it is the caller's to keep."""
        if self._written is None:
            return
        written, self._written = self._written, None
        self._put_away()
        self.cards.hold(None)
        row = self.cards.row_of(written)
        if row is not None:
            self.measure_again(row, row)

    def _put_away(self) -> None:
        """Hidden alone, its fields could still be given the keyboard."""
        self.editor.hide()
        self.editor.setEnabled(False)

    @property
    def written(self) -> AnnotationId | None:
        """The highlight whose note is being written."""
        return self._written

    def _place_editor(self) -> None:
        row = self.cards.row_of(self._written) if self._editor is not None else None
        card = self.card(row) if row is not None else None
        if row is None or card is None or card.editor is None:
            return
        place = card.editor.translated(self.card_rect(row).topLeft()).toRect()
        if self.editor.geometry() != place:
            self.editor.setGeometry(place)

    @guarded
    def _on_editor_grew(self) -> None:
        self._written_height = self.editor.fit(self.text_width())
        row = self.cards.row_of(self._written)
        if row is not None:
            self.measure_again(row, row)

    @override
    def _settle(self) -> None:
        super()._settle()
        self._place_editor()

    def _hit(self, place: QPointF) -> tuple[int, Part | None] | None:
        row = self.indexAt(place.toPoint()).row()
        card = self.card(row) if row >= 0 else None
        rect = self.card_rect(row) if card is not None else QRectF()
        if card is None or not rect.contains(place):
            return None
        inner = place - rect.topLeft()
        if card.fold is not None and card.fold.contains(inner):
            return row, "fold"
        if card.place is not None and card.place.contains(inner):
            return row, "place"
        if card.editor is not None:
            return row, None
        return row, next((each for each in TOOLS if card.tool_rect(each).contains(inner)), None)

    def _id_at(self, place: QPointF) -> tuple[AnnotationId, Part | None] | None:
        hit = self._hit(place)
        highlight = self.cards.highlight(hit[0]) if hit is not None else None
        return None if hit is None or highlight is None else (highlight.id, hit[1])

    @override
    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A card among several that are chosen is chosen alone only when it is let go: until then
        all of them may be dragged.
        """
        hit = self._id_at(event.position())
        if hit is None or event.button() != Qt.MouseButton.LeftButton:
            return
        annotation_id, part = hit
        held = event.modifiers()
        self._pressed = Press(annotation_id, part, event.position())
        if part is not None:
            return
        if held & Qt.KeyboardModifier.ShiftModifier:
            self.choosing.reach(annotation_id)
        elif held & Qt.KeyboardModifier.ControlModifier:
            self.choosing.toggle(annotation_id)
        elif self.choosing.is_several and annotation_id in self._session.chosen:
            self._pressed = replace(self._pressed, is_among_several=True)
        elif annotation_id == self._session.current:
            self.asked.emit("go", annotation_id)
        else:
            self.choosing.only(annotation_id)

    @override
    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._id_at(event.position()) != (pressed.id, pressed.part):
            return
        if pressed.is_among_several:
            self.choosing.only(pressed.id)
            self.choosing.back_to_one()
        elif pressed.part == "fold":
            self.fold(pressed.id)
        elif pressed.part == "place":
            self.asked.emit("place", pressed.id)
        elif pressed.part is not None:
            self._press_tool(pressed.id, pressed.part)

    def _press_tool(self, annotation_id: AnnotationId, tool: Tool) -> None:
        corner = self._tool_corner(annotation_id, tool)
        if annotation_id not in self._session.chosen:
            self.choosing.only(annotation_id)
        if tool == "more":
            self.menu_asked.emit(annotation_id, corner)
        else:
            self.asked.emit(tool, annotation_id)

    @override
    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    @override
    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._id_at(event.position()))
        pressed = self._pressed
        if pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = (event.position() - pressed.place).manhattanLength()
        if pressed.part is None and way >= QApplication.startDragDistance():
            self._pressed = None
            self.drag_wanted.emit(self._meant(pressed.id))

    def _meant(self, annotation_id: AnnotationId) -> list[Highlight]:
        """The card, or all that are chosen where it is one of them."""
        chosen = self._session.chosen
        ids = chosen if annotation_id in chosen else (annotation_id,)
        found = (self._session.highlights.get(each) for each in ids)
        return [each for each in found if each is not None]

    @override
    @guarded_or(False)
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, place: QPointF) -> str:
        """What is said of the thing under the pointer: a tool, a chip's whole path, the card."""
        hit = self._hit(place)
        card = self.card(hit[0]) if hit is not None else None
        if hit is None or card is None:
            return ""
        row, tool = hit
        if tool == "fold":
            return tr("Space")
        if tool == "place":
            return tr("Select the words where it belongs, then put it there")
        if tool is not None:
            key = key_of(self, _TOOL_COMMANDS.get(tool, ""))
            words = tr(TOOL_WORDS[tool])
            return f"{words} ({key})" if key else words
        inner = place - self.card_rect(row).topLeft()
        for chip in card.chips:
            if chip.rect.contains(inner):
                return self._session.tree.path(chip.tag.id)
        return self._words.foot(card.content.highlight)

    @override
    @guarded
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = QPointF(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.card_rect(self.currentIndex().row()).center()
        hit = self._id_at(place)
        if hit is not None:
            if hit[0] not in self._session.chosen:
                self.choosing.only(hit[0])
            self.menu_asked.emit(hit[0], self.viewport().mapToGlobal(place.toPoint()))

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = Qt.Key(event.key()), self._session.current
        asked = _KEYS.get(key)
        if key == Qt.Key.Key_Escape and self.choosing.is_several:
            self.choosing.back_to_one()
        elif key == Qt.Key.Key_Escape and self._session.filter.is_active:
            self.escaped.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.choosing.every()
        elif asked and is_plain(event) and current is not None:
            self.asked.emit(asked, current)
        elif key == Qt.Key.Key_Space and is_plain(event) and current is not None:
            self._fold_current(current)
        elif not (event.modifiers() == Qt.KeyboardModifier.ShiftModifier and self._extend(key)):
            super().keyPressEvent(event)

    def _extend(self, key: Qt.Key) -> bool:
        """Shift with a key that moves chooses what lies between."""
        action = _MOVES.get(key)
        if action is None:
            return False
        row = self.moveCursor(action, Qt.KeyboardModifier.ShiftModifier).row()
        annotation_id = self.cards.id_at(row)
        if annotation_id is not None:
            self.choosing.reach(annotation_id)
        return True

    def _fold_current(self, annotation_id: AnnotationId) -> None:
        row = self.cards.row_of(annotation_id)
        card = self.card(row) if row is not None else None
        if card is not None and card.fold is not None:
            self.fold(annotation_id)

    @override
    @guarded_or(False)
    def event(self, event: QEvent) -> bool:
        is_card_meant = self._session.current is not None
        if is_card_meant and takes(event, (*_KEYS, Qt.Key.Key_Space)):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_leaving = event.key() == Qt.Key.Key_Escape and self.choosing.is_several
            if is_leaving or event.matches(QKeySequence.StandardKey.SelectAll):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here."""

    def _tool_corner(self, annotation_id: AnnotationId, tool: Tool) -> QPoint:
        row = self.cards.row_of(annotation_id)
        card = self.card(row) if row is not None else None
        if row is None or card is None:
            return self.mapToGlobal(QPoint())
        rect = card.tool_rect(tool).translated(self.card_rect(row).topLeft())
        return self.viewport().mapToGlobal(rect.bottomLeft().toPoint())

    def _hover(self, hit: tuple[AnnotationId, Part | None] | None) -> None:
        if hit != self._hovered:
            self._hovered = hit
            is_tool = hit is not None and hit[1] is not None
            shape = Qt.CursorShape.PointingHandCursor if is_tool else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()
