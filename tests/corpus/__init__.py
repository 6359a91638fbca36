"""Where the large real texts lie that tests may read; they are not part of the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[3] / "shared" / "data"


def folder(name: str) -> Path:
    """The folder ``name`` of the shared data; skips the test, saying so, where it is absent.

    ``PLENARY_TEST_DATA`` names another place for it.
    """
    path = Path(os.environ.get("PLENARY_TEST_DATA", _BESIDE)) / name
    if not path.exists():
        pytest.skip(f"the shared test data {name!r} are not on this machine")
    return path
