"""``plenary redo``: does again what was last taken back."""

from __future__ import annotations

import click

from annotations_db.cli.call import Call, writes
from annotations_db.cli.fields import Annotated
from annotations_db.errors import NotFoundError


@click.command("redo")
@writes
@click.option("--any", "of_all", is_flag=True, help="Whoever took it back, on whatever device.")
def redo(call: Call, *, of_all: bool) -> None:
    """Do again what you last took back.

    You means: on this device, under the same name. Says what it was.
    """
    with call.open() as project:
        record = project.redo(of_all=of_all)
        if record is None:
            raise NotFoundError("nothing-to-redo")
        fields = Annotated(project).step_fields(record)
        call.output.one(fields, [record.id])
    call.output.remark(f"Done again: {fields['label']}")


COMMAND = redo
