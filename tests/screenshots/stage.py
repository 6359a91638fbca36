"""The real window on a project made for the picture, with what a person would do in it."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotations_db.model import AnnotationId, Span, TagId
from annotations_db.project import open_project
from pyside_app.guard import log_folder, start_log
from pyside_app.jobs import Jobs
from pyside_app.panels.annotations.view import AnnotationsPanel
from pyside_app.panels.tags.view import TagsPanel
from pyside_app.preferences import Kept
from pyside_app.session import Session
from pyside_app.theme import Look, ThemeName
from pyside_app.window.main import MainWindow
from tests.screenshots.clock import Clock, still
from tests.screenshots.environment import SANS_PACKAGE, font_files
from tests.screenshots.projects import AUTHOR, PROJECTS

NOW = 4
"""Minutes after noon at which pictures are taken."""
_FACES = ("Regular", "It", "Semibold", "Bold")


class AtOnce:
    """Runs jobs where they are given."""

    def call(self, function: Callable[[], None]) -> None:
        function()

    def close(self) -> None:
        """Nothing is ever left."""


class Stage:
    """A window and hands for it."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.session = window, window.session

    def settle(self) -> None:
        """Until nothing is left to lay out or to paint; what flashes is over."""
        for _ in range(5):
            QTest.qWait(10)
        self.window.reading.view._on_flash_over()

    def span(self, words: str) -> Span:
        """Where words stand in the open statement."""
        assert self.session.text is not None
        start = self.session.text.text.index(words)
        return Span(start, start + len(words))

    def select(self, words: str) -> None:
        """As a mouse does, the selection being finished."""
        self.show(words)
        self.session.select(self.span(words))
        self.window.reading.view._settle()
        self.settle()

    def show(self, words: str) -> None:
        self.window.reading.go_to(self.span(words), flash=False)
        self.settle()

    def highlight(self, beginning: str) -> AnnotationId:
        """The highlight whose quote begins so."""
        return next(
            each.id for each in self.session.shown() if each.annotation.exact.startswith(beginning)
        )

    def show_tag(self, path: str) -> None:
        """Scrolls the tree of tags."""
        panel = self.window.panels.widget("tags")
        assert isinstance(panel, TagsPanel)
        panel.tree.show_tag(self.tag(path))
        self.settle()

    def tag(self, path: str) -> TagId:
        found = self.session.tree.find(path)
        assert found is not None
        return found.id

    def command(self, action_id: str) -> None:
        self.window.command(action_id)
        self.settle()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._focused(), key)
        self.settle()

    def type(self, words: str) -> None:
        QTest.keyClicks(self._focused(), words)
        QTest.qWait(200)

    def cards(self) -> AnnotationsPanel:
        panel = self.window.panels.widget("annotations")
        assert isinstance(panel, AnnotationsPanel)
        return panel

    def picture(self) -> QImage:
        """What the window shows."""
        self.settle()
        return self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window.reading.view


def make_application() -> QApplication:
    """Qt with the sans of the package as its interface font, carets not blinking."""
    application = QApplication([])
    application.setCursorFlashTime(0)
    start_log(log_folder())
    for face in _FACES:
        file = font_files(SANS_PACKAGE) / f"SourceSansPro-{face}.otf"
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(file)
    application.setFont(QFont("Source Sans Pro"))
    return application


@contextmanager
def staged(
    project: str, size: tuple[int, int], theme: ThemeName, name: str = "CCM"
) -> Iterator[Stage]:
    """A window on the project of this name, shown; the first statement is open."""
    with still():
        path = Path(os.environ["HOME"]) / "Documents" / "Plenary" / f"{name}.plenary"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.with_suffix(".json").unlink(missing_ok=True)
        PROJECTS[project](path).close()
        Clock.minute = NOW
        window = _window(path, size, theme)
        try:
            yield Stage(window)
        finally:
            window.close()
            window.deleteLater()
            QApplication.processEvents()


def _window(path: Path, size: tuple[int, int], theme: ThemeName) -> MainWindow:
    look = Look(theme)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look.dress(application)
    session = Session(open_project(path, author=AUTHOR))
    session.saved_at = Clock.now()
    window = MainWindow(session, look, Jobs(AtOnce()), Kept(path.with_suffix(".json")))
    window.resize(*size)
    window.show_first()
    window.show()
    window.reading.setFocus()
    return window


class Faults(logging.Handler):
    """Raises what the guard would only log: a picture of a fault is no picture."""

    def emit(self, record: logging.LogRecord) -> None:
        raise AssertionError(logging.Formatter().format(record))
