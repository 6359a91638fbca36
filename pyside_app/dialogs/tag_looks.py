"""Gives a tag another colour and pattern."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QToolButton, QWidget
from typing_extensions import override

from annotations_db.model import Pattern, Tag, TagId
from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.dialogs.swatch_grid import CELL, SwatchGrid, look_words
from pyside_app.guard import guarded
from pyside_app.panels.parts.keys import ENTER
from pyside_app.theme import Look
from pyside_app.words import counted, tr

_WIDTH = 24 * 2 + 8 * CELL + 56


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen: for the tag, and whether its colour goes to those below too."""

    colour: str
    pattern: Pattern
    with_children: bool


def users_of(tags: Iterable[Tag], but: TagId) -> Mapping[tuple[str, str], str]:
    """The names of the other tags by their looks."""
    users: dict[tuple[str, str], str] = {}
    for tag in tags:
        if tag.id != but:
            known = users.get((tag.colour, tag.pattern))
            users[tag.colour, tag.pattern] = f"{known}, {tag.name}" if known else tag.name
    return users


class LooksSheet(Sheet):
    """``keep`` gets what was chosen."""

    def __init__(
        self,
        tag: Tag,
        others: Mapping[tuple[str, str], str],
        below: int,
        keep: Callable[[Chosen], None],
        place: tuple[Look, QWidget],
    ) -> None:
        look, window = place
        super().__init__(tr("Colour and pattern"), _WIDTH, look, window)
        self._keep, self._others = keep, others
        self.grid = SwatchGrid(tag.colour, tag.pattern, others, look)
        self.said = sentence_label("", secondary=True)
        self.said.setFixedHeight(2 * 20)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.below = QCheckBox(
            counted(
                "The colour also for the {n} tag below",
                "The colour also for the {n} tags below",
                below,
            )
        )
        self.use = QPushButton(tr("Use"))
        cancel = QPushButton(tr("Cancel"))
        name = sentence_label(tag.name)
        self.body.addWidget(name)
        self.body.addSpacing(12)
        self.body.addWidget(self.grid)
        self.body.addSpacing(8)
        self.body.addWidget(self.said)
        if below:
            self.body.addSpacing(8)
            self.body.addWidget(self.below)
        self.add_buttons(cancel, primary=self.use)
        cancel.clicked.connect(self.dismiss)
        self.use.clicked.connect(self._on_kept)
        self.grid.chosen.connect(self._say)
        self._say()

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in ENTER and isinstance(focused, QPushButton | QToolButton):
            focused.click()
        elif event.key() in ENTER:
            self._on_kept()
        else:
            super().keyPressEvent(event)

    @guarded
    def _say(self) -> None:
        now = self.grid.current
        words = look_words(now.colour, now.pattern)
        users = self._others.get((now.colour, now.pattern))
        also = tr("As {tags}: choose another pattern to tell them apart.", tags=users or "")
        font, width = self.said.fontMetrics(), _WIDTH - 48
        shown = font.elidedText(also, Qt.TextElideMode.ElideRight, 2 * width - 80)
        self.said.setText(f"{words}. {shown}" if users else f"{words}.")

    @guarded
    def _on_kept(self) -> None:
        now = self.grid.current
        self.dismiss()
        self._keep(Chosen(now.colour, now.pattern, self.below.isChecked()))
