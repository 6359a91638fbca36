"""Searches kept in the project under a name: saved, renamed, changed, deleted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from annotations_db.edits import searches as edits
from annotations_db.model import Edit, SavedSearch
from pyside_app.actions.search.asking import open_panel, panel
from pyside_app.dialogs.search_name import SearchNameSheet
from pyside_app.messages import Message
from pyside_app.panels.search.asked import Asked
from pyside_app.theme import Look
from pyside_app.words import tr
from pyside_app.workbench import Workbench


def save(bench: Workbench, asked: object) -> None:
    asked = asked if isinstance(asked, Asked) else panel(bench).now()
    if not asked.typed.strip():
        open_panel(bench)
        return
    kept, project = asked, bench.session.project

    def keep(name: str) -> bool:
        return _perform(
            bench,
            lambda: edits.save(
                project.store,
                project.stamp(),
                name,
                kept.typed,
                stems=kept.stems,
                pattern=kept.pattern,
            ),
        )

    _ask_name(bench, tr("Save this search"), kept.typed, keep)


def rename(bench: Workbench, saved: object) -> None:
    if not isinstance(saved, SavedSearch):
        return
    project = bench.session.project

    def keep(name: str) -> bool:
        return name == saved.name or _perform(
            bench, lambda: edits.rename(project.store, project.stamp(), saved.id, name)
        )

    _ask_name(bench, tr("Rename the search"), saved.name, keep)


def _ask_name(bench: Workbench, title: str, proposed: str, keep: Callable[[str], bool]) -> None:
    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = SearchNameSheet(title, proposed, keep, look, window)
        return sheet, sheet.field

    bench.asks.open(make)


def change(bench: Workbench, what: object) -> None:
    if not isinstance(what, tuple):
        return
    saved, asked = what
    project = bench.session.project
    _perform(
        bench,
        lambda: edits.change(
            project.store,
            project.stamp(),
            saved.id,
            asked.typed,
            stems=asked.stems,
            pattern=asked.pattern,
        ),
    )


def delete(bench: Workbench, saved: object) -> None:
    if not isinstance(saved, SavedSearch):
        return
    project = bench.session.project
    record = bench.session.perform(lambda: edits.delete(project.store, project.stamp(), saved.id))
    if record is not None:
        words = tr("Deleted the search “{name}”", name=saved.name)
        bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))


def _perform(bench: Workbench, edit: Callable[[], Edit]) -> bool:
    return bench.session.perform(edit) is not None
