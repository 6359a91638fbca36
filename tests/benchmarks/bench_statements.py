"""Times the list of statements and prints a table; nothing is asserted.

    python -m tests.benchmarks.bench_statements

10 000 statements with six details each, 20 highlights a statement.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from annotations_db.edits.attributes import add_standard
from annotations_db.model import StatementId
from annotations_db.questions import StatementQuery
from annotations_db.statementlists import StatementList
from annotations_db.store import Store
from tests.benchmarks.bench_store import Line, timed
from tests.benchmarks.big_project import ME, Size, make

PAGE = 128
_STATES = ("Japan", "Austria", "Côte d’Ivoire", "Islamic Republic of Iran", "Lao PDR", "Norway")
SIZE = Size(
    statements=10_000,
    annotations_each=20,
    characters=500,
    large_characters=5_000,
    large_annotations=50,
    remembered=100,
)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = make(Path(folder) / "statements.plenary", SIZE)
        with Store.open(made.path) as store:
            write_details(store)
            print(f"{'':52} {'median ms':>9} {'p95 ms':>9}  budget")  # noqa: T201
            for line in _lines(store):
                print(line, flush=True)  # noqa: T201


def write_details(store: Store) -> None:
    edit = add_standard(store)
    raw = store._db.raw
    raw.execute("BEGIN")
    for change in edit.changes:
        each = change.after
        raw.execute(
            "INSERT INTO attributes (id, key, name, kind, position, choices)"
            " VALUES (?, ?, ?, ?, ?, '[]')",
            (each.id, each.key, each.name, each.kind, each.position),
        )
    ids = dict(raw.execute("SELECT key, id FROM attributes").fetchall())
    rows = []
    for number, statement in enumerate(store.ordered_ids()):
        meeting = number % 40
        values = {
            "state": _STATES[number % len(_STATES)],
            "speaker": f"Delegate Number {number}",
            "meeting": f"Meeting {meeting} of States Parties to the Convention",
            "meeting_short": f"MSP {meeting}",
            "place": "Oslo, Norway",
            "date": f"{1990 + meeting}-{number % 12 + 1:02}-{number % 28 + 1:02}",
        }
        rows += [(statement, ids[key], value) for key, value in values.items()]
    raw.executemany("INSERT INTO attribute_values VALUES (?, ?, ?)", rows)
    raw.execute("COMMIT")
    store.rest()


def _lines(store: Store) -> list[Line]:
    usual = StatementQuery()
    warm = StatementList(store, ME)
    warm.prepare()

    def page(ids: list[StatementId], start: int) -> None:
        store.statement_rows_of(ids[start : start + PAGE], ME)

    def first() -> None:
        page(StatementList(store, ME).ids(usual), 0)

    def typed(text: str) -> None:
        page(warm.ids(replace(usual, text=text)), 0)

    def typed_first(text: str) -> None:
        page(StatementList(store, ME).ids(StatementQuery(text)), 0)

    def by_(by: str) -> StatementQuery:
        return replace(usual, by=by)

    ids = warm.ids(usual)
    sorts = ("date", "state", "speaker", "title", "status", "highlights", "words")
    return [
        timed("first show", first, "50"),
        timed(
            "filter, first letter ever",
            lambda: StatementList(store, ME).ids(StatementQuery("j")),
            "50",
        ),
        timed("filter, a letter that all have", lambda: typed("a"), "50"),
        timed("filter, two words that some have", lambda: typed("japan 2012"), "50"),
        timed("filter, a word that none has", lambda: typed("universalization"), "50"),
        *(
            timed(f"sort by {by}, prepared", lambda by=by: page(warm.ids(by_(by)), 0), "100")
            for by in sorts
        ),
        *(
            timed(
                f"sort by {by}, for the first time",
                lambda by=by: page(StatementList(store, ME).ids(by_(by)), 0),
                "100",
            )
            for by in sorts
        ),
        timed("prepare (off the window's thread)", lambda: StatementList(store, ME).prepare(), "–"),
        timed(
            "group by meeting, sort by date",
            lambda: warm.lines(replace(usual, by="date", group="meeting")),
            "100",
        ),
        timed("scroll a page, at the end", lambda: page(ids, len(ids) - PAGE), "16"),
    ]


if __name__ == "__main__":
    main()
