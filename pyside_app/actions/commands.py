"""One QAction for each command of the table; menus, toolbar and pop-up show these very ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotations_db.errors import NotFoundError
from pyside_app.actions.reading_mode import changes
from pyside_app.actions.table import Action, Choice, Menu
from pyside_app.icons import icon
from pyside_app.keys import Bindings, spoken
from pyside_app.theme import Look
from pyside_app.words import tr
from pyside_app.workbench import Workbench


class Commands(QObject):
    """Keeps texts, keys, ticks and enabled states true. ``run`` gives a command by id."""

    keys_changed = Signal()

    def __init__(self, menus: Sequence[Menu], bench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._bench, self._window, self._menus = bench, window, menus
        self._is_over = False
        self.table: Mapping[str, Action] = {
            each.id: each for menu in menus for each in menu.actions()
        }
        now = bench.kept.now
        usual = {each.id: each.shortcuts for each in self.table.values() if not each.is_internal}
        self.bindings = Bindings.of(usual, now.keys, has_letters=now.single_letters)
        self._made = {each.id: self._make(each) for each in self.table.values()}
        self._answers: list[QShortcut] = []
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

    def bind(self, bindings: Bindings) -> None:
        """Gives the commands other keys, from now on and at the next start."""
        before, self.bindings = self.bindings, bindings
        kept = self._bench.kept
        kept.keep(replace(kept.now, keys=bindings.changed, single_letters=bindings.has_letters))
        for action_id, made in self._made.items():
            if before.keys(action_id) != bindings.keys(action_id):
                self._give_keys(made)
        self.keys_changed.emit()

    def run(self, action_id: str, argument: object = None) -> None:
        """Gives a command, if it can be given now; ``argument`` says what is meant."""
        action = self.table[action_id]
        if changes(action_id) and self._bench.session.refuses():
            return
        try:
            if argument is not None and action.run_on is not None:
                action.run_on(self._bench, argument)
            elif action.enabled(self._bench):
                action.run(self._bench)
        except NotFoundError:
            self._bench.session.say_gone()

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        """Makes all menus."""
        for menu in self._menus:
            shown = bar.addMenu(tr(menu.title))
            shown.aboutToShow.connect(self.refresh)
            self._fill(shown, menu)

    def refresh(self) -> None:
        """Brings every text, tick and enabled state up to date."""
        for action_id, made in self._made.items():
            action = self.table[action_id]
            is_open = not (self._bench.session.is_reading and changes(action_id))
            made.setEnabled(is_open and action.enabled(self._bench))
            if action.label is not None:
                words = action.label(self._bench)
                made.setVisible(bool(words))
                made.setText(words or tr(action.text))
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
            session.reading_mode_changed,
            session.chosen_changed,
        ):
            signal.connect(self.refresh_soon)
        self._bench.look.changed.connect(self._paint)
        session.reading_mode_changed.connect(self._answer_keys)

    def _answer_keys(self) -> None:
        """While one only reads, the keys of commands that would change something say why not."""
        for each in self._answers:
            each.deleteLater()
        self._answers.clear()
        self.refresh()
        session = self._bench.session
        if session.is_reading:
            keys = [
                key for each in self._made if changes(each) for key in self._made[each].shortcuts()
            ]
            for key in keys:
                answer = QShortcut(key, self._window)
                answer.activated.connect(session.refuses)
                self._answers.append(answer)

    def _make(self, action: Action) -> QAction:
        made = QAction(tr(action.text), self._window)
        made.setObjectName(action.id)
        made.setVisible(not action.is_internal)
        made.setCheckable(action.checked is not None)
        self._give_keys(made)
        made.triggered.connect(lambda: self.run(action.id))
        if action.in_text:
            self._bench.reading.take_action(made)
        else:
            self._window.addAction(made)
        return made

    def _give_keys(self, made: QAction) -> None:
        keys = self.bindings.keys(made.objectName())
        made.setShortcuts([QKeySequence(each) for each in keys])
        made.setToolTip(_tip(self.table[made.objectName()], keys))

    def _paint(self) -> None:
        for action_id, made in self._made.items():
            if self.table[action_id].icon:
                made.setIcon(icon(self.table[action_id].icon, self._bench.look.theme))

    def _fill(self, shown: QMenu, menu: Menu) -> None:
        for entry in menu.entries:
            if entry is None:
                shown.addSeparator()
            elif isinstance(entry, Menu):
                self._fill(shown.addMenu(tr(entry.title)), entry)
            else:
                shown.addAction(self._made[entry.id])
        if menu.fill is not None:
            shown.aboutToShow.connect(self.refresh)
            shown.aboutToShow.connect(lambda: self._fill_anew(shown, menu))
            self._fill_anew(shown, menu)

    def _fill_anew(self, shown: QMenu, menu: Menu) -> None:
        for each in shown.actions():
            if each.data() is not None:
                shown.removeAction(each)
                each.deleteLater()
        choices = menu.fill(self._bench) if menu.fill is not None else ()
        fixed = shown.actions()
        shown.addActions([self._choice(shown, each) for each in choices])
        if choices and fixed:
            shown.addSeparator().setData(menu.title)
        for each in fixed:  # stand below what is made anew
            shown.removeAction(each)
            shown.addAction(each)
        shown.setEnabled(bool(choices))

    def _choice(self, shown: QMenu, choice: Choice) -> QAction:
        made = QAction(choice.text, shown)
        made.setEnabled(choice.is_there)
        made.setData(choice.command)
        made.triggered.connect(lambda: self.run(choice.command, choice.argument))
        return made


def _tip(action: Action, keys: Sequence[str]) -> str:
    words = tr(action.hint) or tr(action.text).replace("&", "").removesuffix("…")
    return f"{words} ({spoken(keys[0])})" if keys else words
