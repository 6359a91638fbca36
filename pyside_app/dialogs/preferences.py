"""The preferences: each is taken at once, so there is nothing to confirm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded
from pyside_app.preferences import SCALES, Preferences
from pyside_app.spelling import WITHOUT_EXTRA, is_installed, languages
from pyside_app.theme import ZOOM_STEPS, Look
from pyside_app.typography import SANS, SERIF, families, letters_of, missing_scripts
from pyside_app.words import tr
from pyside_app.workbench import spoken

_WIDTH, _HEIGHT = 560, 520
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Preferring:
    """What the sheet needs: the present values, what takes others, and what lies behind them."""

    now: Callable[[], Preferences]
    take: Callable[[Preferences], None]
    name: str
    take_name: Callable[[str], None]
    project: Path
    show_project: Callable[[], None]
    edit_keys: Callable[[], None]
    text: str
    """The open statement's words, to tell which scripts a font has no letters for."""


class PreferencesSheet(Sheet):
    """One page of labelled fields, in the order in which Tab goes through them."""

    def __init__(self, preferring: Preferring, look: Look, window: QWidget) -> None:
        super().__init__(tr("Preferences"), _WIDTH, look, window)
        self._preferring = preferring
        self._is_showing = False
        self._boxes: list[tuple[str, QComboBox]] = []
        self._checks: list[tuple[str, QCheckBox]] = []
        self.name = QLineEdit(preferring.name)
        self.hint = sentence_label("", secondary=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(2, 0, 16, 2)
        self._grid.setVerticalSpacing(8)
        self._grid.setHorizontalSpacing(24)
        self._grid.setColumnStretch(1, 1)
        self._add_all(preferring)
        self._add_area(window)
        self.reset = QPushButton(tr("Reset"))
        self.reset.setToolTip(tr("Set all of these to their usual values, except your name"))
        self.close_button = QPushButton(tr("Close"))
        self.add_buttons(self.reset, primary=self.close_button)
        self.reset.clicked.connect(self._on_reset)
        self.close_button.clicked.connect(self.dismiss)
        self._show()

    def box(self, field: str) -> QComboBox:
        """The choice for a preference. Raises KeyError where there is none."""
        return dict(self._boxes)[field]

    def check(self, field: str) -> QCheckBox:
        """The switch for a preference. Raises KeyError where there is none."""
        return dict(self._checks)[field]

    def _add_all(self, preferring: Preferring) -> None:
        self._add_heading(tr("You"))
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.editingFinished.connect(self._on_named)
        self._add(tr("Name beside your highlights"), self.name)
        self._add_heading(tr("Look"))
        self._add_look()
        self._add_heading(tr("Notes"))
        self._add_spelling()
        self._add_heading(tr("Copies"))
        self._add_check("copy_notes", tr("Notes"))
        self._add_check("copy_names", tr("Names and times"))
        self._add_wide(sentence_label(tr("What a copy holds, unless you say otherwise."),
                                      secondary=True))  # fmt: skip
        self._add_heading(tr("Project and keys"))
        folder = QPushButton(tr("Show in folder"))
        folder.setAccessibleDescription(str(preferring.project))
        folder.clicked.connect(preferring.show_project)
        self._add(spoken(preferring.project.parent), folder)
        keys = QPushButton(tr("Keys…"))
        keys.clicked.connect(preferring.edit_keys)
        self._add(tr("Keys of the commands"), keys)

    def _add_look(self) -> None:
        themes = {"light": tr("Light"), "sepia": tr("Sepia"), "dark": tr("Dark"),
                  "system": tr("As the system")}  # fmt: skip
        self._add_box("theme", tr("Theme"), list(themes.items()))
        known = [(SERIF, "Source Serif"), (SANS, tr("The system’s sans"))]
        self._add_box(
            "font", tr("Font of the text"), [*known, *((each, each) for each in families())]
        )
        self._add_wide(self.hint)
        self._add_box("zoom", tr("Size of the text"), [(each, f"{each:.0%}".replace("%", " %"))
                                                       for each in ZOOM_STEPS])  # fmt: skip
        measures = {"narrow": tr("Narrow, about 56 letters"),
                    "normal": tr("Normal, about 70 letters"),
                    "wide": tr("Wide, about 86 letters")}  # fmt: skip
        self._add_box("measure", tr("Length of lines"), list(measures.items()))
        heights = {"tight": tr("Tight"), "normal": tr("Normal"), "loose": tr("Loose")}
        self._add_box("line_height", tr("Height of lines"), list(heights.items()))
        self._add_check("numbers", tr("Numbers of paragraphs in the margin"))
        sizes = [(each, f"{each} %") for each in SCALES]
        self._add_box("interface", tr("Size of the interface"), sizes)
        self._add_wide(sentence_label(tr("Another size is used from the next start on."),
                                      secondary=True))  # fmt: skip

    def _add_spelling(self) -> None:
        if not is_installed():
            self._add_wide(sentence_label(tr(WITHOUT_EXTRA), secondary=True))
            return
        choices = [("", tr("Not checked")), *languages().items()]
        self._add_box("spelling", tr("Spelling"), choices)

    def _add_heading(self, words: str) -> None:
        label = QLabel(words)
        label.setProperty("heading", True)
        label.setContentsMargins(0, 12 if self._grid.count() else 0, 0, 0)
        self._add_wide(label)

    def _add_wide(self, widget: QWidget) -> None:
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)

    def _add(self, words: str, field: QWidget) -> None:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setBuddy(field)
        if not isinstance(field, QPushButton):
            field.setAccessibleName(words)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)

    def _add_box(self, name: str, words: str, choices: Sequence[tuple[object, str]]) -> None:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, shown in choices:
            box.addItem(shown, value)
        self._boxes.append((name, box))
        box.activated.connect(lambda: self._on_chosen(name, box.currentData()))
        self._add(words, box)

    def _add_check(self, name: str, words: str) -> None:
        check = QCheckBox(words)
        self._checks.append((name, check))
        check.toggled.connect(lambda on: self._on_chosen(name, on))
        self._add_wide(check)

    def _add_area(self, window: QWidget) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(page)
        room = window.height() - _AROUND
        self.area.setFixedHeight(max(_LEAST_HEIGHT, min(_HEIGHT, room)))
        self.body.addWidget(self.area)

    @guarded
    def _show(self) -> None:
        """Every field as the preferences are."""
        now = self._preferring.now()
        self._is_showing = True
        for name, box in self._boxes:
            value = getattr(now, name)
            box.setCurrentIndex(max(0, _index_of(box, value)))
        for name, check in self._checks:
            check.setChecked(getattr(now, name))
        self._is_showing = False
        self._show_hint(now)

    def _show_hint(self, now: Preferences) -> None:
        family = now.typography.family(self._look.serif)
        missing = missing_scripts(self._preferring.text, letters_of(family))
        words = tr("This font has no letters for {scripts}; another one stands in for them there.",
                   scripts=", ".join(missing))  # fmt: skip
        self.hint.setText(words if missing else "")
        self.hint.setVisible(bool(missing))

    @guarded
    def _on_chosen(self, name: str, value: object) -> None:
        if not self._is_showing:
            self._preferring.take(replace(self._preferring.now(), **{name: value}))  # type: ignore[arg-type]
            self._show_hint(self._preferring.now())

    @guarded
    def _on_named(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self._preferring.take_name(name)

    @guarded
    def _on_reset(self) -> None:
        self._preferring.take(self._preferring.now().reset())
        self._show()


_AROUND, _LEAST_HEIGHT = 180, 160


def _index_of(box: QComboBox, value: object) -> int:
    return next((at for at in range(box.count()) if box.itemData(at) == value), -1)
