"""Which keys give which commands: those Plenary comes with, and those a person has set instead.

Keys are written as Qt writes them everywhere ("Ctrl+Shift+H"); what a keyboard of this system
calls them only ``spoken`` knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

_NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class Bindings:
    """No key ever gives two commands: what a person set comes before what Plenary comes with."""

    usual: Mapping[str, tuple[str, ...]]
    """By command, all commands being in it."""
    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Only where it differs from the usual."""
    has_letters: bool = True
    """Whether single letters, digits and signs give commands."""

    @classmethod
    def of(
        cls,
        usual: Mapping[str, tuple[str, ...]],
        kept: Mapping[str, object],
        *,
        has_letters: bool = True,
    ) -> Bindings:
        """From what was kept: unknown commands, nonsense and keys given twice are left out."""
        plain = {each: tuple(map(normal, keys)) for each, keys in usual.items()}
        changed: dict[str, tuple[str, ...]] = {}
        taken: set[str] = set()
        for command, keys in kept.items():
            if command not in plain or not isinstance(keys, list | tuple):
                continue
            known = (normal(each) for each in keys if isinstance(each, str))
            wanted = tuple(dict.fromkeys(each for each in known if each and each not in taken))
            taken.update(wanted)
            changed[command] = wanted
        return cls(plain, _differences(plain, changed), has_letters)

    def keys(self, command: str) -> tuple[str, ...]:
        """The keys that now give a command."""
        return tuple(
            each for each in self.set_keys(command) if self.has_letters or not single(each)
        )

    def set_keys(self, command: str) -> tuple[str, ...]:
        """The same, with single letters that are switched off."""
        if command in self.changed:
            return self.changed[command]
        taken = {key for keys in self.changed.values() for key in keys}
        return tuple(each for each in self.usual.get(command, ()) if each not in taken)

    def holder(self, key: str) -> str | None:
        """The command that a key is set for."""
        wanted = normal(key)
        return next((each for each in self.usual if wanted in self.set_keys(each)), None)

    def with_key(self, command: str, key: str) -> Bindings:
        """The same with one more key for a command; the one that had it loses it."""
        wanted = normal(key)
        if wanted in self.set_keys(command):
            return self
        freed = self.without_key(self.holder(wanted) or "", wanted)
        return freed.with_keys(command, (*freed.set_keys(command), wanted))

    def without_key(self, command: str, key: str) -> Bindings:
        """The same without this key for a command."""
        had = self.set_keys(command)
        if normal(key) not in had:
            return self
        return self.with_keys(command, tuple(each for each in had if each != normal(key)))

    def reset(self, command: str) -> Bindings:
        """A command has its usual keys again; others that were given one of them lose it."""
        result = replace(
            self, changed={each: keys for each, keys in self.changed.items() if each != command}
        )
        for key in self.usual.get(command, ()):
            holder = next((each for each, keys in result.changed.items() if key in keys), None)
            if holder is not None:
                result = result.without_key(holder, key)
        return result

    def reset_all(self) -> Bindings:
        """As Plenary comes."""
        return Bindings(self.usual)

    def is_changed(self, command: str) -> bool:
        """Whether a command has other keys than usual."""
        return self.set_keys(command) != self.usual.get(command, ())

    def with_keys(self, command: str, keys: tuple[str, ...]) -> Bindings:
        """The same with just these keys for a command; no other one may have them."""
        changed = _differences(self.usual, {**self.changed, command: keys})
        return replace(self, changed=changed)


def _differences(
    usual: Mapping[str, tuple[str, ...]], changed: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    return {each: keys for each, keys in changed.items() if keys != usual.get(each)}


def normal(key: str) -> str:
    """A key in the one spelling that is compared and kept; "" where there is no such key."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def single(key: str) -> bool:
    """Whether a key is one that types a sign: a letter, a digit, a mark, with Shift or without."""
    return len(key.removeprefix("Shift+")) == 1


def spoken(key: str) -> str:
    """A key as it is called on keyboards of this system."""
    return QKeySequence(key).toString(_NATIVE)


def key_of(widget: QWidget, command: str) -> str:
    """The first key of a command in the window that ``widget`` stands in; "" for none."""
    action = _action(widget, command)
    return action.shortcut().toString(_NATIVE) if action is not None else ""


def name_of(widget: QWidget, command: str) -> str:
    """What the menu calls a command; its id in a window that has no such command."""
    action = _action(widget, command)
    return action.text().replace("&", "") if action is not None else command


def _action(widget: QWidget, command: str) -> QAction | None:
    named = (each for each in widget.window().actions() if each.objectName() == command)
    return next(named, None)


def with_key(words: str, widget: QWidget, command: str) -> str:
    """Words of a menu, and at their right the key that gives the same command."""
    key = key_of(widget, command)
    return f"{words}\t{key}" if key else words
