"""Takes pictures: ``python -m tests.screenshots.shoot FOLDER [SCENE…]``, in ``surroundings``.

A scene that no font here can show leaves NAME.txt, which says so, in place of NAME.png.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase

from tests.screenshots.scene import Scene
from tests.screenshots.scenes import SCENES
from tests.screenshots.stage import Faults, make_application, staged

GUARD = "plenary.guard"
_HARMLESS = "This plugin does not support "


def main(arguments: Sequence[str]) -> int:
    """Returns the number of warnings that Qt gave."""
    folder, names = Path(arguments[0]), arguments[1:] or list(SCENES)
    warnings: list[str] = []

    def listen(kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not words.startswith(_HARMLESS):
            warnings.append(words)

    qInstallMessageHandler(listen)
    application = make_application()
    logging.getLogger(GUARD).addHandler(Faults())
    for name in names:
        take(SCENES[name], folder)
    application.processEvents()
    print(*warnings, sep="\n", file=sys.stderr)  # noqa: T201
    return len(warnings)


def take(scene: Scene, folder: Path) -> None:
    """Leaves the scene's picture, or the reason why there is none, in a folder."""
    missing = [each for each in scene.needs if not QFontDatabase.families(each)]
    if missing:
        names = ", ".join(QFontDatabase.writingSystemName(each) for each in missing)
        reason = f"no font of this computer covers {names}"
        (folder / f"{scene.name}.txt").write_text(reason, encoding="utf-8")
        return
    with staged(scene.project, scene.size, scene.theme) as stage:
        scene.act(stage)
        if not stage.picture().save(str(folder / f"{scene.name}.png")):
            raise OSError(scene.name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
