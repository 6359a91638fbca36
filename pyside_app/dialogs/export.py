"""Makes an annotated copy: which format, what leaves the project, under which name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations_db.errors import UserError
from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.exporter import Exporter, proposed_name
from annotations_db.words import sentence
from pyside_app.dialogs.export_parts import FormatRow, Material, Options, leaves, stays
from pyside_app.dialogs.sheet import Sheet, rule, sentence_label
from pyside_app.guard import guarded
from pyside_app.icons import pixmap
from pyside_app.theme import Look
from pyside_app.workbench import spoken

_WIDTH = 500


@dataclass(frozen=True, slots=True)
class Making:
    """What the sheet needs: the formats, what may leave, and what to do with it.

    ``save`` is told the format, the copy and the proposed file name, and asks for the place;
    it returns False where none was chosen.
    """

    formats: Sequence[Exporter]
    material: Material
    folder: Path
    save: Callable[[Exporter, AnnotatedCopy, str], bool]
    open: Callable[[Path], None]
    show_in_folder: Callable[[Path], None]


class ExportSheet(Sheet):
    """Chooses, then stays until the copy is written, and offers to open it."""

    def __init__(self, making: Making, look: Look, window: QWidget) -> None:
        super().__init__("Make an annotated copy", _WIDTH, look, window)
        self._making = making
        self.formats = QButtonGroup(self)
        self.highlights = QComboBox()
        self.notes = QCheckBox("Notes")
        self.names = QCheckBox("Names and times")
        self.leaves = sentence_label("")
        self.stays = sentence_label("", secondary=True)
        self.file_name = QLineEdit()
        self.trouble = sentence_label("")
        self.save = QPushButton("Save copy…")
        self.cancel = QPushButton("Cancel")
        self.open_copy = QPushButton("Open")
        self.show_in_folder = QPushButton("Show in folder")
        self.rows: list[FormatRow] = []
        self._choices, self._naming = QWidget(), QWidget()
        self._lay_out(look)
        self._connect()
        self._show_contents()
        self._propose()

    @property
    def options(self) -> Options:
        return Options(
            self.notes.isChecked(), self.names.isChecked(), self.highlights.currentIndex() == 1
        )

    @property
    def format(self) -> Exporter:
        return self._making.formats[self.formats.checkedId()]

    def show_writing(self) -> None:
        """The copy is being written."""
        self.save.setEnabled(False)
        self.save.setText("Saving…")

    def show_trouble(self, error: UserError) -> None:
        """It could not be written; something else can be chosen."""
        self.trouble.setText(sentence(error))
        self.trouble.show()
        self.save.setEnabled(True)
        self.save.setText("Save copy…")
        self.fit()

    def show_saved(self, path: Path) -> None:
        """It is there: the sheet becomes two offers."""
        for each in (self._choices, self._naming, self.trouble):
            each.hide()
        self.leaves.setText(f"Saved as {path.name}")
        self.stays.setText(f"in {spoken(path.parent)}")
        self.stays.show()
        self.cancel.setText("Close")
        self.save.hide()
        for button, act in (
            (self.show_in_folder, self._making.show_in_folder),
            (self.open_copy, self._making.open),
        ):
            button.clicked.connect(lambda *_, act=act: self._leave(act, path))
            button.show()
        self.open_copy.setFocus()
        self.fit()

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self._choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, each in enumerate(self._making.formats):
            row = FormatRow(each, look)
            self.formats.addButton(row.button, number)
            self.rows.append(row)
            column.addWidget(row)
        self.rows[0].button.setChecked(True)
        column.addSpacing(16)
        column.addWidget(rule())
        column.addSpacing(16)
        column.addLayout(self._options())
        column.addSpacing(16)
        column.addWidget(rule())
        column.addSpacing(16)
        self._lay_out_naming()
        self.trouble.setProperty("danger", True)
        self.body.addWidget(self._choices)
        self.body.addLayout(self._summary(look))
        self.body.addWidget(self._naming)
        self.body.addWidget(self.trouble)
        self.add_buttons(self.cancel, self.show_in_folder, self.save, primary=self.open_copy)
        self.save.setProperty("primary", True)
        for hidden in (self.trouble, self.show_in_folder, self.open_copy):
            hidden.hide()

    def _lay_out_naming(self) -> None:
        self.file_name.setAccessibleName("File name")
        where = sentence_label(f"in {spoken(self._making.folder)}", secondary=True)
        where.setProperty("small", True)
        column = QVBoxLayout(self._naming)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.file_name)
        column.addWidget(where)

    def _options(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        material = self._making.material
        every, shown = len(material.whole.highlights), material.shown_count
        self.highlights.addItem(f"All {every} in this statement")
        if shown != every:
            self.highlights.addItem(f"Only the {shown} that are shown")
            label = QLabel("Highlights")
            label.setProperty("secondary", True)
            form.addRow(label, self.highlights)
        boxes = QHBoxLayout()
        boxes.setSpacing(24)
        self.notes.setChecked(True)
        boxes.addWidget(self.notes)
        boxes.addWidget(self.names)
        boxes.addStretch(1)
        form.addRow(boxes)
        return form

    def _summary(self, look: Look) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(pixmap("info", look.theme))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.leaves)
        words.addWidget(self.stays)
        row = QHBoxLayout()
        row.setSpacing(8)
        mark_column = QVBoxLayout()
        mark_column.addSpacing(2)
        mark_column.addWidget(mark)
        mark_column.addStretch(1)
        row.addLayout(mark_column)
        row.addLayout(words, 1)
        return row

    def _connect(self) -> None:
        self.formats.idToggled.connect(self._propose)
        for each in (self.notes, self.names):
            each.toggled.connect(self._show_contents)
        self.highlights.currentIndexChanged.connect(self._show_contents)
        self.file_name.textChanged.connect(self._on_named)
        self.file_name.returnPressed.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.dismiss)

    @guarded
    def _show_contents(self) -> None:
        material = self._making.material
        copy = material.copy(self.options)
        self.leaves.setText(leaves(copy, material.authors))
        self.stays.setText(
            stays(self.options.names_and_times, copy, material.notes, material.private)
        )
        self.stays.setVisible(bool(self.stays.text()))
        self.fit()

    @guarded
    def _propose(self) -> None:
        for row in self.rows:
            row.show_checked()
        self.file_name.setText(proposed_name(self.format, self._making.material.whole))
        self.file_name.setCursorPosition(0)

    @guarded
    def _on_named(self) -> None:
        self.save.setEnabled(bool(self.file_name.text().strip()))

    @guarded
    def _on_save(self) -> None:
        name = self.file_name.text().strip()
        if not name or not self.save.isEnabled():
            return
        self.trouble.hide()
        suffix = self.format.suffix
        named = name if name.casefold().endswith(suffix) else f"{name}{suffix}"
        if self._making.save(self.format, self._making.material.copy(self.options), named):
            self.show_writing()

    def _leave(self, act: Callable[[Path], None], path: Path) -> None:
        self.dismiss()
        act(path)
