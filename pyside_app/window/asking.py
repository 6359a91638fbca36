"""Asks the person: sheets over the window, the tag picker by the selection, system dialogs."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from annotations_db import settings
from annotations_db.model import StatementId, TagId
from pyside_app.dialogs.ask_name import NameSheet
from pyside_app.dialogs.export import ExportSheet
from pyside_app.dialogs.message import MessageSheet
from pyside_app.dialogs.sheet import Sheet
from pyside_app.dialogs.tag_picker import TagPicker
from pyside_app.guard import guarded
from pyside_app.jobs import Jobs
from pyside_app.preferences import Kept
from pyside_app.reading.pane import ReadingPane
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.window.copying import Copying
from pyside_app.words import counted, tr
from pyside_app.workbench import PROJECT_SUFFIX

PROJECTS = "Plenary projects (*.plenary);;All files (*)"

Offer: TypeAlias = tuple[str, Callable[[], None]]


class Asking:
    """``sheet`` is the one that is open, if any."""

    def __init__(
        self,
        session: Session,
        look: Look,
        jobs: Jobs,
        kept: Kept,
        reading: ReadingPane,
        window: QWidget,
    ) -> None:
        self._session, self._look, self._jobs, self._kept = session, look, jobs, kept
        self._reading, self._window = reading, window
        self._picker: TagPicker | None = None
        self._then: Callable[[str], None] = lambda _path: None
        self._copied: StatementId | None = None
        """The statement that an open sheet for copies is about."""
        session.reloaded.connect(self._drop_gone)
        self.sheet: Sheet | None = None
        self._waiting: deque[Callable[[], tuple[Sheet, QWidget]]] = deque()
        self._soon = QTimer(window, singleShot=True, interval=0)
        self._soon.timeout.connect(self._open_waiting)

    def name(self, then: Callable[[str], None]) -> None:
        """Asks for the name beside highlights; ``then`` is not called where none is given."""
        sheet = NameSheet(settings.load().name, then, self._look, self._window)
        self._open(sheet, sheet.field)

    def tag(self, on: Collection[TagId], then: Callable[[str], None]) -> None:
        """Opens the picker; ``then`` gets a path where one is chosen or typed anew."""
        picker = self.picker()
        self._reading.offering.close()
        self._then = then
        self._reading.offering.make_room(picker.at_most)
        picker.room = self._reading.offering.room()
        picker.start(on)
        self._place_picker()

    def picker(self) -> TagPicker:
        """The one picker, made when it is first needed."""
        if self._picker is None:
            self._picker = TagPicker(self._session, self._look, self._reading.view)
            self._picker.tag_chosen.connect(self._on_chosen)
            self._picker.tag_made.connect(self._on_made)
            self._picker.closed.connect(self._reading.setFocus)
            self._picker.resized.connect(self._place_picker)
            for moved in (self._reading.view.scrolled, self._reading.view.laid_out):
                moved.connect(self._follow_picker)
            self._session.statement_opened.connect(self._picker.close_it)
            self._session.reloaded.connect(self._follow_picker)
        return self._picker

    def statement_files(self) -> Sequence[Path]:
        paths, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Add statements"), str(Path.home()), _statement_kinds()
        )
        return [Path(each) for each in paths]

    def draft_file(self) -> Path | None:
        """A draft whose quotations are to be checked."""
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Check the quotations of a draft"),
            str(Path.home()),
            _statement_kinds(),
        )
        return Path(path) if path else None

    def replacing_file(self) -> Path | None:
        """A file whose text takes the place of a statement's."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, tr("Replace the text by that of"), str(Path.home()), _statement_kinds()
        )
        return Path(path) if path else None

    def statement_folder(self) -> Path | None:
        folder = QFileDialog.getExistingDirectory(
            self._window, tr("Add a folder of statements"), str(Path.home())
        )
        return Path(folder) if folder else None

    def project_to_open(self) -> Path | None:
        folder = str(self._session.project.path.parent)
        path, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open project"), folder, tr(PROJECTS)
        )
        return Path(path) if path else None

    def place_for_project(self, title: str, proposed: Path) -> Path | None:
        path, _ = QFileDialog.getSaveFileName(self._window, title, str(proposed), tr(PROJECTS))
        if not path:
            return None
        return Path(path) if Path(path).suffix else Path(path + PROJECT_SUFFIX)

    def place_for_copy(self, proposed: Path) -> Path | None:
        path, _ = QFileDialog.getSaveFileName(self._window, tr("Save copy"), str(proposed))
        return Path(path) if path else None

    def annotated_copy(self, statement_id: StatementId) -> None:
        """Opens the sheet that makes an annotated copy of a statement."""
        copying = Copying(self._session, self._jobs, self._kept, statement_id, self.place_for_copy)
        sheet = ExportSheet(
            copying.making(self.open_file, self.show_in_folder), self._look, self._window
        )
        copying.report_to(sheet)
        self._copied = statement_id
        self._open(sheet, sheet.choices.chosen_button)

    def import_report(self, lines: Sequence[str]) -> None:
        """Says which files were not added, and why."""
        title = counted("This file was not added", "These files were not added", len(lines))
        self.message(title, lines)

    def message(
        self,
        title: str,
        sentences: Sequence[str],
        offers: Sequence[Offer] = (),
        *,
        fine: str = "OK",
    ) -> None:
        """Says something that must be read, once the sheet that is open has been closed."""

        def make() -> tuple[Sheet, QWidget]:
            sheet = MessageSheet(title, sentences, self._look, self._window, offers)
            sheet.fine.setText(fine)
            return sheet, sheet.fine

        self._waiting.append(make)
        self._open_waiting()

    def open(self, make: Callable[[Look, QWidget], tuple[QWidget, QWidget]]) -> None:
        """Shows a sheet over the window, made by whoever asks for it."""
        self._open(*self._made(make))

    def open_when_free(self, make: Callable[[Look, QWidget], tuple[QWidget, QWidget]]) -> None:
        """The same once the sheet that is open has been closed, for what nobody waits for."""
        self._waiting.append(lambda: self._made(make))
        self._open_waiting()

    def _made(
        self, make: Callable[[Look, QWidget], tuple[QWidget, QWidget]]
    ) -> tuple[Sheet, QWidget]:
        sheet, focus = make(self._look, self._window)
        if not isinstance(sheet, Sheet):
            raise TypeError(sheet)
        return sheet, focus

    def pop_up(self, make: Callable[[Look, QWidget], QWidget]) -> None:
        """Lets ``make`` put something over the window that closes itself."""
        self.close_sheet()
        make(self._look, self._window).setFocus(Qt.FocusReason.PopupFocusReason)

    def open_file(self, path: Path) -> None:
        """Opens a file with the program the system has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def show_in_folder(self, path: Path) -> None:
        """Opens the folder a file lies in."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def close_sheet(self) -> None:
        if self.sheet is not None:
            self.sheet.dismiss()

    def _place_picker(self) -> None:
        """Anew whenever it grows or shrinks with what matches."""
        self._reading.place_under_selection(self.picker())

    def _follow_picker(self) -> None:
        """The page moves, or has another width, under an open picker."""
        if self.picker().isVisible():
            self.picker().room = self._reading.offering.room()
            self.picker().fit()
            self._place_picker()

    def _on_made(self, path: str) -> None:
        self._then(path)

    def _on_chosen(self, tag_id: TagId) -> None:
        self._then(self._session.tree.path(tag_id))

    def _open(self, sheet: Sheet, focus: QWidget) -> None:
        self.close_sheet()
        self.sheet = sheet
        sheet.fallback = self._reading
        sheet.closed.connect(self._on_sheet_closed)
        sheet.open(focus)

    def _on_sheet_closed(self) -> None:
        self.sheet = self._copied = None
        self._soon.start()

    @guarded
    def _open_waiting(self) -> None:
        if self.sheet is None and self._waiting:
            self._open(*self._waiting.popleft()())

    @guarded
    def _drop_gone(self) -> None:
        """Closes what is about a statement that somebody else has removed."""
        store = self._session.project.store
        if self._copied is not None and not store.has_statement(self._copied):
            self.close_sheet()


def _statement_kinds() -> str:
    """The endings of all files that can be read, as Qt's dialogs want them."""
    from annotations_db.importers.kinds import all_importers  # noqa: PLC0415 - costs every start

    endings = " ".join(f"*{suffix}" for each in all_importers() for suffix in each.suffixes)
    return tr("Statements ({endings});;All files (*)", endings=endings)
