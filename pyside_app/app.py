"""Starts the window: the look, the log, the project to begin with; then Qt's loop."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtGui import QClipboard, QIcon
from PySide6.QtWidgets import QApplication

from annotations_db.errors import UserError
from annotations_db.project import Project, new_project, open_project
from annotations_db.words import sentence
from pyside_app.guard import catch_everything, log_folder, start_log
from pyside_app.jobs import Jobs
from pyside_app.preferences import Kept, usual_place
from pyside_app.resources import resource
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.translating import load_language
from pyside_app.unread import unread_sources
from pyside_app.window.main import MainWindow
from pyside_app.words import tr
from pyside_app.workbench import PROJECT_SUFFIX

FIRST_PROJECT = f"Plenary{PROJECT_SUFFIX}"
_CALLS = 300
_AS_IT_IS = 100
_COLLECT_AFTER = (50_000, 20, 20)
_COLLECT_AFTER_START = 500
"""Milliseconds, when the window has been painted."""
BROKEN_QT = (
    "This PySide6 loses references and would end Plenary without warning; "
    "install PySide6-Essentials below 6.12, or Python 3.12 or later."
)


@dataclass(frozen=True, slots=True)
class Begun:
    """The project to show first, and what is to be said about one that could not be opened."""

    project: Project
    trouble: str = ""


def run(arguments: Sequence[str]) -> int:
    """Opens the window on the project named first, else on the last one, else on a new one."""
    kept = Kept(usual_place())
    scale_interface(kept.now.interface)
    application = QApplication([sys.argv[0], *arguments])
    if loses_references():
        print(BROKEN_QT, file=sys.stderr)  # noqa: T201
        return 1
    load_language(application, QLocale.system())
    application.setApplicationName("Plenary")
    application.setDesktopFileName("plenary")
    log = start_log(log_folder())
    catch_everything()
    is_first = not kept.path.exists()
    named = Path(arguments[0]) if arguments else None
    try:
        begun = begin(named, kept, documents())
    except UserError as error:
        print(sentence(error), file=sys.stderr)  # noqa: T201
        return 1
    window = make_window(application, begun, kept, log)
    window.show()
    if wants_welcome(kept, begun, is_first=is_first):
        QTimer.singleShot(0, window, lambda: window.command("help.welcome"))
    QTimer.singleShot(_COLLECT_AFTER_START, window, spare_the_collector)
    code = application.exec()
    if application.clipboard().ownsClipboard():
        leave_words(application.clipboard())
    return code


def leave_words(clipboard: QClipboard) -> None:
    """Leaves what is on the clipboard as plain words. What Python has put there, Qt would destroy
    after Python has ended, and crash (seen with the offscreen platform).
    """
    clipboard.setText(clipboard.text())


def scale_interface(percent: int) -> None:
    """Makes everything as large as the person wants it, before Qt starts: letters, rows, chips and
    fields grow alike, so that nothing is cut. What the system was told by hand holds.
    """
    if percent != _AS_IT_IS:
        os.environ.setdefault("QT_SCALE_FACTOR", str(percent / _AS_IT_IS))


def make_window(
    application: QApplication, begun: Begun, kept: Kept, log: Path | None = None
) -> MainWindow:
    """The window on a project, dressed, not yet shown."""
    application.setWindowIcon(QIcon(str(resource("icons", "plenary.svg"))))
    look = Look(kept.now.theme)
    look.dress(application)
    with unread_sources():  # the actions are found, and imported, only now
        window = MainWindow(Session(begun.project), look, Jobs(), kept)
    window.log = log
    kept.keep(kept.now.with_recent(begun.project.path))
    window.show_first()
    if begun.trouble:
        window.asks.message(tr("This project was not opened"), [begun.trouble])
    return window


def wants_welcome(kept: Kept, begun: Begun, *, is_first: bool) -> bool:
    """At the very first start, and until it was closed once; never over a message."""
    return (is_first or kept.now.welcome_open) and not begun.trouble


def begin(named: Path | None, kept: Kept, folder: Path) -> Begun:
    """The first of: the project named, the last one, the usual one in ``folder``, a new one there.

    Raises UserError where not even a new one can be made.
    """
    trouble = ""
    recent = [Path(each) for each in kept.now.recent[:1] if Path(each).exists()]
    usual = folder / FIRST_PROJECT
    for path in [named] if named is not None else recent:
        try:
            return Begun(open_project(path.absolute()), trouble)
        except UserError as error:
            trouble = sentence(error)
    if usual.exists():
        try:
            return Begun(open_project(usual), trouble)
        except UserError as error:
            trouble = trouble or sentence(error)
    return Begun(_new(folder), trouble)


def _new(folder: Path) -> Project:
    folder.mkdir(parents=True, exist_ok=True)
    number, path = 1, folder / FIRST_PROJECT
    while path.exists():
        number += 1
        path = folder / f"Plenary {number}{PROJECT_SUFFIX}"
    return new_project(path)


def documents() -> Path:
    """Where a first project is made: Documents/Plenary in the home folder."""
    import platformdirs  # noqa: PLC0415

    return Path(platformdirs.user_documents_dir()) / "Plenary"


def spare_the_collector() -> None:
    """Lets Python look for reference cycles seldom, and no more at what the start has made."""
    # Opening 10 000 highlights makes some 60 000 frozen values without a cycle among them; at
    # Python's own threshold the collector walks over them again and again, a third of the time.
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(*_COLLECT_AFTER)


def loses_references() -> bool:
    """Whether Qt's binding takes a reference to None at every call, as PySide6 6.12.0 does."""
    before = sys.getrefcount(None)
    probe = QObject()
    for _ in range(_CALLS):
        probe.setObjectName("x")
    return sys.getrefcount(None) < before - _CALLS // 2
