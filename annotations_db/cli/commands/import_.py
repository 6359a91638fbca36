"""``plenary import``: adds files as statements."""

from __future__ import annotations

from pathlib import Path

import click

from annotations_db.cli.call import FILE, Call, writes
from annotations_db.cli.fields import added_columns, statement_fields
from annotations_db.words import sentence


@click.command("import")
@writes
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILE)
def import_(call: Call, files: tuple[Path, ...]) -> int:
    """Add files as statements: Markdown, plain text, Word (.docx) and web pages.

    Prints the id of every statement added. A file that cannot be read is named on stderr and the
    others are added; the exit code is 1 then.
    """
    with call.open() as project:
        report = project.import_files(files)
        added = {statement.id for statement in report.added}
        rows = [row for row in project.rows() if row.statement.id in added]
        call.output.many(rows, statement_fields, added_columns)
    for statement in report.added:
        call.output.remark(f"Added “{statement.title}”.")
    for remark in report.remarks:
        call.output.remark(remark)
    for error in report.failed:
        call.output.remark(sentence(error))
    return 1 if report.failed else 0


COMMAND = import_
