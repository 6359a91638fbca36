"""A note as its row shows it: its words without their marks, where it stands, by whom."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from annotations_db.model import Block, TextId
from annotations_db.questions import NotePlace, NoteRow
from annotations_db.text.blocks import block_at
from annotations_db.text.paragraphs import ParagraphNumber, paragraph_numbers
from pyside_app.panels.parts.dates import moment
from pyside_app.panels.parts.lines import Words
from pyside_app.panels.parts.markdown import paragraphs
from pyside_app.panels.parts.people import Names
from pyside_app.session import Session
from pyside_app.words import tr

PLACES: dict[NotePlace, str] = {
    "highlight": "On highlights",
    "statement": "On statements",
    "tag": "On tags",
    "project": "On the project",
}


_TEXTS_KEPT = 64
"""Texts of which the paragraphs' numbers are remembered: more than a screen shows."""


@dataclass(frozen=True, slots=True)
class _Numbers:
    blocks: Sequence[Block]
    numbers: Sequence[ParagraphNumber | None]


class NoteWords:
    """Names of people are asked for once, numbers of a text's paragraphs as long as it is new."""

    def __init__(self, session: Session, names: Names) -> None:
        self._session, self._names = session, names
        self._numbers: OrderedDict[TextId, _Numbers] = OrderedDict()

    def text(self, row: NoteRow) -> str:
        """The note in one line, without what Markdown marks."""
        return " ".join(each.text for each in paragraphs(row.note.text))

    def shown(self, row: NoteRow) -> Words:
        """The row of the list."""
        return Words(
            text=self.text(row),
            small=self.place(row),
            right=self._day(row),
            picture="lock" if row.note.private else "",
        )

    def place(self, row: NoteRow) -> tuple[str, ...]:
        """What it stands on: “quote”, title and paragraph; the path of a tag; the project."""
        if row.place == "tag":
            tree, tag_id = self._session.tree, row.note.tag_id
            path = tree.path(tag_id) if tag_id is not None and tag_id in tree else row.tag
            return (tr("Tag {tag}", tag=path),)
        if row.place == "project":
            return (tr("The project"),)
        quote = " ".join(row.quote.split())
        parts = (f"“{quote}”" if quote else "", row.title, self._paragraph(row))
        return tuple(each for each in parts if each)

    def _paragraph(self, row: NoteRow) -> str:
        """ "para. 3", as on a card; empty for what has no place or is in no numbered paragraph."""
        if row.text_id is None or row.start is None:
            return ""
        if row.text_id not in self._numbers:
            text = self._session.project.store.text(row.text_id)
            self._numbers[row.text_id] = _Numbers(text.blocks, paragraph_numbers(text))
            if len(self._numbers) > _TEXTS_KEPT:
                self._numbers.popitem(last=False)
        known = self._numbers[row.text_id]
        number = known.numbers[block_at(known.blocks, row.start)] if known.blocks else None
        return tr("para. {number}", number=number.number) if number is not None else ""

    def spoken(self, row: NoteRow) -> str:
        """All of it for those who listen."""
        parts = [
            self.text(row),
            *self.place(row),
            tr("private") if row.note.private else "",
            self._names.of(row.note.author_id),
            self._when(row),
        ]
        return ", ".join(each for each in parts if each)

    def _day(self, row: NoteRow) -> str:
        """By whom, where that is not oneself, and on which day."""
        is_mine = row.note.author_id == self._session.project.person_id
        when = self._when(row).rpartition(", ")[0] or self._when(row)
        return when if is_mine else f"{self._names.of(row.note.author_id)}, {when}"

    def _when(self, row: NoteRow) -> str:
        return moment(row.note.modified, datetime.now(UTC))
