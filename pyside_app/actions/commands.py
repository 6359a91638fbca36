"""One QAction for each command of the table; menus, toolbar and pop-up show these very ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from pyside_app.actions.table import Action, Choice, Menu
from pyside_app.icons import icon
from pyside_app.theme import Look
from pyside_app.workbench import Workbench


class Commands(QObject):
    """Keeps texts, ticks and enabled states true to the session. ``run`` gives a command by id."""

    def __init__(self, menus: Sequence[Menu], bench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._bench, self._window, self._menus = bench, window, menus
        self._is_over = False
        self.table: Mapping[str, Action] = {
            each.id: each for menu in menus for each in menu.actions()
        }
        self._made = {each.id: self._make(each) for each in self.table.values()}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.refresh)
        self._listen()
        self._paint()
        self.refresh()

    @property
    def look(self) -> Look:
        return self._bench.look

    def action(self, action_id: str) -> QAction:
        """The one QAction of a command. Raises KeyError where there is none."""
        return self._made[action_id]

    def run(self, action_id: str, argument: object = None) -> None:
        """Gives a command, if it can be given now; ``argument`` says what is meant."""
        action = self.table[action_id]
        if argument is not None and action.run_on is not None:
            action.run_on(self._bench, argument)
        elif action.enabled(self._bench):
            action.run(self._bench)

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        """Makes all menus."""
        for menu in self._menus:
            self._fill(bar.addMenu(menu.title), menu)

    def refresh(self) -> None:
        """Brings every text, tick and enabled state up to date."""
        for action_id, made in self._made.items():
            action = self.table[action_id]
            made.setEnabled(action.enabled(self._bench))
            if action.label is not None:
                words = action.label(self._bench)
                made.setVisible(bool(words))
                made.setText(words or action.text)
            if action.checked is not None:
                made.setChecked(action.checked(self._bench))

    def refresh_soon(self) -> None:
        """The same, once, when everything that is happening has happened."""
        if not self._is_over:
            self._later.start()

    def stop(self) -> None:
        """No command can be given anymore: the session ends."""
        self._later.stop()
        self._is_over = True

    def _listen(self) -> None:
        session = self._bench.session
        for signal in (
            session.project_opened,
            session.statement_opened,
            session.edited,
            session.reloaded,
            session.reading_changed,
            session.selection_changed,
            session.current_changed,
            session.filter_changed,
            session.chosen_changed,
        ):
            signal.connect(self.refresh_soon)
        self._bench.look.changed.connect(self._paint)

    def _make(self, action: Action) -> QAction:
        made = QAction(action.text, self._window)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(each) for each in action.shortcuts])
        made.setCheckable(action.checked is not None)
        made.setToolTip(_tip(action))
        made.triggered.connect(lambda: self.run(action.id))
        self._window.addAction(made)
        return made

    def _paint(self) -> None:
        for action_id, made in self._made.items():
            if self.table[action_id].icon:
                made.setIcon(icon(self.table[action_id].icon, self._bench.look.theme))

    def _fill(self, shown: QMenu, menu: Menu) -> None:
        for entry in menu.entries:
            if entry is None:
                shown.addSeparator()
            elif isinstance(entry, Menu):
                self._fill(shown.addMenu(entry.title), entry)
            else:
                shown.addAction(self._made[entry.id])
        if menu.fill is not None:
            shown.aboutToShow.connect(lambda: self._fill_anew(shown, menu))
            self._fill_anew(shown, menu)

    def _fill_anew(self, shown: QMenu, menu: Menu) -> None:
        for each in shown.actions():
            if each.data() is not None:
                shown.removeAction(each)
                each.deleteLater()
        for choice in menu.fill(self._bench) if menu.fill is not None else ():
            self._add_choice(shown, choice)
        shown.setEnabled(not shown.isEmpty())

    def _add_choice(self, shown: QMenu, choice: Choice) -> None:
        made = shown.addAction(choice.text)
        made.setData(choice.command)
        made.triggered.connect(lambda: self.run(choice.command, choice.argument))


def _tip(action: Action) -> str:
    keys = QKeySequence(action.shortcuts[0]).toString(_NATIVE) if action.shortcuts else ""
    words = action.hint or action.words.removesuffix("…")
    return f"{words} ({keys})" if keys else words


_NATIVE = QKeySequence.SequenceFormat.NativeText
