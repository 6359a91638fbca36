"""The statements panel: heading, list, and what stands there while there are none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotations_db.model import Record, Statement, StatementId
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.empty import EmptyPlace
from pyside_app.panels.parts.heading import PanelHeading
from pyside_app.panels.parts.keys import ENTER, REMOVE, is_plain, takes
from pyside_app.panels.parts.stops import show_instead
from pyside_app.panels.statements.delegate import HEIGHT, StatementDelegate
from pyside_app.panels.statements.model import StatementsModel
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

EMPTY = "Statements you add are listed here, with their state, meeting and date."


class StatementList(QListView):
    """Says when a row shall be removed, or opened beside what is open: Ctrl+click, middle click,
    Ctrl+Enter.
    """

    removal_wanted = Signal()
    apart_wanted = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self._apart = QModelIndex()

    @override
    @guarded_or(False)
    def event(self, event: QEvent) -> bool:
        return takes(event, REMOVE) or super().event(event)

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in REMOVE and is_plain(event):
            self.removal_wanted.emit()
        elif event.key() in ENTER and is_ctrl:
            self.apart_wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes the first row the current one, if none is; that is nobody's wish to open it."""
        with QSignalBlocker(self.selectionModel()):
            super().focusInEvent(event)

    @override
    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.button() == Qt.MouseButton.MiddleButton or (is_left and is_ctrl):
            self._apart = self.indexAt(event.position().toPoint())
        else:
            super().mousePressEvent(event)

    @override
    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._apart = self._apart, QModelIndex()
        if not pressed.isValid():
            super().mouseReleaseEvent(event)
        elif self.indexAt(event.position().toPoint()) == pressed:
            self.apart_wanted.emit(pressed)


class StatementsPanel(QWidget):
    """Opens the statement that is clicked or walked to. ``command`` asks the window for more."""

    command = Signal(str, object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setMinimumWidth(200)
        self.heading = PanelHeading(tr("Statements"), look)
        self.heading.add_button(
            "plus", tr("Add statements…"), lambda: self.command.emit("file.add_statements", None)
        )
        self.model = StatementsModel(session, self)
        self.list = StatementList()
        self._set_up_list(look)
        self.empty = EmptyPlace(look, is_centred=False)
        self.empty.set_sentence(tr(EMPTY))
        self.empty.add_button(
            tr("Add statements…"),
            lambda: self.command.emit("file.add_statements", None),
            is_link=True,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)
        self._connect(look)
        self._show_count()
        self._show_opened()

    def _set_up_list(self, look: Look) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(StatementDelegate(look, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.verticalScrollBar().setSingleStep(HEIGHT // 2)
        self.list.setAccessibleName(tr("Statements"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self, look: Look) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_walked)
        self.list.removal_wanted.connect(self._on_removal_wanted)
        self.list.apart_wanted.connect(self._on_apart_wanted)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)
        self.model.modelReset.connect(self._on_rows_changed)
        self.model.rowsInserted.connect(self._on_rows_changed)
        self._session.statement_opened.connect(self._show_opened)
        self._session.edited.connect(self._on_edited)
        look.changed.connect(self.list.viewport().update)

    @guarded
    def _on_rows_changed(self) -> None:
        self._show_count()
        self._show_opened()

    def _show_count(self) -> None:
        count = self.model.rowCount()
        self.heading.set_count(f"{count:,}".replace(",", " ") if count else "")
        show_instead(self._stack, self.list if count else self.empty)

    @guarded
    def _show_opened(self) -> None:
        """Makes the open statement's row the current one, and shows it."""
        statement = self._session.statement
        number = self.model.number_of(statement.id if statement is not None else None)
        selection = self.list.selectionModel()
        if number is None:
            selection.clear()
            return
        index = self.model.index(number)
        if index != self.list.currentIndex():
            selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)

    @guarded
    def _on_walked(self, index: QModelIndex) -> None:
        row = self.model.row(index.row()) if index.isValid() else None
        opened = self._session.statement
        if row is not None and (opened is None or opened.id != row.statement.id):
            self._session.open_statement(row.statement.id)

    @guarded
    def _on_edited(self, record: Record) -> None:
        if any(isinstance(each.before or each.after, Statement) for each in record.changes):
            self._show_count()

    @guarded
    def _on_removal_wanted(self) -> None:
        row = self.model.row(self.list.currentIndex().row())
        if row is not None:
            self.command.emit("file.remove_statement", row.statement.id)

    @guarded
    def _on_apart_wanted(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self.command.emit("tabs.open", row.statement.id)

    @guarded
    def _on_menu_wanted(self, place: QPoint) -> None:
        row = self.model.row(self.list.indexAt(place).row())
        if row is not None:
            self.menu_for(row.statement.id).popup(self.list.viewport().mapToGlobal(place))

    def menu_for(self, statement_id: StatementId) -> QMenu:
        """What can be done with one statement."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def offer(words: str, command: str) -> None:
            menu.addAction(words).triggered.connect(lambda *_: self._give(command, statement_id))

        offer(tr("Open in a new tab") + "\tCtrl+Return", "tabs.open")
        offer(tr("Make an annotated copy…"), "file.annotated_copy")
        offer(f"{tr('Details…')}\tCtrl+D", "statement.details")
        offer(tr("Remove statement\tDel"), "file.remove_statement")
        return menu

    @guarded
    def _give(self, command: str, statement_id: StatementId) -> None:
        """Commands on the open statement are given to one that is open."""
        opened = self._session.statement
        if command == "file.annotated_copy" and (opened is None or opened.id != statement_id):
            self._session.open_statement(statement_id)
        self.command.emit(command, statement_id)
