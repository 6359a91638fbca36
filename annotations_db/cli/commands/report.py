"""``plenary report``: quotes by tag, state, meeting …, with their sources, and who kept silent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import click
from typing_extensions import Unpack

from annotations_db.cli.call import FILE, TAGS, TEXT, Call, reads
from annotations_db.errors import NotFoundError
from annotations_db.words import sentence

if TYPE_CHECKING:
    from annotations_db.analysis.quotes import Context


def form(value: str) -> str:
    """The id of a format that a report is written in."""
    from annotations_db.analysis.form import form as named

    try:
        return named(value).id
    except NotFoundError as error:
        raise click.BadParameter(sentence(error)) from error


class Chosen(TypedDict):
    """The options, as click hands them over."""

    by: str
    statements: tuple[str, ...]
    tags: tuple[str, ...]
    context: Context
    no_silence: bool
    no_names: bool
    title: str
    to: str
    out: Path
    force: bool


@click.command("report")
@reads
@click.option(
    "--by",
    type=TEXT,
    default="tag,state",
    show_default=True,
    metavar="LEVELS",
    help="One to three of tag and the details of statements, parted by commas.",
)
@click.option(
    "--statement",
    "statements",
    type=TEXT,
    multiple=True,
    help="Only this statement: id, its beginning or title. May stand several times.",
)
@TAGS
@click.option(
    "--context",
    type=click.Choice(["none", "sentence", "paragraph"]),
    default="none",
    show_default=True,
    help="What of the text around each quote is shown.",
)
@click.option("--no-silence", is_flag=True, help="Leave out who said nothing.")
@click.option("--no-names", is_flag=True, help="Leave out whose highlights these are.")
@click.option("--title", type=TEXT, default="", help="The title of the report.")
@click.option("--to", type=form, required=True, metavar="FORMAT", help="docx, html, md or xlsx.")
@click.option("-o", "--out", required=True, type=FILE, help="The file to write.")
@click.option("--force", is_flag=True, help="Replace what is there.")
def report(call: Call, **chosen: Unpack[Chosen]) -> None:
    """Write a report of quotations and print the path of the file.

    Each quote is exact and has its source. Who spoke and said nothing is named under each heading.
    With --tag only highlights with any of these tags, children included.
    """
    from annotations_db.project.reporting import Asked

    asked = Asked(
        by=[each.strip() for each in chosen["by"].split(",") if each.strip()],
        context=chosen["context"],
        silence=not chosen["no_silence"],
        names=not chosen["no_names"],
        title=chosen["title"],
    )
    with call.open_to_read_long() as project:
        wanted = [project.statement(each) for each in chosen["statements"]] or None
        made = project.report(asked, tags=chosen["tags"], statements=wanted)
        file = project.write_report(made, chosen["out"], to=chosen["to"], overwrite=chosen["force"])
        call.output.one({"file": str(file), "highlights": made.count}, [str(file)])


COMMAND = report
