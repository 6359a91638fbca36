"""``plenary search``: where words stand in the statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import click

from annotations_db.cli.call import TEXT, Call, reads
from annotations_db.cli.output import shortened

if TYPE_CHECKING:
    from annotations_db.text.query.hits import Snippet, StatementHits

_TITLE = 30


@click.command("search")
@reads
@click.argument("query", type=TEXT)
@click.option("--limit", type=click.IntRange(min=1), help="How many places at most.")
@click.option("--stem", "stems", is_flag=True, help="English words stand for their forms too.")
@click.option("--regex", is_flag=True, help="QUERY is a regular expression.")
def search(call: Call, query: str, limit: int | None, *, stems: bool, regex: bool) -> None:
    """Look for words in all statements.

    QUERY holds words, "phrases", AND, OR, NOT, NEAR, beginnings* and conditions
    as tag:"victim assistance" state:Japan date:2010..2014 has:note; see the guide.
    Each line holds the id of the statement, its title, start and end, and the place.
    """
    if stems and regex:
        message = "--stem and --regex exclude each other."
        raise click.UsageError(message)
    with call.open(read_only=True) as project:
        hits = project.search_pattern(query) if regex else project.search(query, stems=stems)
        places = list(islice(_places(hits), limit))
    call.output.many(places, _fields, _columns)


_Place = tuple["StatementHits", "Snippet | None"]


def _places(hits: Iterable[StatementHits]) -> Iterator[_Place]:
    """Each place; a statement that was found by something else than its text comes once."""
    for each in hits:
        if not each.snippets:
            yield each, None
        for snippet in each.snippets:
            yield each, snippet


def _fields(place: _Place) -> dict[str, object]:
    hits, found = place
    return {
        "statement_id": hits.statement_id,
        "statement": hits.title,
        "start": found.span.start if found else None,
        "end": found.span.end if found else None,
        "snippet": found.line if found else _beside(hits),
    }


def _columns(place: _Place) -> tuple[str, ...]:
    hits, found = place
    ends = (str(found.span.start), str(found.span.end)) if found else ("", "")
    line = found.line if found else _beside(hits)
    return (hits.statement_id, shortened(hits.title, _TITLE), *ends, line)


def _beside(hits: StatementHits) -> str:
    """What was found beside the text, else the beginning of the text."""
    return hits.asides[0].words if hits.asides else hits.beginning


COMMAND = search
