"""What the tests of projects share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations_db import settings
from annotations_db.project import Project, new_project


@pytest.fixture
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings in a folder of the test's own, and no name in the environment."""
    place = str(tmp_path / "config")
    monkeypatch.setattr(settings.platformdirs, "user_config_dir", lambda *_, **__: place)
    monkeypatch.delenv("PLENARY_AUTHOR", raising=False)


@pytest.fixture
def project(tmp_path: Path, _own_settings: None) -> Iterator[Project]:
    """A new project with the sample and the codebook, open as Anna."""
    with new_project(tmp_path / "ccm.plenary", author="Anna") as made:
        yield made
