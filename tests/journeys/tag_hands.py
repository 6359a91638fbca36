"""Hands for the tags panel: what a person does with the tree, and what is dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pyside_app import dragging
from pyside_app.panels.tags.carrying import carried

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
GIVEN = "International cooperation and assistance"


class Tree:
    """The tags panel, by what a person does with it."""

    def __init__(self, reader):
        self.reader, self.session = reader, reader.session
        self.panel = reader.window.panels.widget("tags")
        self.view = self.panel.tree

    def id(self, path):
        return self.session.tree.named(path).id

    def paths(self, parent=None):
        tree = self.session.tree
        return [each.name for each in tree.children(self.id(parent) if parent else None)]

    def go_to(self, path):
        self.view.show_tag(self.id(path))
        self.view.setFocus()

    def press(self, key, modifier=ALT):
        QTest.keyClick(self.view, key, modifier)
        QApplication.processEvents()

    def place(self, path, share=0.5):
        row = self.view.visualRect(self.view.tags.index_of(self.id(path)))
        return QPoint(120, row.top() + round(share * row.height()))

    def hold(self, data, place, on=None):
        """Drags over a place; gives whether it may be dropped there."""
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        target = on or self.view.viewport()
        QApplication.sendEvent(target, QDragEnterEvent(place, actions, data, left, none))
        move = QDragMoveEvent(place, actions, data, left, none)
        QApplication.sendEvent(target, move)
        return move.isAccepted()

    def drop(self, data, place, on=None):
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        assert self.hold(data, place, on)
        event = QDropEvent(QPointF(place), actions, data, left, none, QEvent.Type.Drop)
        QApplication.sendEvent(on or self.view.viewport(), event)
        QApplication.processEvents()

    def drop_tag(self, path, place):
        self.drop(carried(self.session.tree, self.id(path)), place)

    @property
    def sheet(self):
        return self.reader.window.asks.sheet


def mark(reader, words, *paths):
    reader.select(words)
    for path in paths or ("",):
        if path:
            reader.window.command("annotate.tag")
            reader.type(path)
            reader.press(Qt.Key.Key_Return)
        else:
            reader.press(Qt.Key.Key_H)
    return reader.session.current


def passage(reader, words):
    data = QMimeData()
    dragging.put_passage(data, reader.session.statement.id, reader.span(words))
    return data


def held(*annotation_ids):
    data = QMimeData()
    dragging.put_highlights(data, annotation_ids)
    return data
