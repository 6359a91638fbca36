"""What an importer is, what it is given and what it gives. Reads nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from annotations_db.model import CanonicalText, Source

Layout: TypeAlias = Literal["markdown", "wrapped", "lines"]
"""How a plain text is read: as Markdown, lines joined to paragraphs, or each line one."""

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a person may decide before a file is read; None lets the file speak for itself."""

    encoding: str | None = None
    layout: Layout | None = None
    keep_running: bool = False
    """Whether headers, footers and numbers of pages stay, where the format has pages."""


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote on a passage before it came here: code points of the text, half-open.

    ``date`` is ISO 8601 or "". A comment on a mere point has ``start`` and ``end`` the same.
    """

    start: int
    end: int
    author: str
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """What an importer makes of the bytes of a file. ``title`` and ``language`` may be "".

    ``remarks`` are message ids, with a number or a name behind a colon where one is told: what the
    importer had to decide. ``encoding`` is that of a file of characters, "" of any other.
    """

    title: str
    language: str
    text: CanonicalText
    remarks: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Importer:
    """A kind of file that can be read.

    ``suffixes`` are lower case with their dot. ``read`` is pure, runs in a worker process and
    raises FileError without the file's name, which is added by who knows it.
    """

    name: str
    suffixes: tuple[str, ...]
    media_type: str
    read: Callable[[bytes, ReadOptions], Parsed]
    patience: float = 1.0
    """How many times as long as usual a file of this kind may take."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A file as read. ``title`` is the one it gives itself or "", ``source_name`` its name."""

    title: str
    language: str
    text: CanonicalText
    source: Source
    source_name: str
    remarks: tuple[str, ...]
    comments: tuple[Comment, ...] = ()
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: bytes, seconds in all and for each megabyte, bytes of memory."""

    size: int = 20 * MEGABYTE
    seconds: float = 5.0
    seconds_per_megabyte: float = 3.0
    memory: int = 1024 * MEGABYTE

    def seconds_for(self, size: int) -> float:
        return self.seconds + self.seconds_per_megabyte * size / MEGABYTE
