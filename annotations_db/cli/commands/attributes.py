"""``plenary attributes``: the details that statements can have, those of one, and setting them."""

from __future__ import annotations

from collections.abc import Mapping

import click

from annotations_db.cli.call import TEXT, Call, writes
from annotations_db.cli.fields import statement_fields
from annotations_db.cli.output import aligned
from annotations_db.edits.attributes import attribute_named
from annotations_db.edits.typed_dates import iso_date
from annotations_db.model import Attribute, StatementRow
from annotations_db.project import Project

_OWN = ("title", "language")


@click.command("attributes")
@writes
@click.argument("statement", type=TEXT, required=False)
@click.option(
    "--set",
    "settings",
    type=TEXT,
    multiple=True,
    metavar="NAME=VALUE",
    help="Set a detail, or take it away with nothing behind the =. May stand several times.",
)
def attributes(call: Call, statement: str | None, settings: tuple[str, ...]) -> None:
    """List the details of a statement, or set them.

    Without STATEMENT, which is an id, the beginning of one, or a title: the details that
    statements of the project can have.
    """
    values = _values(settings)
    if statement is None:
        if values:
            message = "Say which statement is meant."
            raise click.UsageError(message)
        with call.look() as project:
            call.output.many(project.store.attributes(), _fields, _columns)
    elif values:
        with call.open() as project:
            found = project.statement(statement)
            project.set_details(_typed(project, values), found)
            _show(call, project, project.row(found))
    else:
        with call.look() as project:
            _show(call, project, project.row(statement))


def _values(settings: tuple[str, ...]) -> dict[str, str]:
    """By the names as they were given. Raises UsageError where there is no "="."""
    parted = [each.partition("=") for each in settings]
    for name, sign, _ in parted:
        if not sign or not name.strip():
            message = f"“{name}” is not NAME=VALUE."
            raise click.BadParameter(message, param_hint="--set")
    return {name.strip(): value for name, _, value in parted}


def _typed(project: Project, values: Mapping[str, str]) -> dict[str, str]:
    """Dates may be written as "11 September 2012", several choices parted by ";"."""
    typed: dict[str, str] = {}
    for name, value in values.items():
        kind = "" if name in _OWN else attribute_named(project.store, name).kind
        match kind:
            case "date":
                typed[name] = iso_date(value)
            case "choices":
                typed[name] = value.replace(";", "\n")
            case _:
                typed[name] = value
    return typed


def _show(call: Call, project: Project, row: StatementRow) -> None:
    named = {each.key or each.name: each.name for each in project.store.attributes()}
    rows = [("Title", row.statement.title)]
    if row.statement.language:
        rows.append(("Language", row.statement.language))
    rows += [
        (named.get(key, key), "; ".join(value.split("\n"))) for key, value in row.details.items()
    ]
    call.output.one(statement_fields(row), aligned(rows))


def _fields(attribute: Attribute) -> dict[str, object]:
    return {
        "id": attribute.id,
        "key": attribute.key,
        "name": attribute.name,
        "kind": attribute.kind,
        "choices": list(attribute.choices),
    }


def _columns(attribute: Attribute) -> tuple[str, ...]:
    return (attribute.key or "–", attribute.name, attribute.kind, "; ".join(attribute.choices))


COMMAND = attributes
