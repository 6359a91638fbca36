"""The look at a copy beside what can be chosen for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontDatabase, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from pyside_app.dialogs.sheet import sentence_label
from pyside_app.guard import guarded
from pyside_app.icons import icon
from pyside_app.printing.samples import Pictures, Rows, Sample, Words
from pyside_app.theme import SMALL, Look, sans
from pyside_app.words import counted, tr

WIDTH = 276
HEIGHT = 390
_CELL = 120
_AS_PRINTED = {
    ".docx": "As it prints; Word shows your tags and notes as comments.",
    ".html": "As it prints; a browser shows tags and notes beside the text.",
}


class Preview(QWidget):
    """Shows the page, the table or the lines that it was given last."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pages: Pictures | None = None
        self._at = 0
        self.page, self.table, self.lines = _Page(look), _table(), _lines()
        self.place, self.caption = QLabel(), sentence_label("", secondary=True)
        self.back = self._turner("back", tr("Page before"), -1)
        self.forward = self._turner("forward", tr("Next page"), 1)
        self._stack = QStackedWidget()
        for each in (self.page, self.table, self.lines):
            self._stack.addWidget(each)
        self._lay_out()

    def show_sample(self, sample: Sample, suffix: str) -> None:
        """Shows how a copy will look, from its first page on, or from the page that was shown."""
        self._pages = sample if isinstance(sample, Pictures) else None
        self.caption.setText(tr(_AS_PRINTED[suffix]) if suffix in _AS_PRINTED else "")
        match sample:
            case Pictures():
                self._at = min(self._at, len(sample.pages) - 1)
                self._show_page()
            case Rows():
                _fill(self.table, sample)
                self._stack.setCurrentWidget(self.table)
                self._show_count(counted("{n} row", "{n} rows", len(sample.rows)))
            case Words():
                self.lines.setPlainText(sample.text)
                self._stack.setCurrentWidget(self.lines)
                self._show_count("")

    def _show_page(self) -> None:
        if self._pages is None:
            return
        pages = self._pages.pages
        self.page.show_picture(QPixmap.fromImage(pages[self._at]))
        self._stack.setCurrentWidget(self.page)
        if self._pages.is_all:
            words = tr("Page {page} of {count}", page=self._at + 1, count=len(pages))
        else:
            words = tr("Page {page}, of the beginning", page=self._at + 1)
        self._show_count(words)
        self.page.setAccessibleName(words)
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at < len(pages) - 1)

    def _show_count(self, words: str) -> None:
        self.place.setText(words)
        for each in (self.back, self.forward):
            each.setVisible(self._pages is not None)

    def _turner(self, picture: str, words: str, steps: int) -> QToolButton:
        button = QToolButton()
        button.setFixedSize(28, 28)
        button.setIcon(icon(picture, self._look.theme))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda *_: self._turn(steps))
        return button

    @guarded
    def _turn(self, steps: int) -> None:
        self._at += steps
        self._show_page()

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        self._stack.setFixedSize(WIDTH, HEIGHT)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption.setProperty("small", True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for each in (self.back, self.place, self.forward):
            row.addWidget(each)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._stack)
        column.addLayout(row)
        column.addWidget(self.caption)
        column.addStretch(1)


class _Page(QWidget):
    """A page in a frame of one pixel."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._picture = QPixmap()

    def show_picture(self, picture: QPixmap) -> None:
        self._picture = picture
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setPen(self._look.theme.separator)
            whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            if not self._picture.isNull():
                size = self._picture.deviceIndependentSize()
                shown = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
                left = (self.width() - shown.width()) / 2
                place = QRectF(left, 0, shown.width(), shown.height())
                painter.drawPixmap(place, self._picture, QRectF(self._picture.rect()))
                whole = place.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRect(whole)


def _table() -> QTableWidget:
    table = QTableWidget(0, 3)
    table.setHorizontalHeaderLabels([tr("Quote"), tr("Tags"), tr("Notes")])
    table.setAccessibleName(tr("The first rows"))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.setFont(sans(SMALL))
    table.horizontalHeader().setFont(sans(SMALL, strong=True))
    table.setWordWrap(True)
    return table


def _fill(table: QTableWidget, sample: Rows) -> None:
    table.setRowCount(len(sample.rows))
    for number, row in enumerate(sample.rows):
        for column, words in enumerate(row):
            cell = QTableWidgetItem(words if len(words) <= _CELL else f"{words[:_CELL]}…")
            cell.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            table.setItem(number, column, cell)
    table.resizeRowsToContents()


def _lines() -> QPlainTextEdit:
    lines = QPlainTextEdit()
    lines.setReadOnly(True)
    lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    lines.setAccessibleName(tr("The first lines"))
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(SMALL - 2)
    lines.setFont(font)
    return lines
