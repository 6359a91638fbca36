"""The pictures of this run, taken once, and those that were approved."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.screenshots.environment import ROOT, SYSTEM_FONTS, surroundings
from tests.screenshots.scenes import SCENES

APPROVED = Path(__file__).with_name("approved")
_TIME = 240
"""Seconds."""


def pytest_addoption(parser):
    parser.addoption(
        "--approve",
        action="store_true",
        help="take the pictures of this run for the right ones: pytest tests/screenshots --approve",
    )


@pytest.fixture(scope="session")
def approves(pytestconfig):
    """Whether this run's pictures become the approved ones."""
    return pytestconfig.getoption("--approve", default=False)


@pytest.fixture(scope="session")
def pictures(tmp_path_factory):
    """A folder with NAME.png for each scene, or NAME.txt that says why there is none."""
    folder = tmp_path_factory.mktemp("pictures")
    with_own_fonts = [name for name, scene in SCENES.items() if not scene.needs]
    with_all_fonts = [name for name, scene in SCENES.items() if scene.needs]
    _shoot(folder, tmp_path_factory.mktemp("shooting") / "home", with_own_fonts, ())
    _shoot(folder, tmp_path_factory.mktemp("shooting") / "home", with_all_fonts, SYSTEM_FONTS)
    return folder


def _shoot(folder, home, names, fonts):
    done = subprocess.run(
        [sys.executable, "-m", "tests.screenshots.shoot", str(folder), *names],
        cwd=ROOT,
        env=surroundings(home, fonts),
        capture_output=True,
        text=True,
        check=False,
        timeout=_TIME,
    )
    assert done.returncode == 0, done.stdout + done.stderr
