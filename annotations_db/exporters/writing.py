"""Puts finished files in their place: written beside it, made durable, then renamed; never half,
never over one unasked.
"""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from annotations_db.errors import FileError
from annotations_db.store.sparing import spare_projects

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def write_file(
    out: Path, content: bytes, *, overwrite: bool = False, project: Path | None = None
) -> Path:
    """Writes ``content`` to ``out`` whole or not at all, and returns where it lies.

    Never writes over a project, nor over what lies beside the open one, ``project``. Raises
    FileError: out-is-project, out-is-a-project, out-exists, out-is-folder, out-not-a-file,
    out-folder-missing, out-not-writable, out-no-room.
    """
    place = _checked(out, overwrite=overwrite, project=project)
    temporary = _write_beside(place, content)
    _rename(temporary, place)
    return place


def write_folder(
    out: Path,
    files: Iterable[tuple[str, bytes]],
    *,
    overwrite: bool = False,
    project: Path | None = None,
) -> tuple[Path, ...]:
    """Writes ``files`` (name, content) into the folder ``out``: all of them or none.

    With ``overwrite`` the folder may exist; other files in it stay. Raises FileError like
    ``write_file``.
    """
    spare_projects(out, project)
    made = _make_folder(out, overwrite=overwrite)
    waiting: list[tuple[Path, Path]] = []
    try:
        for name, content in files:
            place = _checked(out / name, overwrite=overwrite, project=project)
            waiting.append((_write_beside(place, content), place))
        for temporary, place in waiting:
            _rename(temporary, place)
    except BaseException:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
        if made:
            with suppress(OSError):
                out.rmdir()
        raise
    return tuple(place for _, place in waiting)


def _make_folder(out: Path, *, overwrite: bool) -> bool:
    """Makes ``out`` and returns True, or finds that it may be used as it is."""
    if os.path.lexists(out):
        if not overwrite:
            raise FileError("out-exists", file=str(out))
        if not out.is_dir():
            raise FileError("out-not-a-folder", file=str(out))
        return False
    try:
        out.mkdir()
    except OSError as error:
        raise _told(error, out) from error
    return True


def _checked(out: Path, *, overwrite: bool, project: Path | None) -> Path:
    try:
        spare_projects(out, project)
        place = out.resolve()
        if place.is_dir():
            raise FileError("out-is-folder", file=str(out))
        if place.exists() and not place.is_file():
            raise FileError("out-not-a-file", file=str(out))
        if place.exists() and not overwrite:
            raise FileError("out-exists", file=str(out))
    except (OSError, RuntimeError) as error:
        raise _told(error, out) from error
    return place


def _write_beside(place: Path, content: bytes) -> Path:
    temporary = place.with_name(f".plenary-{secrets.token_hex(6)}.part")
    try:
        _write_durably(temporary, content)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise _told(error, place) from error
    return temporary


def _write_durably(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _rename(temporary: Path, place: Path) -> None:
    try:
        temporary.replace(place)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise _told(error, place) from error


def _told(error: BaseException, out: Path) -> FileError:
    number = getattr(error, "errno", None)
    if number in _NO_ROOM:
        return FileError("out-no-room", file=str(out))
    if number == errno.ENOENT or not out.parent.exists():
        return FileError("out-folder-missing", file=str(out), folder=str(out.parent))
    if number == errno.ENAMETOOLONG:
        return FileError("out-name-too-long", file=str(out))
    return FileError("out-not-writable", file=str(out))
