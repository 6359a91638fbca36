"""Makes an annotated copy: which format, what leaves the project, under which name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotations_db.errors import UserError
from annotations_db.exporters.copy import AnnotatedCopy, Order
from annotations_db.exporters.exporter import Exporter, proposed_name
from annotations_db.words import sentence
from pyside_app.dialogs.export_choices import Choices
from pyside_app.dialogs.export_parts import Material, Options, leaves, stays
from pyside_app.dialogs.export_preview import Preview
from pyside_app.dialogs.scrolling import Scrolled
from pyside_app.dialogs.sheet import PADDING, Sheet, sentence_label
from pyside_app.guard import guarded
from pyside_app.icons import pixmap
from pyside_app.printing.samples import Sample
from pyside_app.theme import Look
from pyside_app.words import tr
from pyside_app.workbench import spoken

_WIDTH = 800
_LEFT = 452
_GAP = 24
_SAVE, _MAIL = "Save copy…", "Save and attach to e-mail"
ORDERS: tuple[Order, ...] = ("text", "tag")


@dataclass(frozen=True, slots=True)
class Making:
    """What the sheet needs: the formats, what may leave, and what to do with it.

    ``save`` is told the format, the copy and the proposed file name, and asks for the place; it
    returns False where none was chosen. ``preview`` answers later, through ``show_sample``.
    """

    formats: Sequence[Exporter]
    material: Material
    folder: Path
    first: Options
    first_format: str
    save: Callable[[Exporter, AnnotatedCopy, str], bool]
    stop: Callable[[], None]
    preview: Callable[[Exporter, AnnotatedCopy], None]
    remember: Callable[[str, Options], None]
    open: Callable[[Path], None]
    show_in_folder: Callable[[Path], None]
    mail: Callable[[Path], None]


class ExportSheet(Sheet):
    """Chooses, then stays until the copy is written, and offers to open, show or send it."""

    def __init__(self, making: Making, look: Look, window: QWidget) -> None:
        super().__init__(tr("Make an annotated copy"), _WIDTH, look, window)
        self._making = making
        self._is_mailed = self._is_writing = self._is_done = False
        self.choices = Choices(
            making.formats, making.material, making.first, making.first_format, look
        )
        self._scrolled = Scrolled(self.choices)
        self.leaves = sentence_label("")
        self.stays = sentence_label("", secondary=True)
        self.file_name = QLineEdit()
        self.trouble = sentence_label("")
        self.progress = QProgressBar()
        self.save, self.save_and_mail = QPushButton(tr(_SAVE)), QPushButton(tr(_MAIL))
        self.cancel = QPushButton(tr("Cancel"))
        self.open_copy = QPushButton(tr("Open"))
        self.show_in_folder = QPushButton(tr("Show in folder"))
        self.attach = QPushButton(tr("Attach to e-mail"))
        self.preview = Preview(look)
        self._naming = QWidget()
        self._lay_out(look)
        self._connect()
        self._show_contents()
        self._propose()

    def show_writing(self) -> None:
        """The copy is being written; Cancel stops that now."""
        self._is_writing = True
        self.save.setEnabled(False)
        self.save_and_mail.setEnabled(False)
        self.save.setText(tr("Saving…"))
        self.progress.setValue(0)

    def show_progress(self, done: int, total: int) -> None:
        """So much of the copy is written; a short one needs no bar."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.setVisible(self._is_writing)

    def show_stopped(self) -> None:
        """Nothing was written; all can be chosen again."""
        self._is_writing = False
        self.progress.hide()
        self.save.setEnabled(True)
        self.save_and_mail.setEnabled(True)
        self.cancel.setEnabled(True)
        self.save.setText(tr(_SAVE))
        self.fit()

    def show_sample(self, sample: Sample, suffix: str) -> None:
        """How the copy will look."""
        self.preview.show_sample(sample, suffix)

    def show_trouble(self, error: UserError) -> None:
        """It could not be written; something else can be chosen."""
        self.trouble.setText(sentence(error))
        self.trouble.show()
        self.show_stopped()

    def show_saved(self, path: Path) -> None:
        """It is there: the sheet becomes three offers, or the message that was asked for."""
        self._is_writing = False
        if self._is_mailed:
            self._leave(self._making.mail, path)
            return
        self._scrolled.hide()
        for each in (self._naming, self.trouble, self.progress, self.preview):
            each.hide()
        self._is_done = True
        self.leaves.setText(tr("Saved as {file}", file=path.name))
        self.stays.setText(tr("in {folder}", folder=spoken(path.parent)))
        self.stays.show()
        self.cancel.setText(tr("Close"))
        self.cancel.setEnabled(True)
        self.save.hide()
        self.save_and_mail.hide()
        for button, act in (
            (self.attach, self._making.mail),
            (self.show_in_folder, self._making.show_in_folder),
            (self.open_copy, self._making.open),
        ):
            button.clicked.connect(lambda *_, act=act: self._leave(act, path))
            button.show()
        self.open_copy.setFocus()
        self.fit()

    def _lay_out(self, look: Look) -> None:
        self._lay_out_naming()
        self.trouble.setProperty("danger", True)
        self.progress.setAccessibleName(tr("How much of the copy is written"))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._scrolled)
        left.addLayout(self._summary(look))
        for each in (self._naming, self.trouble, self.progress):
            left.addWidget(each)
        left.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(_GAP)
        both.addLayout(left, 1)
        both.addWidget(self.preview)
        self.body.addLayout(both)
        after = (self.attach, self.show_in_folder)
        before = (self.save_and_mail, self.save)
        self.add_buttons(self.cancel, *after, *before, primary=self.open_copy)
        self.save.setProperty("primary", True)
        for hidden in (self.trouble, self.progress, *after, self.open_copy):
            hidden.hide()

    def _lay_out_naming(self) -> None:
        self.file_name.setAccessibleName(tr("File name"))
        folder = spoken(self._making.folder)
        where = sentence_label(tr("in {folder}", folder=folder), secondary=True)
        where.setProperty("small", True)
        column = QVBoxLayout(self._naming)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.file_name)
        column.addWidget(where)

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
        self.choices.format_changed.connect(self._propose)
        self.choices.changed.connect(self._show_contents)
        self.file_name.textChanged.connect(self._on_named)
        self.file_name.returnPressed.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.save_and_mail.clicked.connect(self._on_save_and_mail)
        self.cancel.clicked.connect(self._on_cancelled)

    @guarded
    def _show_contents(self) -> None:
        material = self._making.material
        copy = material.copy(self.choices.options)
        self.leaves.setText(leaves(copy, material.authors(self.choices.options)))
        self.stays.setText(
            stays(self.choices.options.names_and_times, copy, material.notes, material.private)
        )
        self.stays.setVisible(bool(self.stays.text()))
        self._ask_for_a_look()
        self.fit()

    @override
    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus)
        self._ask_for_a_look()

    def _ask_for_a_look(self) -> None:
        """Asks for a look at what would be written now."""
        if self.isVisible():
            copy = self._making.material.copy(self.choices.options)
            self._making.preview(self.choices.format, copy)

    @guarded
    def _propose(self) -> None:
        self.file_name.setText(proposed_name(self.choices.format, self._making.material.whole))
        self.file_name.setCursorPosition(0)
        self._ask_for_a_look()

    @guarded
    def _on_named(self) -> None:
        for each in (self.save, self.save_and_mail):
            each.setEnabled(bool(self.file_name.text().strip()))

    @guarded
    def _on_save(self) -> None:
        name = self.file_name.text().strip()
        if not name or not self.save.isEnabled():
            return
        self.trouble.hide()
        suffix = self.choices.format.suffix
        named = name if name.casefold().endswith(suffix) else f"{name}{suffix}"
        self._making.remember(self.choices.format.id, self.choices.options)
        if self._making.save(
            self.choices.format, self._making.material.copy(self.choices.options), named
        ):
            self.show_writing()

    @guarded
    def _on_save_and_mail(self) -> None:
        self._is_mailed = True
        self._on_save()
        self._is_mailed = self._is_writing

    @guarded
    def _on_cancelled(self) -> None:
        if self._is_writing:
            self.cancel.setEnabled(False)
            self._making.stop()
        else:
            self.dismiss()

    @override
    def fit(self) -> None:
        """Without the look at the copy where the window has no room for it."""
        has_room = self.width() >= _WIDTH + 2 * _GAP and not self._is_done
        self.preview.setVisible(has_room)
        self._frame.setFixedWidth(_WIDTH if has_room else _LEFT + 2 * PADDING)
        super().fit()

    def _leave(self, act: Callable[[Path], None], path: Path) -> None:
        self.dismiss()
        act(path)
