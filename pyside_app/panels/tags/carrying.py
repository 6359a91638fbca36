"""A tag as it is dragged: with its path for other programs, its chip hanging at the pointer."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from annotations_db.edits.tagtree import TagTree
from annotations_db.model import Tag, TagId
from pyside_app.dragging import put_tag
from pyside_app.panels.parts.painting import CHIP_HEIGHT, chip_width, paint_chip
from pyside_app.theme import Theme

_WIDEST = 200


def carried(tree: TagTree, tag_id: TagId) -> QMimeData:
    """What a drop gets."""
    data = QMimeData()
    data.setText(tree.path(tag_id))
    put_tag(data, tag_id)
    return data


def carry(source: QWidget, tree: TagTree, tag_id: TagId, theme: Theme) -> None:
    """Drags a tag until it is dropped."""
    drag = QDrag(source)
    drag.setMimeData(carried(tree, tag_id))
    drag.setPixmap(_chip(tree.tag(tag_id), theme, source.devicePixelRatioF()))
    drag.setHotSpot(QPoint(-8, -8))
    drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)


def _chip(tag: Tag, theme: Theme, ratio: float) -> QPixmap:
    width = min(round(chip_width(tag) + 0.5), _WIDEST)
    picture = QPixmap(round(width * ratio), round(CHIP_HEIGHT * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        paint_chip(painter, QRectF(0, 0, width, CHIP_HEIGHT), tag, theme)
    return picture
