"""Which words of a note are not in the dictionary, where Plenary was installed with its extra.

The dictionaries come with pyspellchecker and are read from this computer, never from a network.
"""

from __future__ import annotations

import importlib.util
import logging
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from pyside_app.guard import guarded

WITHOUT_EXTRA = (
    "Spelling is checked where Plenary was installed with its extra: "
    "pip install 'plenary-reader[spell]'"
)
MOST = 5
_LOOK_OUT = 50
"""Milliseconds between two looks for the dictionary."""
_FAR = 9
"""Words that are longer are compared with those one letter away only, which is fast."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")
_LANGUAGES = {
    "en": "English",
    "fr": "Français",
    "es": "Español",
    "ar": "العربية",
    "ru": "Русский",
    "de": "Deutsch",
    "it": "Italiano",
    "pt": "Português",
    "nl": "Nederlands",
}


class Dictionary(Protocol):
    """What is asked of pyspellchecker."""

    distance: int

    def known(self, words: list[str]) -> set[str]: ...
    def candidates(self, word: str) -> set[str] | None: ...
    def word_usage_frequency(self, word: str) -> float: ...


def is_installed() -> bool:
    """Whether the extra is there; nothing is loaded for the answer."""
    return importlib.util.find_spec("spellchecker") is not None


def languages() -> Mapping[str, str]:
    """The languages there are dictionaries for, by code, in their own names."""
    return _LANGUAGES


def words_of(line: str) -> Iterator[tuple[int, str]]:
    """The words that are to be checked, with their places: no addresses, no abbreviations."""
    addresses = [each.span() for each in _ADDRESS.finditer(line)]
    for match in _WORD.finditer(line):
        is_address = any(start <= match.start() < end for start, end in addresses)
        beside = line[match.start() - 1 : match.start()] + line[match.end() : match.end() + 1]
        has_number = any(each.isdigit() or each == "_" for each in beside)
        if not (is_address or has_number or match.group().isupper()) and len(match.group()) > 1:
            yield match.start(), match.group()


def plain_spelling(word: str) -> str:
    """As dictionaries have it: no possessive, straight apostrophes, small letters."""
    return word.replace("’", "'").lower().removesuffix("'s")


class Spelling(QObject):
    """One language's dictionary. It is read beside the window; ``ready`` comes when it is there."""

    ready = Signal()

    def __init__(
        self, read: Callable[[str], Dictionary] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read if read is not None else _read
        self.language = ""
        self._dictionary: Dictionary | None = None
        self._known: dict[str, bool] = {}
        self._arriving: list[Dictionary | None] = []
        """Where the thread that reads puts the dictionary."""
        self._look_out = QTimer(self)
        self._look_out.setInterval(_LOOK_OUT)
        self._look_out.timeout.connect(self._on_look_out)

    def use(self, language: str) -> None:
        """Begins to read another language's dictionary; "" checks nothing."""
        if language == self.language:
            return
        self.language, self._dictionary = language, None
        self._known.clear()
        self._look_out.stop()
        if language and (self._read is not _read or is_installed()):
            # The thread knows no object of Qt's: the note may be gone before the dictionary comes.
            self._arriving = []
            arguments = (self._read, language, self._arriving)
            threading.Thread(target=_fetch, args=arguments, daemon=True).start()
            self._look_out.start()
        self.ready.emit()

    def is_wrong(self, word: str) -> bool:
        """Whether the dictionary has no such word; False while there is none."""
        if self._dictionary is None:
            return False
        plain = plain_spelling(word)
        if plain not in self._known:
            self._known[plain] = bool(self._dictionary.known([plain]))
        return not self._known[plain]

    def suggestions(self, word: str) -> list[str]:
        """The most usual words that are near, written as ``word`` is."""
        if self._dictionary is None:
            return []
        plain = plain_spelling(word)
        self._dictionary.distance = 1 if len(plain) > _FAR else 2
        found = (self._dictionary.candidates(plain) or set()) - {plain}
        usual = sorted(found, key=self._dictionary.word_usage_frequency, reverse=True)[:MOST]
        return [each.capitalize() if word[:1].isupper() else each for each in usual]

    @guarded
    def _on_look_out(self) -> None:
        if self._arriving:
            self._look_out.stop()
            self._dictionary = self._arriving.pop()
            self.ready.emit()


def _fetch(
    read: Callable[[str], Dictionary], language: str, arriving: list[Dictionary | None]
) -> None:
    try:
        arriving.append(read(language))
    except (OSError, ValueError) as error:
        logging.getLogger(__name__).warning("no dictionary of %s: %s", language, error)
        arriving.append(None)


def _read(language: str) -> Dictionary:
    from spellchecker import SpellChecker  # noqa: PLC0415 - an extra, and large

    checker: Dictionary = SpellChecker(language=language)
    return checker
