"""Times searches of ten thousand statements and prints a table; nothing is asserted.

    python -m tests.benchmarks.bench_search [PROJECT]

The statements are made from passages of real speeches and of the declaration of human rights in
scripts without blanks, each 900 words long (where the shared data are absent, from made-up words).
The floor is the bare MATCH of FTS5 that finds the same statements, best first. Times are those of
the processor, which others who use the machine change least.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from annotations_db.edits.attributes import standard_attributes
from annotations_db.model import AttributeValue, Block, CanonicalText, Statement, StatementId
from annotations_db.store import Store
from annotations_db.store.connection import Connection
from annotations_db.store.patterns import Pattern
from annotations_db.store.rows import table_of
from annotations_db.store.search import index_statement, index_title
from annotations_db.store.texts import add_texts
from annotations_db.text.blocks import canonical
from annotations_db.text.query.question import Question
from tests.benchmarks import texts
from tests.benchmarks.big_project import START

DATA = Path("/work/shared/data")
STATEMENTS = 10_000
CHARACTERS = 5_600
"""Of 900 English words."""
UNSPACED_CHARACTERS = 2_000
RUNS = 15
PAGE = 20

QUERIES = (
    ("a word in nearly all", "nations", '"nations"'),
    ("a word in some", "disarmament", '"disarmament"'),
    ("a rare word", "landmine", '"landmine"'),
    ("a phrase", '"human rights"', '"human rights"'),
    ("a prefix", "disarm*", '"disarm"*'),
    ("two words", "peace security", '"peace" AND "security"'),
    ("either of three", "peace OR war OR treaty", '"peace" OR "war" OR "treaty"'),
    ("NEAR", "weapons NEAR/5 nuclear", 'NEAR("weapons" "nuclear", 5)'),
    ("Chinese, two characters", "人权", '"人权"'),
    ("Chinese, four", "基本自由", '"基本 本自 自由"'),
    ("Japanese", "人権", '"人権"'),
    ("Thai", "สิทธิ", '"สิ ิท ทธ ธิ"'),
    ("a word, in one state", "peace state:Japan", '"peace"'),
    ("a word, in five years", "peace date:2010..2014", '"peace"'),
    ("a word without another", "peace -war", '"peace" NOT "war"'),
)


@dataclass(frozen=True)
class Line:
    """One measurement, in seconds of the processor."""

    name: str
    found: int
    ours: list[float]
    floor: list[float]

    def __str__(self) -> str:
        ours, floor = (statistics.median(each) * 1000 for each in (self.ours, self.floor))
        slow = sorted(self.ours)[int(len(self.ours) * 0.95)] * 1000
        ratio = f"{ours / floor:7.1f}" if floor else ""
        return f"{self.name:28} {self.found:7} {ours:9.2f} {slow:9.2f} {floor:9.2f} {ratio}"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[1]) if sys.argv[1:] else Path(folder) / "search.plenary"
        if not path.exists():
            make(path)
        head = f"{'':28} {'found':>7} {'median ms':>9} {'p95 ms':>9} {'floor ms':>9} {'ratio':>7}"
        print(head)  # noqa: T201
        with Store.open(path, read_only=True) as store:
            for line in lines(store):
                print(line, flush=True)  # noqa: T201


def lines(store: Store) -> Iterator[Line]:
    """First pages with snippets, budget 50 ms; and regular expressions, which have none."""
    for name, typed, bare in QUERIES:
        yield timed(store, name, Question(typed), bare)
    yield timed(store, "stems", Question("obligation", stems=True), '"obligation"')
    started = perf_counter()
    count = sum(1 for _ in store.hits_of_pattern(Pattern(r"nuclear\W+weapon\w*")))
    yield Line("regular expression, all", count, [perf_counter() - started], [0.0])


def timed(store: Store, name: str, question: Question, bare: str) -> Line:
    ours, floor, found = [], [], 0
    for _ in range(RUNS):
        started = process_time()
        answer = store.find(question)
        store.hits(answer, limit=PAGE)
        ours.append(process_time() - started)
        found = len(answer)
        started = process_time()
        store._db.raw.execute(
            "SELECT rowid FROM statement_search WHERE statement_search MATCH ?"
            " ORDER BY rank LIMIT ?",
            (bare, PAGE),
        ).fetchall()
        floor.append(process_time() - started)
    return Line(name, found, ours, floor)


def make(path: Path, count: int = STATEMENTS) -> None:
    """A project of that many statements, the same each time."""
    Store.create(path).close()
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA synchronous = OFF")
    raw.execute("PRAGMA journal_mode = OFF")
    connection = Connection(path, raw, read_only=False)
    raw.execute("BEGIN")
    attributes = standard_attributes()
    for attribute in attributes:
        _insert(connection, attribute)
    keys = {each.key: each.id for each in attributes}
    for number, (title, text) in enumerate(statements(count)):
        _add(connection, number, title, text, keys)
    raw.execute("COMMIT")
    raw.execute("PRAGMA journal_mode = DELETE")
    raw.close()


STATES = ("Japan", "Norway", "Lao PDR", "Austria", "Zambia", "Chile", "Guinea", "Papua New Guinea")


def _add(connection: Connection, number: int, title: str, text: CanonicalText, keys) -> None:
    add_texts(connection, [text])
    statement = Statement(
        StatementId(f"{number:08}"), title, "en", text.id, None, "", f"a{number:06}", START
    )
    _insert(connection, statement)
    index_statement(connection, number + 1, text.id)
    index_title(connection, number + 1, title)
    for key, value in (
        ("state", STATES[number % len(STATES)]),
        ("date", f"{1990 + number % 35}-09-{1 + number % 28:02}"),
        ("meeting", f"General Assembly, session {45 + number % 35}"),
    ):
        _insert(connection, AttributeValue(statement.id, keys[key], value))


def _insert(connection: Connection, entity) -> None:
    table = table_of(entity)
    image = table.image(entity)
    marks = ", ".join("?" * len(image))
    connection.run(
        f"INSERT INTO {table.name} ({', '.join(image)}) VALUES ({marks})",  # noqa: S608
        tuple(image.values()),
    )


def statements(count: int) -> Iterator[tuple[str, CanonicalText]]:
    """One in ten in a script without blanks."""
    chance = random.Random(1)  # noqa: S311
    spaced, unspaced = (
        _passages(sorted(DATA.glob("ungdc/*/*.txt"))),
        _passages(
            [
                DATA / f"udhr/udhr_{each}.txt"
                for each in ("cmn_hans", "cmn_hant", "jpn", "tha", "khm")
            ]
        ),
    )
    for number in range(count):
        is_unspaced = bool(unspaced) and number % 10 == 9
        passages = unspaced if is_unspaced else spaced
        size = UNSPACED_CHARACTERS if is_unspaced else CHARACTERS
        words = _made(chance, passages, size, number)
        yield f"Statement {number} of {STATES[number % len(STATES)]}", _text(words)


def _passages(paths: list[Path]) -> list[str]:
    lines = (
        line.strip()
        for path in paths
        if path.exists()
        for line in path.read_text("utf-8", errors="replace").splitlines()
    )
    return [line for line in lines if line]


def _made(chance: random.Random, passages: list[str], size: int, number: int) -> list[str]:
    if not passages:
        return texts.markdown(size, number).split("\n\n")
    chosen: list[str] = []
    while sum(map(len, chosen)) < size:
        chosen.append(chance.choice(passages)[:1500])
    return chosen


def _text(paragraphs: list[str]) -> CanonicalText:
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(start, start + len(paragraph)))
        start += len(paragraph) + 1
    return canonical("\n".join(paragraphs), blocks, "benchmark 1")


if __name__ == "__main__":
    main()
