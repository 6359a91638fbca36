"""Times edits of very many highlights in the whole window, and how long the window stood still:
the longest time between two ticks of a timer of 5 ms.

    python -m tests.benchmarks.bench_large [at-once]

With ``at-once`` all is done on the window's own thread, to compare.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotations_db.edits import statements
from annotations_db.importers import Imported
from annotations_db.model import Source, SourceId, Span
from annotations_db.project import new_project, open_project
from annotations_db.text.blocks import Block, canonical
from pyside_app.actions import large, several
from pyside_app.actions.tagwork import merged
from pyside_app.app import Begun, make_window, spare_the_collector
from pyside_app.preferences import Kept
from pyside_app.window.main import MainWindow
from tests.benchmarks import big_project

HITS = 1551
MERGED = (20_000, 100_000)
_LONGEST = 600


class Ticks:
    """Looks how long the event loop was away, in seconds."""

    def __init__(self) -> None:
        self._last, self.gap = perf_counter(), 0.0
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = perf_counter()
        self.gap, self._last = max(self.gap, now - self._last), now


def measure(window: MainWindow, what: str, act: Callable[[], None]) -> None:
    """Does it, waits until it is done and shown, and prints both times."""
    settle(0.5)
    ticks, start = Ticks(), perf_counter()
    act()
    while (window.session.long_edit or window.jobs.is_busy) and perf_counter() - start < _LONGEST:
        QApplication.processEvents()
    whole = perf_counter() - start
    settle(0.3)
    print(f"{what:48}{whole:8.2f} s{ticks.gap * 1000:9.0f} ms", flush=True)  # noqa: T201


def settle(seconds: float) -> None:
    until = perf_counter() + seconds
    while perf_counter() < until:
        QApplication.processEvents()


def window_on(path: Path) -> MainWindow:
    project = open_project(path)
    project.set_author("Ann Example")
    application = QApplication.instance() or QApplication([])
    window = make_window(application, Begun(project), Kept(path.with_suffix(".json")))
    window.show()
    settle(0.3)
    spare_the_collector()
    return window


def hits(folder: Path) -> None:
    """Every hit of a word marked and tagged, undone, tagged, coloured, removed."""
    path = folder / "hits.plenary"
    with new_project(path, author="Ann Example") as project:
        lines = ["mines of the world and what is said about them."] * HITS
        blocks = [Block(at * 48, at * 48 + 47) for at in range(HITS)]
        text = canonical("\n".join(lines), blocks, "benchmark 1")
        source = Source(SourceId("mines"), "text/plain", b"mines")
        arrived = Imported("Mines", "en", text, source, source_name="mines.md", remarks=())
        project.perform(statements.add(project.store, project.stamp(), arrived))
    window = window_on(path)
    (mines,) = (s for s in window.session.project.statements() if s.title == "Mines")
    window.session.open_statement(mines.id)
    spans = [Span(at * 48, at * 48 + 5) for at in range(HITS)]
    name = f"{HITS} hits: "
    measure(
        window, name + "mark and tag", lambda: several.highlight_all(window, spans, ("Clearance",))
    )
    measure(window, name + "undo", lambda: window.command("edit.undo"))
    measure(window, name + "redo", lambda: window.command("edit.redo"))
    ids = list(window.session.highlights)
    measure(window, name + "another tag", lambda: several.put(window, ids, ["Victim assistance"]))
    measure(window, name + "colour", lambda: several.recolour(window, ids, "red"))
    measure(window, name + "remove", lambda: window.command("annotate.delete", ids))
    window.close()


def merges(folder: Path, count: int) -> None:
    """A tag of so many highlights merged into another one, and undone."""
    path = folder / f"{count}.plenary"
    size = big_project.Size(
        statements=count // 64, large_annotations=100, large_characters=20_000, tags=2
    )
    size = replace(size, annotations_each=100, remembered=0)
    big_project.make(path, size)
    window = window_on(path)
    session = window.session
    going, other = session.tree
    exactly = session.project.store.tag_counts([going.id])[going.id]
    merge = partial(merged, window, frozenset({going.id}), other.id)
    measure(window, f"merge {exactly} highlights", merge)
    measure(window, "  undo", lambda: window.command("edit.undo"))
    window.close()


def main() -> None:
    print(f"{'':48}{'done':>10}{'stood still':>12}")  # noqa: T201
    if "at-once" in sys.argv:
        large.AT_ONCE = 10_000_000
    with tempfile.TemporaryDirectory() as folder:
        hits(Path(folder))
        for count in MERGED:
            merges(Path(folder), count)


if __name__ == "__main__":
    main()
