"""What can be chosen for a copy: the format, which highlights, in which order, what goes along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from annotations_db.exporters.copy import Order
from annotations_db.exporters.exporter import Exporter
from pyside_app.dialogs.export_parts import FormatRow, Material, Options
from pyside_app.dialogs.sheet import rule
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import counted, tr

ORDERS: tuple[Order, ...] = ("text", "tag")
_SPACE = 16


class Choices(QWidget):
    """``changed`` after anything but the format was chosen."""

    format_changed = Signal()
    changed = Signal()

    def __init__(
        self,
        formats: Sequence[Exporter],
        material: Material,
        first: Options,
        first_format: str,
        look: Look,
    ) -> None:
        super().__init__()
        self._formats = formats
        self.formats = QButtonGroup(self)
        self.rows = [FormatRow(each, look) for each in formats]
        self.highlights, self.order = QComboBox(), QComboBox()
        self.notes, self.names = QCheckBox(tr("Notes")), QCheckBox(tr("Names and times"))
        self._fill(material, first)
        self._lay_out()
        known = [each.id for each in formats]
        chosen = known.index(first_format) if first_format in known else 0
        self.rows[chosen].button.setChecked(True)
        self._show_checked()
        self._connect()

    @property
    def options(self) -> Options:
        return Options(
            self.notes.isChecked(),
            self.names.isChecked(),
            self.highlights.currentIndex() == 1,
            ORDERS[self.order.currentIndex()],
        )

    @property
    def format(self) -> Exporter:
        return self._formats[self.formats.checkedId()]

    @property
    def chosen_button(self) -> QWidget:
        """The button of the format that is chosen."""
        return self.rows[self.formats.checkedId()].button

    def _fill(self, material: Material, first: Options) -> None:
        every, shown = len(material.whole.highlights), material.shown_count
        self.highlights.addItem(
            counted("The one in this statement", "All {n} in this statement", every)
        )
        if shown != every:
            self.highlights.addItem(
                counted("Only the one that is shown", "Only the {n} that are shown", shown)
            )
        self.order.addItems([tr("As in the text"), tr("By tag")])
        self.order.setCurrentIndex(ORDERS.index(first.order))
        self.notes.setChecked(first.notes)
        self.names.setChecked(first.names_and_times)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, row in enumerate(self.rows):
            self.formats.addButton(row.button, number)
            column.addWidget(row)
        column.addSpacing(_SPACE)
        column.addWidget(rule())
        column.addSpacing(_SPACE)
        column.addLayout(self._form())
        column.addSpacing(_SPACE)
        column.addWidget(rule())
        column.addSpacing(_SPACE)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        named = ((tr("Highlights"), self.highlights), (tr("Order of list"), self.order))
        for words, field in named:
            label = QLabel(words)
            label.setProperty("secondary", True)
            field.setAccessibleName(words)
            form.addRow(label, field)
        boxes = QHBoxLayout()
        boxes.setSpacing(24)
        boxes.addWidget(self.notes)
        boxes.addWidget(self.names)
        boxes.addStretch(1)
        form.addRow(boxes)
        return form

    def _connect(self) -> None:
        self.formats.idToggled.connect(self._on_format)
        for box in (self.notes, self.names):
            box.toggled.connect(lambda *_: self.changed.emit())
        for field in (self.highlights, self.order):
            field.currentIndexChanged.connect(lambda *_: self.changed.emit())

    def _show_checked(self) -> None:
        for row in self.rows:
            row.show_checked()

    @guarded
    def _on_format(self, _number: int, is_checked: bool) -> None:
        self._show_checked()
        if is_checked:
            self.format_changed.emit()
