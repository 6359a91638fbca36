"""What subcommands have in common: the project, who speaks, ``--json``, and how words are read from
the command line.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations_db.cli.output import Output

if TYPE_CHECKING:
    from annotations_db.edits.tagtree import TagTree
    from annotations_db.project import Project

AS_HELP = "Your name, as it shall stand beside what you write."


def text(value: str) -> str:
    """Words of the user's, as click's type: UTF-8, also where the locale told Python otherwise.

    Anything else is wrong usage, since it cannot be kept.
    """
    try:
        return value if _is_text(value) else os.fsencode(value).decode("utf-8")
    except UnicodeDecodeError as error:
        message = "this is not text in UTF-8"
        raise click.BadParameter(message) from error


def _is_text(value: str) -> bool:
    return not any("\ud800" <= each <= "\udfff" for each in value)


TEXT = text
FILE = click.Path(readable=False, path_type=Path)
TAGS = click.option(
    "--tag",
    "tags",
    type=TEXT,
    multiple=True,
    metavar="PATH",
    help="A tag, as “Position / Commitment”. May stand several times.",
)


@dataclass(frozen=True, slots=True)
class Call:
    """What a subcommand is given beside its own arguments."""

    path: Path
    output: Output
    author: str | None = None

    def open(self, *, read_only: bool = False) -> Project:
        """Opens the project. Raises ProjectError where it is missing, in use, not ours or newer."""
        from annotations_db.project import open_project

        return open_project(self.path, author=self.author, read_only=read_only)

    def open_to_read_long(self) -> Project:
        """Opens the project for an answer that takes minutes, so that others can write meanwhile.

        Only who may write can have the log by which readers hold up nobody. Where that is not to be
        had, on a full disk or while others read without it, this opens for reading alone. Raises
        what ``open`` does.
        """
        from annotations_db.errors import ProjectError

        try:
            return self.open()
        except ProjectError:
            return self.open(read_only=True)

    @contextmanager
    def look(self) -> Iterator[Project]:
        """The project as it is at one moment, for an answer that is given after it was read.

        Raises what ``open`` does.
        """
        with self.open(read_only=True) as project, project.store.one_moment():
            yield project


def reads(command: Callable[..., int | None]) -> Callable[..., int | None]:
    """Gives a subcommand the argument PROJECT and the option ``--json``, as a ``Call``."""
    return click.argument("project", type=FILE)(
        click.option("--json", "as_json", is_flag=True, help="Answer with one JSON document.")(
            _called(command)
        )
    )


def writes(command: Callable[..., int | None]) -> Callable[..., int | None]:
    """Like ``reads``, and the option ``--as``."""
    named = click.option("--as", "author", type=TEXT, metavar="NAME", help=AS_HELP)
    return reads(named(command))


def _called(command: Callable[..., int | None]) -> Callable[..., int | None]:
    @functools.wraps(command)
    def called(
        project: Path, *, as_json: bool, author: str | None = None, **options: object
    ) -> int | None:
        return command(Call(project, Output(as_json), author), **options)

    return called


def say_made_tags(output: Output, before: TagTree, after: TagTree) -> None:
    """Says which tags had to be made."""
    for tag in after:
        if tag.id not in before:
            output.remark(f"Made the tag “{after.path(tag.id)}”.")
