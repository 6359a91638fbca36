"""Answers to searches: which statements, in which order. Loaded with the first search alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotations_db.model import PersonId
from annotations_db.store.beside import Beside, said_of
from annotations_db.store.candidates import Candidates
from annotations_db.store.connection import Connection
from annotations_db.store.vocabulary import words_beginning
from annotations_db.text.query.conditions import Known
from annotations_db.text.query.fts import any_of, ranking
from annotations_db.text.query.parser import parsed
from annotations_db.text.query.question import Question
from annotations_db.text.query.sought import Sought, sought
from annotations_db.text.query.stems import stemmed
from annotations_db.text.query.things import Things
from annotations_db.text.query.words import words_of


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a question, before anything of it is read. Belongs to no store, so that it can
    be handed from thread to thread.
    """

    numbers: tuple[int, ...]
    """Of the statements, in order."""
    sought: Sought
    things: Things = field(default_factory=Things)
    """Tags and notes that belong to no statement."""

    def __len__(self) -> int:
        return len(self.numbers)


def find(
    connection: Connection, question: Question, known: Known, person_id: PersonId | None
) -> Found:
    """See ``Store.find``."""
    node = parsed(question.typed)
    if question.stems:
        of_tags = frozenset(word for tag in known.tags for word in words_of(said_of(tag)))

        def written(beginning: str) -> list[str]:
            own = [each for each in of_tags if each.startswith(beginning)]
            return words_beginning(connection, beginning) + own

        node = stemmed(node, written)
    looked_for = sought(node, known)
    words = ranking(node) or any_of(looked_for.at("text", "quote"))
    best_first = words if question.order == "best" else ""
    numbers = Candidates(connection, known, person_id).ordered(node, best_first)
    things = Beside(connection, known, node, looked_for).things()
    return Found(tuple(numbers), looked_for, things)
