"""Which groups of a rich text hold what, and what holds for the words within one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from annotations_db.importers.richtext.body import PLAIN, Look

Place: TypeAlias = Literal[
    "body", "nothing", "fonts", "styles", "info", "title", "marker", "note",
    "comment", "author", "initials", "reference", "date", "start", "end",
]  # fmt: skip
"""What the words of a group are."""
HOLDING: dict[str, Place] = {
    "fonttbl": "fonts",
    "stylesheet": "styles",
    "info": "info",
    "title": "title",
    "listtext": "marker",
    "pntext": "marker",
    "footnote": "note",
    "annotation": "comment",
    "atnauthor": "author",
    "atnid": "initials",
    "atnref": "reference",
    "atndate": "date",
    "atrfstart": "start",
    "atrfend": "end",
    "shpinst": "body",
    "background": "nothing",
}
"""The groups that begin with these control words. Of those that begin with any other behind a star
nothing is shown; other control words do not change what a group holds.
"""
_ONCE = ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf")
_UNSEEN = (
    "colortbl", "pict", "nonshppict", "fldinst", "shprslt", "sp", "xe", "tc", "rxe", "txe",
    "filetbl", "revtbl", "template", "listtable", "listoverridetable", "mmathPr", "objdata",
    "objclass", "bkmkstart", "bkmkend", "nonesttables", "ftnsep", "ftnsepc", "ftncn", "aftnsep",
    "aftnsepc", "aftncn", "do", "private", "generator", "docvar", "formfield",
)  # fmt: skip
HOLDING |= dict.fromkeys((*_ONCE, *_UNSEEN), "nothing")


@dataclass(slots=True)
class Group:
    """What holds within a pair of braces, and ends with it."""

    place: Place = "body"
    look: Look = PLAIN
    is_hidden: bool = False
    code_page: str = "cp1252"
    skipped: int = 1
    """Characters behind a letter of Unicode that say it again for those who cannot read it."""
    style: int = 0
    outline: int = 0
    """The level of a heading that the paragraph itself says, from 1; 0 for none."""
    in_table: bool = False

    def inner(self) -> Group:
        """What holds at first in a group within it."""
        return Group(
            self.place,
            self.look,
            self.is_hidden,
            self.code_page,
            self.skipped,
            self.style,
            self.outline,
            self.in_table,
        )

    def with_look(self, mark: str, *, is_on: bool) -> None:
        self.look = self.look | {mark} if is_on else self.look - {mark}
