"""The kinds of details in words, and the small pieces that the sheet for them is made of."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations_db.model import AttributeKind

KINDS: tuple[tuple[AttributeKind, str], ...] = (
    ("text", "Text"),
    ("date", "Date, or several days"),
    ("number", "Number"),
    ("yes/no", "Yes or no"),
    ("choice", "One of several choices"),
    ("choices", "Several choices"),
)


def list_of(name: str, width: int) -> QListWidget:
    """A list with a frame, for words that people typed."""
    made = QListWidget()
    made.setAccessibleName(name)
    made.setProperty("framed", True)
    made.setFixedWidth(width)
    return made


def label_for(field: QWidget, words: str) -> QLabel:
    """The small name above a field."""
    made = QLabel(words)
    made.setBuddy(field)
    field.setAccessibleName(words)
    made.setProperty("secondary", True)
    made.setProperty("small", True)
    return made


def stacked(*parts: QWidget | QLayout) -> QVBoxLayout:
    """One below the other; a field stands close below its name."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for each in parts:
        if isinstance(each, QLabel) and each.buddy() is not None and column.count():
            column.addSpacing(8)
        if isinstance(each, QWidget):
            column.addWidget(each)
        else:
            column.addSpacing(8)
            column.addLayout(each)
    return column


def beside(*buttons: QPushButton) -> QHBoxLayout:
    """One after another, from the left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for each in buttons:
        row.addWidget(each)
    row.addStretch(1)
    return row
