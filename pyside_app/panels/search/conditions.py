"""The menu that writes conditions for people who do not type them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu

from annotations_db.model import TAG_SEPARATOR, Attribute, Person
from annotations_db.text.query.conditions import spelled
from pyside_app.session import Session
from pyside_app.words import tr

_MOST_VALUES = 40
"""Values of a detail that a menu lists; more are typed."""
_WORDS = (
    ("Words side by side", '"', '"'),
    ("Words near one another", "NEAR(", ", 5)"),
    ("Without a word", "-", ""),
    ("One word or the other", "OR ", ""),
)
_STATES = (
    ("With a highlight", "has:highlight"),
    ("With a highlight that has no tag", "has:untagged"),
    ("With a tag", "has:tag"),
    ("Without any tag", "untagged"),
    ("With a note", "has:note"),
    ("To read", 'status:"to read"'),
    ("Reading", "status:reading"),
    ("Read", "status:read"),
    ("Checked", "status:checked"),
)
_PLACES = (
    ("Only in titles", "title:"),
    ("Only in texts", "text:"),
    ("Only in notes", "note:"),
    ("Only in highlighted words", "quote:"),
)

Insert = Callable[[str, str], None]
"""Puts text before and after the caret."""


class ConditionsMenu(QMenu):
    """Filled when it opens: tags, details and people are those of now."""

    def __init__(self, session: Session, insert: Insert, build: Callable[[], None]) -> None:
        super().__init__()
        self._session, self._insert, self._build = session, insert, build
        self._menus: list[QMenu] = []
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Lists the conditions anew."""
        self.clear()
        for menu in self._menus:
            menu.deleteLater()
        self._menus.clear()
        self.addAction(tr("Fill in a form…")).triggered.connect(lambda *_: self._build())
        self.addSeparator()
        for words, before, after in _WORDS:
            self._add(self, tr(words), before, after)
        self.addSeparator()
        self._submenu(tr("Tag"), self._tags())
        for attribute in self._session.project.store.attributes():
            self._detail(attribute)
        people = [(each.name, f"author:{spelled(each.name)}") for each in self._people()]
        self._submenu(tr("Marked or noted by"), people)
        self.addSeparator()
        self._submenu(tr("What it has"), [(tr(words), typed) for words, typed in _STATES])
        self._submenu(tr("Where the words are"), [(tr(words), typed) for words, typed in _PLACES])

    def _people(self) -> Sequence[Person]:
        return self._session.project.store.people()

    def _tags(self) -> list[tuple[str, str]]:
        tree = self._session.tree
        return [
            (
                "    " * tree.path(tag.id).count(TAG_SEPARATOR) + tag.name,
                f"tag:{spelled(tag.name)}",
            )
            for tag in tree
        ]

    def _detail(self, attribute: Attribute) -> None:
        name = spelled(attribute.key or attribute.name)
        if attribute.kind == "date":
            self._add(self, tr(attribute.name), f"{name}:", "")
            return
        values = self._values(attribute)
        if not values:
            self._add(self, tr(attribute.name), f"{name}:", "")
            return
        listed = [(each, f"{name}:={spelled(each)}") for each in values]
        self._submenu(tr(attribute.name), [*listed, (tr("Other…"), f"{name}:")])

    def _values(self, attribute: Attribute) -> list[str]:
        found = self._session.project.store.values_of(attribute.id)
        values = {line for each in found for line in each.value.split("\n") if line}
        return sorted(values)[:_MOST_VALUES]

    def _submenu(self, words: str, entries: Sequence[tuple[str, str]]) -> None:
        menu = QMenu(words.replace("&", "&&"), self)
        menu.setEnabled(bool(entries))
        self._menus.append(menu)
        for name, typed in entries:
            self._add(menu, name, typed, "" if typed.endswith(":") else " ")
        self.addMenu(menu)

    def _add(self, menu: QMenu, words: str, before: str, after: str) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda *_: self._insert(before, after))
