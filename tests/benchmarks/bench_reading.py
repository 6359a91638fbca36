"""Times the reading pane on real projects and prints a table; nothing is asserted.

    python -m tests.benchmarks.bench_reading

Each size runs in a process of its own. The floor beside each value is a bare QTextEdit that shows
the same words in the same font and window, without any mark.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path
from time import perf_counter
from types import SimpleNamespace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QTextEdit, QWidget

from annotations_db.edits import annotations, statements
from annotations_db.model import (
    Annotation,
    AnnotationId,
    CanonicalText,
    Change,
    Edit,
    Source,
    SourceId,
    Span,
    StatementId,
    Tagging,
)
from annotations_db.project import Project, new_project, open_project
from annotations_db.text.quoting import context
from pyside_app.app import spare_the_collector
from pyside_app.reading.pane import ReadingPane
from pyside_app.session import Session
from pyside_app.theme import Look
from tests.benchmarks import texts

SIZES = {
    "6 kB × 10": (6_000, 10),
    "100 kB × 1 000": (100_000, 1_000),
    "1 MB × 10 000": (1_000_000, 10_000),
}
OPEN_BUDGETS = {"6 kB × 10": "60", "1 MB × 10 000": "250"}
TITLE = "Benchmark"
WINDOW = (832, 809)
PAGES, ADDED, OPENED = 200, 40, 7


def main() -> None:
    print(f"{'':16}{'':34}{'median':>9}{'p95':>9}{'budget':>8}{'floor':>9}", flush=True)  # noqa: T201
    for name in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            for step in STEPS:
                command = [
                    sys.executable,
                    "-m",
                    "tests.benchmarks.bench_reading",
                    name,
                    folder,
                    step,
                ]
                subprocess.run(command, check=True)


def make(name: str, path: Path) -> None:
    """The project of a size."""
    with new_project(path) as project:
        furnish(project, *SIZES[name])


def furnished(path: Path) -> tuple[Session, Look, ReadingPane, StatementId]:
    """The pane on that project, without a statement open, and the statement's id."""
    application = QApplication.instance() or QApplication([])
    look = Look()
    look.dress(application)
    session = Session(open_project(path))
    pane = ReadingPane(session, look)
    pane.resize(*WINDOW)
    pane.show()
    application.processEvents()
    spare_the_collector()
    (statement,) = (each for each in session.project.statements() if each.title == TITLE)
    return session, look, pane, statement.id


