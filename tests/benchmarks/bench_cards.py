"""Times the cards of a statement with 10 000 highlights, and prints a table.

    python -m tests.benchmarks.bench_cards

A time ends when what follows is painted.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from annotations_db.arranging import Arrangement
from annotations_db.filters import Filter
from annotations_db.model import AnnotationId, NoteId
from annotations_db.project import new_project
from pyside_app.panels.annotations.view import AnnotationsPanel
from pyside_app.session import Session
from pyside_app.theme import Look
from tests.pyside_app.panels.stage import PASSAGES, Stage, seed

CARDS, PAGES, TIMES = 10_000, 200, 7


def main() -> None:
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        session = Session(new_project(Path(folder) / "cards.plenary", author="Ann", empty=True))
        look = Look("light")
        if isinstance(application, QApplication):
            look.dress(application)
        _fill(Stage(session))
        panel = AnnotationsPanel(session, look)
        panel.resize(352, 700)
        panel.show()
        _settle()
        print(f"{'':34}{'median':>9}{'p95':>9}{'budget':>8}")  # noqa: T201
        for group in ("none", "tag"):
            session.arrange(Arrangement(group=group))  # type: ignore[arg-type]
            _say(f"scroll one page, groups: {group}", list(_pages(panel)), "16")
        session.arrange(Arrangement())
        tag = frozenset({next(iter(session.tree)).id})
        _say("filter by a tag", list(_turns(session, Filter(tag_ids=tag))), "50")
        _say("filter by words", list(_turns(session, Filter(text="pillars japan"))), "50")
        _say("choose all", list(_timed(_choosing(panel, session), TIMES)), "50")
        panel.hide()
        session.close()


def _fill(stage: Stage) -> None:
    stage.use_codebook()
    stage.session.open_statement(stage.add(seed()))
    marks = [
        stage.mark(PASSAGES[0], "Prohibitions"),
        stage.mark(PASSAGES[1], "Universalization", note="Both *pillars* named together"),
        stage.mark(PASSAGES[2], "Universalization / Outreach", "To check"),
    ]
    kinds = [stage.session.highlights[each] for each in marks]
    length = len(stage.session.text.text)
    for number in range(CARDS):
        kind = kinds[number % len(kinds)]
        start = number * (length - 200) // CARDS
        annotation = replace(
            kind.annotation,
            id=AnnotationId(f"{number:032}"),
            start=start,
            end=start + 40 + number % 160,
            exact=stage.session.text.text[start : start + 40 + number % 160],
        )
        notes = tuple(replace(each, id=NoteId(f"{number:032}")) for each in kind.notes)
        stage.session._marked.put(replace(kind, annotation=annotation, notes=notes))


def _pages(panel: AnnotationsPanel) -> Iterator[float]:
    bar = panel.list.verticalScrollBar()
    bar.setValue(0)
    _settle()
    return _timed(lambda: bar.setValue(bar.value() + panel.list.viewport().height()), PAGES)


def _turns(session: Session, wanted: Filter) -> Iterator[float]:
    for _ in range(TIMES):
        yield from _timed(lambda: session.set_filter(wanted), 1)
        session.set_filter(Filter())
        _settle()


def _choosing(panel: AnnotationsPanel, session: Session) -> Callable[[], None]:
    def choose() -> None:
        session.choose(())
        panel.list.choosing.every()

    return choose


def _timed(act: Callable[[], None], times: int) -> Iterator[float]:
    for _ in range(times):
        started = time.perf_counter()
        act()
        _settle()
        yield (time.perf_counter() - started) * 1000


def _settle() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()


def _say(what: str, times: list[float], budget: str) -> None:
    p95 = quantiles(times, n=20)[-1]
    print(f"{what:34}{median(times):>9.1f}{p95:>9.1f}{budget:>8}")  # noqa: T201


if __name__ == "__main__":
    main()
