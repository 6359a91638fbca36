"""The pictures of this run, each taken once, and those that were approved."""

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
_AT_ONCE = 16
"""Scenes that one process photographs."""


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


def _chunks():
    """Names of scenes and the fonts they need besides ours."""
    plain = [name for name, scene in SCENES.items() if not scene.needs]
    others = [name for name, scene in SCENES.items() if scene.needs]
    for names, fonts in ((plain, ()), (others, SYSTEM_FONTS)):
        yield from ((names[at : at + _AT_ONCE], fonts) for at in range(0, len(names), _AT_ONCE))


CHUNKS = tuple(_chunks())


def pytest_collection_modifyitems(items):
    """Scenes that one process photographs are compared by one worker, where there are several."""
    group = {name: at for at, (names, _) in enumerate(CHUNKS) for name in names}
    for each in items:
        if each.path.parent == APPROVED.parent and "name" in getattr(each, "fixturenames", ()):
            name = each.callspec.params["name"]
            each.add_marker(pytest.mark.xdist_group(f"pictures{group[name]}"))


class Shooting:
    """Takes pictures a few at a time, when one of them is first wanted: all together would take
    longer than one test may.
    """

    def __init__(self, folder, homes):
        self._folder, self._homes = folder, homes
        self._taken = set()

    def folder_with(self, name):
        """A folder with NAME.png, or NAME.txt that says why there is none."""
        for number, (names, fonts) in enumerate(CHUNKS):
            if name in names and number not in self._taken:
                self._taken.add(number)
                _shoot(self._folder, self._homes(), names, fonts)
        return self._folder


@pytest.fixture(scope="session")
def shooting(tmp_path_factory):
    return Shooting(
        tmp_path_factory.mktemp("pictures"), lambda: tmp_path_factory.mktemp("shooting") / "home"
    )


@pytest.fixture
def pictures(shooting, name):
    """The folder with the picture of the scene ``name``."""
    return shooting.folder_with(name)


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
