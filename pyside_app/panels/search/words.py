"""What rows and the lines around the list say."""

from __future__ import annotations

from annotations_db.text.query.hits import StatementHits
from annotations_db.text.query.things import TagHit, Thing, Things
from pyside_app.panels.search.asked import (
    Answer,
    FoldedRow,
    Head,
    PlaceRow,
    Row,
    ThingRow,
    ThingsHead,
)
from pyside_app.words import counted, tr

INVITATION = (
    "Search the texts, titles, notes and tags of all statements. “universal*” finds all words that "
    "begin so, “state:Japan” only statements of Japan."
)
NOTHING = "Nothing found. Words are found whole; “assist*” finds assistance, too."
NOTHING_BY_PATTERN = "The pattern is in no text."
SEARCHING = "Looking through the texts…"
THINGS = "Tags and notes of the project"
BESIDE = {"note": "Note", "tag": "Tag", "quote": "Quote without a place", "title": "Title"}


def spoken(row: Row) -> str:
    """The row for those who listen."""
    match row:
        case Head(hits):
            places = places_of(hits)
            return f"{hits.title}, {places}" if places else hits.title
        case PlaceRow():
            return beside(row) or line_of(row)
        case ThingsHead():
            return tr(THINGS)
        case FoldedRow(count):
            return folded(count)
        case ThingRow(thing):
            name, words = thing_of(thing)
            kind = tr("Tag") if isinstance(thing, TagHit) else ""
            return ": ".join(filter(None, (kind, name, words)))


def told(row: Row) -> str | None:
    """What a row that may be cut says in whole."""
    match row:
        case Head(hits):
            return hits.title
        case ThingRow(thing):
            return ": ".join(filter(None, thing_of(thing)))
        case _:
            return None


def folded(count: int) -> str:
    """What the row says that stands for others."""
    return counted("Show one more", "Show {n} more", count)


def thing_of(thing: Thing) -> tuple[str, str]:
    """What it is, and the words of it: a tag's path and definition, what a note is on and says."""
    if isinstance(thing, TagHit):
        return thing.path, thing.words
    on = tr("Note on {title}", title=thing.path) if thing.path else tr("Note on the project")
    return on, thing.words


def line_of(row: PlaceRow) -> str:
    """The words of the row."""
    if row.snippet is not None:
        return row.snippet.line
    return row.aside.words if row.aside is not None else row.hits.beginning


def beside(row: PlaceRow) -> str:
    """What is said of something beside the text: where it was found, and the words."""
    if row.aside is None:
        return ""
    return tr("{place}: {words}", place=tr(BESIDE[row.aside.place]), words=row.aside.words)


def places_of(hits: StatementHits) -> str:
    """How many places there are."""
    if hits.is_more:
        return tr("more than {n} places", n=hits.count)
    return counted("{n} place", "{n} places", hits.count) if hits.count else ""


def count_of_things(things: Things) -> str:
    """How many there are, as short as can be."""
    return f"{len(things.hits)}{'+' if things.is_more else ''}"


def count_of(hits: StatementHits) -> str:
    """The same as short as can be."""
    return f"{hits.count}+" if hits.is_more else str(hits.count) if hits.count else ""


def total_of(answer: Answer) -> str:
    """How many statements were found."""
    if answer.is_cut:
        return tr("first {n}", n=answer.total)
    return f"{answer.total:,}".replace(",", "\N{THIN SPACE}")
