"""Makes the guide's pictures: ``python -m tests.screenshots.pictures``.

The scenes are those of the tests, in the system's Noto Sans where there is one.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from tests.screenshots.environment import ROOT, SYSTEM_FONTS, surroundings
from tests.screenshots.keeping import keep
from tests.screenshots.scenes import pretty
from tests.screenshots.stage import Faults, make_application, staged

FOLDER = ROOT / "docs" / "guide" / "pictures"
_INSIDE = "PLENARY_PICTURES"
_FONT = "Noto Sans"


def main() -> int:
    """Starts itself again in fixed surroundings, and takes the pictures there."""
    if _INSIDE in os.environ:
        return take_all()
    with tempfile.TemporaryDirectory() as folder:
        environment = surroundings(Path(folder) / "home", SYSTEM_FONTS) | {_INSIDE: "1"}
        command = [sys.executable, "-m", "tests.screenshots.pictures"]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def take_all() -> int:
    """Writes one picture for each scene that the guide shows."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    application = make_application()
    if _FONT in QFontDatabase.families():
        font = application.font()
        font.setFamily(_FONT)
        application.setFont(font)
    logging.getLogger("plenary.guard").addHandler(Faults())
    for scene in pretty():
        with staged(scene.project, scene.size, scene.theme) as stage:
            scene.act(stage)
            keep(stage.picture(), FOLDER / f"{scene.name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
