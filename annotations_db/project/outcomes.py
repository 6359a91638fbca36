"""What became of the files of an import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from annotations_db.edits.typed import shortened
from annotations_db.errors import FileError
from annotations_db.model import RecordId, Statement
from annotations_db.words import remark

if TYPE_CHECKING:
    from annotations_db.importers import Imported

OnDuplicate: TypeAlias = Literal["keep", "skip", "replace"]
"""What to do with a file whose bytes, or whose words, the project has already: add it all the
same, leave it out, or let it take the place of what is there.
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file, or of ``part`` of a file that was split, counted from 1; 0 is the
    whole. ``source`` is its path as it was given, or a pasted text's name.

    ``statement`` is what was added or replaced, of a skipped file the one that was there already;
    ``remarks`` are sentences on what had to be decided or was lost.
    """

    source: str
    state: Literal["added", "replaced", "skipped", "failed"]
    statement: Statement | None = None
    remarks: tuple[str, ...] = ()
    error: FileError | None = None
    part: int = 0


COMMENTS = "comments-as-notes:"
"""How the remark begins that comments became highlights; their number follows."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of the files: ``added`` in their order, ``failed`` with the reason, which names
    the file; ``outcomes`` tells it of each.

    ``remarks`` are sentences on what had to be decided on the way. ``record_id`` is what undo takes
    back, None where nothing was added.
    """

    added: tuple[Statement, ...]
    failed: tuple[FileError, ...]
    remarks: tuple[str, ...] = ()
    record_id: RecordId | None = None
    outcomes: tuple[Outcome, ...] = ()

    @property
    def replaced(self) -> tuple[Outcome, ...]:
        """The files that took the place of what the project had."""
        return tuple(each for each in self.outcomes if each.state == "replaced")

    @property
    def skipped(self) -> tuple[Outcome, ...]:
        """The files that the project has already."""
        return tuple(each for each in self.outcomes if each.state == "skipped")


def remarks_on(imported: Imported) -> list[str]:
    """Sentences on what had to be decided in reading a file that gives a statement another text,
    which name it.
    """
    name = shortened(imported.source_name)
    return [f"{name}: {said}" for said in remarks_on_replacing(imported)]


def remarks_on_replacing(imported: Imported) -> list[str]:
    """The same without the name. A statement that is there takes the words of a file alone: what
    others wrote in it comes in only with a statement of its own.
    """
    return [
        remark("comments-left-out" if each.startswith(COMMENTS) else each)
        for each in imported.remarks
    ]
