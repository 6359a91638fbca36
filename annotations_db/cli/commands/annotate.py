"""``plenary annotate``: highlights a quote, with tags and a note."""

from __future__ import annotations

import click

from annotations_db.cli.call import TAGS, TEXT, Call, say_made_tags, writes
from annotations_db.cli.fields import Annotated


@click.command("annotate")
@writes
@click.argument("statement", type=TEXT)
@click.option("--quote", type=TEXT, required=True, help="The words to highlight.")
@click.option(
    "--occurrence", type=click.IntRange(min=1), help="Which of several, from 1 in text order."
)
@TAGS
@click.option("--note", type=TEXT, help="A note in Markdown.")
def annotate(
    call: Call,
    statement: str,
    quote: str,
    occurrence: int | None,
    tags: tuple[str, ...],
    note: str | None,
) -> None:
    """Highlight a quote and print the id of the highlight.

    Blanks, line breaks, quotation marks and dashes need not be the same as in the text. Where the
    quote stands several times, say which with --occurrence. A tag that is missing is made, and
    said. What you have highlighted before gets the tags and the note added.
    """
    with call.open() as project:
        before = project.tags()
        highlight = project.annotate(
            project.statement(statement), quote=quote, occurrence=occurrence, tags=tags, note=note
        )
        call.output.one(Annotated(project).fields(highlight), [highlight.id])
        say_made_tags(call.output, before, project.tags())


COMMAND = annotate
