"""``plenary check``: whether a project is whole."""

from __future__ import annotations

import click

from annotations_db.cli.call import Call, reads


@click.command("check")
@reads
def check(call: Call) -> int:
    """Look whether the whole file is sound.

    Every problem is said, and the exit code is 1 then.
    """
    with call.open(read_only=True) as project:
        problems = project.check()
    call.output.one({"ok": not problems, "problems": list(problems)}, problems or ["ok"])
    if problems:
        call.output.remark(f"{call.path} is damaged; go back to a copy of it.")
    return 1 if problems else 0


COMMAND = check
