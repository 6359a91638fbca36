"""The person's name and this installation's device id, shared by the command line and the window.

Nothing else is kept here; what only the window remembers it keeps itself.
"""

from __future__ import annotations

import json
import logging
import os
import uuid
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import platformdirs

from annotations_db.errors import FileError

UNNAMED = "Unnamed"
"""The author where no name is known."""
_DEVICES = uuid.UUID("0d6f1d5c-5c1b-4f0e-8a54-7f4f2a0c9b7e")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """``name`` is "" until the person has given one."""

    name: str
    device_id: str


def settings_file() -> Path:
    """Where the settings are kept."""
    return Path(platformdirs.user_config_dir("plenary", appauthor=False)) / "settings.json"


def load() -> Settings:
    """The settings. The first time they are made and kept; a file that cannot be read is put aside.

    Where nothing can be kept, the device id is made from machine and home folder, so that it stays
    the same.
    """
    path = settings_file()
    try:
        return _parsed(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        pass
    except OSError:
        _log.warning("The settings in %s cannot be read.", path, exc_info=True)
        return Settings("", _fixed_device())
    except ValueError:
        _log.warning("The settings in %s were damaged and are put aside.", path, exc_info=True)
        with suppress(OSError):
            path.replace(path.with_suffix(".damaged.json"))
    return _begun()


def save(settings: Settings) -> None:
    """Keeps the settings, whole or not at all. Raises FileError where they cannot be written."""
    path = settings_file()
    draft = path.with_name(f".{path.name}.{uuid.uuid4()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(asdict(settings), ensure_ascii=False), encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise FileError("settings-not-kept", file=str(path)) from error


def author_name(given: str | None = None) -> str:
    """The name to put beside what is written: as given, from PLENARY_AUTHOR, the setting,
    "Unnamed".
    """
    for name in (given, os.environ.get("PLENARY_AUTHOR"), load().name):
        if name is not None and name.strip():
            return name.strip()
    return UNNAMED


def _parsed(source: str) -> Settings:
    """Raises ValueError where it is not what ``save`` wrote."""
    match json.loads(source):
        case {"name": str(name), "device_id": str(device_id)}:
            return Settings(name, device_id)
        case _:
            message = "neither name nor device id"
            raise ValueError(message)


def _begun() -> Settings:
    settings = Settings("", str(uuid.uuid4()))
    try:
        save(settings)
    except FileError:
        _log.warning("The settings cannot be kept.", exc_info=True)
        return Settings("", _fixed_device())
    return settings


def _fixed_device() -> str:
    return str(uuid.uuid5(_DEVICES, f"{uuid.getnode():x} {Path.home()}"))
