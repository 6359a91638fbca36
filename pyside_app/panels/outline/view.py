"""The outline panel: headings as indented rows; the one that is being read stands out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotations_db.model import Span
from annotations_db.text.outline import Heading, heading_at, outline
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.outline.rows import OutlineView
from pyside_app.panels.parts.empty import EmptyPlace
from pyside_app.panels.parts.heading import PanelHeading
from pyside_app.panels.parts.paging import ROW_ROLE
from pyside_app.panels.parts.stops import show_instead
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

NO_HEADINGS = "This text has no headings. Where one has, they are listed here and lead through it."
NOTHING_OPEN = "The headings of the statement you open are listed here."
_Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractListModel):
    """One row per heading."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.headings: tuple[Heading, ...] = ()

    def show(self, headings: tuple[Heading, ...]) -> None:
        self.beginResetModel()
        self.headings = headings
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.headings)

    @override
    @guarded_or(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        heading = self.headings[index.row()]
        if role == ROW_ROLE:
            return heading
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return heading.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{words}, level {level}", words=heading.words, level=heading.level)
        return None


class OutlinePanel(QWidget):
    """``command`` asks the window to go to a heading; ``follow`` tells it where the text is."""

    command = Signal(str, object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setMinimumWidth(200)
        self.heading = PanelHeading(tr("Outline"), look)
        self.model = OutlineModel(self)
        self.list = OutlineView(look)
        self.list.setModel(self.model)
        self.list.setAccessibleName(tr("Outline"))
        self.list.chosen.connect(self._go)
        self.empty = EmptyPlace(look, is_centred=False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)
        session.statement_opened.connect(self.reload)
        session.reloaded.connect(self.reload)
        self.reload()

    @guarded
    def reload(self) -> None:
        """Reads the headings of the open statement."""
        text = self._session.text
        self.model.show(outline(text) if text is not None else ())
        count = len(self.model.headings)
        self.heading.set_count(str(count or ""))
        self.empty.set_sentence(tr(NOTHING_OPEN if text is None else NO_HEADINGS))
        show_instead(self._stack, self.list if count else self.empty)

    def follow(self, offset: int) -> None:
        """Lets the heading stand out under which the text is being read."""
        place = heading_at(self.model.headings, offset)
        self.list.mark(place)

    def _go(self, heading: Heading) -> None:
        span = Span(heading.start, heading.start + 1)
        self.command.emit("go.place", span)
