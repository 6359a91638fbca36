"""What rows and the lines around the list say."""

from __future__ import annotations

from annotations_db.text.query.hits import StatementHits
from pyside_app.panels.search.asked import Answer, Head, PlaceRow, Row
from pyside_app.words import counted, tr

INVITATION = (
    "Search the texts, titles, notes and tags of all statements. “universal*” finds all words that "
    "begin so, “state:Japan” only statements of Japan."
)
NOTHING = "Nothing found. Words are found whole; “assist*” finds assistance, too."
NOTHING_BY_PATTERN = "The pattern is in no text."
SEARCHING = "Looking through the texts…"
BESIDE = {"note": "Note", "tag": "Tag", "quote": "Quote without a place", "title": "Title"}


def spoken(row: Row) -> str:
    """The row for those who listen."""
    if isinstance(row, Head):
        places = places_of(row.hits)
        return f"{row.hits.title}, {places}" if places else row.hits.title
    return beside(row) or line_of(row)


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


def count_of(hits: StatementHits) -> str:
    """The same as short as can be."""
    return f"{hits.count}+" if hits.is_more else str(hits.count) if hits.count else ""


def total_of(answer: Answer) -> str:
    """How many statements were found."""
    if answer.is_cut:
        return tr("first {n}", n=answer.total)
    return f"{answer.total:,}".replace(",", "\N{THIN SPACE}")
