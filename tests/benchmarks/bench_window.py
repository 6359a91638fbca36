"""Times what a reader does in the whole window, panels and all, and prints a table.

    python -m tests.benchmarks.bench_window

Each size runs in a process of its own. A time ends when all that follows is painted; the floor is
the same selection in a bare QTextEdit that shows the same words.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from annotations_db.model import Span, StatementId
from annotations_db.project import open_project
from pyside_app.app import Begun, make_window, spare_the_collector
from pyside_app.preferences import Kept
from pyside_app.window.main import MainWindow
from tests.benchmarks import bench_reading as pane

MARKED, CHOSEN, OPENED = 40, 60, 7
STEPS = ("make", "time", "memory", "bare")


def main() -> None:
    print(f"{'':16}{'':34}{'median':>9}{'p95':>9}{'budget':>8}{'floor':>9}", flush=True)  # noqa: T201
    for name in pane.SIZES:
        with tempfile.TemporaryDirectory() as folder:
            for step in STEPS:
                module = "tests.benchmarks.bench_window"
                subprocess.run([sys.executable, "-m", module, name, folder, step], check=True)


def window_on(path: Path) -> tuple[MainWindow, StatementId]:
    """The window as it starts on that project, without a statement open, and its large one."""
    application = QApplication.instance() or QApplication([])
    kept = Kept(path.with_suffix(".json"))
    project = open_project(path)
    project.set_author("Ann Example")
    (statement,) = (each for each in project.statements() if each.title == pane.TITLE)
    window = make_window(application, Begun(project), kept)
    window.show()
    settle()
    spare_the_collector()
    return window, statement.id


def measure(name: str, path: Path) -> None:
    """All times of one size."""
    window, statement_id = window_on(path)
    opened = list(timed_openings(window, statement_id))
    pane.say(name, "window: open, painted", opened, pane.OPEN_BUDGETS.get(name, ""))
    pane.finish(window.reading)
    bare = bare_on(window.session.text.text)
    chosen = list(timed_selections(window))
    pane.say(name, "window: another selection", chosen, "16", list(timed_bare_selections(bare)))
    pane.say(name, "window: H on a selection", list(timed_marks(window, 3)), "16")
    pane.say(name, "  of which until it is on the disk", list(timed_commits(window, 11)))
    pane.say(name, "window: next highlight", list(timed_steps(window)), "16")
    window.close()


def bare_on(words: str) -> QTextEdit:
    bare = QTextEdit(words)
    bare.resize(584, 725)
    bare.show()
    pane.finish(bare)
    return bare


def timed_openings(window: MainWindow, statement_id: StatementId) -> Iterator[float]:
    for _ in range(OPENED):
        window.session.open_statement(None)
        settle()
        yield pane.timed(lambda: (window.session.open_statement(statement_id), shown()))
        settle()


def timed_selections(window: MainWindow) -> Iterator[float]:
    for number in range(CHOSEN):
        span = Span(20 * number, 20 * number + 30)
        yield pane.timed(lambda span=span: (window.session.select(span), shown()))


def timed_bare_selections(bare: QTextEdit) -> Iterator[float]:
    for number in range(CHOSEN):
        cursor = QTextCursor(bare.document())
        cursor.setPosition(20 * number)
        cursor.setPosition(20 * number + 30, QTextCursor.MoveMode.KeepAnchor)
        yield pane.timed(lambda cursor=cursor: (bare.setTextCursor(cursor), shown()))


def timed_marks(window: MainWindow, seed: int) -> Iterator[float]:
    for number in range(MARKED):
        _choose(window, 40 * number + seed)
        yield pane.timed(lambda: (window.command("annotate.highlight"), shown()))
        settle()


def timed_commits(window: MainWindow, seed: int) -> Iterator[float]:
    """Until the file holds it and all who listen have been told; not yet painted."""
    for number in range(MARKED):
        _choose(window, 40 * number + seed)
        yield pane.timed(lambda: window.command("annotate.highlight"))
        settle()


def timed_steps(window: MainWindow) -> Iterator[float]:
    for _ in range(MARKED):
        yield pane.timed(lambda: (window.command("go.next_highlight"), shown()))
        settle()


def measure_memory(name: str, path: Path) -> None:
    """The memory of the whole process with the statement open and marked in."""
    window, statement_id = window_on(path)
    window.session.open_statement(statement_id)
    settle()
    list(timed_marks(window, 7))
    window.close()
    pane.tell_memory(name, "", "window: memory at most, MB")


def shown() -> None:
    """All that is to be painted is."""
    QApplication.processEvents()


def settle() -> None:
    """What was put off for later is done too."""
    for _ in range(5):
        QApplication.processEvents()


def _choose(window: MainWindow, start: int) -> None:
    window.session.select(Span(start, min(len(window.session.text.text), start + 35)))
    settle()


RUNS = {"make": pane.make, "time": measure, "memory": measure_memory, "bare": pane.measure_bare}


if __name__ == "__main__":
    if sys.argv[1:]:
        size, place, chosen = sys.argv[1:]
        RUNS[chosen](size, Path(place) / "bench.plenary")
    else:
        main()
