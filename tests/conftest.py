"""What every test has: a home of its own, no author from outside, and no fault that goes unseen."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QGuiApplication

from pyside_app.app import leave_words

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("dev", deadline=None, max_examples=50)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

GUARD = "plenary.guard"


@pytest.fixture(autouse=True)
def home(tmp_path_factory, monkeypatch):
    """A home folder that no other test and no person uses."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    for name, part in (
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_STATE_HOME", ".local/state"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_DOCUMENTS_DIR", "Documents"),
    ):
        monkeypatch.setenv(name, str(folder / part))
    monkeypatch.delenv("PLENARY_AUTHOR", raising=False)
    return folder


class Faults(logging.Handler):
    """What the guard logged; a test that means it to fail calls ``expected``."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def expected(self) -> list[str]:
        """The messages, which then count as meant."""
        said = [record.getMessage() for record in self.records]
        self.records.clear()
        return said


@pytest.fixture(autouse=True)
def faults():
    """Fails a test in which the guard caught an exception: it would have been seen by a person."""
    seen = Faults()
    logger = logging.getLogger(GUARD)
    logger.addHandler(seen)
    yield seen
    logger.removeHandler(seen)
    if seen.records:
        first = seen.records[0]
        lines = logging.Formatter().format(first)
        pytest.fail(f"the guard caught {len(seen.records)} exceptions, first: {lines}")


class ManualExecutor:
    """Runs jobs when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def call(self, function: Callable[[], None]) -> None:
        self.waiting.append(function)

    def close(self) -> None:
        self.waiting.clear()

    def drain(self) -> None:
        """Runs everything that waits, and hands the results over."""
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        while self.waiting:
            self.waiting.pop(0)()
        QApplication.processEvents()


@pytest.fixture
def executor():
    return ManualExecutor()


@pytest.fixture
def project_path(home) -> Path:
    folder = home / "Documents" / "Plenary"
    folder.mkdir(parents=True)
    return folder / "Plenary.plenary"


@pytest.fixture
def make_window(qtbot, qapp, home, executor, project_path):
    """Opens the real window on the project at ``project_path``, which is made where it is not
    there; called again, it opens it anew, as after a restart.
    """
    from annotations_db.project import new_project, open_project  # noqa: PLC0415
    from pyside_app.jobs import Jobs  # noqa: PLC0415
    from pyside_app.preferences import Kept  # noqa: PLC0415
    from pyside_app.session import Session  # noqa: PLC0415
    from pyside_app.theme import Look  # noqa: PLC0415
    from pyside_app.window.main import MainWindow  # noqa: PLC0415

    opened = []

    def make(
        size: tuple[int, int] = (1440, 900), *, empty: bool = False, read_only: bool = False
    ) -> MainWindow:
        if project_path.exists():
            project = open_project(project_path, read_only=read_only)
        else:
            project = new_project(project_path, empty=empty)
        look = Look("light")
        look.dress(qapp)
        kept = Kept(home / ".config" / "plenary" / "window.json")
        window = MainWindow(Session(project), look, Jobs(executor), kept)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show_first()
        with qtbot.waitExposed(window):
            window.show()
        qapp.processEvents()
        opened.append(window)
        return window

    yield make
    for window in opened:
        window.close()


@pytest.fixture
def window(make_window):
    """The window on a new project with the sample."""
    return make_window()


def pytest_sessionfinish():
    """What a test has copied must not outlive Python: see ``leave_words``."""
    if QGuiApplication.instance() is not None:
        leave_words(QGuiApplication.clipboard())
