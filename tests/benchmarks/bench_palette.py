"""Times how fast typed words are answered: the tag picker among 2 000 tags, and the commands.

    python -m tests.benchmarks.bench_palette

A time ends when the answer is painted.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from annotations_db.edits import codebooks
from annotations_db.edits import tags as edits
from annotations_db.project import new_project, open_project
from pyside_app.app import Begun, make_window, spare_the_collector
from pyside_app.dialogs.command_finder import CommandFinder
from pyside_app.preferences import Kept
from pyside_app.window.main import MainWindow
from tests.benchmarks import bench_reading as pane

TAGS, ROUNDS = 2000, 12
TYPED = ("victim", "obligation 7", "vic ass", "zzzz", "e")
COMMANDS = ("highlight", "next st", "coded segment", "nst", "zzzz", "e")
BUDGET = "16"


def main() -> None:
    print(f"{'':16}{'':34}{'median':>9}{'p95':>9}{'budget':>8}{'floor':>9}", flush=True)  # noqa: T201
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tags.plenary"
        with new_project(path, author="Ann Example", empty=True) as made:
            entries = codebooks.entries(codebook())
            made.perform(edits.add_codebook(made.store, made.stamp(), entries))
        begun = Begun(open_project(path, author="Ann Example"))
        window = make_window(application, begun, Kept(Path(folder) / "window.json"))
        window.show()
        settle()
        spare_the_collector()
        measure_tags(window)
        measure_commands(window)
        window.close()


def measure_tags(window: MainWindow) -> None:
    picker = window.asks.picker()
    window.asks.tag((), lambda _path: None)
    settle()
    name = f"{len(window.session.tree)} tags"
    pane.say(name, "tag picker: a letter", list(timed(picker.field, picker, TYPED)), BUDGET)
    picker.close_it()


def measure_commands(window: MainWindow) -> None:
    name = f"{len(window.commands.table)} commands"
    opened = list(timed_openings(window))
    pane.say(name, "find a command: opened, painted", opened, BUDGET)
    window.command("help.find_command")
    finder = next(each for each in window.findChildren(CommandFinder) if each.isVisible())
    settle()
    pane.say(name, "find a command: a letter", list(timed(finder.field, finder, COMMANDS)), BUDGET)
    finder.close_it()


def codebook() -> str:
    """Two thousand tags in 40 groups, with words that occur in many of them."""
    words = ("Victim", "assistance", "Clearance", "Obligation", "Reporting", "Position", "Gender")
    tags = [
        {
            "path": f"{words[number % 40 % 7]} {number % 40} / {words[number % 5]} {number}",
            "definition": f"What is said about {words[number % 3]} in paragraph {number}.",
            "aliases": [f"{words[number % 7][0]}{number}"],
        }
        for number in range(TAGS)
    ]
    return json.dumps(tags)


def timed(field: QLineEdit, shown: QWidget, typed: tuple[str, ...]) -> Iterator[float]:
    for _ in range(ROUNDS):
        for words in typed:
            field.clear()
            settle()
            for at in range(1, len(words) + 1):
                yield pane.timed(lambda said=words[:at]: (field.setText(said), shown.repaint()))
            settle()


def timed_openings(window: MainWindow) -> Iterator[float]:
    for _ in range(ROUNDS):
        yield pane.timed(lambda: (window.command("help.find_command"), settle()))
        for each in window.findChildren(CommandFinder):
            each.close_it()
        settle()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


if __name__ == "__main__":
    main()
