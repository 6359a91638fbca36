"""``plenary compact``: drops texts and originals that nothing refers to."""

from __future__ import annotations

import click

from annotations_db.cli.call import Call, reads


@click.command("compact")
@reads
def compact(call: Call) -> None:
    """Drop texts and originals that nothing refers to.

    The history refers to them, too. The file becomes smaller.
    """
    with call.open() as project:
        project.store.compact()


COMMAND = compact
