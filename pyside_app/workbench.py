"""What commands may use: the session, the text, the panels, and ways to ask and to tell."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from annotations_db.model import AnnotationId, RecordId, Span, StatementId, TagId
from pyside_app.jobs import Jobs
from pyside_app.messages import Message
from pyside_app.preferences import Kept
from pyside_app.session import Session
from pyside_app.tabs import Tabs
from pyside_app.theme import Look

PROJECT_SUFFIX = ".plenary"


def spoken(path: Path) -> str:
    """A place as people name it: from the home folder on."""
    home = Path.home()
    return str(path.relative_to(home) if path.is_relative_to(home) else path)


class Trail:
    """The statements read in this window, in order, with a place in it: back and forward."""

    def __init__(self) -> None:
        self._visited: list[StatementId] = []
        self._at = -1

    def visit(self, statement_id: StatementId) -> None:
        """Notes a statement opened by any way but back and forward."""
        if self._visited[self._at : self._at + 1] != [statement_id]:
            self._visited[self._at + 1 :] = [statement_id]
            self._at += 1

    def seen_from(self, steps: int) -> StatementId | None:
        """The statement so many steps away: -1 is the one before; None where there is none."""
        wanted = self._at + steps
        return self._visited[wanted] if 0 <= wanted < len(self._visited) else None

    def move(self, steps: int) -> StatementId | None:
        """The same, and from now on it is the present one."""
        statement_id = self.seen_from(steps)
        if statement_id is not None:
            self._at += steps
        return statement_id


class Text(Protocol):
    """What commands ask of the reading view."""

    def go_to(self, target: Span | AnnotationId, *, flash: bool = True) -> None: ...
    def show_find(self) -> None: ...
    def find_next(self) -> None: ...
    def find_previous(self) -> None: ...
    def close_layer(self) -> bool: ...
    def setFocus(self) -> None: ...
    def place_under_selection(self, widget: QWidget) -> None: ...
    def next_highlight(self) -> bool: ...
    def previous_highlight(self) -> bool: ...


class Asks(Protocol):
    """Everything that is asked of the person; answers come through the function handed over."""

    def name(self, then: Callable[[str], None]) -> None: ...
    def tag(self, on: Collection[TagId], then: Callable[[str], None]) -> None:
        """``then`` gets the path of a tag, perhaps of one to be made; ``on`` are set already."""
        ...

    def statement_files(self) -> Sequence[Path]: ...
    def project_to_open(self) -> Path | None: ...
    def place_for_project(self, title: str, proposed: Path) -> Path | None: ...
    def annotated_copy(self, statement_id: StatementId) -> None: ...
    def import_report(self, lines: Sequence[str]) -> None: ...
    def keys(self) -> None: ...
    def open(self, make: Callable[[Look, QWidget], tuple[QWidget, QWidget]]) -> None:
        """Shows a sheet over the window: ``make`` gets the look and the window, and gives the
        ``dialogs.sheet.Sheet`` and the widget in it that has the keys first.
        """
        ...

    def about(self, log: Path | None) -> None: ...
    def show_in_folder(self, path: Path) -> None: ...


class Panels(Protocol):
    """The panels beside the text, by id."""

    def is_shown(self, panel_id: str) -> bool: ...
    def show(self, panel_id: str, *, shown: bool = True) -> None: ...
    def current_tag(self) -> TagId | None: ...
    def focus(self, panel_id: str) -> bool: ...
    def focused(self) -> str: ...
    def make_tag(self, parent_id: TagId | None) -> None: ...
    def set_favourite(self, tag_id: TagId, number: int | None) -> None: ...
    def rename_tag(self, tag_id: TagId) -> None: ...
    def edit_note(self, annotation_id: AnnotationId) -> None: ...
    def add_note(self, annotation_id: AnnotationId) -> None: ...


class Workbench(Protocol):
    """The window as commands see it."""

    session: Session
    look: Look
    jobs: Jobs
    kept: Kept
    trail: Trail
    tabs: Tabs
    log: Path | None
    announced: RecordId | None
    """The record whose undo or redo was announced because it lies out of sight."""
    handled: set[RecordId]
    """The records undone or redone while the project is open."""

    @property
    def reading(self) -> Text: ...
    @property
    def panels(self) -> Panels: ...
    @property
    def asks(self) -> Asks: ...

    def toast(self, message: Message) -> None: ...
    def close_toast(self) -> bool: ...
    def command(self, action_id: str, argument: object = None) -> None: ...
    def open_project(self, path: Path) -> None: ...
    def new_project(self, path: Path) -> None: ...
    def quit(self) -> None: ...
