"""What the panel says of a statement: whose it is, where and when it was made."""

from __future__ import annotations

from annotations_db.model import StatementRow
from annotations_db.questions import StatementGroup
from pyside_app.panels.parts.dates import day, printed_date
from pyside_app.words import counted, tr


def group_words(group: StatementGroup, name: str) -> str:
    """What a heading says; statements without what they are grouped by have one too."""
    if group == "status":
        return status_words(name)
    without = {
        "meeting": tr("Without a meeting"),
        "state": tr("Without a state"),
        "date": tr("Without a date"),
    }
    return name or without.get(group, "")


def status_words(status: str) -> str:
    """How far a statement is read, standing alone."""
    return tr(status).capitalize()


def name_of(row: StatementRow) -> str:
    """Whose statement it is, else its title."""
    return row.details.get("state") or row.statement.title


def meeting_of(row: StatementRow) -> str:
    """What its meeting is called, for short where that is known."""
    return row.details.get("meeting_short") or row.details.get("meeting", "")


def place_of(row: StatementRow) -> str:
    """Where it was made: "CCM 3MSP, Oslo"."""
    return ", ".join(each for each in (meeting_of(row), row.details.get("place", "")) if each)


def date_of(row: StatementRow) -> str:
    """When it was made; when it was added, where neither that nor the place is known."""
    if value := row.details.get("date", ""):
        return printed_date(value)
    return (
        "" if place_of(row) else tr("Added {day}", day=day(row.statement.imported_at.astimezone()))
    )


def spoken(row: StatementRow) -> str:
    """The whole row in words."""
    count = counted("{n} highlight", "{n} highlights", row.highlights)
    parts = (name_of(row), place_of(row), date_of(row), tr(row.status), count)
    title = row.statement.title
    named = [each for each in parts if each]
    return ", ".join([*named, title] if title != named[0] else named)
