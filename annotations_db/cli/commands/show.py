"""``plenary show``: the canonical text of a statement, exactly."""

from __future__ import annotations

import click

from annotations_db.cli.call import TEXT, Call, reads
from annotations_db.cli.fields import statement_fields


@click.command("show")
@reads
@click.argument("statement", type=TEXT)
def show(call: Call, statement: str) -> None:
    """Print the text of a statement exactly.

    Offsets count its code points from 0; no line end is added. STATEMENT is an id, the
    beginning of one, or a title.
    """
    with call.look() as project:
        found = project.statement(statement)
        text = project.text(found).text
        row = project.row(found)
    if call.output.as_json:
        call.output.one({**statement_fields(row), "text": text}, ())
    else:
        call.output.exactly(text)


COMMAND = show
