"""``plenary self-check``: whether this installation has all its parts and they work together."""

from __future__ import annotations

import click

from annotations_db.cli.output import Output
from annotations_db.errors import UserError
from annotations_db.words import sentence


@click.command("self-check")
@click.option("--json", "as_json", is_flag=True, help="Answer with one JSON document.")
def self_check(*, as_json: bool) -> int:
    """Try every part of this installation.

    Says what was tried; the exit code is 1 if something fails. Makes a project in a temporary
    folder and touches nothing of yours.
    """
    from annotations_db.cli.installation import CHECKS

    output = Output(as_json)
    done: list[str] = []
    problems: list[str] = []
    for name, check in CHECKS.items():
        try:
            done.append(f"{name}: {check()}")
        except UserError as error:
            problems.append(f"{name}: {sentence(error)}")
        except Exception as error:  # noqa: BLE001 - whatever a broken installation raises is told
            problems.append(f"{name}: {type(error).__name__}: {error}")
    fields = {"ok": not problems, "problems": problems, "checked": done}
    output.one(fields, (*done, *(["ok"] if not problems else [])))
    if problems:
        output.remark(f"This installation does not work: {'; '.join(problems)}")
    return 1 if problems else 0


COMMAND = self_check
