"""``plenary replace``: gives a statement another text and takes its highlights along."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations_db.cli.call import FILE, TEXT, Call, writes
from annotations_db.cli.output import shortened
from annotations_db.words import anchored

if TYPE_CHECKING:
    from annotations_db.project.replacing import Reanchored, Replacement


@click.command("replace")
@writes
@click.argument("statement", type=TEXT)
@click.argument("file", type=FILE)
def replace(call: Call, statement: str, file: Path) -> None:
    """Replace the text of a statement by that of a file.

    Every highlight is looked for in the new text and none is deleted. Where its place is certain it
    is put there; the others keep their quote, tags and notes and wait: not sure (uncertain), with
    the place that is likeliest, or without a place (orphan). The old text is kept, and one undo
    takes all back.
    """
    with call.open() as project:
        found = project.replace_text(project.statement(statement), file)
    call.output.many(found.outcomes, _fields, _columns)
    for remark in found.remarks:
        call.output.remark(remark)
    call.output.remark(_summary(found))


def _fields(outcome: Reanchored) -> dict[str, object]:
    span = outcome.anchor.span
    return {
        "id": outcome.annotation.id,
        "state": outcome.anchor.state,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "score": outcome.anchor.score,
    }


def _columns(outcome: Reanchored) -> tuple[str, ...]:
    span = outcome.anchor.span
    return (
        outcome.annotation.id,
        outcome.anchor.state,
        f"{span.start}–{span.end}" if span else "",
        f"{outcome.anchor.score:.2f}",
        f"“{shortened(outcome.annotation.exact)}”",
    )


def _summary(found: Replacement) -> str:
    if found.record_id is None:
        return "The text is the very same; nothing was changed."
    return anchored(Counter(each.anchor.state for each in found.outcomes))


COMMAND = replace
"""``plenary replace``."""
