"""Times the store in a project of a million annotations and prints a table; nothing is asserted.

    python -m tests.benchmarks.bench_store [PROJECT]

Without PROJECT, one is made in a temporary folder (about a minute, 1.4 GB). The floor is a bare
SQLite commit of one row in the same folder, and where a commit is timed, measured in turn with it.
"""

from __future__ import annotations

import gc
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from annotations_db.model import (
    Annotation,
    AnnotationId,
    Block,
    Change,
    Edit,
    Note,
    NoteId,
    Stamp,
    Statement,
    StatementId,
    Tagging,
)
from annotations_db.store import Store
from annotations_db.text.blocks import canonical
from tests.benchmarks.big_project import DEVICE, ME, START, Made, make

COMMITS = 100
READS = 11
IMPORTED = 500


@dataclass(frozen=True)
class Line:
    """One measurement, in seconds."""

    name: str
    times: list[float]
    budget: str = ""

    def __str__(self) -> str:
        median = statistics.median(self.times) * 1000
        slow = sorted(self.times)[int(len(self.times) * 0.95)] * 1000
        return f"{self.name:52} {median:9.2f} {slow:9.2f}  {self.budget}"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = known(Path(sys.argv[1])) if sys.argv[1:] else make(Path(folder) / "big.plenary")
        print(f"{'':52} {'median ms':>9} {'p95 ms':>9}  budget")  # noqa: T201
        for line in [*reads(made), *writes(made, Path(folder))]:
            print(line, flush=True)  # noqa: T201


def known(path: Path) -> Made:
    """Where things are in a project made before."""
    with Store.open(path, read_only=True) as store:
        ids = [each.id for each in store.statements()]
        return Made(path, ids[0], ids[len(ids) // 2], tuple(tag.id for tag in store.tags()))


def reads(made: Made) -> list[Line]:
    lines = [timed("open and close the file", lambda: Store.open(made.path).close())]
    with Store.open(made.path) as store:
        counts = store.tag_counts()
        tags = sorted(made.tags, key=lambda tag: counts[tag])
        stamp = Stamp(ME, DEVICE, START)
        fresh: list[tuple[str, Callable[[], object], str]] = [
            ("open a statement: text of 1 MB, file opened anew", lambda: reread(made), ""),
            (
                "open a statement: 10 000 highlights",
                lambda: store.highlights(statement_id=made.large),
                "",
            ),
            (
                "open a statement: 100 highlights",
                lambda: store.highlights(statement_id=made.small),
                "",
            ),
            (
                f"a tag's first screen, {counts[tags[-1]]:,} highlights",
                lambda: store.highlights(tag_ids=tags[-1:], limit=100),
                "50",
            ),
            (
                f"a tag's first screen, {counts[tags[0]]:,} highlights",
                lambda: store.highlights(tag_ids=tags[:1], limit=100),
                "50",
            ),
            (
                "first screen of all tags together",
                lambda: store.highlights(tag_ids=tags, limit=100),
                "50",
            ),
            ("first screen of all highlights", lambda: store.highlights(limit=100), "50"),
            ("numbers beside all tags", store.tag_counts, ""),
            ("number of all highlights", store.highlight_count, ""),
            ("statements panel, first 100", lambda: page(store, 0), ""),
            ("statements panel, last 100", lambda: page(store, store.statement_count() - 100), ""),
            ("search one word that all statements hold", lambda: store.search("convention"), ""),
            ("search one statement", lambda: store.search("statement 4711"), ""),
            ("history, newest 100", store.history, ""),
            ("what undo would do", lambda: store.next_undo(stamp), ""),
        ]
        lines += [timed(*each) for each in fresh]
    return lines


def reread(made: Made) -> None:
    with Store.open(made.path, read_only=True) as other:
        other.text_of(made.large)


def page(store: Store, offset: int) -> object:
    return store.statement_rows(offset=offset, limit=100, person_id=ME)


def timed(name: str, run: Callable[[], object], budget: str = "") -> Line:
    times = []
    for _ in range(READS):
        gc.collect()
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return Line(name, times, budget)


def writes(made: Made, folder: Path) -> list[Line]:
    floor = sqlite3.connect(folder / "floor.sqlite", isolation_level=None)
    floor.execute("PRAGMA journal_mode = WAL")
    floor.execute("PRAGMA synchronous = FULL")
    floor.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, content TEXT)")
    names = (
        "floor: a bare commit of one row",
        "add a highlight with a tag, durably",
        "undo it",
        "redo it",
    )
    times: list[list[float]] = [[], [], [], []]
    with Store.open(made.path) as store:
        edits = list(new_highlights(store, made))
        for edit, stamp in edits:
            steps: tuple[Callable[[], object], ...] = (
                lambda: floor.execute("INSERT INTO t (content) VALUES (?)", ("x" * 400,)),
                lambda: store.apply(edit, stamp),  # noqa: B023
                lambda: store.undo(stamp),  # noqa: B023
                lambda: store.redo(stamp),  # noqa: B023
            )
            for taken, run in zip(times, steps, strict=True):
                start = perf_counter()
                run()
                taken.append(perf_counter() - start)
        start = perf_counter()
        store.rest()
        rested = perf_counter() - start
        for _, stamp in edits:
            store.undo(stamp)
        added = added_in_bulk(store, edits[0][1])
    floor.close()
    budgets = ("", "16", "", "")
    lines = [Line(*each) for each in zip(names, times, budgets, strict=True)]
    return [*lines, Line(f"rest after {COMMITS * 3} edits", [rested]), *added]


def added_in_bulk(store: Store, stamp: Stamp) -> list[Line]:
    """Statements of 900 words, parsed before, as one edit; and that edit undone."""
    parts = []
    for number in range(IMPORTED):
        words = f"Statement {number}. " + "All States Parties thank the President. " * 150
        text = canonical(words, [Block(0, len(words))], "benchmark 1")
        statement = Statement(
            StatementId(stamp.new_id()), "Added", "en", text.id, None, "a.md", "b", stamp.now
        )
        parts.append(Edit("", (Change(None, statement),), texts=(text,)))
    start = perf_counter()
    with store.bulk("add-statements", {"count": IMPORTED}, stamp) as bulk:
        for part in parts:
            bulk.add(part)
    written = perf_counter() - start
    start = perf_counter()
    store.undo(stamp)
    undone = perf_counter() - start
    return [
        Line(f"add {IMPORTED} statements in bulk, each", [written / IMPORTED]),
        Line("undo that, at once", [undone]),
    ]


def new_highlights(store: Store, made: Made) -> list[tuple[Edit, Stamp]]:
    statement = store.statement(made.large)
    text = store.text(statement.text_id).text
    edits = []
    for number in range(COMMITS):
        now = START + timedelta(days=100, seconds=number)
        start = number * 7919 % (len(text) - 50)
        stamp = Stamp(ME, DEVICE, now)
        identity = AnnotationId(stamp.new_id())
        annotation = Annotation(
            identity,
            statement.id,
            statement.text_id,
            start,
            start + 41,
            text[start : start + 41],
            "",
            "",
            ME,
            now,
            now,
        )
        tagging = Tagging(identity, made.tags[number % len(made.tags)], ME, now)
        note = Note(NoteId(stamp.new_id()), "A note.", ME, now, now, annotation_id=identity)
        changes = tuple(Change(None, each) for each in (annotation, tagging, note))
        parameters = {"quote": annotation.exact, "annotation": identity}
        edits.append((Edit("highlight", changes, parameters, statement.id), stamp))
    return edits


if __name__ == "__main__":
    main()
