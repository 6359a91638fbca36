"""Which Plenary runs here, on what, with which libraries under which licences."""

from __future__ import annotations

import platform
import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from annotations_db import __version__
from annotations_db.resources import resource
from annotations_db.store.connection import SQLITE_VERSION

_NAME = "plenary-reader"
_REQUIREMENT = re.compile(r"[A-Za-z0-9._-]+")
_LONGEST = 80
"""Letters of a licence's name; some packages give its whole text instead."""


@dataclass(frozen=True, slots=True)
class Library:
    """``licence`` is what the package says of itself."""

    name: str
    version: str
    licence: str


def libraries() -> list[Library]:
    """Those Plenary needs, by name; none where it runs without having been installed."""
    plenary = _installed(_NAME)
    wanted = (plenary.requires or []) if plenary is not None else []
    names = {match[0] for each in wanted if (match := _REQUIREMENT.match(each)) is not None}
    found = ((each, _installed(each)) for each in sorted(names, key=str.casefold))
    return [Library(name, each.version, licence(each)) for name, each in found if each is not None]


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def licence(package: Distribution) -> str:
    """What a package says of its licence, the newest way of saying so first."""
    about = package.metadata
    for name in ("License-Expression", "License"):
        said = str(about[name]) if name in about else ""
        if said and len(said) <= _LONGEST and said != "UNKNOWN":
            return said
    classes = [each for each in about.get_all("Classifier") or () if each.startswith("License")]
    return ", ".join(each.rpartition("::")[2].strip() for each in classes) or "see the package"


def programs() -> list[tuple[str, str]]:
    """Name and version of what runs, Plenary first."""
    return [
        ("Plenary", __version__),
        ("Python", platform.python_version()),
        ("SQLite", SQLITE_VERSION),
        ("System", platform.platform()),
    ]


def licence_text() -> str:
    """Plenary's own licence, whole; "" where it came without it."""
    beside = resource().parent / "LICENSE"
    if beside.is_file():
        return beside.read_text(encoding="utf-8")
    plenary = _installed(_NAME)
    for each in (plenary.files or []) if plenary is not None else []:
        if each.name == "LICENSE":
            return each.read_text(encoding="utf-8")
    return ""
