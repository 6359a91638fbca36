"""``plenary new``: makes a project, with the sample statement and the starter codebook."""

from __future__ import annotations

import click

from annotations_db.cli.call import Call, writes
from annotations_db.cli.fields import added_columns, statement_fields


@click.command("new")
@writes
@click.option("--empty", is_flag=True, help="Without the sample statement and the themes.")
def new(call: Call, *, empty: bool) -> None:
    """Make a project with a sample statement and a codebook.

    Prints the id of the sample.
    """
    from annotations_db.project import new_project

    with new_project(call.path, author=call.author, empty=empty) as project:
        call.output.many(project.rows(), statement_fields, added_columns)
    call.output.remark(f"Made {call.path}.")


COMMAND = new
