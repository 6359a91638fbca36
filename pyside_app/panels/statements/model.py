"""The statements as a list model over pages of a query; it never holds all of them."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotations_db.model import (
    Annotation,
    AttributeValue,
    Entity,
    Record,
    Statement,
    StatementId,
    StatementRow,
)
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.dates import day, printed_date
from pyside_app.session import Session
from pyside_app.words import counted, tr

PAGE = 128
PAGES_KEPT = 16
ROW_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class StatementsModel(QAbstractListModel):
    """One row per statement in the project's order; ``ROW_ROLE`` gives its ``StatementRow``."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pages: OrderedDict[int, list[StatementRow]] = OrderedDict()
        self._count = 0
        session.project_opened.connect(self.reload)
        session.reloaded.connect(self.reload)
        session.edited.connect(self._on_edited)
        session.reading_changed.connect(self._on_reading_changed)
        self.reload()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    @override
    @guarded_or(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.statement.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        return None

    def row(self, number: int) -> StatementRow | None:
        """The statement at a row; None beyond the last one and for -1."""
        if number < 0:
            return None
        page = self._page(number // PAGE)
        place = number % PAGE
        return page[place] if place < len(page) else None

    def number_of(self, statement_id: StatementId | None) -> int | None:
        """The row of a statement; pages already read are looked through first."""
        if statement_id is None:
            return None
        read = list(self._pages)
        unread = (each for each in range(-(-self._count // PAGE)) if each not in set(read))
        for page in (*read, *unread):
            for place, row in enumerate(self._page(page)):
                if row.statement.id == statement_id:
                    return page * PAGE + place
        return None

    @guarded
    def reload(self) -> None:
        """Asks for everything again."""
        self.beginResetModel()
        self._pages.clear()
        self._count = self._session.project.store.statement_count()
        self.endResetModel()

    def _page(self, number: int) -> list[StatementRow]:
        page = self._pages.get(number)
        if page is None:
            page = self._session.project.store.statement_rows(
                offset=number * PAGE, limit=PAGE, person_id=self._session.project.person_id
            )
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page

    @guarded
    def _on_edited(self, record: Record) -> None:
        touched: set[StatementId] = set()
        is_listed_anew = False
        for change in record.changes:
            entity = change.after if change.after is not None else change.before
            touched.update(_statements_of(entity))
            if isinstance(entity, Statement) and None in (change.before, change.after):
                is_listed_anew = True
        if is_listed_anew:
            self._list_anew()
        elif touched:
            self._read_again(touched)

    @guarded
    def _on_reading_changed(self, statement_id: StatementId) -> None:
        self._read_again({statement_id})

    def _list_anew(self) -> None:
        before = self._count
        known = self.row(before - 1) if before else None
        self._pages.clear()
        count = self._session.project.store.statement_count()
        if count <= before:
            self.reload()
            return
        self.beginInsertRows(QModelIndex(), before, count - 1)
        self._count = count
        self.endInsertRows()
        last = self.row(before - 1) if before else None
        if known is not None and last is not None and last.statement.id != known.statement.id:
            self.reload()

    def _read_again(self, touched: set[StatementId]) -> None:
        rows = [
            number * PAGE + place
            for number, page in self._pages.items()
            for place, row in enumerate(page)
            if row.statement.id in touched
        ]
        for number in {each // PAGE for each in rows}:
            del self._pages[number]
        for each in rows:
            self.dataChanged.emit(self.index(each), self.index(each))


def name_of(row: StatementRow) -> str:
    """Whose statement it is, else its title."""
    return row.details.get("state") or row.statement.title


def place_of(row: StatementRow) -> str:
    """Where it was made: "CCM 3MSP, Oslo"."""
    meeting = row.details.get("meeting_short") or row.details.get("meeting", "")
    return ", ".join(each for each in (meeting, row.details.get("place", "")) if each)


def date_of(row: StatementRow) -> str:
    """When it was made; when it was added, where neither that nor the place is known."""
    if value := row.details.get("date", ""):
        return printed_date(value)
    return (
        "" if place_of(row) else tr("Added {day}", day=day(row.statement.imported_at.astimezone()))
    )


def spoken(row: StatementRow) -> str:
    """The whole row in words."""
    count = counted("{n} highlight", "{n} highlights", row.highlights)
    parts = (name_of(row), place_of(row), date_of(row), tr(row.status), count)
    title = row.statement.title
    named = [each for each in parts if each]
    return ", ".join([*named, title] if title != named[0] else named)


def _statements_of(entity: Entity | None) -> set[StatementId]:
    if isinstance(entity, Statement):
        return {entity.id}
    if isinstance(entity, Annotation | AttributeValue):
        return {entity.statement_id}
    return set()
