"""Parts of the review: the list of groups, and the two passages beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from pyside_app.dialogs.review_items import GROUPS, Group, Item, Passage, compared
from pyside_app.dialogs.review_items import shown as as_rich
from pyside_app.icons import icon
from pyside_app.theme import NORMAL, Look, sans
from pyside_app.words import tr

_ICONS: Mapping[Group, str] = {
    "uncertain": "warn",
    "orphan": "lost",
    "moved": "moved",
    "exact": "check",
}
_WIDE, _SHORT, _TALL = 220, 72, 190
_SERIF = "font-family:'Source Serif Pro',serif;font-size:15px;line-height:130%"


class GroupList(QWidget):
    """A button for each group with its count; ``chosen`` carries the group."""

    chosen = Signal(str)

    def __init__(self, look: Look, *, is_narrow: bool) -> None:
        super().__init__()
        self._look = look
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self.buttons: dict[Group, QPushButton] = {}
        for number, group in enumerate(GROUPS):
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("group", True)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._choose, group))
            row, column = divmod(number, 2) if is_narrow else (number, 0)
            grid.addWidget(button, row, column)
            self.buttons[group] = button
        if not is_narrow:
            self.setFixedWidth(_WIDE)
            grid.setRowStretch(len(GROUPS), 1)
        self.setAccessibleName(tr("Groups"))

    def show_counts(self, count: Mapping[Group, int], now: Group) -> None:
        """How many are in each, and which one is shown."""
        names: dict[Group, str] = {
            "uncertain": tr("Not sure: {n}", n=count.get("uncertain", 0)),
            "orphan": tr("Without a place: {n}", n=count.get("orphan", 0)),
            "moved": tr("Moved with words: {n}", n=count.get("moved", 0)),
            "exact": tr("In their place: {n}", n=count.get("exact", 0)),
        }
        for group, button in self.buttons.items():
            button.setText(names[group])
            button.setIcon(icon(_ICONS[group], self._look.theme))
            button.setChecked(group == now)
            button.setFont(sans(NORMAL, strong=group == now))

    def _choose(self, group: Group, _checked: bool = False) -> None:
        self.chosen.emit(group)


class Passages(QWidget):
    """Before and now: the passage underlined within its surroundings, what differs in bold."""

    def __init__(self, look: Look, *, is_narrow: bool) -> None:
        super().__init__()
        self._look = look
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if is_narrow else way.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.before, self.now = QTextEdit(), QTextEdit()
        self._name = QLabel(tr("Now"))
        for words, browser in ((QLabel(tr("Before")), self.before), (self._name, self.now)):
            column = QVBoxLayout()
            column.setSpacing(4)
            words.setProperty("secondary", True)
            browser.setAccessibleName(words.text())
            browser.setReadOnly(True)
            browser.document().setDocumentMargin(10)
            browser.setMinimumHeight(_SHORT if is_narrow else _TALL)
            column.addWidget(words)
            column.addWidget(browser)
            row.addLayout(column, 1)

    def show_item(self, item: Item | None) -> None:
        """The highlight's passages; empty for none."""
        if item is None:
            self.before.setHtml("")
            self.now.setHtml("")
            return
        old = as_rich(item.old.words, is_other=False)
        if item.new is None:
            words = tr("These words are no longer in the text.")
            self.now.setPlainText(words)
        else:
            old, new = compared(item.old.words, item.new.words)
            self.now.setHtml(self._page(item.new, new))
        self.before.setHtml(self._page(item.old, old))

    def _page(self, passage: Passage, words: str) -> str:
        theme = self._look.theme
        before, after = (as_rich(each, is_other=False) for each in (passage.before, passage.after))
        marked = f'<u style="background-color:{theme.selected.name()}">{words}</u>'
        style = f"{_SERIF};color:{theme.text.name()}"
        return f'<p style="{style}">{before}{marked}{after}</p>'
