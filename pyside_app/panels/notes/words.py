"""A note as its row shows it: its words without their marks, where it stands, by whom."""

from __future__ import annotations

from datetime import UTC, datetime

from annotations_db.model import PersonId
from annotations_db.questions import NotePlace, NoteRow
from pyside_app.panels.parts.dates import moment
from pyside_app.panels.parts.lines import Words
from pyside_app.panels.parts.markdown import paragraphs
from pyside_app.session import Session
from pyside_app.words import tr

PLACES: dict[NotePlace, str] = {
    "highlight": "On highlights",
    "statement": "On statements",
    "tag": "On tags",
    "project": "On the project",
}


class NoteWords:
    """Names of people are asked for once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._names: dict[PersonId, str] = {}

    def forget(self) -> None:
        """People may be called otherwise now."""
        self._names.clear()

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

    def place(self, row: NoteRow) -> str:
        """What it stands on: “quote” and title, the path of a tag, the project."""
        if row.place == "tag":
            tree, tag_id = self._session.tree, row.note.tag_id
            path = tree.path(tag_id) if tag_id is not None and tag_id in tree else row.tag
            return tr("Tag {tag}", tag=path)
        if row.place == "project":
            return tr("The project")
        quote = " ".join(row.quote.split())
        return f"“{quote}” – {row.title}" if quote else row.title

    def spoken(self, row: NoteRow) -> str:
        """All of it for those who listen."""
        parts = [
            self.text(row),
            self.place(row),
            tr("private") if row.note.private else "",
            self._name(row),
            self._when(row),
        ]
        return ", ".join(each for each in parts if each)

    def _name(self, row: NoteRow) -> str:
        author = row.note.author_id
        if author not in self._names:
            self._names[author] = self._session.project.store.person(author).name
        return self._names[author]

    def _day(self, row: NoteRow) -> str:
        """By whom, where that is not oneself, and on which day."""
        is_mine = row.note.author_id == self._session.project.person_id
        when = self._when(row).rpartition(", ")[0] or self._when(row)
        return when if is_mine else f"{self._name(row)}, {when}"

    def _when(self, row: NoteRow) -> str:
        return moment(row.note.modified, datetime.now(UTC))
