"""The names of the table's columns: a click sorts, a drag moves one or makes it wider."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from pyside_app.guard import guarded
from pyside_app.icons import SIZE, pixmap
from pyside_app.panels.parts.painting import paint_line
from pyside_app.panels.parts.text import advance
from pyside_app.panels.statements.list import StatementList
from pyside_app.statement_layout import NARROWEST
from pyside_app.theme import SMALL, Look, sans
from pyside_app.words import tr

HEIGHT = 28
_GAP = 2
_INSET = 8
"""Pixels that the line between two names leaves free above and below."""


class TableHeader(QHeaderView):
    """Small and semibold; an arrow beside the name of the column that is sorted by."""

    def __init__(self, view: StatementList, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view, self._model, self._look = view, view.statements, look
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(NARROWEST)
        self.setFixedHeight(HEIGHT)
        self.setResizeContentsPrecision(0)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(tr("Columns"))
        look.changed.connect(self.viewport().update)

    @override
    @guarded
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme, font = self._look.theme, sans(SMALL, strong=True)
        column, query = self._model.columns[logicalIndex], self._model.query
        painter.fillRect(rect, theme.panel)
        is_sorted = column.key == query.by
        words = self._view.words_in(rect, logicalIndex)
        arrow = SIZE + _GAP if is_sorted else 0
        width = min(advance(column.title, font) + 1, max(0.0, words.width() - arrow))
        left = words.right() - width if column.is_number else words.left()
        colour = theme.text if is_sorted else theme.secondary
        name = QRectF(left, words.top(), width, words.height())
        paint_line(painter, name, column.title, font, colour)
        if is_sorted:
            beside = left - arrow if column.is_number else left + width + _GAP
            picture = pixmap("down" if query.down else "up", theme, "text")
            painter.drawPixmap(QPointF(beside, words.center().y() - SIZE / 2), picture)
        below = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(below, theme.separator)
        if self.visualIndex(logicalIndex) < self.count() - 1:
            between = QRect(rect.right(), rect.top() + _INSET, 1, rect.height() - 2 * _INSET)
            painter.fillRect(between, theme.separator)
