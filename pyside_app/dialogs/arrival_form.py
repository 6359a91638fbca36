"""Title, way of reading and details of what is about to come in, of one or of several at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from annotations_db.model import Attribute
from annotations_db.project.preparing import Pasted, ReadAs
from pyside_app.dialogs.arrival_duplicate import DuplicateChoice
from pyside_app.dialogs.arrivals import LANGUAGE, Arrival
from pyside_app.dialogs.define_parts import label_for
from pyside_app.dialogs.details_form import BAR, scrolled_form
from pyside_app.dialogs.fields import PlainCombo, problem_of
from pyside_app.dialogs.language_field import LanguageField
from pyside_app.dialogs.sheet import sentence_label
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import counted, tr

_LAYOUTS = ("markdown", "wrapped", "lines")
_LAYOUT_NAMES = (
    "Markdown",
    "Lines joined to paragraphs",
    "Each line a paragraph",
)
_ENCODINGS = (
    "utf-8",
    "utf-16-le",
    "cp1252",
    "mac-roman",
    "cp850",
    "cp1250",
    "cp1257",
    "cp1254",
    "cp1253",
    "cp1251",
    "koi8-r",
    "cp866",
    "cp1256",
    "cp1255",
    "cp874",
    "cp1258",
    "gb18030",
    "big5hkscs",
    "cp932",
    "euc_jp",
    "cp949",
)
"""How texts are kept where they are not in Unicode; below, by what people call it."""
_ENCODING_NAMES = (
    "Unicode (UTF-8)",
    "Unicode (UTF-16)",
    "Western European (Windows-1252)",
    "Western European (Macintosh)",
    "Western European (DOS 850)",
    "Central European (Windows-1250)",
    "Baltic (Windows-1257)",
    "Turkish (Windows-1254)",
    "Greek (Windows-1253)",
    "Cyrillic (Windows-1251)",
    "Cyrillic (KOI8-R)",
    "Cyrillic (DOS 866)",
    "Arabic (Windows-1256)",
    "Hebrew (Windows-1255)",
    "Thai (Windows-874)",
    "Vietnamese (Windows-1258)",
    "Chinese, simplified (GB 18030)",
    "Chinese, traditional (Big5)",
    "Japanese (Shift-JIS)",
    "Japanese (EUC)",
    "Korean (Windows-949)",
)
_RICH = "With its formatting"
_TOGETHER = "What you say here goes for all {n} statements chosen."


class ArrivalForm(QWidget):
    """Says by signals what is typed; shows what it is given."""

    titled = Signal(str)
    detailed = Signal(str, str)
    reading_wanted = Signal(object)
    """How the one shown shall be read, a ``ReadAs``; no layout is rich text with its formatting."""

    def __init__(self, attributes: Sequence[Attribute], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLineEdit(self)
        self.language = LanguageField(self)
        self.read_as = PlainCombo(self)
        self.encoding = PlainCombo(self)
        self.running = QCheckBox(tr("Keep headers and footers of pages"), self)
        self.remarks = sentence_label("", secondary=True)
        self.remarks.setProperty("small", True)
        self.duplicate = DuplicateChoice(self)
        self.details, area = scrolled_form(attributes, 1, look, self)
        self._title_label = label_for(self.title, tr("Title"))
        self._read_label = label_for(self.read_as, tr("Read as"))
        self._encoding_label = label_for(self.encoding, tr("Encoding"))
        self._language_label = label_for(self.language, tr("Language"))
        self._lay_out(area)
        self.title.textEdited.connect(self.titled)
        self.read_as.activated.connect(self._on_reading)
        self.encoding.activated.connect(self._on_reading)
        self.running.clicked.connect(self._on_reading)
        self.language.activated.connect(self._on_language)
        self.details.changed.connect(self._on_detailed)

    def _lay_out(self, area: QWidget) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, BAR, 8)
        above.setSpacing(4)
        parted = {
            self._read_label,
            self._encoding_label,
            self._language_label,
            self.running,
            self.remarks,
        }
        for each in self._parts():
            if each in parted:
                above.addSpacing(4)
            above.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(above)
        column.addWidget(area, 1)

    def _parts(self) -> tuple[QWidget, ...]:
        """What stands above the details, from top to bottom."""
        return (
            self._title_label,
            self.title,
            self._language_label,
            self.language,
            self._read_label,
            self.read_as,
            self._encoding_label,
            self.encoding,
            self.running,
            self.duplicate,
            self.remarks,
        )

    def show_rows(
        self, rows: Sequence[Arrival], values: Mapping[str, str], mixed: Collection[str]
    ) -> None:
        """What these have, or have in common."""
        can_come = all(each.read.prepared and not each.is_replacing for each in rows)
        is_one = len(rows) == 1
        self.title.setEnabled(can_come)
        self.details.set_editable(is_editable=can_come)
        self.title.setVisible(is_one)
        self._title_label.setVisible(is_one)
        if is_one:
            self.propose_title(rows[0])
        self.details.show_values(values, mixed)
        self._show_layout(rows)
        self._show_encoding(rows)
        spoken = {each.language for each in rows}
        self.language.show_code(rows[0].language, is_mixed=len(spoken) > 1)
        self.language.setEnabled(can_come)
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
        for number, each in enumerate(_LAYOUTS):
            self.read_as.addItem(tr(_LAYOUT_NAMES[number]), each)
        self.read_as.setCurrentIndex(max(0, self.read_as.findData(layout)))
        self._read_label.setVisible(can_choose)
        self.read_as.setVisible(can_choose)

    def _show_encoding(self, rows: Sequence[Arrival]) -> None:
        """Also what is not in the list, where a page names it."""
        prepared = rows[0].read.prepared if len(rows) == 1 else None
        is_file = not isinstance(rows[0].read.origin, Pasted)
        used = "" if prepared is None or not is_file else prepared.imported.encoding
        self.encoding.clear()
        for number, name in enumerate(_ENCODINGS):
            self.encoding.addItem(tr(_ENCODING_NAMES[number]), name)
        if used and self.encoding.findData(used) < 0:
            self.encoding.addItem(used, used)
        self.encoding.setCurrentIndex(self.encoding.findData(used))
        for each in (self._encoding_label, self.encoding):
            each.setVisible(bool(used))
        self.running.setVisible(prepared is not None and prepared.has_running)
        self.running.setChecked(prepared is not None and prepared.read_as.keep_running)

    @guarded
    def _on_reading(self) -> None:
        self.reading_wanted.emit(
            ReadAs(
                self.read_as.currentData(), self.encoding.currentData(), self.running.isChecked()
            )
        )

    @guarded
    def _on_language(self) -> None:
        self.detailed.emit(LANGUAGE, self.language.code)

    @guarded
    def _on_detailed(self, key: str) -> None:
        self.detailed.emit(key, self.details.fields[key].value)
