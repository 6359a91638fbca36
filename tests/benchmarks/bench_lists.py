"""Times the lists of notes and of the history and prints a table; nothing is asserted.

    python -m tests.benchmarks.bench_lists

20 000 notes, 100 000 records. The floor of the last lines is what a tag's history costs where every
change is looked at; beside them stands how many times as fast the index is.
"""

from __future__ import annotations

import statistics
import tempfile
import uuid
from dataclasses import replace
from pathlib import Path

from annotations_db.questions import NoteQuery, RecordQuery
from annotations_db.store import Store
from annotations_db.store.notewords import fill
from tests.benchmarks.bench_store import Line, timed
from tests.benchmarks.big_project import ME, Size, make

NOTES = 20_000
PAGE = 128
_SIZE = Size(
    statements=2_000,
    annotations_each=50,
    large_characters=20_000,
    large_annotations=50,
    characters=3_000,
)
_SAID = "The delegation of Côte d’Ivoire asks whether “clearance” is meant here – see 2011. "


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = make(Path(folder) / "lists.plenary", _SIZE)
        with Store.open(made.path) as store:
            _write_notes(store)
            print(f"{'':52} {'median ms':>9} {'p95 ms':>9}  budget")  # noqa: T201
            for line in [*_notes(store), *_history(store)]:
                print(line, flush=True)  # noqa: T201


def _write_notes(store: Store) -> None:
    raw = store._db.raw
    raw.execute("BEGIN")
    raw.execute("DELETE FROM notes")
    marks = raw.execute("SELECT id FROM annotations LIMIT ?", (NOTES,)).fetchall()
    rows = []
    for number, (mark,) in enumerate(marks):
        at = f"2026-01-01T{number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}.000000Z"
        said = _SAID * 3 + f"Number {number}"
        rows.append((str(uuid.UUID(int=number)), said, ME, at, at, mark))
    raw.executemany(
        "INSERT INTO notes (id, text, author_id, created, modified, annotation_id, kind, private)"
        " VALUES (?, ?, ?, ?, ?, ?, 'note', 0)",
        rows,
    )
    fill(raw)
    raw.execute("COMMIT")
    store.rest()


def _notes(store: Store) -> list[Line]:
    def first(query: NoteQuery) -> None:
        store._found = None
        store.note_count(query)
        store.note_rows(query, limit=PAGE)

    every = NoteQuery()
    place = replace(every, order="place")
    asked = [
        ("notes, the newest", every),
        ("notes, by place", place),
        ("notes with a word that all have", NoteQuery(text="COTE")),
        ("notes with a word that a few have", NoteQuery(text="number 1234")),
        ("notes with a word that none has", NoteQuery(text="universalization")),
        ("the same by place: a few", NoteQuery(text="number 1234", order="place")),
    ]
    lines = [timed(name, lambda query=query: first(query), "50") for name, query in asked]
    last = NOTES - PAGE
    return [
        *lines,
        timed(
            "notes by place, the last page", lambda: store.note_rows(place, limit=PAGE, offset=last)
        ),
    ]


def _history(store: Store) -> list[Line]:
    counts = store.tag_counts()
    lines = []
    for tag in (
        min(counts, key=lambda each: counts[each]),
        max(counts, key=lambda each: counts[each]),
    ):
        query = RecordQuery(tag_id=tag)
        number = store.record_count(query)
        floor = timed(
            f"floor: a tag of {number:,} records, all changes read",
            lambda tag=tag: store._db.number(
                "SELECT count(*) FROM history_changes"
                " WHERE entity = 'annotation_tags' AND key LIKE ?",
                (f"% {tag}",),
            ),
        )
        page = timed(
            f"its history, first page of {number:,}",
            lambda query=query: store.record_rows(query, limit=PAGE),
            "50",
        )
        ratio = statistics.median(floor.times) / statistics.median(page.times)
        lines += [floor, replace(page, budget=f"50   floor / {ratio:.1f}")]
    whole = RecordQuery()
    lines.append(timed("days of 100 000 records", lambda: store.record_days(whole, limit=20_000)))
    return lines


if __name__ == "__main__":
    main()
