"""``plenary check-quotes``: every quotation of a draft looked up in what was said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations_db.cli.call import FILE, Call, reads

if TYPE_CHECKING:
    from annotations_db.analysis.drafts.checking import Checked
    from annotations_db.project import Project


@click.command("check-quotes")
@reads
@click.argument("draft", type=FILE)
def check_quotes(call: Call, draft: Path) -> int:
    """Look up every quotation of DRAFT in the statements.

    Each is exact, altered (what differs is shown: [-draft-]{+statement+}), other (said so by
    somebody else than the draft names) or missing. The exit code is 1 unless all are exact.
    """
    from annotations_db.importers import read_file

    read = read_file(draft)
    with call.look() as project:
        checked = project.check_quotations(read.text)
        rows = [_fields(project, each) for each in checked]
    call.output.many(rows, dict, _columns)
    if not rows:
        call.output.remark(f"{draft.name} quotes nothing.")
    return int(any(each["verdict"] != "exact" for each in rows))


def _fields(project: Project, checked: Checked) -> dict[str, object]:
    statement = project.statement(checked.statement_id) if checked.statement_id else None
    span = checked.span
    return {
        "verdict": checked.verdict,
        "quotation": checked.quotation.words,
        "start": checked.quotation.span.start,
        "end": checked.quotation.span.end,
        "statement_id": statement.id if statement else None,
        "statement": statement.title if statement else None,
        "place": [span.start, span.end] if span else None,
        "said_to_be": checked.said_to_be,
        "difference": [[each.change, each.words] for each in checked.difference],
    }


def _columns(row: dict[str, object]) -> tuple[str, ...]:
    difference = row["difference"]
    assert isinstance(difference, list)  # noqa: S101
    signs = {"same": "{}", "draft": "[-{}-]", "source": "{{+{}+}}"}
    shown = "".join(signs[change].format(words) for change, words in difference)
    said = f"not {row['said_to_be']}" if row["said_to_be"] else ""
    title = str(row["statement"] or "")
    return (
        str(row["verdict"]),
        " ".join(filter(None, (title, said))),
        shown or str(row["quotation"]),
    )


COMMAND = check_quotes
