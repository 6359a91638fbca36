"""Files that a project has already: the same bytes, or the same words in another file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotations_db.edits.replacing import replace_text
from annotations_db.edits.typed import shortened
from annotations_db.model import Change, Edit, SourceId, Stamp, Statement, StatementId
from annotations_db.store import Store

if TYPE_CHECKING:
    from annotations_db.importers import Imported


class Known:
    """What the project has, and what has come in since, by SHA-256 of bytes and of words."""

    def __init__(self, statements: Mapping[str, StatementId]) -> None:
        self._statements: dict[str, StatementId | int] = dict(statements)

    def of_bytes(self, content: bytes) -> StatementId | int | None:
        """The statement with these bytes, or the number of the file with them that came before."""
        return self._statements.get(hashlib.sha256(content).hexdigest())

    def of_words(self, imported: Imported) -> StatementId | int | None:
        return self._statements.get(_digest(imported))

    def add(self, imported: Imported, number: int) -> None:
        """File ``number`` is going to be added."""
        for each in (imported.source.id, _digest(imported)):
            self._statements.setdefault(each, number)


def known_among(store: Store, read: Sequence[Imported]) -> dict[SourceId, Statement]:
    """The statements that have the same bytes or the same words, by the id of the source; what the
    project does not have is not among them.
    """
    known = Known(store.statements_by_content())
    found: dict[SourceId, Statement] = {}
    for each in read:
        there = known.of_bytes(each.source.content) or known.of_words(each)
        if isinstance(there, str):
            found[each.source.id] = store.statement(there)
    return found


def replacing(store: Store, stamp: Stamp, statement: Statement, imported: Imported) -> Edit:
    """Lets a file take the place of a statement: where its words are the very same, highlights stay
    at their places; else, as where it is read in another encoding, they are found again or wait.
    Title and details stay as they are. Undoable.
    """
    before = store.text(statement.text_id)
    if before.text != imported.text.text:
        return replace_text(store, stamp, statement.id, imported)
    after = replace(
        statement,
        text_id=imported.text.id,
        source_id=imported.source.id,
        source_name=imported.source_name,
        imported_at=stamp.now,
    )
    changes = (Change(statement, after), *_moved(store, statement, imported))
    parameters = {"statement": shortened(statement.title), "id": statement.id}
    return Edit(
        "renew-statement",
        changes,
        parameters,
        statement.id,
        (imported.text,),
        (imported.source,),
    )


def _moved(store: Store, statement: Statement, imported: Imported) -> Iterator[Change]:
    """The highlights, which count in the new text from now on."""
    for highlight in store.highlights(statement_id=statement.id):
        before = highlight.annotation
        if before.text_id == statement.text_id != imported.text.id:
            yield Change(before, replace(before, text_id=imported.text.id))


def _digest(imported: Imported) -> str:
    return hashlib.sha256(imported.text.text.encode()).hexdigest()
