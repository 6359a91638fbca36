"""Answers to searches: which statements, in which order. Loaded with the first search alone."""

from __future__ import annotations

from dataclasses import dataclass

from annotations_db.model import PersonId
from annotations_db.store.candidates import Candidates
from annotations_db.store.connection import Connection
from annotations_db.store.vocabulary import words_beginning
from annotations_db.text.query.conditions import Known
from annotations_db.text.query.fts import any_of, ranking
from annotations_db.text.query.parser import parsed
from annotations_db.text.query.question import Question
from annotations_db.text.query.sought import Sought, sought
from annotations_db.text.query.stems import stemmed


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a question, before anything of it is read. Belongs to no store, so that it can
    be handed from thread to thread.
    """

    numbers: tuple[int, ...]
    """Of the statements, in order."""
    sought: Sought

    def __len__(self) -> int:
        return len(self.numbers)


def find(
    connection: Connection, question: Question, known: Known, person_id: PersonId | None
) -> Found:
    """See ``Store.find``."""
    node = parsed(question.typed)
    if question.stems:
        node = stemmed(node, lambda beginning: words_beginning(connection, beginning))
    looked_for = sought(node, known)
    words = ranking(node) or any_of(looked_for.at("text", "quote"))
    best_first = words if question.order == "best" else ""
    numbers = Candidates(connection, known, person_id).ordered(node, best_first)
    return Found(tuple(numbers), looked_for)
