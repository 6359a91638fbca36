"""Changes the keys of commands: choose one, press its new key; clashes are said before they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from annotations_db.text.typeahead import folded
from pyside_app.dialogs.change_keys_parts import ChosenCommand, KeyList
from pyside_app.dialogs.command_rows import CommandRow, by_menu
from pyside_app.dialogs.keys import fits
from pyside_app.dialogs.sheet import Sheet, rule
from pyside_app.guard import guarded, guarded_or
from pyside_app.keys import Bindings, single, spoken
from pyside_app.theme import Look
from pyside_app.words import tr

_WIDTH = 680
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ChangeKeysSheet(Sheet):
    """``bind`` takes every change at once. ``fixed`` are keys that nothing can have, by what they
    do: those of the menus.
    """

    def __init__(
        self,
        rows: Sequence[CommandRow],
        bindings: Bindings,
        fixed: Mapping[str, str],
        bind: Callable[[Bindings], None],
        look: Look,
        window: QWidget,
    ) -> None:
        super().__init__(tr("Change keys"), _WIDTH, look, window)
        self._rows = {each.id: each for each in rows}
        self.bindings, self._fixed, self._bind = bindings, fixed, bind
        self._wanted = ""
        """The key that waits for an answer, as another command has it."""
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("A command or a key"))
        self.field.setAccessibleName(tr("Show only commands that match"))
        self.field.setClearButtonEnabled(True)
        self.list = KeyList(look)
        self.chosen = ChosenCommand()
        self.letters = QCheckBox(tr("Single letters give commands"))
        self.letters.setChecked(bindings.has_letters)
        self.letters_hint = QLabel()
        self.letters_hint.setProperty("secondary", True)
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        for widget, space in ((self.field, 8), (self.list, 0), (rule(), 12), (self.chosen, 12)):
            self.body.addWidget(widget)
            self.body.addSpacing(space)
        self.body.addWidget(rule())
        self.body.addSpacing(12)
        self.body.addWidget(self.letters)
        self.letters_hint.setIndent(28)
        self.letters_hint.setText(tr("H, T, 1, ? and the like, while the text has the keyboard."))
        self.body.addWidget(self.letters_hint)
        self.reset_all = QPushButton(tr("Reset all keys"))
        self.done = QPushButton(tr("Done"))
        self.add_buttons(self.reset_all, primary=self.done)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self.list.current_changed.connect(self._show_chosen)
        self.list.clicked.connect(self._on_clicked)
        self.chosen.key.caught.connect(self._on_caught)
        self.chosen.key.refused.connect(self._on_refused)
        self.chosen.removed.connect(self._on_removed)
        self.chosen.reset.clicked.connect(self._on_reset)
        self.chosen.answered.connect(self._on_answered)
        self.letters.toggled.connect(self._on_letters)
        self.reset_all.clicked.connect(self._on_reset_all)
        self.done.clicked.connect(self.dismiss)

    @property
    def command(self) -> str:
        """The command whose keys are being changed."""
        return self.list.current_id()

    @guarded
    def _show(self) -> None:
        """The rows that match, as they now are, the same one staying the chosen one."""
        typed = folded(self.field.text()).split()
        now = map(self._now, self._rows.values())
        shown = by_menu(
            [
                each
                for each in now
                if fits(typed, each.text, each.menu, each.hint, *map(spoken, each.keys))
            ]
        )
        if not shown:
            shown = [CommandRow(tr("No command for “{typed}”.", typed=self.field.text().strip()))]
        self.list.show_rows(shown)
        self.reset_all.setEnabled(bool(self.bindings.changed) or not self.bindings.has_letters)

    def _now(self, row: CommandRow) -> CommandRow:
        is_changed = self.bindings.is_changed(row.id)
        keys = self.bindings.keys(row.id)
        return replace(row, keys=keys, remark=tr("changed") if is_changed else "")

    @guarded
    def _show_chosen(self) -> None:
        self._wanted = ""
        row = self._rows.get(self.command)
        keys = self.bindings.set_keys(self.command)
        self.chosen.show_command(row, keys, is_changed=self.bindings.is_changed(self.command))

    def _take(self, bindings: Bindings) -> None:
        self.bindings = bindings
        self._bind(bindings)
        self._show()

    @guarded
    def _on_clicked(self, _index: QModelIndex) -> None:
        self.chosen.key.setFocus(Qt.FocusReason.OtherFocusReason)

    @guarded
    def _on_caught(self, key: str) -> None:
        self._wanted = ""
        name, holder = spoken(key), self.bindings.holder(key)
        if key in self._fixed:
            self.chosen.say(tr("{key} opens the menu {menu}.", key=name, menu=self._fixed[key]))
        elif holder == self.command:
            self.chosen.say(tr("It has {key} already.", key=name))
        elif holder is not None:
            self._wanted = key
            words = tr(
                "{key} is {command}.", key=name, command=self._rows[holder].text.removesuffix("…")
            )
            self.chosen.ask(words, self._rows[self.command].text)
        else:
            self._give(key)

    def _give(self, key: str) -> None:
        self._take(self.bindings.with_key(self.command, key))
        if single(key) and not self.bindings.has_letters:
            self.chosen.say(tr("Kept; single letters are switched off below."))

    @guarded
    def _on_refused(self) -> None:
        self.chosen.say(
            tr("That key moves about in the text. Choose another, or hold Ctrl or Alt.")
        )

    @guarded
    def _on_answered(self) -> None:
        """Yes: the command gets the key of another one."""
        if key := self._wanted:
            self._give(key)
            self.chosen.key.setFocus(Qt.FocusReason.OtherFocusReason)

    @guarded
    def _on_removed(self, key: str) -> None:
        self._take(self.bindings.without_key(self.command, key))
        self.chosen.key.setFocus(Qt.FocusReason.OtherFocusReason)

    @guarded
    def _on_reset(self) -> None:
        self._take(self.bindings.reset(self.command))
        self.chosen.key.setFocus(Qt.FocusReason.OtherFocusReason)

    @guarded
    def _on_reset_all(self) -> None:
        self._take(self.bindings.reset_all())
        self.letters.setChecked(True)
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    @guarded
    def _on_letters(self, is_on: bool) -> None:
        if is_on != self.bindings.has_letters:
            self._take(replace(self.bindings, has_letters=is_on))

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk through the list while one types what to look for."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
                self.list.step(_MOVES[Qt.Key(event.key())])
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Return:
                self.chosen.key.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)
