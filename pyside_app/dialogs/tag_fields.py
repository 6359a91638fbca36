"""The fields of a tag's details: what it means at the left, how it looks at the right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations_db.edits.tagdetails import TagDetails
from annotations_db.edits.tagtree import TagTree
from annotations_db.model import Tag
from pyside_app.dialogs.swatch_grid import SwatchGrid
from pyside_app.dialogs.tag_looks import users_of
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import tr

_LINE = 17
_PADDING = 16
KEYS = range(1, 10)
_LEAST_LETTERS = 8
_PARTS = "; "
"""What stands between other names."""


class DescriptionFields(QWidget):
    """Name, other names, definition, what belongs here and what does not, examples."""

    def __init__(self, seen: TagDetails, quote: str) -> None:
        super().__init__()
        self._quote = quote
        self.name = QLineEdit(seen.name)
        self.aliases = QLineEdit(_PARTS.join(seen.aliases))
        self.aliases.setPlaceholderText(tr("For example VA; victims"))
        self.definition = _area(seen.definition, 3)
        self.include = _area(seen.include, 3)
        self.exclude = _area(seen.exclude, 2)
        self.examples = _area("\n".join(" ".join(each.split()) for each in seen.examples), 4)
        self._texts = {
            each: each.toPlainText()
            for each in (self.definition, self.include, self.exclude, self.examples)
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for words, field in (
            (tr("Name"), self.name),
            (tr("Other names, parted by semicolons: the tag is found by them too"), self.aliases),
            (tr("Definition"), self.definition),
            (tr("Belongs here"), self.include),
            (tr("Does not belong here"), self.exclude),
            (tr("Example quotes, one in each line"), self.examples),
        ):
            column.addWidget(labelled(words, field))
            column.addWidget(field)
            column.addSpacing(4)
        self.add_quote = QPushButton(tr("Add the current highlight’s quote"))
        self.add_quote.setProperty("small", True)
        self.add_quote.setEnabled(bool(quote))
        self.add_quote.setToolTip(quote[:300])
        self.add_quote.clicked.connect(self._on_quote_added)
        column.addWidget(self.add_quote, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def put_into(self, seen: TagDetails) -> TagDetails:
        """The details with what was changed here."""
        aliases = tuple(
            each for part in self.aliases.text().split(_PARTS.strip()) if (each := part.strip())
        )
        examples = tuple(
            each for line in self.examples.toPlainText().split("\n") if (each := line.strip())
        )
        return replace(
            seen,
            name=seen.name if self.name.text() == seen.name else self.name.text().strip(),
            aliases=aliases if self.aliases.text() != _PARTS.join(seen.aliases) else seen.aliases,
            definition=self._text(self.definition, seen.definition),
            include=self._text(self.include, seen.include),
            exclude=self._text(self.exclude, seen.exclude),
            examples=examples if self._is_touched(self.examples) else seen.examples,
        )

    def _is_touched(self, area: QPlainTextEdit) -> bool:
        return area.toPlainText() != self._texts[area]

    def _text(self, area: QPlainTextEdit, seen: str) -> str:
        return area.toPlainText().strip() if self._is_touched(area) else seen

    @guarded
    def _on_quote_added(self) -> None:
        quote = " ".join(self._quote.split())
        there = self.examples.toPlainText().rstrip()
        if quote not in there.split("\n"):
            self.examples.setPlainText(f"{there}\n{quote}" if there else quote)
        bar = self.examples.verticalScrollBar()
        bar.setValue(bar.maximum())


class LookFields(QWidget):
    """Colour and pattern, number key, whether it counts as a theme."""

    def __init__(self, tree: TagTree, tag: Tag, look: Look) -> None:
        super().__init__()
        self.grid = SwatchGrid(tag.colour, tag.pattern, users_of(tree, tag.id), look)
        self._at_first = self.grid.current
        self.key = QComboBox()
        self.key.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.key.setMinimumContentsLength(_LEAST_LETTERS)
        self.key.addItem(tr("No key"), None)
        holders = tree.favourites()
        for number in KEYS:
            holder = holders.get(number)
            is_other = holder is not None and holder.id != tag.id
            now = tr("{number} – now {tag}", number=number, tag=holder.name) if holder else ""
            self.key.addItem(now if is_other else str(number), number)
        self.key.setCurrentIndex(tag.favourite or 0)
        self.working = QCheckBox(tr("Work in progress: left out of counts"))
        self.working.setChecked(tag.working)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(labelled(tr("Colour and pattern"), self.grid))
        column.addWidget(self.grid)
        column.addSpacing(4)
        column.addWidget(labelled(tr("Key that sets it"), self.key))
        column.addWidget(self.key)
        column.addSpacing(8)
        column.addWidget(self.working)

    def put_into(self, seen: TagDetails) -> TagDetails:
        """The details with what was changed here."""
        shown = self.grid.current
        is_kept = shown is self._at_first  # a colour this program does not know stays, too
        return replace(
            seen,
            colour=seen.colour if is_kept else shown.colour,
            pattern=seen.pattern if is_kept else shown.pattern,
            favourite=self.key.currentData(),
            working=self.working.isChecked(),
        )


def labelled(words: str, field: QWidget) -> QLabel:
    """A field's name, to stand above it."""
    label = QLabel(words)
    label.setProperty("secondary", True)
    label.setProperty("small", True)
    label.setBuddy(field)
    field.setAccessibleName(words)
    return label


def _area(text: str, lines: int) -> QPlainTextEdit:
    area = QPlainTextEdit(text)
    area.setFixedHeight(lines * _LINE + _PADDING)
    area.setTabChangesFocus(True)
    return area
