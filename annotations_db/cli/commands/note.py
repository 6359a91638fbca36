"""``plenary note``: writes a note on a highlight."""

from __future__ import annotations

import click

from annotations_db.cli.call import TEXT, Call, writes
from annotations_db.cli.fields import Annotated


@click.command("note")
@writes
@click.argument("annotation", type=TEXT)
@click.argument("text", type=TEXT)
@click.option("--private", is_flag=True, help="Keep it out of everything that leaves.")
def note(call: Call, annotation: str, text: str, *, private: bool) -> None:
    """Write a note on a highlight.

    ANNOTATION is its id or the beginning of that, TEXT is Markdown.
    """
    with call.open() as project:
        highlight = project.note(project.annotation(annotation), text, private=private)
        call.output.one(Annotated(project).fields(highlight), [highlight.id])


COMMAND = note
