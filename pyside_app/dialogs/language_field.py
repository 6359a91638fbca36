"""The language of a statement, chosen by its name; kept as a BCP 47 tag."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotations_db.words import catalogue
from pyside_app.dialogs.fields import PlainCombo
from pyside_app.words import tr

_FIRST = ("ar", "zh", "en", "fr", "ru", "es")
"""The languages of the United Nations stand above the others."""


class LanguageField(PlainCombo):
    """Names of languages; "" where it is not known. What a file is marked with and has no name
    here, as a language of one country, is shown beside the others while it is chosen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(16)
        self._names = catalogue()["languages"]
        self._fill()

    @property
    def code(self) -> str:
        """The tag of what is chosen, "" for none."""
        return str(self.currentData() or "")

    def show_code(self, code: str, *, is_mixed: bool = False) -> None:
        """``is_mixed`` where several statements differ in it."""
        self._fill()
        if code and self.findData(code) < 0:
            self.addItem(self._named(code), code)
        self.setPlaceholderText(tr("Several values") if is_mixed else "")
        self.setCurrentIndex(-1 if is_mixed else self.findData(code))

    def _fill(self) -> None:
        self.clear()
        self.addItem(tr("Not known"), "")
        for each in _FIRST:
            self.addItem(self._names[each], each)
        self.insertSeparator(self.count())
        others = sorted((name, code) for code, name in self._names.items() if code not in _FIRST)
        for name, code in others:
            self.addItem(name, code)

    def _named(self, code: str) -> str:
        name = self._names.get(code.split("-", maxsplit=1)[0].casefold())
        return f"{name} ({code})" if name else code