def measure(name: str, path: Path) -> None:
    """All times of one size."""
    session, look, pane, statement_id = furnished(path)
    text = session.project.text(str(statement_id))
    bare = QTextEdit()
    bare.resize(584, 725)
    bare.setFont(look.serif_font(17))
    bare.show()
    opened = list(timed_openings(session, pane, statement_id))
    floor = list(timed_bare_openings(bare, text))
    say(name, "open, painted", opened, OPEN_BUDGETS.get(name, ""), floor)
    say(name, "  of which reading the file", list(timed_reads(session, statement_id)))
    say(name, "  stripes after that, if many", list(timed_stripes(session, pane)))
    pages = timed_pages(pane.view, lambda: paint(pane))
    say(name, "scroll one page", pages, "16", timed_pages(bare, bare.viewport().repaint))
    say(name, "add a highlight, shown, committed", list(timed_adds(session, pane, text)), "16")
    say(name, "  of which shown", list(timed_follows(session, pane, text)))
    pane.view.verticalScrollBar().setValue(0)
    say(name, "zoom, at the top", list(timed_zooms(look, pane)), "300")
    say(name, "theme, at the top", list(timed_themes(look, pane)), "300")
    pane.view.scroll_to(len(text.text) // 2)
    say(name, "zoom, in the middle", list(timed_zooms(look, pane)), "300")
    say(name, "theme, in the middle", list(timed_themes(look, pane)), "300")
    session.close()


def measure_memory(name: str, path: Path) -> None:
    """The memory of a process that opens the statement, pages through it and jumps to its end."""
    session, _, pane, statement_id = furnished(path)
    session.open_statement(statement_id)
    paint(pane)
    finish(pane)
    timed_pages(pane.view, lambda: paint(pane))
    pane.view.scroll_to(len(session.text.text))
    paint(pane)
    session.close()
    tell_memory(name, "220" if name.startswith("1 MB") else "")


def measure_bare(name: str, path: Path) -> None:
    """The memory of a process that shows the same words and nothing else."""
    application = QApplication([])
    with open_project(path) as project:
        words = project.text(TITLE).text
    bare = QTextEdit(words)
    bare.resize(*WINDOW)
    bare.show()
    finish(bare)
    application.processEvents()
    tell_memory(name, "", "  of a bare QTextEdit with it")


STEPS = {"make": make, "time": measure, "memory": measure_memory, "bare": measure_bare}


def furnish(project: Project, characters: int, count: int) -> None:
    """A statement of this size with so many highlights, one in three with two tags."""
    text = texts.text(characters)
    source = Source(SourceId("benchmark"), "text/markdown", b"")
    arrival = SimpleNamespace(
        title=TITLE, language="en", text=text, source=source, source_name="bench.md"
    )
    record = project.perform(statements.add(project.store, project.stamp(), arrival))
    statement_id = record.statement_id
    changes = [
        Change(None, each)
        for number, span in enumerate(texts.spans(len(text.text), count))
        for each in highlight(project, statement_id, text, span, number)
    ]
    project.perform(Edit("highlight", tuple(changes), {"quote": ""}, statement_id))


def highlight(
    project: Project, statement_id: StatementId, text: CanonicalText, span: Span, number: int
) -> Iterator[Annotation | Tagging]:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
    key = AnnotationId(f"{number:08}-0000-4000-8000-000000000000")
    quote = context(text, span)
    person = project.person_id
    yield Annotation(
        key, statement_id, text.id, span.start, span.end, quote.exact, quote.prefix, quote.suffix,
        person, now, now,
    )  # fmt: skip
    tags = list(project.tags())
    for turn in range(1 + (number % 3 == 0)):
        tag = tags[(number * 7 + turn) % len(tags)]
        yield Tagging(key, tag.id, person, now + timedelta(milliseconds=turn + 1))


def paint(pane: ReadingPane) -> None:
    """What Qt paints next, now: painting one widget paints all that have changed."""
    pane.view.viewport().repaint()


def timed(action: Callable[[], object]) -> float:
    start = perf_counter()
    action()
    return perf_counter() - start


def timed_openings(
    session: Session, pane: ReadingPane, statement_id: StatementId
) -> Iterator[float]:
    for _ in range(OPENED):
        session.open_statement(None)
        QApplication.processEvents()
        yield timed(lambda: (session.open_statement(statement_id), paint(pane)))
        finish(pane)


def timed_bare_openings(bare: QTextEdit, text: CanonicalText) -> Iterator[float]:
    for _ in range(OPENED):
        bare.clear()
        QApplication.processEvents()
        yield timed(lambda: (bare.setPlainText(text.text), bare.viewport().repaint()))
        finish(bare)


def timed_stripes(session: Session, pane: ReadingPane) -> Iterator[float]:
    """The text with very many highlights is painted first, the margin in the next turn."""
    for _ in range(OPENED):
        session.reloaded.emit()
        paint(pane)
        yield timed(lambda: (QApplication.processEvents(), paint(pane)))


def timed_reads(session: Session, statement_id: StatementId) -> Iterator[float]:
    for _ in range(OPENED):
        yield timed(lambda: session._load(statement_id))


def timed_pages(view: QTextEdit, repaint: Callable[[], object]) -> list[float]:
    bar = view.verticalScrollBar()
    step = QAbstractSlider.SliderAction.SliderPageStepAdd
    bar.setValue(0)
    found = []
    for _ in range(PAGES):
        if bar.value() >= bar.maximum():
            bar.setValue(0)
            repaint()
        found.append(timed(lambda: (bar.triggerAction(step), repaint())))
    return found


def new_edits(session: Session, text: CanonicalText, seed: int) -> Iterator[Callable[[], Edit]]:
    """Highlights in what is on the screen, a tag on each."""
    project, statement = session.project, session.statement
    tags = cycle([tag.id for tag in project.tags()])
    for number in range(ADDED):
        start = 40 * number + seed
        span = Span(start, min(len(text.text), start + 35))
        tag_id = next(tags)

        def edit(span: Span = span, tag_id: object = tag_id) -> Edit:
            stamp = project.stamp()
            return annotations.highlight(project.store, stamp, statement.id, span, tag_ids=[tag_id])

        yield edit


def timed_adds(session: Session, pane: ReadingPane, text: CanonicalText) -> Iterator[float]:
    pane.view.verticalScrollBar().setValue(0)
    for edit in new_edits(session, text, 3):
        QApplication.processEvents()
        yield timed(lambda edit=edit: (session.perform(edit), paint(pane)))


def timed_follows(session: Session, pane: ReadingPane, text: CanonicalText) -> Iterator[float]:
    for edit in new_edits(session, text, 11):
        record = session.project.perform(edit())
        yield timed(lambda record=record: (session.follow(record), paint(pane)))


def timed_zooms(look: Look, pane: ReadingPane) -> Iterator[float]:
    for zoom in (1.25, 1.0, 1.5, 1.0):
        yield timed(lambda zoom=zoom: (look.set_zoom(zoom), paint(pane)))
        finish(pane)


def timed_themes(look: Look, pane: ReadingPane) -> Iterator[float]:
    for theme in ("dark", "sepia", "dark", "light"):
        yield timed(lambda theme=theme: (look.set_theme(theme), paint(pane)))
        finish(pane)


def finish(widget: QWidget) -> None:
    """Lets Qt lay out the rest, as it does while a person begins to read."""
    for _ in range(20):
        QApplication.processEvents()
    view = widget.view if isinstance(widget, ReadingPane) else widget
    view.document().size()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def say(
    size: str, what: str, times: list[float], budget: str = "", floor: list[float] | None = None
) -> None:
    beside = f"{statistics.median(floor) * 1000:9.1f}" if floor else ""
    slow = sorted(times)[int(len(times) * 0.95)] * 1000
    middle = statistics.median(times) * 1000
    print(f"{size:16}{what:34}{middle:9.1f}{slow:9.1f}{budget:>8}{beside}", flush=True)  # noqa: T201


def tell_memory(size: str, budget: str, what: str = "memory of the process, at most, MB") -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{size:16}{what:34}{peak:9.0f}{'':9}{budget:>8}", flush=True)  # noqa: T201


if __name__ == "__main__":
    if sys.argv[1:]:
        size, place, chosen = sys.argv[1:]
        STEPS[chosen](size, Path(place) / "bench.plenary")
    else:
        main()
