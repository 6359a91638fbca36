"""``plenary history``: what was done, newest first."""

from __future__ import annotations

import click

from annotations_db.cli.call import Call, reads
from annotations_db.cli.fields import Annotated


@click.command("history")
@reads
@click.option(
    "--limit", type=click.IntRange(min=1), default=100, show_default=True, help="How many at most."
)
def history(call: Call, limit: int) -> None:
    """List what was done, newest first.

    Each line holds an id, the time, the name, do or undo or redo, and what it was.
    """
    with call.look() as project:
        annotated = Annotated(project)
        records = project.history(limit=limit)
    call.output.many(records, annotated.record_fields, annotated.record_columns)


COMMAND = history
