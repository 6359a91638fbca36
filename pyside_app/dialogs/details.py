"""The details of a statement: its title and all that is known of it, kept as one edit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from annotations_db.errors import InvalidError
from annotations_db.model import Attribute
from annotations_db.words import sentence
from pyside_app.dialogs.define_parts import label_for, stacked
from pyside_app.dialogs.details_form import BAR, scrolled_form
from pyside_app.dialogs.language_field import LanguageField
from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import tr

TITLE, LANGUAGE = "title", "language"
"""The keys under which the statement's own stand beside the details."""
_WIDTH = 640
_EDGE = 32
_LANGUAGE = 176
_ROOM = 480
_TWO_COLUMNS = 520


@dataclass(frozen=True, slots=True)
class StatementDetails:
    """What the sheet shows, and what it asks for: ``keep`` gets what was changed, by key, and
    returns a sentence where it could not be kept; ``define`` opens the project's details.
    """

    title: str
    attributes: Sequence[Attribute]
    values: Mapping[str, str]
    keep: Callable[[Mapping[str, str]], str]
    define: Callable[[], None]
    count: int = 1
    """How many statements they are of: with several, titles stay as they are."""
    mixed: Collection[str] = ()
    """The keys in which they differ; what is not touched stays."""
    language: str | None = None
    """The BCP 47 tag, "" where it is not known; None where several statements differ in it."""


class DetailsSheet(Sheet):
    """Enter keeps what was changed; Esc leaves, and where something was changed says so first."""

    def __init__(self, shown: StatementDetails, look: Look, window: QWidget) -> None:
        width = min(_WIDTH, window.width() - _EDGE)
        several = tr("Details of {n} statements", n=shown.count)
        heading = tr("Details of the statement") if shown.count == 1 else several
        super().__init__(heading, width, look, window)
        self._shown = shown
        self.title = QLineEdit(shown.title, self._frame)
        self.language = LanguageField(self._frame)
        self.language.show_code(shown.language or "", is_mixed=shown.language is None)
        columns = 2 if width > _TWO_COLUMNS else 1
        self.form, self._area = scrolled_form(shown.attributes, columns, look, self._frame)
        self.form.show_values(shown.values, shown.mixed)
        self._has_title = shown.count == 1
        self._known = self._values()
        self.trouble = sentence_label("")
        self.keep = QPushButton(tr("Keep"))
        self.define = QPushButton(tr("Define details…"))
        self.cancel = QPushButton(tr("Cancel"))
        self._lay_out()
        self.keep.clicked.connect(self._on_kept)
        self.define.clicked.connect(self._on_define)
        self.cancel.clicked.connect(self.leave)

    @property
    def first_field(self) -> QWidget:
        """What the keyboard is given at first."""
        if self._has_title:
            return self.title
        return next(iter(self.form.fields.values()), self.keep)

    def changes(self) -> dict[str, str]:
        """What is no longer as it was, by key."""
        now = self._values()
        changed = {key: value for key, value in now.items() if value != self._known[key]}
        return changed | dict.fromkeys(self.form.cleared(), "")

    def _values(self) -> dict[str, str]:
        own = {TITLE: self.title.text(), LANGUAGE: self.language.code}
        return {**own, **self.form.values()}

    def _lay_out(self) -> None:
        self.title.setCursorPosition(0)
        self.language.setFixedWidth(_LANGUAGE)
        area = self._area
        area.setMinimumHeight(80)
        wanted = min(self.form.sizeHint().height() + 8, _ROOM)
        area.setFixedHeight(min(wanted, max(80, self._window.height() - 280)))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, BAR, 0)
        row.setSpacing(24)
        if self._has_title:
            row.addLayout(stacked(label_for(self.title, tr("Title")), self.title), 1)
        row.addLayout(stacked(label_for(self.language, tr("Language")), self.language))
        if not self._has_title:
            row.addStretch(1)
        self.body.addLayout(row)
        self.title.setVisible(self._has_title)
        self.body.addSpacing(16)
        self.body.addWidget(area)
        self.trouble.setProperty("danger", True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.add_buttons(self.define, self.cancel, primary=self.keep)

    def _keep_changes(self) -> bool:
        """False where something is wrong, after saying what."""
        if self._has_title and not self.title.text().strip():
            self._say(sentence(InvalidError("title-empty")))
            self.title.setFocus()
            return False
        wrong = self.form.problem()
        if wrong is not None:
            self.form.go_to(wrong)
            return False
        changes = self.changes()
        problem = self._shown.keep(changes) if changes else ""
        self._say(problem)
        return not problem

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        self.fit()

    @guarded
    def _on_kept(self) -> None:
        if self._keep_changes():
            self.dismiss()

    @guarded
    def _on_define(self) -> None:
        """What was typed is kept before the other sheet takes the place of this one."""
        if self._keep_changes():
            self.dismiss()
            self._shown.define()

    @property
    @override
    def unkept(self) -> str:
        words = tr("What you changed is not kept yet. Enter keeps it, Esc leaves it.")
        return words if self.changes() else ""

    @override
    def warn(self, words: str) -> None:
        self._say(words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            enter(self, self._on_kept)
        else:
            super().keyPressEvent(event)


def enter(sheet: QWidget, otherwise: Callable[[], None]) -> None:
    """What Enter does in a sheet: presses the button that has the keys, else what is primary."""
    here = QApplication.focusWidget()
    if isinstance(here, QAbstractButton) and sheet.isAncestorOf(here):
        here.click()
    else:
        otherwise()


def not_kept() -> str:
    """Where the window itself has said why, below the sheet."""
    return tr("This was not kept; the foot of the window says why.")
