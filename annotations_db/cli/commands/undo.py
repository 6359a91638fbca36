"""``plenary undo``: takes back the newest edit."""

from __future__ import annotations

import click

from annotations_db.cli.call import Call, writes
from annotations_db.cli.fields import Annotated
from annotations_db.errors import NotFoundError


@click.command("undo")
@writes
@click.option("--any", "of_all", is_flag=True, help="Whoever made it, on whatever device.")
def undo(call: Call, *, of_all: bool) -> None:
    """Take back your newest edit.

    Yours is what you wrote on this device, under the same name. Says what it was.
    """
    with call.open() as project:
        record = project.undo(of_all=of_all)
        if record is None:
            raise NotFoundError("nothing-to-undo")
        fields = Annotated(project).step_fields(record)
        call.output.one(fields, [record.id])
    call.output.remark(f"Undone: {fields['label']}")


COMMAND = undo
