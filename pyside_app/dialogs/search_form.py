"""A search built line by line, for those who do not type conditions; what it writes is a search as
one would type it, which is shown while it is built.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotations_db.text.query.built import UNTAGGED, Built, date_range, written
from annotations_db.text.query.ranges import dates
from pyside_app.dialogs.fields import PlainCombo
from pyside_app.dialogs.scrolling import Scrolled
from pyside_app.dialogs.sheet import Sheet, rule, sentence_label
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import tr

_WIDTH = 560
_SPACE = 16
_NONE = "–"
_PREVIEW = 40
"""Pixels kept free for the search as it is written, two lines of it."""
_HAS = (
    ("A note", "has:note"),
    ("A highlight", "has:highlight"),
    ("A highlight with a tag", "has:tag"),
    ("A highlight without a tag", "has:untagged"),
    ("No tag at all", UNTAGGED),
)


@dataclass(frozen=True, slots=True)
class Offered:
    """What the project has to choose from; ``states`` and ``meetings`` None where it has no such
    detail.
    """

    states: Sequence[str] | None
    meetings: Sequence[str] | None
    has_dates: bool
    tags: Sequence[str]
    people: Sequence[str]


class SearchFormSheet(Sheet):
    """``search`` gets what is written, and whether English words stand for their other forms."""

    def __init__(
        self,
        shown: tuple[Built, bool],
        offered: Offered,
        search: Callable[[str, bool], None],
        look: Look,
        window: QWidget,
    ) -> None:
        super().__init__(tr("Build a search"), _WIDTH, look, window)
        self._offered, self._search = offered, search
        self.words, self.phrase, self.any_of = QLineEdit(), QLineEdit(), QLineEdit()
        self.without, self.rest = QLineEdit(), QLineEdit()
        self.first, self.last = QLineEdit(), QLineEdit()
        self.state = _combo(offered.states or (), is_open=True)
        self.meeting = _combo(offered.meetings or (), is_open=True)
        self.tag, self.author = _combo(offered.tags), _combo(offered.people)
        self.has = PlainCombo()
        self.stems = QCheckBox(tr("Other forms of English words, too"))
        self.preview = sentence_label("")
        self.ask = QPushButton(tr("Search"))
        self._fill(*shown)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def built(self) -> Built:
        """What stands in the lines."""
        return Built(
            words=self.words.text(),
            phrase=self.phrase.text(),
            any_of=self.any_of.text(),
            without=self.without.text(),
            state=_chosen(self.state),
            meeting=_chosen(self.meeting),
            first=self.first.text().strip(),
            last=self.last.text().strip(),
            tag=_chosen(self.tag),
            author=_chosen(self.author),
            has=str(self.has.currentData() or ""),
            rest=self.rest.text(),
        )

    @property
    def typed(self) -> str:
        """The search, as it would be typed."""
        known = {*(self._offered.states or ()), *(self._offered.meetings or ())}
        return written(self.built, known)

    def _fill(self, built: Built, stems: bool) -> None:
        self.has.addItem(_NONE, "")
        for words, condition in _HAS:
            self.has.addItem(tr(words), condition)
        lines = (
            (self.words, built.words, tr("mines; assist* also finds assistance")),
            (self.phrase, built.phrase, tr("cluster munitions")),
            (self.any_of, built.any_of, tr("mines munitions")),
            (self.without, built.without, tr("naval")),
            (self.first, built.first, tr("2010, or 2010-09")),
            (self.last, built.last, tr("2014-12-31")),
            (self.rest, built.rest, ""),
        )
        for line, text, example in lines:
            line.setText(text)
            line.setCursorPosition(0)
            line.setPlaceholderText(example)
        chosen = (
            (self.state, built.state),
            (self.meeting, built.meeting),
            (self.tag, built.tag),
            (self.author, built.author),
        )
        for combo, text in chosen:
            _choose(combo, text)
        self.has.setCurrentIndex(max(0, self.has.findData(built.has)))
        self.stems.setChecked(stems)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACE)
        column.addLayout(self._lines())
        column.addWidget(rule())
        column.addLayout(self._conditions())
        column.addWidget(rule())
        self.preview.setMinimumHeight(_PREVIEW)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.preview.setAccessibleName(tr("The search as it is typed"))
        self.body.addWidget(Scrolled(inner))
        self.body.addSpacing(12)
        self.body.addWidget(self.preview)
        cancel, clear = QPushButton(tr("Cancel")), QPushButton(tr("Clear"))
        cancel.clicked.connect(self.dismiss)
        clear.clicked.connect(self._on_cleared)
        self.add_buttons(clear, cancel, primary=self.ask)

    def _lines(self) -> QFormLayout:
        form = _form()
        rows: list[tuple[str, QWidget]] = [
            (tr("All of these words"), self.words),
            (tr("Words side by side"), self.phrase),
            (tr("One of these words"), self.any_of),
            (tr("None of these words"), self.without),
        ]
        if self.rest.text():
            rows.append((tr("And further"), self.rest))
        for words, field in rows:
            _add(form, words, field)
        form.addRow("", self.stems)
        return form

    def _conditions(self) -> QFormLayout:
        form = _form()
        if self._offered.states is not None:
            _add(form, tr("State or organisation"), self.state)
        if self._offered.meetings is not None:
            _add(form, tr("Meeting"), self.meeting)
        if self._offered.has_dates:
            form.addRow(_label(tr("Date")), self._dates())
        _add(form, tr("Tag"), self.tag)
        _add(form, tr("Marked or noted by"), self.author)
        _add(form, tr("It has"), self.has)
        return form

    def _dates(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.first.setAccessibleName(tr("First date"))
        self.last.setAccessibleName(tr("Last date"))
        row.addWidget(self.first, 1)
        row.addWidget(_label(tr("to")))
        row.addWidget(self.last, 1)
        return row

    def _connect(self) -> None:
        for line in (
            self.words,
            self.phrase,
            self.any_of,
            self.without,
            self.first,
            self.last,
            self.rest,
        ):
            line.textChanged.connect(self._show)
            line.returnPressed.connect(self._on_asked)
        for combo in (self.state, self.meeting, self.tag, self.author, self.has):
            combo.currentTextChanged.connect(self._show)
        for combo in (self.state, self.meeting):
            line_edit = combo.lineEdit()
            if line_edit is not None:
                line_edit.returnPressed.connect(self._on_asked)
        self.ask.clicked.connect(self._on_asked)

    @guarded
    def _show(self) -> None:
        """Shows what is written, or what is wrong with the dates."""
        trouble, typed = self._trouble(), self.typed
        self.preview.setText(
            trouble or typed or tr("The search is written here as you fill it in.")
        )
        self.preview.setProperty("danger", bool(trouble))
        self.preview.setProperty("secondary", not trouble)
        self.preview.style().unpolish(self.preview)
        self.preview.style().polish(self.preview)
        self.ask.setEnabled(bool(typed) and not trouble)

    def _trouble(self) -> str:
        built = self.built
        typed = date_range(built.first, built.last).removeprefix("date:")
        if not typed or (dates(typed) is not None and " " not in typed):
            return ""
        return tr("The dates are written as 2012, 2012-09 or 2012-09-11, the earlier one first.")

    @guarded
    def _on_asked(self) -> None:
        if self.ask.isEnabled():
            typed, stems = self.typed, self.stems.isChecked()
            self.dismiss()
            self._search(typed, stems)

    @guarded
    def _on_cleared(self) -> None:
        self._fill_nothing()
        self.words.setFocus()

    def _fill_nothing(self) -> None:
        for line in self.findChildren(QLineEdit):
            line.clear()
        for combo in self.findChildren(QComboBox):
            combo.setCurrentIndex(0)
        self.stems.setChecked(False)


def _combo(values: Sequence[str], *, is_open: bool = False) -> QComboBox:
    """Values to choose from; ``is_open``: others can be typed, too."""
    combo = PlainCombo()
    combo.setEditable(is_open)
    combo.addItem("" if is_open else _NONE, "")
    for each in values:
        combo.addItem(each, each)
    return combo


def _choose(combo: QComboBox, text: str) -> None:
    at = combo.findText(text, Qt.MatchFlag.MatchFixedString) if text else 0
    if at < 0 and not combo.isEditable():
        combo.addItem(text, text)
        at = combo.count() - 1
    combo.setCurrentIndex(max(0, at))
    if at < 0:
        combo.setEditText(text)


def _chosen(combo: QComboBox) -> str:
    return combo.currentText().strip() if combo.isEditable() else str(combo.currentData() or "")


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(24)
    form.setVerticalSpacing(8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("secondary", True)
    return label


def _add(form: QFormLayout, words: str, field: QWidget) -> None:
    field.setAccessibleName(words)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    form.addRow(_label(words), field)
