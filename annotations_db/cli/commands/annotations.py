"""``plenary annotations``: the highlights, of all statements or some."""

from __future__ import annotations

import click

from annotations_db.cli.call import TAGS, TEXT, Call, reads
from annotations_db.cli.fields import Annotated


@click.command("annotations")
@reads
@click.option("--statement", type=TEXT, help="Only of this statement: id, its beginning or title.")
@TAGS
def annotations_(call: Call, statement: str | None, tags: tuple[str, ...]) -> None:
    """List the highlights by statement and place.

    Each line holds the id, the statement, the quote and the tags.
    Several --tag mean any of them; a tag's children count as the tag.
    """
    with call.look() as project:
        wanted = None if statement is None else project.statement(statement)
        highlights = project.annotations(statement=wanted, tags=tags)
        annotated = Annotated(project, highlights)
    call.output.many(highlights, annotated.fields, annotated.columns)


COMMAND = annotations_
