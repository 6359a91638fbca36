"""Finds the modules that declare a constant, in one of our packages and through entry points."""

from __future__ import annotations

import importlib
import logging
import pkgutil
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

T = TypeVar("T")


def discover(
    package: ModuleType, constant: str, kind: type[T], group: str | None = None
) -> list[T]:
    """Every ``constant`` of type ``kind`` in the modules of ``package``, by module name, then those
    of ``group``.

    An entry point of a third party names the constant itself; one that cannot be loaded, or is of
    another kind, is logged and left out. Raises TypeError where one of ours is of another kind.
    """
    found: list[T] = []
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda each: each.name):
        declared = getattr(
            importlib.import_module(f"{package.__name__}.{module.name}"), constant, None
        )
        if declared is not None:
            found.append(_checked(declared, constant, kind))
    if group is None:
        return found
    declared_by_others, faults = _loaded(group, kind)
    for fault in faults:
        logging.getLogger(__name__).warning("left out: %s", fault)
    return found + declared_by_others


def broken(group: str, kind: type[object]) -> list[str]:
    """What is wrong with the entry points of ``group`` that ``discover`` leaves out, by name."""
    return _loaded(group, kind)[1]


def _loaded(group: str, kind: type[T]) -> tuple[list[T], list[str]]:
    """What third parties declare, and what is wrong with the rest of it."""
    found: list[T] = []
    faults: list[str] = []
    for point in _entry_points(group):
        try:
            found.append(_checked(point.load(), point.value, kind))
        except Exception as error:  # noqa: BLE001 - whatever others' code raises must not stop ours
            faults.append(f"{group} {point.name} ({point.value}): {type(error).__name__}: {error}")
    return found, faults


def _entry_points(group: str) -> Iterable[EntryPoint]:
    """importlib.metadata costs 25 ms of every start, so it is asked only where some installed
    package names the group at all.
    """
    if not any(_names(folder, f"[{group}]") for folder in sys.path):
        return ()
    from importlib.metadata import entry_points  # noqa: PLC0415

    return entry_points(group=group)


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
