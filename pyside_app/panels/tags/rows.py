"""A row of the tree: swatch, name, key cap, count; and the field that renames it in its place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from annotations_db.model import Tag
from pyside_app.icons import SWATCH, paint_swatch
from pyside_app.panels.parts.painting import key_cap_width, paint_key_cap, paint_line
from pyside_app.panels.parts.text import advance
from pyside_app.theme import SMALL, Theme, sans
from pyside_app.words import tr

ROW = 24
INDENT = 20
EDGE = 3
ARROW_LEFT, SWATCH_LEFT, NAME_LEFT, RIGHT = 12, 36, 56, 16
_Index = QModelIndex | QPersistentModelIndex


class TagDelegate(QStyledItemDelegate):
    """The height of rows and the field that renames one in its place."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, ROW)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName(tr("Name of the tag"))
        return field

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        left = option.rect.left() + NAME_LEFT - INDENT - 8
        width = option.rect.right() + 1 - left - RIGHT
        editor.setGeometry(QRect(left, option.rect.center().y() - 13, width, 28))


def paint_words(
    painter: QPainter, row: QRectF, tag: Tag, count: str, theme: Theme, *, is_strong: bool
) -> None:
    """Everything but the arrow and the ground. ``row`` begins as deep as the tag stands and ends
    before what covers it.
    """
    swatch = QRectF(row.left() + SWATCH_LEFT, row.center().y() - SWATCH / 2, SWATCH, SWATCH)
    paint_swatch(painter, swatch, tag.colour, tag.pattern, theme)
    small = sans(SMALL)
    words = row.adjusted(NAME_LEFT, 0, -RIGHT, 0)
    paint_line(painter, words, count, small, theme.secondary, Qt.AlignmentFlag.AlignRight)
    words.setWidth(words.width() - advance(count, small) - 8)
    font = sans(strong=is_strong)
    if tag.favourite is not None:
        cap = key_cap_width(str(tag.favourite))
        name_width = min(advance(tag.name, font), words.width() - cap - 8)
        place = QRectF(words.left() + name_width + 8, row.top(), cap, row.height())
        paint_key_cap(painter, place, str(tag.favourite), theme)
        words.setWidth(name_width)
    paint_line(painter, words, tag.name, font, theme.text)
