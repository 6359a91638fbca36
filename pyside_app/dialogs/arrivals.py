"""What is about to come in: every file or pasted text with the title and the details it shall have.

No widgets here: the sheet shows it, the job writes what ``items`` gives.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotations_db.errors import FileError
from annotations_db.model import Attribute, SourceId, Statement
from annotations_db.project import OnDuplicate
from annotations_db.project.preparing import Origin, Pasted, Prepared, Read, proposed_title
from annotations_db.project.proposing import fitting
from annotations_db.recognising.found import Found, Recognised, details_of
from annotations_db.words import remark, sentence
from pyside_app.words import tr

TITLE, LANGUAGE = "title", "language"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One line of the list."""

    read: Read
    known: Statement | None = None
    """What the project has with the very same bytes or words."""
    same_as: str = ""
    """The name of a file before it in the list with the very same bytes or words."""
    is_wanted: bool = True
    replaces: bool = False
    """Whether it takes the place of ``known``, where it comes."""
    title: str | None = None
    """As typed; None while the text or its details name it."""
    details: Mapping[str, str] = field(default_factory=dict)
    proposals: Mapping[str, str] = field(default_factory=dict)
    """What was recognised and the project can keep; ``details`` begins with it."""
    whole: Arrival | None = None
    """What this is one part of."""
    number: int = 0
    """Which part of it, from 1."""

    @property
    def recognised(self) -> Recognised:
        """Where what was proposed, and nobody has changed, was found."""
        prepared = self.read.prepared
        found = prepared.recognised if prepared is not None else {}
        return {
            key: each
            for key, each in found.items()
            if key in self.proposals and self.details.get(key) == self.proposals[key]
        }

    @property
    def typed(self) -> dict[str, str]:
        """The details that somebody has said otherwise than proposed, "" for those taken away."""
        keys = {*self.details, *self.proposals}
        given = {key: self.details.get(key, "") for key in keys}
        return {key: value for key, value in given.items() if value != self.proposals.get(key, "")}

    @property
    def comes(self) -> bool:
        """Whether it will be added."""
        return self.is_wanted and self.read.error is None

    @property
    def language(self) -> str:
        """Its BCP 47 tag: as said, as recognised, or as the file is marked; "" for none."""
        marked = self.read.prepared.imported.language if self.read.prepared else ""
        return self.details.get(LANGUAGE, marked)

    @property
    def is_duplicate(self) -> bool:
        """Whether somebody has to say what becomes of it; so too of what is not read yet."""
        return bool(self.known or self.same_as) or self.is_later

    @property
    def is_later(self) -> bool:
        """Whether it is read when it is added."""
        return self.read.prepared is None and self.read.error is None

    @property
    def can_replace(self) -> bool:
        """Whether there is a statement whose place the whole file can take."""
        return self.is_later or (self.known is not None and self.whole is None)

    @property
    def is_replacing(self) -> bool:
        """Whether it will take a statement's place, which keeps its title and details."""
        return self.replaces and self.comes and self.known is not None

    @property
    def shown_title(self) -> str:
        """The title it will have; the file's name where it was not read."""
        prepared = self.read.prepared
        if prepared is None:
            return self.name
        if self.title is not None:
            return self.title
        return proposed_title(replace(prepared, details=self.details), self.read.origin)

    @property
    def name(self) -> str:
        """What it is: the file's name."""
        origin = self.read.origin
        return tr("Pasted text") if isinstance(origin, Pasted) else origin.name or str(origin)

    @property
    def problem(self) -> str:
        """Why it cannot come in, in one sentence."""
        error = self.read.error
        if error is None:
            return ""
        return sentence(FileError(error.message, **{**error.parameters, "file": self.name}))

    @property
    def remarks(self) -> list[str]:
        """What was decided on the way, a sentence each."""
        said = [remark(each) for each in self.read.prepared.remarks] if self.read.prepared else []
        if self.is_replacing and self.known is not None:
            words = "“{title}” gets this text, and keeps its title, details and highlights."
            said.insert(0, tr(words, title=self.known.title))
        elif self.known is not None:
            words = "The project has this text already, as “{title}”."
            said.insert(0, tr(words, title=self.known.title))
        elif self.same_as:
            said.insert(0, tr("It says the same as “{file}”.", file=self.same_as))
        return said

    @property
    def item(self) -> Path | Prepared | None:
        """What is handed to the project."""
        prepared, origin = self.read.prepared, self.read.origin
        if prepared is None:
            return origin if isinstance(origin, Path) else None
        details = {key: value for key, value in self.details.items() if value}
        there = self.known.id if self.is_replacing and self.known is not None else None
        details[TITLE] = self.shown_title
        imported = replace(prepared.imported, language=self.language)
        return replace(prepared, imported=imported, details=details, replaces=there)


