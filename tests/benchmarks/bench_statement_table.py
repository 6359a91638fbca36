"""Times the panel of statements, as a list and as a table, and prints both; nothing is asserted.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.bench_statement_table

10 000 statements with six details each, 20 highlights a statement; nine columns in 1000 × 900
pixels. Every figure goes from the wish to the painted panel.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations_db.project import open_project
from annotations_db.questions import StatementQuery
from annotations_db.store import Store
from pyside_app.panels.statements.view import StatementsPanel
from pyside_app.session import Session
from pyside_app.statement_layout import StatementTable
from pyside_app.theme import Look
from tests.benchmarks.bench_statements import SIZE, write_details
from tests.benchmarks.bench_store import timed
from tests.benchmarks.big_project import make

TABLE = (
    StatementTable(is_shown=True)
    .with_column("words", 80)
    .with_column("speaker", 120)
    .with_column("place", 100)
)
WISHES = ("title", "date", "state", "speaker", "status", "highlights", "words")


def main() -> None:
    application = QApplication([])
    look = Look("light")
    look.dress(application)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "statements.plenary"
        made = make(path, SIZE)
        with Store.open(made.path) as store:
            write_details(store)
        session = Session(open_project(path, author="Ann"))
        panel = StatementsPanel(session, look)
        panel.resize(1000, 900)
        panel.show()
        print(f"{'':52} {'median ms':>9} {'p95 ms':>9}  budget")  # noqa: T201
        preparing = panel.model.preparing
        if preparing is not None:
            preparing.adopt(preparing.read(lambda: False))
        for table in (StatementTable(), TABLE):
            session.statement_layout.lay_out(table)
            QApplication.processEvents()
            _measure(panel, "table" if table.is_shown else "list")
        session.close()


def _measure(panel: StatementsPanel, shape: str) -> None:
    bar, count = panel.list.verticalScrollBar(), [0]

    def turn() -> int:
        count[0] += 1
        return count[0]

    def line(name: str, wish: Callable[[], object], budget: str) -> None:
        def shown() -> None:
            wish()
            QApplication.processEvents()

        print(timed(f"{shape}: {name}", shown, budget), flush=True)  # noqa: T201

    line("scroll a page", lambda: bar.setValue(bar.value() + bar.pageStep()), "33")
    line("scroll far", lambda: bar.setValue(turn() * 7_919 % bar.maximum()), "50")
    for by in WISHES:
        line(f"sort by {by}", lambda by=by: _arrange(panel, by, turn()), "100")
    line("grouped by meeting, by date", lambda: _arrange(panel, "date", turn(), "meeting"), "100")
    panel.arrange(StatementQuery())
    line("type a letter", lambda: panel.field.setText("japan"[: turn() % 5 + 1]), "50")
    panel.field.clear()
    line("choose all", panel.list.selectAll, "50")
    panel.list.clearSelection()
    line("walk down", lambda: QTest.keyClick(panel.list, Qt.Key.Key_Down), "50")


def _arrange(panel: StatementsPanel, by: str, number: int, group: str = "none") -> None:
    panel.arrange(StatementQuery(by=by, down=number % 2 == 0, group=group))


if __name__ == "__main__":
    main()
