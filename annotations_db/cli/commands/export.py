"""``plenary export``: annotated copies as files."""

from __future__ import annotations

from pathlib import Path

import click

from annotations_db.cli.call import FILE, TAGS, TEXT, Call, reads
from annotations_db.errors import NotFoundError
from annotations_db.exporters.exporter import exporter
from annotations_db.words import sentence


def form(value: str) -> str:
    """The id of a format that an exporter, ours or a third party's, writes."""
    try:
        return exporter(value).id
    except NotFoundError as error:
        raise click.BadParameter(sentence(error)) from error


@click.command("export")
@reads
@click.option(
    "--statement",
    "statements",
    type=TEXT,
    multiple=True,
    help="Only this statement: id, its beginning or title. May stand several times.",
)
@TAGS
@click.option(
    "--to",
    type=form,
    required=True,
    metavar="FORMAT",
    help="pdf, docx, html, xlsx, csv, md or json.",
)
@click.option(
    "-o",
    "--out",
    required=True,
    type=FILE,
    help="The file or folder to write.",
)
@click.option("--force", is_flag=True, help="Replace what is there.")
def export(
    call: Call,
    *,
    statements: tuple[str, ...],
    tags: tuple[str, ...],
    to: str,
    out: Path,
    force: bool,
) -> None:
    """Write annotated copies and print the paths of the files.

    One statement becomes the file OUT; several become files in the folder OUT, except in formats
    that hold many (xlsx, csv, json). With --tag only highlights with any of these tags, children
    included.
    """
    with call.open_to_read_long() as project:
        wanted = [project.statement(each) for each in statements] or None
        files = project.export(out, to=to, statements=wanted, tags=tags, overwrite=force)
        call.output.one({"files": [str(each) for each in files]}, map(str, files))


COMMAND = export
