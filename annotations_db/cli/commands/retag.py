"""``plenary retag``: adds tags to a highlight and takes tags from it."""

from __future__ import annotations

import click

from annotations_db.cli.call import TEXT, Call, say_made_tags, writes
from annotations_db.cli.fields import Annotated


@click.command("retag")
@writes
@click.argument("annotation", type=TEXT)
@click.option("--add", type=TEXT, multiple=True, metavar="PATH", help="A tag to add.")
@click.option("--remove", type=TEXT, multiple=True, metavar="PATH", help="A tag to take off.")
def retag(call: Call, annotation: str, add: tuple[str, ...], remove: tuple[str, ...]) -> None:
    """Change the tags of a highlight.

    ANNOTATION is its id or the beginning of that. A tag to add that is missing is made, and said.
    """
    if not add and not remove:
        message = "Say what to change with --add or --remove."
        raise click.UsageError(message)
    with call.open() as project:
        before = project.tags()
        highlight = project.retag(project.annotation(annotation), add=add, remove=remove)
        call.output.one(Annotated(project).fields(highlight), [highlight.id])
        say_made_tags(call.output, before, project.tags())


COMMAND = retag
