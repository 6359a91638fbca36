"""``plenary tags``: the tag tree, with counts."""

from __future__ import annotations

import click

from annotations_db.cli.call import Call, reads
from annotations_db.cli.fields import tag_columns, tag_fields


@click.command("tags")
@reads
def tags(call: Call) -> None:
    """List the tags as a tree, with counts.

    Each line holds the id, the number of highlights, the same with those of the tags below, the
    colour and the path.
    """
    with call.look() as project:
        rows = project.tag_rows()
    call.output.many(rows, tag_fields, tag_columns)


COMMAND = tags
