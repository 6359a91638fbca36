"""Imports without Qt's binding reading the source of every module."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from contextlib import contextmanager

_PLAIN = builtins.__import__
"""Python's own, as this module is imported before PySide6."""


@contextmanager
def unread_sources() -> Iterator[None]:
    """Modules imported meanwhile are not searched for ``from __feature__ import …``, with which a
    module asks PySide6 for names in other letters. None of ours does; reading them all took a tenth
    of the start. Modules of third parties, which are imported later, may ask as ever.
    """
    import PySide6.QtCore  # noqa: F401, PLC0415 - puts an import of its own in the plain one's place

    searching, builtins.__import__ = builtins.__import__, _PLAIN
    try:
        yield
    finally:
        builtins.__import__ = searching
