"""Keeps projects from being written over by what is made of them: one refusal for every way out."""

from __future__ import annotations

from pathlib import Path

from annotations_db.errors import FileError
from annotations_db.store.schema import APPLICATION_ID

_SUFFIX = ".plenary"
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a project that is open: without them work is lost."""
_ID = slice(68, 72)


def spare_projects(out: Path, opened: Path | None = None, *, others: bool = True) -> None:
    """Raises FileError where writing ``out`` would destroy a project or a part of one.

    out-is-project: it is the file ``opened``, by whatever name, or one that SQLite keeps beside
    it. out-is-a-project: it is another, which only matters with ``others``.
    """
    owners = [out, *_owners(out)]
    if opened is not None and any(_is_same(each, opened) for each in owners):
        raise FileError("out-is-project", file=str(out))
    if opened is not None and any(_is_same(out, Path(f"{opened}{end}")) for end in _BESIDE):
        raise FileError("out-is-project", file=str(out))
    if others and any(_is_project(each) for each in owners):
        raise FileError("out-is-a-project", file=str(out))


def _owners(out: Path) -> list[Path]:
    """The databases that a file of this name would lie beside."""
    names = {out, out.resolve()}
    return [
        each.with_name(each.name.removesuffix(end))
        for each in names
        for end in _BESIDE
        if each.name.endswith(end) and each.name != end
    ]


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _is_project(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        if path.suffix.casefold() == _SUFFIX or path.resolve().suffix.casefold() == _SUFFIX:
            return True
        with path.open("rb") as file:
            return int.from_bytes(file.read(_ID.stop)[_ID], "big") == APPLICATION_ID
    except OSError:
        return False
