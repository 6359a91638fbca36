"""A reader who does with the real window what a person does, through mouse and keys only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations_db.model import Span
from pyside_app.panels.search.words import spoken
from tests.journeys.replacing_hands import LOST, NEW, OLD, SURE, UNSURE, replace_text

NORWAY = "# Norway\n\nNorway welcomes universalization. Cluster munitions kill 😀 civilians.\n"
CHINA = "# 中国\n\n中国重视普遍化和国际合作。\n"


class Reader:
    """Does with the window what a person does, through events only."""

    def __init__(self, window, qapp):
        self.window, self.session, self._qapp = window, window.session, qapp
        self.view = window.reading.view

    def span(self, words):
        start = self.session.text.text.index(words)
        return Span(start, start + len(words))

    def select(self, words):
        """Drags with the mouse over the words."""
        span = self.span(words)
        self.window.reading.go_to(span, flash=False)
        self._qapp.processEvents()
        rects = self.view.span_rects(span)
        down, up = rects[0], rects[-1]
        start = QPoint(down.left() + 1, down.center().y())
        end = QPoint(up.right() + 1, up.center().y())
        viewport = self.view.viewport()
        start, end = (viewport.mapFrom(self.view, each) for each in (start, end))
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
        self._qapp.processEvents()
        assert self.session.selection == span

    def select_by_keys(self, words):
        """Walks with Shift and the arrow from the first to the last letter."""
        span = self.span(words)
        self.view.setFocus()
        self.view.set_cursor(span.start, span.start)
        for _ in words:
            QTest.keyClick(self.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        self._qapp.processEvents()
        assert self.session.selection == span

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        widget = QApplication.focusWidget() or self.view
        QTest.keyClick(widget, key, modifier)
        self._qapp.processEvents()

    def type(self, words):
        QTest.keyClicks(QApplication.focusWidget(), words)
        self._qapp.processEvents()

    def give_name(self, name="Anna Berg"):
        QTest.keyClicks(self.window.asks.sheet.field, name)
        QTest.keyClick(self.window.asks.sheet.field, Qt.Key.Key_Return)
        self._qapp.processEvents()

    def quotes(self):
        return [each.annotation.exact for each in self.session.shown()]

    def tags(self, number=0):
        highlight = self.session.shown()[number]
        return [self.session.tree.path(each) for each in highlight.tag_ids]

    def undo(self):
        self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self):
        control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self.press(Qt.Key.Key_Z, control_shift)


@pytest.fixture
def reader(window, qapp):
    window.reading.setFocus()
    return Reader(window, qapp)


@pytest.fixture
def anna(reader):
    """A reader who has a name already."""
    reader.session.project.set_author("Anna Berg")
    return reader


@pytest.fixture
def return_of(make_window, qapp):
    """The reader after a restart."""

    def come_back():
        window = make_window()
        window.reading.setFocus()
        return Reader(window, qapp)

    return come_back


@pytest.fixture
def searcher(anna, home):
    """Anna with two more statements and the search panel open, ready to type."""
    for name, words in (("norway.md", NORWAY), ("china.md", CHINA)):
        (home / name).write_text(words, encoding="utf-8")
    anna.session.project.import_files([home / "norway.md", home / "china.md"])
    anna.session.look_round()
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    anna.press(Qt.Key.Key_F, control_shift)
    anna.panel = anna.window.panels.widget("search")
    return anna


@pytest.fixture
def search(searcher, executor):
    """Types into the field and lets the answer come."""

    def look(words):
        searcher.panel.field.setFocus()
        searcher.panel.field.clear()
        if words.isascii():
            QTest.keyClicks(searcher.panel.field, words)
        else:  # as an input method does
            searcher.panel.field.insert(words)
        finish()
        model = searcher.panel.model
        return [spoken(model.row(number)) for number in range(model.rowCount())]

    def finish():
        searcher.panel.look()
        executor.drain()

    look.finish = finish
    return look


@pytest.fixture
def clipboard(qapp):
    """Puts something on the clipboard, and takes it away again."""

    def put(plain="", html="", paths=()):
        data = QMimeData()
        if plain:
            data.setText(plain)
        if html:
            data.setHtml(html)
        if paths:
            data.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
        QGuiApplication.clipboard().setMimeData(data)

    yield put
    QGuiApplication.clipboard().clear()


@pytest.fixture
def norway(anna, home, executor):
    """Anna has marked three passages of the old text."""
    path = home / "norway.md"
    path.write_text(OLD, encoding="utf-8")
    project = anna.session.project
    statement = project.add_statements([path]).added[0]
    for words in (SURE, UNSURE, LOST):
        project.annotate(statement, quote=words)
    anna.session.look_round()
    anna.session.open_statement(statement.id)
    anna.new = home / "corrected.md"
    anna.new.write_text(NEW, encoding="utf-8")
    return anna


@pytest.fixture
def review(norway, executor, monkeypatch):
    replace_text(norway, executor, monkeypatch, norway.new)
    return norway.window.asks.sheet
