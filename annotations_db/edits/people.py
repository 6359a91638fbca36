"""People: the verb that puts one into the project, and what a new one looks like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from annotations_db.edits.typed import typed_line
from annotations_db.errors import InvalidError
from annotations_db.model import TAG_COLOURS, Change, Edit, Person, PersonId

INITIALS = 3


def add(person: Person) -> Edit:
    """Puts a person into the project; not undoable, since history names people."""
    return Edit("add-person", (Change(None, person),), {"name": person.name}, undoable=False)


def person_named(
    people: Sequence[Person], name: str, new_id: Callable[[], str]
) -> tuple[Person, bool]:
    """The person of that name, and whether they are new to the project. Raises
    InvalidError for no name.
    """
    kept = typed_line(name)
    if not kept:
        raise InvalidError("person-name-empty")
    for person in people:
        if person.name == kept:
            return person, False
    used = Counter(each.colour for each in people)
    colour = min(TAG_COLOURS, key=lambda each: used[each])
    return Person(PersonId(new_id()), kept, initials_of(kept), colour), True


def initials_of(name: str) -> str:
    """The first letters of at most three of the name's words, first and last among them."""
    letters = [word[0].upper() for word in name.split() if word[0].isalnum()]
    if len(letters) > INITIALS:
        letters = [*letters[: INITIALS - 1], letters[-1]]
    return "".join(letters) or name[:1]
