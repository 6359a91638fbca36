"""The conditions above the cards: which ones there are, which are set, and the way out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal, TypeAlias

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu, QWidget

from annotations_db.filters import Filter, count_with
from annotations_db.model import PersonId, TagId
from pyside_app.guard import guarded
from pyside_app.marked import Tally
from pyside_app.panels.annotations.filter_menus import author_menu, tag_menu
from pyside_app.panels.annotations.words import Words
from pyside_app.panels.parts.buttons import FilterChip
from pyside_app.panels.parts.chiprows import Rows
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

Switch: TypeAlias = Literal["with_note", "untagged", "without_place"]
_Key: TypeAlias = tuple[bool, TagId]
"""A tag that is wanted (True) or not wanted (False)."""
COUNT_AFTER = 60
"""Milliseconds after which tags that are set are counted anew: an edit does not wait for that."""


class FilterRow(QWidget):
    """Chips: all, with note, untagged, without a place and authors where there are any, a tag from
    a menu, and one for every tag that is set. Each says how many highlights it alone lets through.
    """

    def __init__(
        self, session: Session, look: Look, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._look, self._words = session, look, words
        self._tags: dict[_Key, FilterChip] = {}
        self._row = Rows(self)
        self._row.setContentsMargins(12, 0, 16, 4)
        self.all = self._chip(tr("All"))
        self.with_note = self._switch(tr("With note"), "with_note")
        self.untagged = self._switch(tr("Untagged"), "untagged")
        self.without_place = self._switch(tr("Without a place"), "without_place")
        self.author = self._opener(tr("By"), tr("Shows only highlights by people that you choose"))
        self.tag = self._opener(tr("Tag"), tr("Shows only highlights with tags that you choose"))
        self.all.clicked.connect(lambda: session.set_filter(Filter()))
        self.author.clicked.connect(lambda: self._open(self.author_menu(), self.author))
        self.tag.clicked.connect(lambda: self._open(self.tag_menu(), self.tag))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(COUNT_AFTER)
        self._later.timeout.connect(self._count_tags)
        session.filter_changed.connect(self.refresh)
        session.edited.connect(self._drop_gone_tags)
        session.reloaded.connect(self._drop_gone_tags)
        self.setAccessibleName(tr("Filter"))
        self.refresh()

    def show_counts(self, tally: Tally) -> None:
        """How many highlights each condition alone lets through."""
        wanted = self._session.filter
        self.all.say(tr("All"), tally.highlights)
        self.with_note.say(tr("With note"), tally.with_note)
        self.untagged.say(tr("Untagged"), tally.untagged)
        self.without_place.say(tr("Without a place"), tally.without_place)
        self.without_place.setVisible(bool(tally.without_place) or wanted.without_place)
        self.author.setVisible(len(tally.by_author) > 1 or bool(wanted.authors))
        if self._tags:
            self._later.start()

    @guarded
    def refresh(self) -> None:
        """Shows what is set."""
        wanted = self._session.filter
        self.all.setChecked(not wanted.is_active)
        self.all.setVisible(not wanted.is_active)
        self.with_note.setChecked(wanted.with_note)
        self.untagged.setChecked(wanted.untagged)
        self.without_place.setChecked(wanted.without_place)
        self.author.setChecked(bool(wanted.authors))
        self.author.say(self._author_words(wanted.authors))
        self.tag.say(_words_of_ways(wanted))
        order = [each.id for each in self._session.tree]
        keys: list[_Key] = [(True, each) for each in order if each in wanted.tag_ids]
        self._show_tags([*keys, *((False, each) for each in order if each in wanted.without_tags)])
        self.show_counts(self._session.tally)
        self._row.invalidate()
        self.updateGeometry()

    def _author_words(self, authors: Iterable[PersonId]) -> str:
        names = sorted(self._words.name(each) for each in authors)
        return tr("By {names}", names=", ".join(names)) if names else tr("By")

    def _show_tags(self, wanted: Iterable[_Key]) -> None:
        keys = list(wanted)
        for key in [each for each in self._tags if each not in keys]:
            chip = self._tags.pop(key)
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for key in keys:
            if key not in self._tags:
                self._tags[key] = self._tag_chip(key)

    def tag_chip(self, tag_id: TagId, *, wanted: bool = True) -> FilterChip:
        """The chip of a tag that is set, as one to show or one to leave out."""
        return self._tags[wanted, tag_id]

    def _tag_chip(self, key: _Key) -> FilterChip:
        is_wanted, tag_id = key
        tag = self._session.tree.tag(tag_id)
        chip = FilterChip(self._tag_words(key), self._look, tag=tag, parent=self)
        chip.is_removable = True
        chip.setChecked(True)
        path = self._session.tree.path(tag_id)
        chip.setToolTip(path if is_wanted else tr("Without {tag}", tag=path))
        chip.setAccessibleDescription(tr("Takes this condition off"))
        chip.clicked.connect(lambda: self._flip_tag(tag_id, is_wanted=is_wanted))
        self._row.addWidget(chip)
        self._row.bring_forward(1)
        chip.show()
        return chip

    def _tag_words(self, key: _Key) -> str:
        name = self._session.tree.tag(key[1]).name
        return name if key[0] else tr("Not {tag}", tag=name)

    @guarded
    def _count_tags(self) -> None:
        highlights = tuple(self._session.highlights.values())
        for key, chip in self._tags.items():
            if key[1] in self._session.tree:
                number = count_with(key[1], highlights, self._session.tree)
                chip.say(self._tag_words(key), number if key[0] else len(highlights) - number)

    def _chip(self, words: str) -> FilterChip:
        chip = FilterChip(words, self._look, parent=self)
        self._row.addWidget(chip)
        return chip

    def _switch(self, words: str, field: Switch) -> FilterChip:
        chip = self._chip(words)
        chip.is_removable = True
        chip.clicked.connect(lambda: self._flip(field))
        return chip

    def _opener(self, words: str, description: str) -> FilterChip:
        chip = self._chip(words)
        chip.has_arrow = True
        chip.setCheckable(False)
        chip.setAccessibleDescription(description)
        return chip

    @guarded
    def _flip(self, field: Switch) -> None:
        now = self._session.filter
        if field == "with_note":
            wanted = replace(now, with_note=not now.with_note)
        elif field == "untagged":
            wanted = replace(now, untagged=not now.untagged)
        else:
            wanted = replace(now, without_place=not now.without_place)
        self._session.set_filter(wanted)
        self.refresh()

    @guarded
    def _flip_tag(self, tag_id: TagId, *, is_wanted: bool) -> None:
        now = self._session.filter
        if is_wanted:
            wanted = replace(now, tag_ids=now.tag_ids ^ {tag_id})
        else:
            wanted = replace(now, without_tags=now.without_tags ^ {tag_id})
        self._session.set_filter(wanted)

    @guarded
    def _drop_gone_tags(self) -> None:
        """A tag to leave out that was deleted would be a condition without a chip."""
        now = self._session.filter
        there = frozenset(each for each in now.without_tags if each in self._session.tree)
        self._session.set_filter(replace(now, without_tags=there))

    @guarded
    def _open(self, menu: QMenu, chip: FilterChip) -> None:
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def tag_menu(self) -> QMenu:
        """The tags on highlights of the open statement, to choose from."""
        return tag_menu(self._session, self._look, self)

    def author_menu(self) -> QMenu:
        """Those who have highlights in the open statement."""
        return author_menu(self._session, self._words, self)


def _words_of_ways(wanted: Filter) -> str:
    """What stands on the chip that opens the tags: with several set, whether all must be there."""
    if len(wanted.tag_ids) <= 1:
        return tr("Tag")
    return tr("All tags") if wanted.all_tags else tr("Any tag")
