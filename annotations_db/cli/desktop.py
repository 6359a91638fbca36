"""Plenary's entry in the menus of a Linux desktop, its icon, and the file type of projects.

Everything goes into one person's own data folder, as the freedesktop.org specifications have it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotations_db.resources import resource
from annotations_db.store.schema import APPLICATION_ID

MIME_TYPE = "application/x-plenary-project"
_ICONS = Path("icons", "hicolor", "scalable")
_ICON_CACHE = "icon-theme.cache"
_SECONDS = 60

_ENTRY = """\
[Desktop Entry]
Version=1.0
Type=Application
Name=Plenary
GenericName=Statement Reader
Comment=Read statements, highlight, tag and note them, hand out annotated copies
Exec={command} %f
Icon=plenary
Terminal=false
StartupNotify=true
StartupWMClass=plenary
Categories=Office;
Keywords=annotation;highlight;tag;code;note;memo;statement;quotation;
MimeType={mime_type};
"""

_TYPE = """\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{mime_type}">
    <comment>Plenary project</comment>
    <sub-class-of type="application/vnd.sqlite3"/>
    <magic priority="60">
      <match type="string" offset="0" value="SQLite format 3">
        <match type="big32" offset="68" value="0x{application_id:08x}"/>
      </match>
    </magic>
    <glob pattern="*.plenary"/>
  </mime-type>
</mime-info>
"""


@dataclass(frozen=True, slots=True)
class Updater:
    """A program that reads a folder anew after something in it has changed."""

    command: tuple[str, ...]
    folder: Path


def data_home() -> Path:
    """Where this person's own data lies; a relative XDG_DATA_HOME does not count."""
    said = Path(os.environ.get("XDG_DATA_HOME", ""))
    return said if said.is_absolute() else Path.home() / ".local" / "share"


def running_program() -> tuple[str, ...]:
    """The command line that starts the Plenary which runs now, by its full path."""
    called = Path(sys.argv[0])
    beside = Path(sys.executable).with_name("plenary")
    for each in (called, beside):
        if each.name == "plenary" and each.is_file() and os.access(each, os.X_OK):
            return (str(each.absolute()),)
    return (sys.executable, "-m", "pyside_app")


def files(program: Sequence[str]) -> Mapping[Path, bytes]:
    """What is installed, by its place below the data folder."""
    picture = resource("icons", "plenary.svg").read_bytes()
    command = " ".join(map(quoted, program))
    entry = _ENTRY.format(command=command, mime_type=MIME_TYPE)
    kind = _TYPE.format(mime_type=MIME_TYPE, application_id=APPLICATION_ID)
    return {
        Path("applications", "plenary.desktop"): entry.encode(),
        Path("mime", "packages", "plenary.xml"): kind.encode(),
        _ICONS / "apps" / "plenary.svg": picture,
        _ICONS / "mimetypes" / f"{MIME_TYPE.replace('/', '-')}.svg": picture,
    }


def quoted(argument: str) -> str:
    """A word of a command as desktop entries want it: quoted, since a folder may have blanks."""
    for each in ("\\", '"', "`", "$"):
        argument = argument.replace(each, f"\\{each}")
    # the value as a whole is escaped once more, and a percent sign begins a field
    return f'"{argument}"'.replace("\\", "\\\\").replace("%", "%%")


def install(home: Path, program: Sequence[str]) -> list[Path]:
    """Writes all files, over older ones; returns their paths."""
    written = []
    for name, content in files(program).items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.append(path)
    return written


def remove(home: Path) -> list[Path]:
    """Takes away the files that are there; returns their paths."""
    there = [home / name for name in files(()) if (home / name).is_file()]
    for path in there:
        path.unlink()
    return there


def update(home: Path) -> list[str]:
    """Has the desktop take notice; returns the names of the programs that are missing for it, or
    that failed.
    """
    return [each.command[0] for each in _updaters(home) if not _runs(each)]


def _updaters(home: Path) -> Iterator[Updater]:
    yield Updater(("update-desktop-database", "-q"), home / "applications")
    yield Updater(("update-mime-database",), home / "mime")
    icons = home / _ICONS.parent
    if (icons / _ICON_CACHE).exists():  # without one, the folder itself is read
        yield Updater(("gtk-update-icon-cache", "-q", "-f", "-t"), icons)


def _runs(updater: Updater) -> bool:
    program = shutil.which(updater.command[0])
    if program is None:
        return False
    if not updater.folder.is_dir():
        return True
    done = subprocess.run(  # noqa: S603 - a program of the system, our own words
        [program, *updater.command[1:], str(updater.folder)],
        capture_output=True,
        timeout=_SECONDS,
        check=False,
    )
    return done.returncode == 0
