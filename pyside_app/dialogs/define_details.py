"""What details the statements of a project have: add, name, order, choices, take away.

Each change is an edit of its own, made at once; what cannot be is said below the fields.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotations_db.edits import details
from annotations_db.errors import UserError
from annotations_db.model import Attribute, AttributeId, AttributeKind, Edit, Record
from annotations_db.words import sentence
from pyside_app.dialogs.define_parts import KINDS, beside, label_for, list_of, stacked
from pyside_app.dialogs.details import enter, not_kept
from pyside_app.dialogs.fields import PlainCombo
from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import counted, tr

_WIDTH = 640
_EDGE = 32
_HEIGHT = 348
_LIST = 240


class DefineSheet(Sheet):
    """The list at the left, the chosen one at the right; choosing none is making a new one."""

    def __init__(self, session: Session, look: Look, window: QWidget) -> None:
        super().__init__(
            tr("Details of statements"), min(_WIDTH, window.width() - _EDGE), look, window
        )
        self._session = session
        self._attributes: Sequence[Attribute] = ()
        self._record: Record | None = None
        """What was done last."""
        self.list: QListWidget = list_of(tr("Details"), _LIST)
        self.name = QLineEdit()
        self.kind = PlainCombo()
        for kind, words in KINDS:
            self.kind.addItem(tr(words), kind)
        self.kind_said = QLabel()
        self.choices = QPlainTextEdit()
        self._choices_label = label_for(self.choices, tr("Choices, one a line"))
        self.about = sentence_label("", secondary=True)
        self.keep = QPushButton()
        self.new = QPushButton(tr("New detail"))
        self.up, self.down = QPushButton(tr("Up")), QPushButton(tr("Down"))
        self.remove = QPushButton(tr("Take away"))
        self.undo = QPushButton(tr("Undo"))
        self.finish = QPushButton(tr("Done"))
        self._lay_out()
        self._connect()
        self._show_list(None)
        self.list.setCurrentRow(0)

    @property
    def detail(self) -> Attribute | None:
        """The one that is chosen; None while a new one is being made."""
        row = self.list.currentRow()
        return self._attributes[row] if 0 <= row < len(self._attributes) else None

    def _lay_out(self) -> None:
        for each in (self.keep, self.new, self.up, self.down, self.remove):
            each.setProperty("small", True)
        sides = QWidget()
        sides.setFixedHeight(min(_HEIGHT, max(200, self._window.height() - 180)))
        row = QHBoxLayout(sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(stacked(self.list, beside(self.new, self.up, self.down)))
        row.addLayout(self._fields(), 1)
        self.body.addWidget(sides)
        self.add_buttons(primary=self.finish)

    def _fields(self) -> QVBoxLayout:
        self.choices.setAccessibleName(self._choices_label.text())
        self.choices.setTabChangesFocus(True)
        self.choices.setMinimumHeight(56)
        self.about.setProperty("small", True)
        self.undo.setProperty("link", True)
        fields = stacked(
            label_for(self.name, tr("Name")),
            self.name,
            label_for(self.kind, tr("Kind")),
            self.kind,
            self.kind_said,
            self._choices_label,
            self.choices,
        )
        fields.addStretch(1)
        told = QHBoxLayout()
        told.addWidget(self.about, 1)
        told.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        fields.addLayout(told)
        fields.addSpacing(8)
        fields.addLayout(beside(self.keep, self.remove))
        return fields

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_chosen)
        self.name.textEdited.connect(self._show_buttons)
        self.kind.activated.connect(self._show_buttons)
        self.choices.textChanged.connect(self._show_buttons)
        for button, act in (
            (self.keep, self._on_keep),
            (self.new, self._on_new),
            (self.up, lambda: self._move(-1)),
            (self.down, lambda: self._move(1)),
            (self.remove, self._on_remove),
            (self.undo, self._on_undo),
            (self.finish, self._on_finish),
        ):
            button.clicked.connect(guarded(act))

    # what is shown

    def _show_list(self, chosen: AttributeId | None) -> None:
        self._attributes = self._session.project.store.attributes()
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([each.name for each in self._attributes])
        self.list.blockSignals(False)
        rows = [row for row, each in enumerate(self._attributes) if each.id == chosen]
        self.list.setCurrentRow(rows[0] if rows else -1)
        self._show_chosen()

    @guarded
    def _show_chosen(self) -> None:
        detail = self.detail
        self.name.setText(detail.name if detail else "")
        self.name.setPlaceholderText("" if detail else tr("For example Tone"))
        self.kind.setCurrentIndex(self.kind.findData(detail.kind) if detail else 0)
        self.kind.setVisible(detail is None)
        self.kind_said.setText(self.kind.currentText())
        self.kind_said.setVisible(detail is not None)
        self.choices.setPlainText("\n".join(detail.choices) if detail else "")
        self._tell(self._use(detail) if detail else tr("A new detail comes last in the list."))
        self._show_buttons()

    def _use(self, detail: Attribute) -> str:
        count = len(self._session.project.store.values_of(detail.id))
        one, many = "{n} statement has it.", "{n} statements have it."
        words = counted(one, many, count) if count else tr("No statement has it yet.")
        if not detail.key:
            return words
        return f"{words} {tr('It belongs to every project and cannot be taken away.')}"

    @guarded
    def _show_buttons(self) -> None:
        detail = self.detail
        has_choices = self.kind.currentData() in {"choice", "choices"}
        self.choices.setVisible(has_choices)
        self._choices_label.setVisible(has_choices)
        self.keep.setText(tr("Keep changes") if detail else tr("Add"))
        self.keep.setEnabled(bool(self.name.text().strip()) and (not detail or self._is_changed))
        self.remove.setEnabled(detail is not None and not detail.key)
        self.new.setEnabled(detail is not None)
        row = self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < len(self._attributes) - 1)

    @property
    def _is_changed(self) -> bool:
        detail = self.detail
        is_renamed = detail is not None and self.name.text() != detail.name
        return is_renamed or (detail is not None and self._offered() != detail.choices)

    def _offered(self) -> tuple[str, ...]:
        if self.kind.currentData() not in {"choice", "choices"}:
            return ()
        lines = (each.strip() for each in self.choices.toPlainText().split("\n"))
        return tuple(each for each in lines if each)

    def _tell(self, words: str, *, is_wrong: bool = False, can_undo: bool = False) -> None:
        self.about.setText(words)
        self.about.setProperty("danger", is_wrong)
        self.about.setProperty("secondary", not is_wrong)
        self.about.style().unpolish(self.about)
        self.about.style().polish(self.about)
        self.undo.setVisible(can_undo)

    # what is done

    def _do(self, make: Callable[[], Edit]) -> Edit | None:
        """Does an edit; None where it cannot be done, after saying why."""
        try:
            edit = make()
        except UserError as error:
            self._tell(sentence(error), is_wrong=True)
            return None
        self._record = self._session.perform(lambda: edit) if edit.changes else None
        if self._record is None and edit.changes:
            self._tell(not_kept(), is_wrong=True)
            return None
        return edit

    def _on_new(self) -> None:
        self.list.setCurrentRow(-1)
        self.name.setFocus()

    def _on_keep(self) -> None:
        detail, name, offered = self.detail, self.name.text(), self._offered()
        store, stamp = self._session.project.store, self._session.project.stamp
        if detail is None:
            kind: AttributeKind = self.kind.currentData()
            made = self._do(lambda: details.define(store, stamp(), name, kind, offered))
            if made is not None:
                self._show_list(details.detail_of(made))
            return
        is_kept = name == detail.name or self._do(
            lambda: details.rename(store, stamp(), detail.id, name)
        )
        if is_kept and offered != detail.choices:
            is_kept = self._do(lambda: details.set_choices(store, stamp(), detail.id, offered))
        if is_kept:
            self._show_list(detail.id)

    def _move(self, step: int) -> None:
        detail, row = self.detail, self.list.currentRow()
        if detail is None:
            return
        after = row + step + (1 if step > 0 else 0)
        before = self._attributes[after].id if after < len(self._attributes) else None
        store, stamp = self._session.project.store, self._session.project.stamp
        if self._do(lambda: details.reorder(store, stamp(), detail.id, before)):
            self._show_list(detail.id)

    def _on_remove(self) -> None:
        detail, row = self.detail, self.list.currentRow()
        if detail is None:
            return
        store, stamp = self._session.project.store, self._session.project.stamp
        count = len(store.values_of(detail.id))
        if self._do(lambda: details.remove(store, stamp(), detail.id)):
            self._show_list(None)
            self.list.setCurrentRow(min(row, len(self._attributes) - 1))
            self._tell(_gone(detail.name, count), can_undo=True)
            self.undo.setFocus()

    def _on_undo(self) -> None:
        """Only what was just taken away: an import may have come after it."""
        following = self._session.project.next_undo()
        if following is None or self._record is None or following.id != self._record.id:
            self._tell(tr("Other changes came after that; undo those first."), is_wrong=True)
            return
        if self._session.undo() is not None:
            self._show_list(None)
            self.list.setCurrentRow(len(self._attributes) - 1)
            self.list.setFocus()

    def _on_finish(self) -> None:
        """What was typed and not yet kept is kept; where it cannot be, one stays."""
        if self.keep.isEnabled():
            self._on_keep()
            if self.keep.isEnabled():
                return
        self.dismiss()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            enter(self, self._on_keep if self.keep.isEnabled() else self._on_finish)
        else:
            super().keyPressEvent(event)


def _gone(name: str, count: int) -> str:
    if not count:
        return tr("“{name}” is gone; no statement had it.", name=name)
    one, many = "“{name}” is gone from {n} statement.", "“{name}” is gone from {n} statements."
    return counted(one, many, count, name=name)
