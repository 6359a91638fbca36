"""Title, way of reading and details of what is about to come in, of one or of several at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotations_db.model import Attribute
from annotations_db.project.preparing import Pasted
from pyside_app.dialogs.arrivals import Arrival
from pyside_app.dialogs.define_parts import label_for
from pyside_app.dialogs.details_form import BAR, scrolled_form
from pyside_app.dialogs.fields import PlainCombo, problem_of
from pyside_app.dialogs.sheet import sentence_label
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import counted, tr

_PLAIN = (
    ("Markdown", "markdown"),
    ("Paragraphs parted by blank lines", "wrapped"),
    ("Each line a paragraph", "lines"),
)
_RICH = "With its formatting"
_TOGETHER = "What you say here goes for all {n} statements chosen."


class ArrivalForm(QWidget):
    """Says by signals what is typed; shows what it is given."""

    titled = Signal(str)
    detailed = Signal(str, str)
    layout_wanted = Signal(object)
    """How a plain text shall be read; None for rich text with its formatting."""

    def __init__(self, attributes: Sequence[Attribute], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLineEdit(self)
        self.read_as = PlainCombo(self)
        self.remarks = sentence_label("", secondary=True)
        self.remarks.setProperty("small", True)
        self.details, area = scrolled_form(attributes, 1, look, self)
        self._title_label = label_for(self.title, tr("Title"))
        self._read_label = label_for(self.read_as, tr("Read as"))
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, BAR, 8)
        above.setSpacing(4)
        for each in (self._title_label, self.title, self._read_label, self.read_as, self.remarks):
            if each in {self._read_label, self.remarks}:
                above.addSpacing(4)
            above.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(above)
        column.addWidget(area, 1)
        self.title.textEdited.connect(self.titled)
        self.read_as.activated.connect(self._on_read_as)
        self.details.changed.connect(self._on_detailed)

    def show_rows(
        self, rows: Sequence[Arrival], values: Mapping[str, str], mixed: Collection[str]
    ) -> None:
        """What these have, or have in common."""
        can_come = all(each.read.prepared is not None for each in rows)
        is_one = len(rows) == 1
        self.title.setEnabled(can_come)
        self.details.set_editable(is_editable=can_come)
        self.title.setVisible(is_one)
        self._title_label.setVisible(is_one)
        if is_one:
            self.propose_title(rows[0])
        self.details.show_values(values, mixed)
        self._show_layout(rows)
        one, many = "What you say here goes for {n} statement.", _TOGETHER
        said = rows[0].remarks if is_one else [counted(one, many, len(rows))]
        self.remarks.setText(" ".join(said))
        self.remarks.setVisible(bool(said))

    def propose_title(self, row: Arrival) -> None:
        """The title it will have, unless it is just being typed."""
        if not (self.title.hasFocus() and row.title is not None):
            self.title.setText(row.shown_title)
            self.title.setCursorPosition(0)

    def has_problem(self, details: Mapping[str, str]) -> bool:
        """Whether one of these cannot be kept."""
        fields = self.details.fields
        return any(
            problem_of(fields[key].attribute, value)
            for key, value in details.items()
            if key in fields
        )

    def _show_layout(self, rows: Sequence[Arrival]) -> None:
        prepared = rows[0].read.prepared if len(rows) == 1 else None
        origin = rows[0].read.origin
        is_rich = isinstance(origin, Pasted) and bool(origin.html)
        layout = prepared.layout if prepared is not None else None
        is_whole = rows[0].whole is None
        can_choose = prepared is not None and is_whole and (is_rich or layout is not None)
        self.read_as.clear()
        if is_rich:
            self.read_as.addItem(tr(_RICH), None)
        for words, each in _PLAIN:
            self.read_as.addItem(tr(words), each)
        self.read_as.setCurrentIndex(max(0, self.read_as.findData(layout)))
        self._read_label.setVisible(can_choose)
        self.read_as.setVisible(can_choose)

    @guarded
    def _on_read_as(self) -> None:
        self.layout_wanted.emit(self.read_as.currentData())

    @guarded
    def _on_detailed(self, key: str) -> None:
        self.detailed.emit(key, self.details.fields[key].value)
