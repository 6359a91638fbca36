"""Makes a quotation report: arranged by what, of which highlights, as which file."""

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
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotations_db.analysis.form import Form
from annotations_db.analysis.levels import TAG
from annotations_db.analysis.quotes import Context
from annotations_db.errors import UserError
from annotations_db.exporters.citation import title_name
from annotations_db.model import Attribute
from annotations_db.project.reporting import Asked
from annotations_db.words import sentence
from pyside_app.dialogs.export_parts import FormatRow
from pyside_app.dialogs.fields import PlainCombo
from pyside_app.dialogs.scrolling import Scrolled
from pyside_app.dialogs.sheet import Sheet, rule, sentence_label
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import tr

_WIDTH = 500
_SPACE = 16
_NONE = ""
_FIRST = (TAG, "state", _NONE)


@dataclass(frozen=True, slots=True)
class Reported:
    """What was chosen: the report, whether only what the filter lets through, and as what."""

    asked: Asked
    is_filtered: bool
    form: Form


@dataclass(frozen=True, slots=True)
class Reporting:
    """What the sheet needs. ``count`` answers later, through ``show_count`` or ``show_trouble``;
    ``save`` returns False where no place was chosen, and answers through ``show_saved``.
    """

    forms: Sequence[Form]
    attributes: Sequence[Attribute]
    title: str
    has_filter: bool
    count: Callable[[Reported], None]
    save: Callable[[Reported, str], bool]
    stop: Callable[[], None]
    open: Callable[[Path], None]
    show_in_folder: Callable[[Path], None]


