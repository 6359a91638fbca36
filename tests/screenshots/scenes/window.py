"""The window as a whole: reading, marking, finding, handing out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase

from annotations_db.filters import Filter
from pyside_app.messages import Message
from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage

SELECTION = "Japan has served as Friend of the President on Universalization"
CURRENT = "Japan attaches great importance"
LATE = "From 2009 to 2012"
_SCRIPTS = (
    QFontDatabase.WritingSystem.Arabic,
    QFontDatabase.WritingSystem.SimplifiedChinese,
)


def _reading(stage: Stage) -> None:
    stage.session.set_current(stage.highlight(CURRENT))
    stage.settle()
    stage.select(SELECTION)


def _nothing(stage: Stage) -> None:
    stage.settle()


def _narrow(stage: Stage) -> None:
    stage.session.set_current(stage.highlight(CURRENT))


def _long(stage: Stage) -> None:
    stage.session.set_current(stage.highlight(CURRENT))
    stage.show(CURRENT)
    stage.show_tag("Extraterritoriality" * 15)


def _long_picker(stage: Stage) -> None:
    stage.select("a state party to the CCM")
    stage.command("annotate.tag")
    stage.type("interpretation of the obligations")


def _popup(stage: Stage) -> None:
    stage.select("to boost universalization efforts in Asia and the Pacific, where up to now")


def _picker(stage: Stage) -> None:
    stage.show("Another significant pillar")
    stage.select("providing assistance to their victims")
    stage.command("annotate.tag")
    stage.type("vic")


def _nearest(stage: Stage) -> None:
    stage.select(SELECTION)
    stage.command("annotate.tag")
    stage.type("clearense")


def _note(stage: Stage) -> None:
    stage.session.set_current(stage.highlight(LATE))
    stage.settle()
    stage.cards().edit_note(stage.highlight(LATE))


def _filtered(stage: Stage) -> None:
    wanted = frozenset({stage.tag("Universalization")})
    stage.session.set_filter(Filter(tag_ids=wanted, with_note=True))


def _export(stage: Stage) -> None:
    stage.command("file.annotated_copy")


def _find(stage: Stage) -> None:
    stage.command("edit.find")
    stage.type("universal")
    stage.press(Qt.Key.Key_Return)


def _overlaps(stage: Stage) -> None:
    stage.show("Another significant pillar")
    stage.session.set_current(stage.highlight("unexploded ordnance, including"))


def _scripts(stage: Stage) -> None:
    mixed = stage.session.project.statements()[-1]
    stage.session.open_statement(mixed.id)
    stage.settle()
    stage.session.set_current(stage.highlight("أهمية"))


def _toast(stage: Stage) -> None:
    offer = Message("Removed the highlight “closely connected to…”", "Undo", "edit.undo")
    stage.window.toast(offer)


def _keys(stage: Stage) -> None:
    stage.command("help.keys")


def _large(stage: Stage) -> None:
    stage.window.look.set_zoom(2.0)
    stage.session.set_current(stage.highlight(CURRENT))
    stage.settle()
    stage.show(CURRENT)


SCENES = (
    Scene("window-light", _reading, size=(1440, 900)),
    Scene("window-dark", _reading, size=(1440, 900), theme="dark"),
    Scene("empty", _nothing, "empty"),
    Scene("narrow", _narrow, size=(820, 800)),
    Scene("long-names", _long, "long_names"),
    Scene("long-names-picker", _long_picker, "long_names"),
    Scene("popup", _popup),
    Scene("picker", _picker),
    Scene("picker-nearest-dark", _nearest, theme="dark"),
    Scene("note", _note),
    Scene("filtered", _filtered),
    Scene("export", _export),
    Scene("export-dark", _export, theme="dark"),
    Scene("find", _find),
    Scene("overlaps", _overlaps, "five"),
    Scene("scripts", _scripts, "scripts", needs=_SCRIPTS),
    Scene("toast", _toast),
    Scene("keys", _keys),
    Scene("text-200", _large),
)
