"""``plenary list``: the statements of a project."""

from __future__ import annotations

import click

from annotations_db.cli.call import Call, reads
from annotations_db.cli.fields import statement_columns, statement_fields


@click.command("list")
@reads
def list_(call: Call) -> None:
    """List the statements.

    Each line holds the id, how far it is read, the number of highlights and the title.
    """
    with call.look() as project:
        rows = list(project.rows())
    call.output.many(rows, statement_fields, statement_columns)


COMMAND = list_
