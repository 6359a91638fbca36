"""A statement's text replaced by a file's, its highlights taken along."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from annotations_db.edits import replacing, waiting
from annotations_db.edits.anchoring import anchors
from annotations_db.edits.waiting import Proposal
from annotations_db.errors import ProjectError
from annotations_db.model import Annotation, Edit, RecordId
from annotations_db.project.finding import HighlightRef, StatementRef
from annotations_db.project.outcomes import remarks_on
from annotations_db.project.sorting import Sorting
from annotations_db.text.anchoring.anchor import Anchor


@dataclass(frozen=True, slots=True)
class Reanchored:
    """What became of one highlight: as it is now, and how its place was found.

    Where it is certain, that is its place; where it is uncertain, ``anchor`` is a proposal.
    """

    annotation: Annotation
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a replacement did: its highlights in the order of the old text, sentences on how the
    file was read, and what undo takes back, None where the text was the very same.
    """

    outcomes: tuple[Reanchored, ...]
    remarks: tuple[str, ...] = ()
    record_id: RecordId | None = None


class Replacing(Sorting):
    """The part of a project that replaces texts. Every method may raise ProjectError and
    ConflictError.
    """

    def replace_text(self, statement: StatementRef, path: str | PathLike[str]) -> Replacement:
        """Gives a statement the text of a file, in one edit. Highlights whose new place is certain
        are there then; the others wait as uncertain or orphan. The old text is kept.

        Raises NotFoundError, AmbiguousError, and FileError where the file cannot be read, with
        nothing changed.
        """
        from annotations_db.importers import Workers  # noqa: PLC0415 - costs every start

        if self.read_only:
            raise ProjectError("project-read-only", path=str(self.path))
        found = self.statement(statement)
        with Workers() as workers:
            imported = workers.read(Path(path))
        known = anchors(self.store, found.id, imported.text)

        def edit() -> Edit:
            nonlocal known
            there = {each.id for each in self.store.highlights(statement_id=found.id)}
            if not there <= known.keys():  # somebody marked a passage meanwhile
                known = anchors(self.store, found.id, imported.text)
            return replacing.replace_text(self.store, self.stamp(), found.id, imported, known)

        record = self.perform(edit)
        now = [each.annotation for each in self.store.highlights(ids=list(known))]
        order = {each: place for place, each in enumerate(known)}
        now.sort(key=lambda each: order[each.id])
        outcomes = tuple(Reanchored(each, known[each.id]) for each in now)
        return Replacement(outcomes, tuple(remarks_on(imported)), record.id if record else None)

    def proposals(self, statement: StatementRef) -> list[Proposal]:
        """The statement's highlights without a place in its text, each with where it might be."""
        return waiting.proposals(self.store, self.statement(statement).id)

    def accept_places(self, *refs: HighlightRef) -> None:
        """Puts highlights of one statement where they are proposed. Raises NotFoundError."""
        ids = [self.annotation(each).id for each in refs]
        self.perform(lambda: waiting.accept(self.store, self.stamp(), ids))
