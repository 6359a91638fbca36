"""Texts that change: the review of highlights whose place is not certain, and what was lost."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

from annotations_db.project import open_project
from tests.journeys.replacing_hands import LOST, NEW, OLD, SURE, UNSURE
from tests.screenshots.scene import Scene
from tests.screenshots.scenes.looks import AT_200
from tests.screenshots.stage import Stage

_LONGEST = 10.0
"""Seconds that looking for the highlights may take."""
_LONG = "Victim assistance including age- and gender-sensitive rehabilitation"
_LONG_AUTHOR = "Maria-Theresia von und zu Hohenlohe-Schillingsfürst"


def _replaced(
    stage: Stage, tags: tuple[str, ...] = ("Victim assistance",), author: str = "Anna Berg"
) -> None:
    folder = Path.home() / "Texts"
    folder.mkdir(exist_ok=True)
    old, new = folder / "norway.md", folder / "norway-corrected.md"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    session = stage.window.session
    with open_project(session.project.path, author=author) as project:
        statement = project.add_statements([old]).added[0]
        marked = ((SURE, ["Clearance"]), (UNSURE, tags), (LOST, ["Prohibitions"]))
        for words, several in marked:
            project.annotate(statement, quote=words, tags=several)
        project.replace_text(statement, new)
    session.look_round()
    session.open_statement(statement.id)
    stage.settle()
    stage.command("statement.review")
    end = monotonic() + _LONGEST
    while stage.window.asks.sheet is None and monotonic() < end:
        stage.settle()


def _lost(stage: Stage) -> None:
    _replaced(stage)
    sheet = stage.window.asks.sheet
    sheet.groups.buttons["orphan"].click()
    stage.settle()


def _old(stage: Stage) -> None:
    _replaced(stage)
    stage.window.asks.sheet.old.click()
    stage.settle()


def _cards(stage: Stage) -> None:
    _replaced(stage)
    stage.window.asks.sheet.dismiss()
    stage.settle()


def _edited(stage: Stage) -> None:
    stage.command("statement.edit_text")
    end = monotonic() + _LONGEST
    while stage.window.asks.sheet is None and monotonic() < end:
        stage.settle()


def _long_names(stage: Stage) -> None:
    """Tags with long names, two of them on one highlight, and an author with a long name."""
    _replaced(stage, tags=(_LONG, f"{_LONG} / {_LONG} again"), author=_LONG_AUTHOR)


SCENES = (
    Scene("review", _replaced, size=(1440, 900)),
    Scene("review-dark", _replaced, size=(1440, 900), theme="dark"),
    Scene("review-lost", _lost, size=(1440, 900)),
    Scene("review-narrow", _replaced, size=(700, 700)),
    Scene("review-at-200", _replaced, size=AT_200),
    Scene("review-long-names", _long_names, size=(1440, 900), theme="dark"),
    Scene("review-old-text", _old),
    Scene("review-cards", _cards),
    Scene("edit-text", _edited),
    Scene("edit-text-dark", _edited, size=(900, 700), theme="dark"),
)
