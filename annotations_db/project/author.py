"""Who writes in a project: a person who enters the file with the first thing they write."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime

from annotations_db import settings
from annotations_db.edits import people
from annotations_db.edits.typed import typed_line
from annotations_db.errors import ConflictError
from annotations_db.model import Person, PersonId, Stamp
from annotations_db.store import Store

_PEOPLE = uuid.UUID("3c0f9a52-7d1e-4a86-b1d3-92c5e8f07a64")


@dataclass
class Author:
    """The person of a name in one project, on this device. Writes the person only in ``enter``."""

    store: Store
    name: str
    device_id: str
    _person: Person = field(init=False)
    _is_new: bool = field(init=False)

    @classmethod
    def named(cls, store: Store, given: str | None) -> Author:
        """By the name given, else the environment's or the setting's, else "Unnamed"."""
        return cls(store, settings.author_name(given), settings.load().device_id)

    def __post_init__(self) -> None:
        found, self._is_new = people.person_named(self.store.people(), self.name, self._new_id)
        self._person, self.name = found, found.name

    @property
    def person_id(self) -> PersonId:
        """Theirs, also before they have entered the file."""
        return self._person.id

    def stamp(self, now: datetime | None = None) -> Stamp:
        return Stamp(self._person.id, self.device_id, now or datetime.now(UTC))

    def enter(self) -> None:
        """Puts the person into the file, if they are new to it. Raises ProjectError."""
        if self._is_new:
            try:
                self.store.apply(people.add(self._person), self.stamp())
            except ConflictError:  # another program was faster, as the same person
                if self.store.person(self._person.id).name != self.name:
                    raise
            self._is_new = False

    def _new_id(self) -> str:
        """The same for one name on one device, so that two programs do not make two people."""
        return str(uuid.uuid5(_PEOPLE, f"{self.device_id} {typed_line(self.name)}"))
