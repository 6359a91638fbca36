"""Go to anything, by some letters of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from annotations_db.edits.typed import shortened
from annotations_db.model import Statement, StatementId, TagId
from annotations_db.questions import NoteRow
from pyside_app.actions import palette
from pyside_app.actions.table import Action, Menu
from pyside_app.theme import Look
from pyside_app.words import tr
from pyside_app.workbench import Workbench

if TYPE_CHECKING:
    from pyside_app.dialogs.command_rows import CommandRow

GO = "go.anything"
_MOST = {"statement": 6, "tag": 5, "note": 4}
_FIRST = 12
_NOTE = 60
"""Code points of a note that a row shows."""


def _go_to_anything(bench: Workbench) -> None:
    from pyside_app.dialogs.go_to import GoToFinder, Places  # noqa: PLC0415

    found = Found(bench)

    def make(look: Look, window: QWidget) -> QWidget:
        places = Places(found.first, found.named)
        commands = [each for each in palette.rows(bench) if each.id != GO]
        finder = GoToFinder(places, commands, look, window)
        # after the finder has given the keys back, which the place then takes
        finder.chosen.connect(found.go, Qt.ConnectionType.QueuedConnection)
        return finder

    bench.asks.pop_up(make)


class Found:
    """What was listed last, by the id of its row."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._ways: dict[str, Callable[[], None]] = {}

    def first(self) -> list[CommandRow]:
        """The statements of the list, from its head."""
        store = self._bench.session.project.store
        rows = store.statement_rows(
            offset=0, limit=_FIRST, person_id=self._bench.session.project.person_id
        )
        return self._headed(tr("Statements"), [self._statement(each.statement) for each in rows])

    def named(self, typed: str) -> list[CommandRow]:
        """Statements by title, tags by path and other names, notes by their words."""
        session, store = self._bench.session, self._bench.session.project.store
        self._ways.clear()
        statements = store.titled(typed, _MOST["statement"])
        tags = session.tree.best_matches(typed, _MOST["tag"])
        notes = store.notes_saying(typed, _MOST["note"])
        return [
            *self._headed(tr("Statements"), map(self._statement, statements)),
            *self._headed(tr("Tags"), [self._tag(each.id) for each in tags]),
            *self._headed(tr("Notes"), map(self._note, notes)),
        ]

    def go(self, row_id: str) -> None:
        """To what was chosen; a command is given."""
        way = self._ways.get(row_id)
        if way is not None:
            way()
        else:
            self._bench.command(row_id)

    def _headed(self, title: str, rows: Iterable[CommandRow]) -> list[CommandRow]:
        from pyside_app.dialogs.command_rows import CommandRow  # noqa: PLC0415

        listed = list(rows)
        return [CommandRow(title, is_heading=True), *listed] if listed else []

    def _row(self, row_id: str, text: str, about: str, way: Callable[[], None]) -> CommandRow:
        from pyside_app.dialogs.command_rows import CommandRow  # noqa: PLC0415

        self._ways[row_id] = way
        return CommandRow(text, row_id, about)

    def _statement(self, statement: Statement) -> CommandRow:
        def way(statement_id: StatementId = statement.id) -> None:
            self._bench.session.open_statement(statement_id)
            self._bench.reading.setFocus()

        about = statement.source_name if statement.source_name not in statement.title else ""
        return self._row(f"statement {statement.id}", statement.title, about, way)

    def _tag(self, tag_id: TagId) -> CommandRow:
        def way() -> None:
            self._bench.panels.show("tags")
            self._bench.panels.show_tag(tag_id)
            self._bench.panels.focus("tags")

        return self._row(f"tag {tag_id}", self._bench.session.tree.path(tag_id), "", way)

    def _note(self, row: NoteRow) -> CommandRow:
        def way() -> None:
            self._bench.command("go.note", row)

        on = row.title or row.tag or tr("the project")
        return self._row(f"note {row.note.id}", shortened(row.note.text, _NOTE), on, way)


MENU = Menu(
    "&Go",
    49,
    (
        Action(
            GO,
            "Go to an&ything…",
            _go_to_anything,
            ("Ctrl+P",),
            "find",
            "A statement, a tag, a note or a command by some letters of its name",
            also=("quick open", "jump"),
        ),
    ),
)
