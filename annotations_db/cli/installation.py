"""What ``plenary self-check`` tries. Qt is only ever started in a process of its own."""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

from annotations_db.cli import COMMANDS
from annotations_db.discovery import broken
from annotations_db.exporters.exporter import Exporter, exporters
from annotations_db.importers.importer import Importer
from annotations_db.importers.kinds import all_importers
from annotations_db.project import Project, new_project, open_project
from annotations_db.resources import resource
from annotations_db.words import catalogue

SAMPLE_QUOTE = "solemn pledge and commitment"
SAMPLE_TAG = "Self-check"
QT_SECONDS = 60
_QT_WAS_LOADED = "PySide6" in sys.modules
START_QT = "from PySide6.QtWidgets import QApplication; QApplication([]); print('started')"


class BrokenInstallationError(Exception):
    """A part that is missing or does not do what it should."""


def subcommands() -> str:
    """Imports every subcommand."""
    for name in COMMANDS:
        module = name.replace("-", "_") + ("_" if name == "import" else "")
        importlib.import_module(f"annotations_db.cli.commands.{module}")
    return f"{_found(COMMANDS)} found"


def formats() -> str:
    """Finds the formats read and written, and what others declare but cannot be used."""
    faults = [
        *broken("plenary.importers", Importer),
        *broken("plenary.exporters", Exporter),
    ]
    if faults:
        message = f"cannot be used and is left out: {'; '.join(faults)}"
        raise BrokenInstallationError(message)
    reads, writes = all_importers(), exporters()
    return f"{_found(reads)} read, {_found(writes)} written"


def resources() -> str:
    """Loads what ships with Plenary: words, themes, codebooks, statements, icons."""
    _found(catalogue()["errors"])
    for theme in resource("themes").glob("*.toml"):
        tomllib.loads(theme.read_text(encoding="utf-8"))
    codebooks = list(resource("codebooks").glob("*.json"))
    for codebook in codebooks:
        _found(json.loads(codebook.read_text(encoding="utf-8")))
    statements, icons = resource("statements").glob("*.md"), resource("icons").glob("*.svg")
    _found([each.read_text(encoding="utf-8") for each in statements])
    return f"words, {_found(codebooks)} codebook, {_found(list(icons))} icons load"


def project() -> str:
    """Makes a project, highlights, tags, notes, undoes, opens it again and exports our formats."""
    with tempfile.TemporaryDirectory(prefix="plenary-") as folder:
        path = Path(folder) / "self-check.plenary"
        with new_project(path, author="Self-check") as made:
            _annotate(made)
        with open_project(path, author="Self-check") as opened:
            problems = opened.check()
            if problems or len(opened.annotations()) != 1:
                message = f"the project is not as it was written: {', '.join(problems)}"
                raise BrokenInstallationError(message)
            ours = [each.id for each in exporters() if _is_ours(each)]
            written = [_export(opened, Path(folder), each) for each in ours]
    return f"made, highlighted, undone, redone, opened again, exported as {', '.join(written)}"


def _is_ours(form: Exporter) -> bool:
    """Formats that come through an entry point, as PDF does, may need Qt."""
    return form.write.__module__.startswith("annotations_db.")


def no_qt() -> str:
    """Looks that none of the above loaded Qt."""
    if "PySide6" in sys.modules and not _QT_WAS_LOADED:
        message = "Qt was loaded where none is needed"
        raise BrokenInstallationError(message)
    return "all of the above ran without Qt"


def other_formats() -> str:
    """Exports every format that comes through an entry point; these may load Qt."""
    theirs = [each.id for each in exporters() if not _is_ours(each)]
    if importlib.util.find_spec("PySide6") is None:
        return "not tried, as Qt is not installed"
    with (
        tempfile.TemporaryDirectory(prefix="plenary-") as folder,
        new_project(Path(folder) / "self-check.plenary", author="Self-check") as made,
    ):
        _annotate(made)
        written = [_export(made, Path(folder), each) for each in theirs]
    return f"exported as {', '.join(written)}" if written else "none are installed"


def window() -> str:
    """Starts Qt without a screen in a process of its own, where it is installed."""
    if importlib.util.find_spec("PySide6") is None:
        return "Qt is not installed, so only the command line works"
    if getattr(sys, "frozen", False):
        return "not tried in a bundled program"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    started = subprocess.run(  # noqa: S603 - our own interpreter, our own words
        [sys.executable, "-c", START_QT],
        env=environment,
        capture_output=True,
        text=True,
        timeout=QT_SECONDS,
        check=False,
    )
    if "started" not in started.stdout:
        message = f"Qt does not start: {' '.join(started.stderr.split())[-300:]}"
        raise BrokenInstallationError(message)
    return "Qt starts (without a screen)"


CHECKS: Mapping[str, Callable[[], str]] = {
    "subcommands": subcommands,
    "formats": formats,
    "resources": resources,
    "project": project,
    "without Qt": no_qt,
    "window": window,
    "other formats": other_formats,
}


def _annotate(made: Project) -> None:
    statement = made.statements()[0]
    made.annotate(statement, quote=SAMPLE_QUOTE, tags=[SAMPLE_TAG], note="Tried.")
    if made.undo() is None or made.annotations() or made.redo() is None:
        message = "undo and redo do not work"
        raise BrokenInstallationError(message)


def _export(opened: Project, folder: Path, form: str) -> str:
    for file in opened.export(folder / f"copy.{form}", to=form):
        if not file.stat().st_size:
            message = f"the copy as {form} is empty"
            raise BrokenInstallationError(message)
    return form


def _found(things: object) -> int:
    count = len(things) if hasattr(things, "__len__") else 0
    if not count:
        message = "nothing was found"
        raise BrokenInstallationError(message)
    return count
