"""What a format written is, how formats are found, and how copies are written out in one."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Literal

from annotations_db.discovery import discover
from annotations_db.errors import NotFoundError
from annotations_db.exporters.citation import file_name
from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.writing import write_file, write_folder


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format. ``write`` gets one copy, or with ``many`` = "file" any number of them, and
    returns the file.
    """

    id: str
    name: str
    """What it is good for, as the window says it: "To comment on in Word"."""
    suffix: str
    media_type: str
    many: Literal["folder", "file"]
    """What several statements become: a folder with a file each, or one file."""
    write: Callable[[Sequence[AnnotatedCopy]], bytes]
    order: int = 100
    """Where it stands in a list of formats: low first."""


def exporters() -> list[Exporter]:
    """All formats there are, ours and third parties' (entry points ``plenary.exporters``), in
    their order.
    """
    package = importlib.import_module("annotations_db.exporters")
    found = discover(package, "EXPORTER", Exporter, "plenary.exporters")
    return sorted(found, key=lambda each: (each.order, each.id))


def exporter(exporter_id: str) -> Exporter:
    """The format ``exporter_id``. Raises NotFoundError (exporter-unknown), naming those there
    are.
    """
    every = exporters()
    for each in every:
        if each.id == exporter_id:
            return each
    known = ", ".join(each.id for each in every)
    raise NotFoundError("exporter-unknown", exporter=exporter_id, known=known)


def proposed_name(form: Exporter, copy: AnnotatedCopy) -> str:
    """The speaking name of the file that ``copy`` becomes."""
    return file_name(copy.statement.title, copy.facts, form.suffix)


def export(
    form: Exporter,
    copies: Iterable[AnnotatedCopy],
    out: Path,
    *,
    overwrite: bool = False,
    project: Path | None = None,
) -> tuple[Path, ...]:
    """Writes ``copies`` and returns the files made: one at ``out``, or several in the folder
    ``out``.

    ``project`` is the file of the open project, which is never written over. All is written or
    nothing. A folder takes copies as they come and keeps none of them. Raises
    FileError as ``writing`` does.
    """
    others = iter(copies)
    first = list(islice(others, 2))
    if len(first) == 1 or form.many == "file":
        content = form.write((*first, *others))
        return (write_file(out, content, overwrite=overwrite, project=project),)
    files = _files(form, chain(first, others))
    return write_folder(out, files, overwrite=overwrite, project=project)


def _files(form: Exporter, copies: Iterable[AnnotatedCopy]) -> Iterator[tuple[str, bytes]]:
    taken: set[str] = set()
    for copy in copies:
        name = file_name(copy.statement.title, copy.facts, form.suffix, taken=taken)
        taken.add(name)
        yield name, form.write((copy,))
