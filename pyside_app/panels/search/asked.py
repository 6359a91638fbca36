"""What the panel asks, what it is answered, and what it wants done with that. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from annotations_db.errors import UserError
from annotations_db.store.answering import Found
from annotations_db.text.query.hits import Aside, Snippet, StatementHits
from annotations_db.text.query.things import Thing, Things

SHOWN = 2
"""Tags and notes that stand above the statements."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as it stands in the panel."""

    typed: str
    stems: bool = False
    pattern: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The statements found, the first of them with their places; ``found`` brings more, None where
    all are there.
    """

    asked: Asked
    hits: tuple[StatementHits, ...]
    total: int
    found: Found | None = None
    is_cut: bool = False
    """Whether there are more than could be listed."""

    @property
    def things(self) -> Things:
        """Tags and notes that belong to no statement."""
        return self.found.things if self.found is not None else Things()


@dataclass(frozen=True, slots=True)
class More:
    """A further page is wanted."""

    answer: Answer
    offset: int


@dataclass(frozen=True, slots=True)
class Failed:
    """There is no answer, and why."""

    asked: Asked
    error: UserError


@dataclass(frozen=True, slots=True)
class Head:
    """The row of a statement, above its places."""

    hits: StatementHits


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """The row of one place, or of something beside the text, or of the text's beginning."""

    hits: StatementHits
    snippet: Snippet | None = None
    aside: Aside | None = None


@dataclass(frozen=True, slots=True)
class ThingsHead:
    """The row above what belongs to no statement."""

    things: Things


@dataclass(frozen=True, slots=True)
class ThingRow:
    """The row of a tag, or of a note on a tag or on the project."""

    thing: Thing


@dataclass(frozen=True, slots=True)
class FoldedRow:
    """The row that stands for so many others of its group, until it is chosen."""

    count: int


Row: TypeAlias = Head | PlaceRow | ThingsHead | ThingRow | FoldedRow


@dataclass(frozen=True, slots=True)
class Going:
    """A row was chosen: its statement is to be opened there, all places marked."""

    answer: Answer
    row: Row


def rows_beside(things: Things) -> list[Row]:
    """What belongs to no statement, a group of its own, so short that statements are in sight."""
    rows: list[Row] = [ThingRow(each) for each in things.hits]
    if len(rows) > SHOWN + 1:
        rows = [*rows[:SHOWN], FoldedRow(len(rows) - SHOWN)]
    return [ThingsHead(things), *rows] if rows else []


def rows_of(hits: Sequence[StatementHits]) -> list[Row]:
    """Each statement, what was found beside its text, and its places."""
    rows: list[Row] = []
    for each in hits:
        rows.append(Head(each))
        # The title stands in the row above
        beside = [aside for aside in each.asides if aside.place != "title"]
        rows += [PlaceRow(each, aside=aside) for aside in beside]
        rows += [PlaceRow(each, snippet) for snippet in each.snippets]
        if not (beside or each.snippets):
            rows.append(PlaceRow(each))
    return rows
