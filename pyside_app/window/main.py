"""The main window: the workbench that commands work at. It places things and hands things on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSize
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from typing_extensions import override

from annotations_db.arranging import Arrangement
from annotations_db.errors import UserError
from annotations_db.model import RecordId, StatementId
from annotations_db.project import Project, new_project, open_project
from annotations_db.questions import StatementQuery
from annotations_db.words import sentence
from pyside_app.actions.commands import Commands
from pyside_app.actions.quick import mark_drawn
from pyside_app.actions.statement import STATUSES
from pyside_app.actions.table import all_menus
from pyside_app.actions.tags import FAVOURITES
from pyside_app.dialogs.message import MessageSheet
from pyside_app.guard import Reports, guarded
from pyside_app.jobs import Jobs
from pyside_app.keys import Bindings
from pyside_app.messages import Message
from pyside_app.preferences import Kept
from pyside_app.reading.pane import ReadingPane
from pyside_app.recent import Recent
from pyside_app.session import Session
from pyside_app.statement_layout import StatementTable
from pyside_app.tabs import Tabs
from pyside_app.theme import Look
from pyside_app.window.docks import Docks
from pyside_app.window.hidden import HiddenSign
from pyside_app.window.menus import context_menu
from pyside_app.window.outlining import Outlining
from pyside_app.window.pinned import PinnedSign
from pyside_app.window.places import Places
from pyside_app.window.status import StatusBar
from pyside_app.window.tab_order import has_gone, step
from pyside_app.window.tabbing import Tabbing
from pyside_app.window.toast import Toast
from pyside_app.window.toolbar import Toolbar
from pyside_app.words import tr
from pyside_app.workbench import PROJECT_SUFFIX, Trail

if TYPE_CHECKING:
    from pyside_app.window.asking import Asking

SIZE = (1440, 900)
SMALLEST = (640, 480)
_POPUP = ("annotate.tag", "annotate.note", "annotate.highlight", "edit.copy_with_source")
_MENU_HEIGHT = 28
NOT_KEPT = "Your note was not kept"
LOST_ELSE = "What you wrote is not in the project. Stay to copy it, or leave without it."
_FRAME = (8, 40)
"""What the system draws around a window, at most."""


class MainWindow(QMainWindow):
    """Owns nothing but widgets: session, look, jobs and preferences are handed to it."""

    def __init__(self, session: Session, look: Look, jobs: Jobs, kept: Kept) -> None:
        super().__init__()
        self.session, self.look, self.jobs, self.kept = session, look, jobs, kept
        self.trail, self.tabs = Trail(), Tabs()
        _arrange_lists(session, kept)
        self.announced: RecordId | None = None
        self.handled: set[RecordId] = set()
        self._is_closing = False
        self.reports = Reports(self)
        self.reading = ReadingPane(session, look, self)
        self.places = Places(session, self.reading)
        self.recent = Recent(session, self)
        self.setCentralWidget(self.reading)
        self.panels = Docks(session, look, self, self.command)
        self.log: Path | None = None
        """Where faults are written."""
        self.commands = Commands(all_menus(), self, self)
        self.toolbar = Toolbar(self.commands, PinnedSign(session, self.recent, look), look, self)
        self.addToolBar(self.toolbar)
        self.status = StatusBar(session, self.recent, jobs, look, self)
        self.hidden = HiddenSign(lambda: self.reading.show_highlights(shown=True))
        self.status.insertPermanentWidget(1, self.hidden)
        self.setStatusBar(self.status)
        self._toast = Toast(look, self.command, self)
        self._set_up_menus()
        self._connect()
        self._tabbing = Tabbing(self)
        self._outlining = Outlining(self.reading, self.panels)
        self._restore()
        self.setAcceptDrops(True)
        self._show_title()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab: through the panels and the text from the left, then the bars. Qt asks as well when
        what has the keyboard is hidden or greyed: it stays in its panel then, or goes to the text,
        never to a button elsewhere that the next press would push.
        """
        if has_gone(QApplication.focusWidget()):
            if not self.panels.focus(self.panels.focused()):
                self.reading.setFocus()
            return True
        panes = [self.panels.widget(each) if each else self.reading for each in self.panels.order()]
        return step([*panes, self.toolbar, self.status], forward=next)

    # what commands use

    @cached_property
    def asks(self) -> Asking:
        """Dialogs are made, and their modules loaded, when something is first asked."""
        from pyside_app.window.asking import Asking  # noqa: PLC0415

        return Asking(self.session, self.look, self.jobs, self.kept, self.reading, self)

    def toast(self, message: Message) -> None:
        """Tells something at the foot of the window."""
        self._toast.say(message)

    def menu_parent(self) -> QWidget:
        return self

    def close_toast(self) -> bool:
        """Takes the message away; False where there was none."""
        return self._toast.dismiss()

    @property
    def told(self) -> str:
        """What the window is telling just now, "" for nothing."""
        return self._toast.words

    def press_toast(self) -> None:
        """Does what the message offers."""
        self._toast.button.click()

    def command(self, action_id: str, argument: object = None) -> None:
        """Gives a command of the table."""
        self.commands.run(action_id, argument)

    @property
    def bindings(self) -> Bindings:
        """Which keys give which commands."""
        return self.commands.bindings

    def bind(self, bindings: Bindings) -> None:
        """Gives the commands other keys."""
        self.commands.bind(bindings)

    def open_project(self, path: Path) -> None:
        """Leaves the present project for another; where that cannot be opened, says why."""
        if self._may_leave(tr("Open anyway"), lambda: self._open_project(path)):
            self._open_project(path)

    def new_project(self, path: Path) -> None:
        """Leaves the present project for a new, empty one with the starter tags."""
        if self._may_leave(tr("Leave anyway"), lambda: self._new_project(path)):
            self._new_project(path)

    def _may_leave(self, anyway: str, then: Callable[[], None]) -> bool:
        """Whether everything written is kept. Asks, where it cannot be: stay, or ``then``."""
        if self.session.leave():
            return True
        said = [self.told] if self.told else []
        self.asks.message(tr(NOT_KEPT), [*said, tr(LOST_ELSE)], [(anyway, then)])
        sheet = self.asks.sheet
        if isinstance(sheet, MessageSheet) and sheet.accessibleName() == tr(NOT_KEPT):
            sheet.fine.setText(tr("Stay"))
        return False

    def _open_project(self, path: Path) -> None:
        try:
            project = open_project(path)
        except UserError as error:
            self.kept.keep(self.kept.now.without_recent(path))
            self.asks.message(tr("This project was not opened"), [sentence(error)])
            return
        self._take(project)

    def _new_project(self, path: Path) -> None:
        try:
            project = new_project(path, empty=True)
        except UserError as error:
            self.asks.message(tr("The project was not made"), [sentence(error)])
            return
        self._take(project)

    def show_first(self) -> None:
        """Opens the statement read last in this project, or its first one, ready for the keys."""
        store = self.session.project.store
        last = StatementId(self.kept.now.opened.get(str(self.session.project.path), ""))
        if last and store.has_statement(last):
            self.session.open_statement(last)
        elif (first := next(iter(store.statements()), None)) is not None:
            self.session.open_statement(first.id)
        self.reading.setFocus()

    def quit(self) -> None:
        self.close()

    # what the window itself does

    def _take(self, project: Project) -> None:
        self._keep_place()
        kept = self.kept.now.statement_table(project.path)
        self.session.statement_layout.lay_out(StatementTable.named(kept))
        self.trail, self.announced, self.handled = Trail(), None, set()
        self.session.open_project(project)
        self.kept.keep(self.kept.now.with_recent(project.path))
        self.show_first()

    def _set_up_menus(self) -> None:
        self.menuBar().setFixedHeight(_MENU_HEIGHT)
        self.commands.fill_menu_bar(self.menuBar())
        favourites = [self.commands.action(f"tags.favourite.{each}") for each in FAVOURITES]
        self.reading.set_popup_actions(favourites, [self.commands.action(each) for each in _POPUP])
        self.reading.set_status_actions([self.commands.action(each.id) for each in STATUSES])

    def _connect(self) -> None:
        session = self.session
        session.said.connect(self.toast)
        session.edited.connect(self._toast.follow)
        session.project_opened.connect(self._toast.dismiss)
        session.statement_opened.connect(self._on_statement_opened)
        for changed in (session.statement_opened, session.edited, session.reloaded):
            changed.connect(self._show_title)
        self.reading.command.connect(self.command)
        self.reading.shown_changed.connect(self.hidden.follow)
        self.reading.shown_changed.connect(self.commands.refresh_soon)
        self.reading.view.drawn.connect(lambda: mark_drawn(self))
        for changed in (self.recent.pinned_changed, self.reading.found_changed):
            changed.connect(self.commands.refresh_soon)
        self.reading.files_dropped.connect(self._on_dropped)
        self.reading.context_menu_requested.connect(self._on_menu_wanted)
        self.jobs.failed.connect(session.say_error)
        self.reports.reported.connect(self._on_fault)
        self.panels.changed = self.commands.refresh_soon
        self.panels.picked.connect(self.reading.go_to)
        self.look.changed.connect(self.commands.refresh_soon)
        self.look.taught.connect(self._on_taught)
        self.commands.keys_changed.connect(self.look.changed)

    def _restore(self) -> None:
        room = self.screen().availableGeometry().size() - QSize(*_FRAME)
        self.setMinimumSize(QSize(*SMALLEST).boundedTo(room))
        self.resize(QSize(*SIZE).boundedTo(room))
        now = self.kept.now
        if now.geometry:
            self.restoreGeometry(QByteArray.fromBase64(now.geometry.encode("ascii")))
        self.panels.restore(now.layout)
        self.look.set_zoom(now.zoom)
        self.look.set_typography(now.typography)
        self.look.set_numbers(shown=now.numbers)
        self.look.set_spelling(now.spelling)
        self.look.own_words = frozenset(now.own_words)

    def _keep_place(self) -> None:
        """Remembers window, panels and statement for the next start."""
        self.places.keep()
        now = replace(
            self.kept.now,
            geometry=bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
            layout=self.panels.layout(),
        )
        if self.session.statement is not None:
            now = now.with_opened(self.session.project.path, self.session.statement.id)
        now = now.with_tabs(self.session.project.path, self.tabs.ids)
        self.kept.keep(now)

    @guarded
    def _on_taught(self) -> None:
        self.kept.keep(replace(self.kept.now, own_words=tuple(sorted(self.look.own_words))))

    @guarded
    def _on_statement_opened(self, statement_id: StatementId | None) -> None:
        if statement_id is not None:
            self.trail.visit(statement_id)
        if self.panels.focused() == "annotations":
            self.reading.setFocus()  # a note was written until now, on what is no longer shown
        self.places.restore()

    @guarded
    def _show_title(self) -> None:
        statement, project = self.session.statement, self.session.project.path.stem
        names = [statement.title] if statement is not None else []
        self.setWindowTitle(" – ".join(dict.fromkeys([*names, project, "Plenary"])))

    @guarded
    def _on_menu_wanted(self, place: QPoint) -> None:
        context_menu(self.commands, self.session, self).popup(place)

    @guarded
    def _on_dropped(self, paths: list[Path]) -> None:
        projects = [each for each in paths if each.suffix == PROJECT_SUFFIX]
        if projects:
            self.open_project(projects[0])
        else:
            self.command("file.add_statements", paths)

    @guarded
    def _on_fault(self, what: str) -> None:
        words = tr("Something went wrong ({what}). Nothing is lost.", what=what)
        if self.log is not None:
            words += " " + tr("{log} says more.", log=self.log)
        self.toast(Message(words, kind="error"))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(each.isLocalFile() for each in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self._on_dropped([Path(each.toLocalFile()) for each in urls if each.isLocalFile()])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    @guarded
    def _fit(self, width: int) -> None:
        self.panels.fit(width)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_closing or self._may_leave(tr("Close anyway"), self._close_anyway):
            self._end()
            super().closeEvent(event)
        else:
            event.ignore()

    def _close_anyway(self) -> None:
        self._is_closing = True
        self.close()

    @guarded
    def _end(self) -> None:
        self._keep_place()
        self.commands.stop()
        self.hide()
        QGuiApplication.sync()
        self.jobs.close()
        self.reports.close()
        self.session.close()


def _arrange_lists(session: Session, kept: Kept) -> None:
    """Sorts and groups cards and statements as they were last."""
    session.arrange(Arrangement.named(kept.now.cards))
    layout = session.statement_layout
    layout.query = StatementQuery.named(kept.now.statements)
    layout.table = StatementTable.named(kept.now.statement_table(session.project.path))
