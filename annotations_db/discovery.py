"""Finds the modules that declare a constant, in one of our packages and through entry points."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def discover(
    package: ModuleType, constant: str, kind: type[T], group: str | None = None
) -> list[T]:
    """Every ``constant`` of type ``kind`` in the modules of ``package``, by module name, then those
    of ``group``.

    An entry point of a third party names the constant itself. Raises TypeError where one is of
    another kind.
    """
    found: list[object] = []
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda each: each.name):
        declared = getattr(
            importlib.import_module(f"{package.__name__}.{module.name}"), constant, None
        )
        if declared is not None:
            found.append(declared)
    if group is not None:
        found += _entry_points(group)
    return [_checked(each, constant, kind) for each in found]


def _entry_points(group: str) -> list[object]:
    """What third parties declare. importlib.metadata costs 25 ms of every start, so it is asked
    only where some installed package names the group at all.
    """
    if not any(_names(folder, f"[{group}]") for folder in sys.path):
        return []
    from importlib.metadata import entry_points  # noqa: PLC0415

    return [point.load() for point in entry_points(group=group)]


def _names(folder: str, heading: str) -> bool:
    lists = (
        each
        for kind in ("dist-info", "egg-info")
        for each in Path(folder or ".").glob(f"*.{kind}/entry_points.txt")
    )
    return any(heading in each.read_text(encoding="utf-8", errors="replace") for each in lists)


def _checked(value: object, constant: str, kind: type[T]) -> T:
    if not isinstance(value, kind):
        message = f"{constant} must be a {kind.__name__}, not {type(value).__name__}"
        raise TypeError(message)
    return value
