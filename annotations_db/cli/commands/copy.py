"""``plenary copy``: a copy of a whole project, for oneself or to send."""

from __future__ import annotations

from pathlib import Path

import click

from annotations_db.cli.call import FILE, Call, reads


@click.command("copy")
@reads
@click.option("-o", "--out", required=True, type=FILE, help="The project to write.")
@click.option(
    "--to-send", is_flag=True, help="Leave out the history, removed texts and private notes."
)
@click.option("--force", is_flag=True, help="Replace what is there.")
def copy(call: Call, *, out: Path, to_send: bool, force: bool) -> None:
    """Write a copy of the project, also while it is open in a window, and print its path.

    With --to-send it is fit for others: what you have removed and what is private is not in it.
    """
    with call.open(read_only=True) as project:
        project.save_copy(out, to_send=to_send, overwrite=force)
    call.output.one({"file": str(out)}, [str(out)])


COMMAND = copy
