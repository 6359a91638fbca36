"""How the statements panel shows what it lists: in two lines each, or as a table."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from annotations_db.questions import StatementQuery

NARROWEST = 48
"""Pixels that a column has at least."""
TITLE = "title"
"""The column that is always there."""
USUAL = (
    (TITLE, 200),
    ("state", 120),
    ("meeting", 120),
    ("date", 104),
    ("status", 96),
    ("highlights", 88),
)
_TABLE = "table"


@dataclass(frozen=True, slots=True)
class StatementTable:
    """``columns`` are keys and widths in pixels, from the left. A key is "title", "language",
    "status", "highlights", "words", a detail's own, or the id of one of the project's details.
    """

    is_shown: bool = False
    columns: tuple[tuple[str, int], ...] = USUAL

    @classmethod
    def named(cls, words: str) -> StatementTable:
        """From what ``name`` gives; what cannot be read is left out."""
        first, *others = words.split("\t")
        columns: dict[str, int] = {}
        for each in others:
            key, _, width = each.rpartition(":")
            if key and width.isdecimal():
                columns[key] = max(NARROWEST, int(width))
        found = tuple(columns.items()) if TITLE in columns else USUAL
        return cls(first == _TABLE, found)

    @property
    def name(self) -> str:
        """All of it in one line."""
        columns = (f"{key}:{width}" for key, width in self.columns)
        return "\t".join((_TABLE if self.is_shown else "list", *columns))

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(key for key, _ in self.columns)

    def turned(self) -> StatementTable:
        """A table for a list, a list for a table."""
        return replace(self, is_shown=not self.is_shown)

    def with_column(self, key: str, width: int) -> StatementTable:
        """The same with one more, at the right."""
        return replace(self, columns=(*self.columns, (key, width)))

    def without(self, keys: Collection[str]) -> StatementTable:
        """The same without these; the title stays."""
        gone = set(keys) - {TITLE}
        return replace(self, columns=tuple(each for each in self.columns if each[0] not in gone))


class StatementLayout(QObject):
    """What the panel shows just now, and as what; ``changed`` after the table has become another
    one.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = StatementQuery()  # how statements are listed at first
        self.table = StatementTable()

    def lay_out(self, table: StatementTable) -> None:
        """Shows a table, or a list, from now on."""
        if table != self.table:
            self.table = table
            self.changed.emit()
