"""Finds the modules that declare a constant, in one of our packages and through entry points."""

from __future__ import annotations

import importlib
import pkgutil
from importlib.metadata import entry_points
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
        found += [point.load() for point in entry_points(group=group)]
    return [_checked(each, constant, kind) for each in found]


def _checked(value: object, constant: str, kind: type[T]) -> T:
    if not isinstance(value, kind):
        message = f"{constant} must be a {kind.__name__}, not {type(value).__name__}"
        raise TypeError(message)
    return value
