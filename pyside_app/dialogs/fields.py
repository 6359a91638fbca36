"""A detail as its kind is typed or chosen: a line, a date, yes or no, a choice, several choices."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotations_db.edits.attributes import checked_value
from annotations_db.edits.dates import is_date, spoken
from annotations_db.edits.typed import shortened
from annotations_db.edits.typed_dates import iso_date
from annotations_db.errors import InvalidError
from annotations_db.model import Attribute
from annotations_db.recognising.found import Found
from annotations_db.words import sentence
from pyside_app.dialogs.sheet import sentence_label
from pyside_app.guard import guarded
from pyside_app.icons import pixmap
from pyside_app.theme import Look
from pyside_app.words import tr

_PARTED = "; "
_NONE = "–"
_MARK = 14


def key_of(attribute: Attribute) -> str:
    """What verbs know a detail by."""
    return attribute.key or attribute.id


def problem_of(attribute: Attribute, value: str) -> str:
    """What is wrong with a value, in one sentence; "" where nothing is."""
    try:
        checked_value(attribute, value)
    except InvalidError as error:
        return sentence(error)
    return ""


class DetailField(QWidget):
    """The name of a detail, where its value is said, and below what is wrong with it.

    ``changed`` comes with every letter or choice by hand, never from ``show_value``. Where several
    statements differ, an empty field leaves them as they are, and ``is_cleared`` says that they
    shall have none.
    """

    changed = Signal()

    def __init__(self, attribute: Attribute, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attribute, self._look = attribute, look
        self._editor = _editor_for(attribute)
        self._editor.on_change(self._on_changed)
        self._is_mixed = self.is_cleared = False
        self.clear = self._clear_button()
        self.below = sentence_label("")
        self.below.setProperty("small", True)
        self._mark = QLabel()
        self._below = self._told()
        name, self._proposed = (
            _small(attribute.name, "secondary"),
            _small(tr("recognised"), "recognised"),
        )
        self._proposed.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(name, 1)
        head.addWidget(self._proposed)
        self.clear.setFixedHeight(name.sizeHint().height())
        head.addWidget(self.clear)
        for each in self._editor.widgets:
            offered = each.text() if isinstance(each, QCheckBox) else ""
            each.setAccessibleName(f"{attribute.name}, {offered}" if offered else attribute.name)
        name.setBuddy(self._editor.widgets[0])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        for each in self._editor.widgets:
            column.addWidget(each)
        column.addWidget(self._below)
        column.addStretch(1)
        self.setFocusProxy(self._editor.widgets[0])
        QWidget.setTabOrder(self._editor.widgets[-1], self.clear)

    def _clear_button(self) -> QPushButton:
        button = QPushButton(tr("Clear for all"))
        for role in ("link", "quiet", "low"):
            button.setProperty(role, True)
        button.clicked.connect(self._on_clear)
        button.hide()
        return button

    def _told(self) -> QWidget:
        """What is said below, with its mark."""
        below = QWidget()
        self._mark.setContentsMargins(0, 1, 0, 0)
        told = QHBoxLayout(below)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(6)
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.below, 1)
        below.hide()
        return below

    @property
    def value(self) -> str:
        """As the project would keep it, checked or not."""
        return self._editor.value()

    @property
    def problem(self) -> str:
        return problem_of(self.attribute, self.value)

    def show_value(self, value: str, *, is_mixed: bool = False) -> None:
        """``is_mixed``: several are shown together, which differ here."""
        self._is_mixed = is_mixed
        self._editor.show(value, is_mixed)
        self.clear.setVisible(is_mixed)
        self._set_cleared(is_cleared=False)
        self._say(self.problem)

    def show_proposed(self, found: Found | None) -> None:
        """Says that the value was recognised, and where; None: somebody said it."""
        self._proposed.setVisible(found is not None)
        self._proposed.setToolTip(_where(found) if found is not None else "")
        self._describe()

    def say_problem(self) -> bool:
        """Says what is wrong; False where nothing is."""
        self._say(self.problem)
        return bool(self.problem)

    def set_editable(self, *, is_editable: bool) -> None:
        for each in self._editor.widgets:
            each.setEnabled(is_editable)

    def _say(self, problem: str) -> None:
        value = self.value
        hint = spoken(value) if self.attribute.kind == "date" and is_date(value) else ""
        hint = hint if hint != value else ""
        hint = tr("Empty in all of them from now on.") if self.is_cleared else hint
        self.below.setText(problem or hint)
        self.below.setProperty("danger", bool(problem))
        self.below.setProperty("secondary", not problem)
        self.below.style().unpolish(self.below)
        self.below.style().polish(self.below)
        self._mark.setVisible(bool(problem))
        if problem:
            self._mark.setPixmap(pixmap("warn", self._look.theme, "danger", _MARK))
        self._below.setVisible(bool(problem or hint))
        self._describe()

    def _describe(self) -> None:
        """What a screen reader says of the field beside its name and value."""
        said = [self.below.text()] if self._below.isVisibleTo(self) else []
        if self._proposed.isVisibleTo(self):
            said.append(self._proposed.toolTip())
        for each in self._editor.widgets:
            each.setAccessibleDescription(" ".join(said))

    def _set_cleared(self, *, is_cleared: bool) -> None:
        self.is_cleared = is_cleared
        words = tr("Leave as they are") if is_cleared else tr("Clear for all")
        self.clear.setText(words)
        self.clear.setAccessibleName(f"{self.attribute.name}: {words}")

    @guarded
    def _on_clear(self) -> None:
        self._editor.show("", self.is_cleared)
        self._set_cleared(is_cleared=not self.is_cleared)
        self._say("")
        self.changed.emit()

    @guarded
    def _on_changed(self, is_finished: bool) -> None:
        if self._is_mixed and not is_finished:
            is_none = not self.value and self._editor.says_none
            self._set_cleared(is_cleared=is_none)
        if not is_finished:
            self._proposed.hide()
            self._describe()
        if is_finished or not self.problem:
            self._say(self.problem)
        if not is_finished:
            self.changed.emit()


def _small(words: str, role: str) -> QLabel:
    label = QLabel(words)
    label.setProperty(role, True)
    label.setProperty("small", True)
    return label


def _where(found: Found) -> str:
    match found.origin:
        case "text":
            return tr("Recognised in the text: “{words}”.", words=shortened(found.value))
        case "file name":
            return tr("Recognised in the name of the file.")
        case "properties":
            return tr("Recognised in the properties of the file.")


class _Line:
    """Text, numbers and dates; several values without given choices, parted by semicolons."""

    says_none = False
    """Whether what is chosen can be that there is none."""

    def __init__(self, attribute: Attribute) -> None:
        self._kind = attribute.kind
        self.line = QLineEdit()
        self.line.setPlaceholderText(self._placeholder())
        self.widgets: Sequence[QWidget] = (self.line,)

    def value(self) -> str:
        typed = self.line.text()
        if self._kind == "choices":
            return "\n".join(each for part in typed.split(";") if (each := part.strip()))
        return iso_date(typed) if self._kind == "date" else typed.strip()

    def show(self, value: str, is_mixed: bool) -> None:
        self.line.setText(_PARTED.join(value.split("\n")) if self._kind == "choices" else value)
        self.line.setCursorPosition(0)
        words = tr("Several values") if is_mixed else self._placeholder()
        self.line.setPlaceholderText(words)

    def on_change(self, then: Callable[[bool], None]) -> None:
        self.line.textEdited.connect(lambda *_: then(False))
        self.line.editingFinished.connect(lambda: then(True))

    def _placeholder(self) -> str:
        match self._kind:
            case "date":
                return tr("2012-09-11, or 11–14 September 2012")
            case "choices":
                return tr("Several, parted by semicolons")
            case _:
                return ""


class _Choice:
    """One of several, or none."""

    says_none = True

    def __init__(self, attribute: Attribute) -> None:
        self.combo = PlainCombo()
        self.combo.addItem(_NONE, "")
        if attribute.kind == "yes/no":
            self.combo.addItem(tr("Yes"), "yes")
            self.combo.addItem(tr("No"), "no")
        for each in attribute.choices:
            self.combo.addItem(each, each)
        self.widgets: Sequence[QWidget] = (self.combo,)

    def value(self) -> str:
        return str(self.combo.currentData() or "")

    def show(self, value: str, is_mixed: bool) -> None:
        self.combo.setPlaceholderText(tr("Several values") if is_mixed else "")
        if value and self.combo.findData(value) < 0:
            self.combo.addItem(value, value)
        self.combo.setCurrentIndex(-1 if is_mixed else self.combo.findData(value))

    def on_change(self, then: Callable[[bool], None]) -> None:
        self.combo.activated.connect(lambda *_: then(False))


class _Ticks:
    """Several of what is offered."""

    says_none = False

    def __init__(self, attribute: Attribute) -> None:
        self.boxes = [QCheckBox(each.replace("&", "&&")) for each in attribute.choices]
        self._choices = attribute.choices
        self.widgets: Sequence[QWidget] = self.boxes

    def value(self) -> str:
        pairs = zip(self._choices, self.boxes, strict=True)
        return "\n".join(each for each, box in pairs if box.isChecked())

    def show(self, value: str, is_mixed: bool) -> None:  # noqa: ARG002
        there = value.split("\n")
        for each, box in zip(self._choices, self.boxes, strict=True):
            box.setChecked(each in there)

    def on_change(self, then: Callable[[bool], None]) -> None:
        for each in self.boxes:
            each.clicked.connect(lambda *_: then(False))


def _editor_for(attribute: Attribute) -> _Line | _Choice | _Ticks:
    match attribute.kind:
        case "choice" | "yes/no":
            return _Choice(attribute)
        case "choices" if attribute.choices:
            return _Ticks(attribute)
        case _:
            return _Line(attribute)


class PlainCombo(QComboBox):
    """Does not change under a wheel that scrolls past it, nor grow with its longest choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
