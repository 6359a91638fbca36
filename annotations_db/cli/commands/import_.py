"""``plenary import``: adds files as statements."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations_db.cli.call import FILE, TEXT, Call, writes
from annotations_db.cli.fields import statement_fields
from annotations_db.edits.typed import shortened
from annotations_db.words import sentence

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

    from annotations_db.model import StatementId, StatementRow
    from annotations_db.project import ImportReport, OnDuplicate, Outcome


@click.command("import")
@writes
@click.argument("files", metavar="PATH...", nargs=-1, required=True, type=FILE)
@click.option(
    "--recursive",
    is_flag=True,
    help="Of a folder, add the files in it and in the folders within it; hidden ones stay out.",
)
@click.option(
    "--on-duplicate",
    type=click.Choice(["skip", "replace", "keep"]),
    default="skip",
    show_default=True,
    help="What to do with a file whose bytes, or whose words, the project has already: leave it "
    "out; put it in the place of the one that is there, which keeps its highlights; or add it all "
    "the same.",
)
@click.option(
    "--encoding",
    type=TEXT,
    metavar="NAME",
    help="Read texts and web pages in this encoding, as cp1252, where they do not begin with a "
    "byte order mark. Otherwise it is recognised.",
)
@click.option(
    "--split",
    is_flag=True,
    help="Of a file that holds several statements, each under a heading that says who speaks, make "
    "one of each.",
)
def import_(
    call: Call,
    files: tuple[Path, ...],
    *,
    recursive: bool,
    on_duplicate: OnDuplicate,
    encoding: str | None,
    split: bool,
) -> int:
    """Add files as statements: Markdown, plain text, web pages, Word, OpenDocument, rich text, PDF
    and books (EPUB).

    Prints the id of every statement added or replaced. A file that cannot be read is named on
    stderr and the others are added; the exit code is 1 then.
    """
    paths = _expanded(files) if recursive else list(files)
    from annotations_db.project.watching import Watch

    with call.open() as project:
        with _progress(len(paths), is_shown=sys.stderr.isatty()) as bar:
            report = project.import_files(
                paths,
                on_duplicate=on_duplicate,
                encoding=encoding,
                split=split,
                watch=None if bar is None else Watch(bar.done, beginning=bar.begins),
            )
        there = {each.statement.id for each in report.outcomes if each.statement is not None}
        rows = {row.statement.id: row for row in project.rows() if row.statement.id in there}
        call.output.many(
            _answered(report, is_json=call.output.as_json),
            lambda outcome: _fields(outcome, rows),
            _columns,
        )
    _say(call, report)
    return 1 if report.failed else 0


def _expanded(files: Sequence[Path]) -> list[Path]:
    from annotations_db.importers import all_importers
    from annotations_db.importers.folders import expanded

    return expanded(files, {suffix for each in all_importers() for suffix in each.suffixes})


@dataclass(frozen=True, slots=True)
class _Bar:
    """A bar on a terminal that names the file being read."""

    shown: ProgressBar[str | None]

    def begins(self, name: str, number: int, total: int) -> None:
        self.shown.current_item = f"Reading {number} of {total}: {shortened(name)}"
        self.shown.render_progress()

    def done(self, count: int, total: int) -> None:  # noqa: ARG002 -- the bar knows it
        self.shown.update(count - self.shown.pos)


@contextmanager
def _progress(count: int, *, is_shown: bool) -> Iterator[_Bar | None]:
    """Nothing but on a terminal, and for a single file."""
    if not is_shown or count < 2:  # noqa: PLR2004
        yield None
        return
    with click.progressbar(
        length=count,
        label="Adding files",
        file=sys.stderr,
        show_eta=False,
        item_show_func=lambda item: item,
    ) as bar:
        yield _Bar(bar)


def _answered(report: ImportReport, *, is_json: bool) -> list[Outcome]:
    """Every file as JSON; else what was written, which a script may want to keep."""
    if is_json:
        return list(report.outcomes)
    return [each for each in report.outcomes if each.state in {"added", "replaced"}]


def _fields(outcome: Outcome, rows: Mapping[StatementId, StatementRow]) -> Mapping[str, object]:
    """The fields of a statement where there is one, and what became of the file."""
    row = rows.get(outcome.statement.id) if outcome.statement is not None else None
    known = {"id": None, "title": None} if row is None else statement_fields(row)
    return {
        **known,
        "file": outcome.source,
        "part": outcome.part or None,
        "outcome": outcome.state,
        "remarks": list(outcome.remarks),
        "error": None if outcome.error is None else sentence(outcome.error),
    }


def _columns(outcome: Outcome) -> tuple[str, ...]:
    return ("" if outcome.statement is None else outcome.statement.id,)


def _say(call: Call, report: ImportReport) -> None:
    """What happened, for a person."""
    for each in report.outcomes:
        title = "" if each.statement is None else each.statement.title
        if each.state == "skipped":
            call.output.remark(f"Left out {each.source}: the project has it already, as “{title}”.")
        elif each.state == "replaced":
            call.output.remark(f"Replaced “{title}”.")
        elif each.state == "added":
            call.output.remark(f"Added “{title}”.")
    for remark in report.remarks:
        call.output.remark(remark)
    for error in report.failed:
        call.output.remark(sentence(error))


COMMAND = import_