class ReportSheet(Sheet):
    """Chooses, stays until the report is written, then offers to open or show it."""

    def __init__(self, reporting: Reporting, look: Look, window: QWidget) -> None:
        super().__init__(tr("Make a quotation report"), _WIDTH, look, window)
        self._reporting = reporting
        self._is_writing = False
        self.formats = QButtonGroup(self)
        self.rows = [FormatRow(each, look) for each in reporting.forms]
        self.levels = [PlainCombo() for _ in _FIRST]
        self.highlights, self.context = QComboBox(), QComboBox()
        self.silence = QCheckBox(tr("Who said nothing"))
        self.names = QCheckBox(tr("Whose highlights they are"))
        self.title = QLineEdit(reporting.title)
        self.count = sentence_label("", secondary=True)
        self.progress = QProgressBar()
        self.cancel, self.save = QPushButton(tr("Cancel")), QPushButton(tr("Save report…"))
        self.show_in_folder = QPushButton(tr("Show in folder"))
        self.open_report = QPushButton(tr("Open"))
        self._choices = QWidget()
        self._scrolled = Scrolled(self._choices)
        self._fill()
        self._lay_out()
        self._connect()

    @property
    def chosen(self) -> Reported:
        """What is chosen now."""
        by = [str(each.currentData()) for each in self.levels]
        asked = Asked(
            by=tuple(dict.fromkeys(each for each in by if each)),
            context=self.context.currentData(),
            silence=self.silence.isChecked(),
            names=self.names.isChecked(),
            title=self.title.text().strip(),
        )
        form = self._reporting.forms[max(0, self.formats.checkedId())]
        return Reported(asked, bool(self.highlights.currentData()), form)

    def show_count(self, words: str) -> None:
        """What the report would hold."""
        self._tell(words, is_trouble=False)
        self.save.setEnabled(not self._is_writing)

    def show_trouble(self, error: UserError) -> None:
        """Why there is nothing to save, or why it could not be; something else can be chosen."""
        self._tell(sentence(error), is_trouble=True)
        self._show_writing(is_writing=False)
        self.save.setEnabled(error.message != "report-empty")

    def show_stopped(self) -> None:
        """Nothing was written; all can be chosen again."""
        self._show_writing(is_writing=False)

    def show_progress(self, done: int, total: int) -> None:
        """So many statements are read."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.setVisible(self._is_writing)

    def show_saved(self, path: Path) -> None:
        """It is there: the sheet becomes two offers."""
        self._is_writing = False
        for each in (self._scrolled, self.progress, self.save):
            each.hide()
        self._tell(tr("Saved as {file}", file=path.name), is_trouble=False)
        self.cancel.setText(tr("Close"))
        self.cancel.setEnabled(True)
        offers = (
            (self.show_in_folder, self._reporting.show_in_folder),
            (self.open_report, self._reporting.open),
        )
        for button, act in offers:
            button.clicked.connect(lambda *_, act=act: self._leave(act, path))
            button.show()
        self.open_report.setFocus()
        self.fit()

    def _fill(self) -> None:
        for place, (level, first) in enumerate(zip(self.levels, _FIRST, strict=True)):
            if place:
                level.addItem("–", _NONE)
            level.addItem(tr("Tag"), TAG)
            for each in self._reporting.attributes:
                level.addItem(each.name, each.key or each.name)
            level.setCurrentIndex(max(0, level.findData(first)))
        self.highlights.addItem(tr("All in the project"), False)
        if self._reporting.has_filter:
            self.highlights.addItem(tr("Those that the filter lets through"), True)
            self.highlights.setCurrentIndex(1)
        contexts: tuple[tuple[str, Context], ...] = (
            (tr("Only the quote"), "none"),
            (tr("The rest of the sentence"), "sentence"),
            (tr("The whole paragraph"), "paragraph"),
        )
        for words, context in contexts:
            self.context.addItem(words, context)
        self.silence.setChecked(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._choices)
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
        self.body.addWidget(self._scrolled)
        self.body.addSpacing(12)
        self.body.addWidget(self.count)
        self.progress.setAccessibleName(tr("How much of the report is made"))
        self.body.addWidget(self.progress)
        self.add_buttons(self.cancel, self.show_in_folder, self.save, primary=self.open_report)
        self.save.setProperty("primary", True)
        for hidden in (self.progress, self.show_in_folder, self.open_report):
            hidden.hide()
        self.rows[0].button.setChecked(True)
        self._show_checked()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        first, second, third = self.levels
        named: tuple[tuple[str, QWidget], ...] = (
            (tr("Title"), self.title),
            (tr("Arrange by"), first),
            (tr("then by"), second),
            (tr("and then by"), third),
            (tr("Highlights"), self.highlights),
            (tr("Show"), self.context),
        )
        for words, field in named:
            label = QLabel(words)
            label.setProperty("secondary", True)
            field.setAccessibleName(words)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            form.addRow(label, field)
        boxes = QHBoxLayout()
        boxes.setSpacing(24)
        boxes.addWidget(self.silence)
        boxes.addWidget(self.names)
        boxes.addStretch(1)
        form.addRow(boxes)
        return form

    def _connect(self) -> None:
        self.formats.idToggled.connect(lambda *_: self._show_checked())
        for combo in (*self.levels, self.highlights):
            combo.currentIndexChanged.connect(lambda *_: self.ask_for_count())
        self.title.returnPressed.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self._on_cancelled)

    @guarded
    def ask_for_count(self) -> None:
        """Asks what the report would hold as it is chosen now."""
        self._reporting.count(self.chosen)

    @guarded
    def _show_checked(self) -> None:
        for row in self.rows:
            row.show_checked()

    @guarded
    def _on_save(self) -> None:
        if not self.save.isEnabled() or self._is_writing:
            return
        chosen = self.chosen
        name = title_name(chosen.asked.title or self._reporting.title, chosen.form.suffix)
        if self._reporting.save(chosen, name):
            self._show_writing(is_writing=True)

    @guarded
    def _on_cancelled(self) -> None:
        if self._is_writing:
            self.cancel.setEnabled(False)
            self._reporting.stop()
        else:
            self.dismiss()

    def _show_writing(self, *, is_writing: bool) -> None:
        self._is_writing = is_writing
        self.save.setEnabled(not is_writing)
        self.save.setText(tr("Saving…") if is_writing else tr("Save report…"))
        self.cancel.setEnabled(True)
        if not is_writing:
            self.progress.hide()
        self.fit()

    def _tell(self, words: str, *, is_trouble: bool) -> None:
        self.count.setText(words)
        self.count.setProperty("danger", is_trouble)
        self.count.setProperty("secondary", not is_trouble)
        self.count.style().unpolish(self.count)
        self.count.style().polish(self.count)
        self.fit()

    def _leave(self, act: Callable[[Path], None], path: Path) -> None:
        self.dismiss()
        act(path)
