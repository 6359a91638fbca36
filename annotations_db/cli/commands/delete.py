"""``plenary delete``: removes highlights, all of them or none."""

from __future__ import annotations

import click

from annotations_db.cli.call import TEXT, Call, writes
from annotations_db.cli.fields import Annotated


@click.command("delete")
@writes
@click.argument("annotations", metavar="ANNOTATION...", type=TEXT, nargs=-1, required=True)
def delete(call: Call, annotations: tuple[str, ...]) -> None:
    """Remove highlights with their tags and notes.

    ANNOTATION is the id of a highlight or the beginning of one. All of them are removed or none;
    one undo brings them back.
    """
    with call.open() as project:
        highlights = [project.annotation(each) for each in annotations]
        project.delete(*highlights)
        call.output.many(highlights, Annotated(project).fields, lambda highlight: (highlight.id,))


COMMAND = delete
