"""Files and pasted texts read before anything is written, so that one can see what would come in,
give it a title and details, and have it read another way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from annotations_db.edits.dates import is_date
from annotations_db.edits.statements import title_of
from annotations_db.edits.typed import shortened
from annotations_db.errors import FileError
from annotations_db.model import StatementId
from annotations_db.project.proposing import recognised_in
from annotations_db.project.watching import Watch
from annotations_db.recognising.found import Recognised, details_of
from annotations_db.text.source import without_forbidden

if TYPE_CHECKING:
    from annotations_db.importers import Imported, Workers

MOST_READ = 500
"""Files that are read before they are added; those beyond are read when they are."""
_MOST_CHARACTERS = 40_000_000
_TITLE_OF_PASTED = 90

Layout: TypeAlias = Literal["markdown", "wrapped", "lines"]
_READ_AS = "read-as-"
_RUNNING_KEPT = "running-kept"


@dataclass(frozen=True, slots=True)
class Pasted:
    """What the clipboard holds: ``html`` is "" where there is no rich text."""

    plain: str
    html: str = ""


@dataclass(frozen=True, slots=True)
class ReadAs:
    """How one shall be read; None and False let it speak for itself."""

    layout: Layout | None = None
    encoding: str | None = None
    keep_running: bool = False
    """Whether headers, footers and numbers of pages stay, where there are pages."""


Origin: TypeAlias = "Path | Pasted"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was read and is not yet written: ``details`` by key or name, "title" among them where
    it is another than the text's own. ``recognised`` is what the text says of itself; those of its
    values that ``details`` holds too were proposed, not said by anybody. ``replaces`` is the
    statement whose place it takes, which keeps its title and details; None for a new one.
    """

    imported: Imported
    details: Mapping[str, str] = field(default_factory=dict)
    recognised: Recognised = field(default_factory=dict)
    replaces: StatementId | None = None

    @property
    def layout(self) -> Layout | None:
        """How a plain text was read; None for what can be read in one way only."""
        for each in self.imported.remarks:
            match each.removeprefix(_READ_AS):
                case "markdown" | "wrapped" | "lines" as layout:
                    return layout
                case _:
                    continue
        return None

    @property
    def read_as(self) -> ReadAs:
        """How it was read, but for rich text read as plain."""
        encoding = self.imported.encoding or None
        return ReadAs(self.layout, encoding, _RUNNING_KEPT in self.imported.remarks)

    @property
    def has_running(self) -> bool:
        """Whether there are headers and footers of pages, which were left out or kept."""
        said = (each.partition(":")[0] for each in self.imported.remarks)
        return any(each in (_RUNNING_KEPT, "running-left-out") for each in said)

    @property
    def remarks(self) -> tuple[str, ...]:
        """The message ids of what else had to be decided."""
        return tuple(each for each in self.imported.remarks if not each.startswith(_READ_AS))


@dataclass(frozen=True, slots=True)
class Read:
    """One origin, read: ``prepared``, or the ``error`` for which it was not, or neither where it
    was left for later.
    """

    origin: Origin
    prepared: Prepared | None = None
    error: FileError | None = None
    parts: tuple[Prepared, ...] = ()
    """The statements it could be split into, none where it is one."""


def read_all(origins: Sequence[Origin], watch: Watch) -> list[Read]:
    """Reads the first few hundred, of folders the files in them; what cannot be read stops nothing.
    Raises CancelledError.
    """
    from annotations_db.importers import Workers  # noqa: PLC0415 - costs every start

    origins = list(dict.fromkeys(_without_folders(origins)))  # a file and its folder: once
    found: list[Read] = []
    characters = 0
    with Workers(cancelled=watch.is_over) as workers:
        for number, origin in enumerate(origins, start=1):
            if number > MOST_READ or characters > _MOST_CHARACTERS:
                found.append(Read(origin))
                continue
            if not isinstance(origin, Pasted):
                watch.begins(without_forbidden(origin.name), number, len(origins))
            read = read_one(origin, workers)
            found.append(read)
            characters += len(read.prepared.imported.text.text) if read.prepared else 0
            watch.done(number, len(origins))
    return found


def read_one(
    origin: Origin,
    workers: Workers,
    layout: Layout | None = None,
    *,
    encoding: str | None = None,
    keep_running: bool = False,
) -> Read:
    """Reads a file or a pasted text, as ``layout`` says where it is plain; the rest as in
    ``ReadAs``.
    """
    from annotations_db.importers import ReadOptions  # noqa: PLC0415
    from annotations_db.importers.pasted import read_pasted  # noqa: PLC0415

    try:
        if isinstance(origin, Pasted):
            html = origin.html if layout is None else None
            imported = read_pasted(html, origin.plain, layout=layout, workers=workers)
        else:
            imported = workers.read(origin, ReadOptions(encoding, layout, keep_running))
    except FileError as error:
        return Read(origin, error=error)
    from annotations_db.project.parting import parted  # noqa: PLC0415 - it makes what is here

    found = prepared(imported)
    return Read(origin, found, parts=parted(found))


def prepared(imported: Imported) -> Prepared:
    """What was read, with the details that it says of itself."""
    recognised = recognised_in(imported)
    return Prepared(imported, details_of(recognised), recognised)


def _without_folders(origins: Sequence[Origin]) -> list[Origin]:
    from annotations_db.importers import all_importers  # noqa: PLC0415
    from annotations_db.importers.folders import expanded  # noqa: PLC0415

    suffixes = {suffix for each in all_importers() for suffix in each.suffixes}
    found: list[Origin] = []
    for each in origins:
        found += [each] if isinstance(each, Pasted) else expanded([each], suffixes)
    return found


def proposed_title(read: Prepared, origin: Origin) -> str:
    """The title it would have with these details: a pasted text without a heading is named by its
    first words rather than by where it comes from.
    """
    details = {key: value for key, value in read.details.items() if key != "title"}
    if not is_date(details.get("date", "")):
        details.pop("date", None)  # still being typed, or wrong
    made = title_of(read.imported, details)
    if isinstance(origin, Pasted) and made == read.imported.source_name:
        first = read.imported.text.text.lstrip().split("\n", 1)[0]
        return shortened(first, _TITLE_OF_PASTED) or made
    return made
