"""The columns of the table: what there are, and what each says of a statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from annotations_db.model import Attribute, AttributeKind, StatementRow
from pyside_app.panels.parts.dates import printed_date
from pyside_app.panels.parts.filterline import thousands
from pyside_app.panels.statements.words import meeting_of, name_of, status_words
from pyside_app.statement_layout import TITLE
from pyside_app.words import tr

ColumnKind: TypeAlias = AttributeKind | Literal["lines", "status"]
_NONE = "–"
_WIDTH = 120
_NARROW = 96


@dataclass(frozen=True, slots=True)
class Column:
    """``key`` is what ``StatementQuery.by`` calls it, ``detail`` what ``StatementRow.details``."""

    key: str
    title: str
    width: int = _WIDTH
    """Pixels that it has at first."""
    kind: ColumnKind = "text"
    detail: str = ""

    @property
    def is_number(self) -> bool:
        """Whether it stands at the right."""
        return self.kind == "number"


LINES = Column("lines", "", kind="lines")
"""The only one of a list: all that its two lines say."""


def all_columns(attributes: Sequence[Attribute]) -> list[Column]:
    """Every column there is, the project's own details last. What a meeting is called for short
    has none: it stands in that of the meeting.
    """
    standard = {each.key: each for each in attributes if each.key}
    details = [
        _detail(standard[key], title)
        for key, title in _standard_titles().items()
        if key in standard
    ]
    known = {each.key for each in details} | {"meeting_short"}
    others = [_detail(each, each.name) for each in attributes if each.key not in known]
    return [
        Column(TITLE, tr("Title"), 200),
        *details,
        Column("language", tr("Language"), _NARROW),
        Column("status", tr("Status"), _NARROW, "status"),
        Column("highlights", tr("Highlights"), _NARROW, "number"),
        Column("words", tr("Words"), _NARROW, "number"),
        *others,
    ]


def _standard_titles() -> dict[str, str]:
    return {
        "state": tr("State"),
        "on_behalf_of": tr("On behalf of"),
        "aligned_states": tr("Aligned states"),
        "speaker": tr("Speaker"),
        "role": tr("Role"),
        "speaker_kind": tr("Kind of speaker"),
        "meeting": tr("Meeting"),
        "agenda_item": tr("Agenda item"),
        "date": tr("Date"),
        "place": tr("Place"),
        "text_kind": tr("Kind of text"),
        "source_address": tr("Address of the source"),
        "date_read": tr("Read on"),
    }


def _detail(attribute: Attribute, title: str) -> Column:
    width = _NARROW if attribute.kind in ("number", "date", "yes/no") else _WIDTH
    name = attribute.key or attribute.name
    return Column(attribute.key or attribute.id, title, width, attribute.kind, name)


_SAID: Mapping[str, Callable[[StatementRow], str]] = {
    "lines": name_of,
    TITLE: lambda row: row.statement.title,
    "language": lambda row: row.statement.language,
    "status": lambda row: status_words(row.status),
    "highlights": lambda row: thousands(row.highlights) if row.highlights else _NONE,
    "words": lambda row: thousands(row.words),
    "meeting": meeting_of,
}


def said(column: Column, row: StatementRow) -> str:
    """What stands in a cell; "" where nothing is known."""
    known = _SAID.get(column.key)
    return known(row) if known is not None else _printed(column, row.details.get(column.detail, ""))


def in_full(column: Column, row: StatementRow) -> str:
    """What a tool tip says of a cell: what it has no room for."""
    if column.kind == "lines":
        return row.statement.title
    if column.key == "meeting":
        return row.details.get("meeting", "") or meeting_of(row)
    return said(column, row)


def _printed(column: Column, value: str) -> str:
    match column.kind:
        case "date":
            return printed_date(value)
        case "yes/no":
            return {"yes": tr("Yes"), "no": tr("No")}.get(value, value)
        case "choices":
            return ", ".join(value.split("\n"))
        case _:
            return value
