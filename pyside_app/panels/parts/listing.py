"""A panel of one list: its heading, the conditions, what they leave out, the rows, or why there are
none. What is listed and which conditions there are, a panel says.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.chiprows import Rows
from pyside_app.panels.parts.empty import EmptyPlace
from pyside_app.panels.parts.filterline import FilterLine, thousands
from pyside_app.panels.parts.heading import PanelHeading
from pyside_app.panels.parts.keys import takes
from pyside_app.panels.parts.lines import LinesView
from pyside_app.panels.parts.paging import PagedModel
from pyside_app.panels.parts.stops import show_instead
from pyside_app.theme import Look
from pyside_app.words import tr

NARROWEST = 280
_LEAVE = frozenset({Qt.Key.Key_Escape})


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows are listed, of how many, and whether a condition may leave some out."""

    shown: int
    every: int
    is_filtered: bool


class ListedPanel(QWidget):
    """Esc takes all conditions off, as the link and the line of the filter do."""

    def __init__(self, title: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setMinimumWidth(NARROWEST)
        self.heading = PanelHeading(title, look)
        self.list = LinesView(look)
        self.list.setAccessibleName(title)
        self.line = FilterLine(look, self.show_all)
        self.empty = EmptyPlace(look)
        self.clear = self.empty.add_button(tr("Clear filter"), self.show_all, is_link=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._is_filtered = False

    @abstractmethod
    def show_all(self) -> None:
        """Takes all conditions off."""

    def set_model(self, model: PagedModel[Any], lines: int, words: Callable[[Any], Any]) -> None:
        """What is listed, and how a row is shown in that many lines."""
        self.list.setModel(model)
        self.list.show_words(lines, words)

    def lay_out(self, chips: Iterable[QWidget], above: QWidget | None = None) -> None:
        """Puts the parts below one another; ``above`` stands over the chips."""
        conditions = QWidget()
        conditions.setAccessibleName(tr("Filter"))
        row = Rows(conditions)
        row.setContentsMargins(12, 0, 16, 8)
        for each in chips:
            row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.heading, above, conditions, self.line):
            if part is not None:
                column.addWidget(part)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)

    def show_counts(self, counts: Counts, sentence: str) -> None:
        """How many there are; ``sentence`` says why there are none."""
        shown, every = counts.shown, counts.every
        if counts.is_filtered:
            count = tr("{shown} of {all}", shown=thousands(shown), all=thousands(every))
        else:
            count = thousands(shown) if shown else ""
        self.heading.set_count(count)
        self.line.show_counts(shown, max(0, every - shown))
        self.line.setVisible(counts.is_filtered)
        self._is_filtered = counts.is_filtered
        self.empty.set_sentence(sentence)
        if shown:  # before what has the keys there goes
            show_instead(self._stack, self.list)
        self.clear.setVisible(counts.is_filtered)
        if not shown:
            show_instead(self._stack, self.empty)

    @override
    @guarded_or(False)
    def event(self, event: QEvent) -> bool:
        return (self._is_filtered and takes(event, _LEAVE)) or super().event(event)

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nothing in the panel has taken it."""
        if event.key() == Qt.Key.Key_Escape and self._is_filtered:
            self.show_all()
        else:
            super().keyPressEvent(event)
