"""``plenary note``: writes a note on a highlight."""

from __future__ import annotations

import click

from annotations_db.cli.call import TEXT, Call, writes
from annotations_db.cli.fields import Annotated


@click.command("note")
@writes
@click.argument("annotation", type=TEXT)
@click.argument("text", type=TEXT)
def note(call: Call, annotation: str, text: str) -> None:
    """Write a note on a highlight.

    ANNOTATION is its id or the beginning of that, TEXT is Markdown.
    """
    with call.open() as project:
        highlight = project.note(project.annotation(annotation), text)
        call.output.one(Annotated(project).fields(highlight), [highlight.id])


COMMAND = note
