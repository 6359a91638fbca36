"""Comments of a rich text: who, when, and the passage they are on."""

from __future__ import annotations

from annotations_db.importers.commented import MOST, Comments
from annotations_db.importers.richtext.body import Mark


class RichComments:
    """Collects what the groups of a comment say, which stand one after the other."""

    def __init__(self) -> None:
        self.found = Comments()
        self._places: dict[Mark, str] = {}
        self._open: set[str] = set()
        self._author = self._initials = self._reference = self._date = ""

    def says(self, place: str, words: str) -> None:
        """One of the small groups: ``place`` is which."""
        match place:
            case "author":
                self._author = words
            case "initials":
                self._initials = words
            case "reference":
                self._reference = words.strip()
            case "date":
                self._date = moment(words)
            case _:
                pass

    def mark(self, name: str, *, is_end: bool) -> Mark:
        """Where a passage begins or ends."""
        if not is_end:
            self._open.add(name)
        return Mark(name, is_end)

    def end(self, words: str) -> Mark | None:
        """The comment itself; the mark where it stands, if the file marks no passage."""
        name, author = self._reference, self._author or self._initials
        date = self._date
        self._author = self._initials = self._reference = self._date = ""
        if not words or len(self.found) >= MOST:
            self.found.lose()
            return None
        number = self.found.add(author, date, words)
        is_marked = name in self._open
        if not is_marked:
            name = f"point {number}"
        self._open.discard(name)
        self._places[Mark(name)] = Comments.start(number)
        self._places[Mark(name, is_end=True)] = Comments.end(number)
        return None if is_marked else Mark(name)

    def places(self) -> dict[Mark, str]:
        """What stands in the HTML for the marks of those that have words."""
        return self._places


def moment(words: str) -> str:
    """A DTTM of Word as ISO 8601, "" for none: from the lowest bits up, minute (6), hour (5), day
    (5), month (4), years from 1900 (9).
    """
    try:
        number = int(words)
    except ValueError:
        return ""
    minute, hour, day = number & 63, number >> 6 & 31, number >> 11 & 31
    month, year = number >> 16 & 15, 1900 + (number >> 20 & 511)
    is_one = minute < 60 and hour < 24 and day > 0 and 0 < month <= 12  # noqa: PLR2004 -- a clock's
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00" if is_one else ""