class Arrivals:
    """All of them, in the order in which they will stand."""

    def __init__(
        self,
        reads: Sequence[Read],
        known: Mapping[SourceId, Statement],
        attributes: Sequence[Attribute] = (),
    ) -> None:
        """``known`` is what the project has, by the id of its source; ``attributes`` the details it
        can keep. What it has is left out beside something new, what is in the list twice always.
        """
        self._attributes = attributes
        self.on_later: OnDuplicate = "skip"
        """What becomes of files that are read when they are added, where the project has them."""
        self._names: dict[str, str] = {}
        made = [self._arrival(each, known) for each in reads]
        has_new = any(each.comes and not each.known and not each.same_as for each in made)
        self.rows = [
            replace(each, is_wanted=not (each.same_as or (each.known and has_new))) for each in made
        ]

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def count(self) -> int:
        """How many will be added."""
        return sum(each.comes for each in self.rows)

    @property
    def is_touched(self) -> bool:
        """Whether somebody has said something that would be lost."""
        return any(
            each.title is not None or each.typed or each.whole or each.replaces
            for each in self.rows
        )

    @property
    def replacing(self) -> int:
        """How many of those that will be added take the place of a statement."""
        return sum(each.is_replacing for each in self.rows)

    @property
    def duplicates(self) -> list[int]:
        """The rows of which somebody has to say what becomes of them."""
        return [number for number, each in enumerate(self.rows) if each.is_duplicate]

    def items(self) -> list[Path | Prepared]:
        """What is to be written."""
        wanted = (each.item for each in self.rows if each.comes)
        return [each for each in wanted if each is not None]

    def want(self, numbers: Collection[int], *, is_wanted: bool) -> None:
        """Takes some in, or leaves them out."""
        for number in numbers:
            self.rows[number] = replace(self.rows[number], is_wanted=is_wanted)

    def decide(self, numbers: Collection[int], choice: OnDuplicate) -> None:
        """Says what becomes of those that the project, or the list, has already."""
        for number in numbers:
            row = self.rows[number]
            if row.is_later:
                self.on_later = choice
            elif row.is_duplicate:
                replaces = choice == "replace" and row.can_replace
                is_wanted = choice == "keep" or replaces
                self.rows[number] = replace(row, is_wanted=is_wanted, replaces=replaces)

    def decided(self, numbers: Collection[int]) -> OnDuplicate | None:
        """What was said of all these alike; None where it differs, or none is a duplicate."""
        rows = [self.rows[each] for each in numbers]
        found = {self._decision(each) for each in rows if each.is_duplicate}
        return found.pop() if len(found) == 1 else None

    def _decision(self, row: Arrival) -> OnDuplicate:
        if row.is_later:
            return self.on_later
        if not row.is_wanted:
            return "skip"
        return "replace" if row.replaces else "keep"

    def set_title(self, number: int, title: str) -> None:
        """An empty one is made from the text or its details again."""
        self.rows[number] = replace(self.rows[number], title=title.strip() or None)

    def set_detail(self, numbers: Collection[int], key: str, value: str) -> None:
        """Gives some of them one detail."""
        for number in numbers:
            row = self.rows[number]
            self.rows[number] = replace(row, details={**row.details, key: value})

    def put(self, origin: Origin, read: Read) -> int | None:
        """Takes what was read another way; returns its row, None where it is there no longer."""
        for number, row in enumerate(self.rows):
            if row.read.origin is origin and row.whole is None:
                proposals = self._proposals(read)
                details = {**proposals, **row.typed}
                self.rows[number] = replace(row, read=read, details=details, proposals=proposals)
                return number
        return None

    def split(self, number: int) -> int:
        """Puts the statements that a file consists of in its place; returns how many."""
        row = self.rows[number]
        parts = [
            self._proposed(
                Arrival(
                    Read(row.read.origin, each),
                    row.known,
                    row.same_as,
                    row.is_wanted,
                    whole=row,
                    number=at,
                )
            )
            for at, each in enumerate(row.read.parts, start=1)
        ]
        self.rows[number : number + 1] = parts
        return len(parts)

    def join(self, number: int) -> int:
        """Puts the file in the place of its parts; returns its row."""
        whole = self.rows[number].whole
        places = [at for at, each in enumerate(self.rows) if each.whole is whole]
        if whole is None:
            return number
        self.rows[places[0] : places[-1] + 1] = [whole]
        return places[0]

    def values(self, numbers: Sequence[int]) -> tuple[dict[str, str], set[str]]:
        """The details that these have in common, and the keys in which they differ."""
        keys = {key for number in numbers for key in self.rows[number].details}
        common: dict[str, str] = {}
        mixed: set[str] = set()
        for key in keys:
            found = {self.rows[number].details.get(key, "") for number in numbers}
            if len(found) == 1:
                common[key] = found.pop()
            else:
                mixed.add(key)
        return common, mixed

    def recognised(self, numbers: Sequence[int]) -> dict[str, Found]:
        """What was proposed for all of these alike, and where it was found in the first."""
        first, *others = (self.rows[each].recognised for each in numbers)
        values = [details_of(each) for each in others]
        own = details_of(first)
        return {
            key: found
            for key, found in first.items()
            if all(each.get(key) == own[key] for each in values)
        }

    def _arrival(self, read: Read, known: Mapping[SourceId, Statement]) -> Arrival:
        if read.prepared is None:
            return Arrival(read)
        imported = read.prepared.imported
        row = Arrival(read, known.get(imported.source.id))
        contents = (imported.source.id, imported.text.text)
        same = [self._names.get(each) for each in contents]
        for each in contents:
            self._names.setdefault(each, row.name)
        return self._proposed(replace(row, same_as=next(filter(None, same), "")))

    def _proposed(self, row: Arrival) -> Arrival:
        proposals = self._proposals(row.read)
        return replace(row, details=proposals, proposals=proposals)

    def _proposals(self, read: Read) -> dict[str, str]:
        prepared = read.prepared
        if prepared is None:
            return {}
        return fitting(prepared.details, prepared.recognised, self._attributes)
