"""The shape of the statements panel's lines: a list of two lines each, or a table in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.statements.columns import LINES, Column
from pyside_app.panels.statements.header import TableHeader
from pyside_app.panels.statements.list import StatementList
from pyside_app.panels.statements.painting import CELL, HEADING, HEIGHT
from pyside_app.statement_layout import StatementTable
from pyside_app.theme import Look

_REST = 200
"""Milliseconds without a change after which columns count as dragged."""


class Shape(QObject):
    """Makes the view a list or a table, and says what its columns were dragged to."""

    dragged = Signal(object)
    """Carries the ``StatementTable`` that a person has made by hand."""

    def __init__(self, view: StatementList, look: Look) -> None:
        super().__init__(view)
        self._view, self._model = view, view.statements
        self.header = TableHeader(view, look)
        self._table = StatementTable()
        self._low: set[int] = set()
        """The rows that are lower than the others."""
        self._is_setting = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._set_up()
        self._show_columns((LINES,), is_table=False)
        self._model.modelReset.connect(self._size_rows)
        self.header.sectionResized.connect(self._on_resized)
        self.header.sectionMoved.connect(self._on_moved)
        self._rest.timeout.connect(self._on_rest)
        view.viewport().installEventFilter(self)

    def _set_up(self) -> None:
        view = self._view
        view.setHorizontalHeader(self.header)
        view.setCornerButtonEnabled(False)
        view.setShowGrid(False)
        view.setMouseTracking(True)
        view.setHorizontalScrollMode(StatementList.ScrollMode.ScrollPerPixel)
        view.setVerticalScrollMode(StatementList.ScrollMode.ScrollPerPixel)
        rows = view.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(HEADING)

    def show(self, table: StatementTable, known: Sequence[Column]) -> None:
        """Shows a list, or those columns of a table that there are."""
        there = {each.key: each for each in known}
        columns = [there[key] for key in table.keys if key in there]
        shown = tuple(columns) if table.is_shown else (LINES,)
        self._table = table
        if shown != self._model.columns or shown != self._places():
            self._show_columns(shown, is_table=table.is_shown)
        self._set_widths()

    def _show_columns(self, columns: tuple[Column, ...], *, is_table: bool) -> None:
        view, policy = self._view, Qt.ScrollBarPolicy
        view.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_table else policy.ScrollBarAlwaysOff
        )
        view.painter.is_table = is_table
        view.verticalHeader().setDefaultSectionSize(CELL if is_table else HEIGHT)
        view.verticalScrollBar().setSingleStep((CELL if is_table else HEIGHT) // 2)
        self.header.setVisible(is_table)
        with self._setting():
            self._model.show_columns(columns)
            for place in range(len(columns)):
                self.header.moveSection(self.header.visualIndex(place), place)

    def _places(self) -> tuple[Column, ...]:
        """The columns from the left."""
        header, columns = self.header, self._model.columns
        return tuple(columns[header.logicalIndex(place)] for place in range(header.count()))

    def move(self, steps: int) -> None:
        """Moves the column of the current cell to the right, or to the left."""
        here = self.header.visualIndex(self._view.currentIndex().column())
        if self._table.is_shown and here >= 0 and 0 <= here + steps < self.header.count():
            self.header.moveSection(here, here + steps)
            self._view.scrollTo(self._view.currentIndex())

    def _set_widths(self, without: int = -1) -> None:
        """Each as wide as it was dragged to; the last one to the edge of the view. ``without`` is
        being dragged.
        """
        columns, widths = self._places(), dict(self._table.columns)
        room = self._view.viewport().width()
        with self._setting():
            for place, column in enumerate(columns):
                section = self.header.logicalIndex(place)
                width = widths.get(column.key, column.width) if self._table.is_shown else room
                if place == len(columns) - 1:
                    width = max(width, room)
                if section != without:
                    self.header.resizeSection(section, width)
                room -= self.header.sectionSize(section)

    def _size_rows(self) -> None:
        """In a list headings are lower than statements."""
        rows, count = self._view.verticalHeader(), self._model.rowCount()
        before = {each for each in self._low if each < count}
        self._low = set() if self._table.is_shown else set(self._model.headings())
        with QSignalBlocker(rows):
            for each in before - self._low:
                rows.resizeSection(each, rows.defaultSectionSize())
            for each in self._low - before:
                rows.resizeSection(each, HEADING)

    @contextmanager
    def _setting(self) -> Iterator[None]:
        """What changes meanwhile was not done by hand."""
        before, self._is_setting = self._is_setting, True
        try:
            yield
        finally:
            self._is_setting = before

    @guarded
    def _on_resized(self, section: int, _before: int, width: int) -> None:
        if self._is_setting or not self._table.is_shown:
            return
        key = self._model.columns[section].key
        columns = tuple((each, width if each == key else was) for each, was in self._table.columns)
        self._table = replace(self._table, columns=columns)
        self._set_widths(without=section)
        self._rest.start()

    @guarded
    def _on_moved(self) -> None:
        if not self._is_setting and self._table.is_shown:
            widths = dict(self._table.columns)
            shown = [each.key for each in self._places()]
            hidden = [each for each in widths if each not in shown]
            ordered = tuple((each, widths[each]) for each in (*shown, *hidden))
            self._table = replace(self._table, columns=ordered)
            self._set_widths()
            self._rest.start()

    @guarded
    def _on_rest(self) -> None:
        self._set_widths()
        self.dragged.emit(self._table)

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._set_widths()
        return False
