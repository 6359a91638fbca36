"""The tag tree: what is held over it, and the sheets that change tags."""

from __future__ import annotations

from PySide6.QtCore import Qt

from annotations_db.filters import Filter
from pyside_app.panels.tags.drops import Target
from pyside_app.panels.tags.view import TagsPanel
from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage

GIVEN = "International cooperation and assistance"


def _panel(stage: Stage) -> TagsPanel:
    panel = stage.window.panels.widget("tags")
    assert isinstance(panel, TagsPanel)
    return panel


def _details(stage: Stage) -> None:
    stage.session.set_current(stage.highlight("Japan attaches great importance"))
    stage.window.command("tags.describe", stage.tag("Universalization"))
    stage.settle()


def _long_details(stage: Stage) -> None:
    stage.window.command("tags.describe", stage.tag("Extraterritoriality" * 15))
    stage.settle()


def _looks(stage: Stage) -> None:
    stage.window.command("tags.looks", stage.tag("Universalization"))
    stage.settle()
    stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_Down)


def _merge(stage: Stage) -> None:
    stage.window.command("tags.merge", stage.tag("Universalization"))
    stage.settle()
    stage.type("coop")


def _merge_filtered(stage: Stage) -> None:
    wanted = {stage.tag("Universalization"), stage.tag(GIVEN), stage.tag("To check")}
    stage.session.set_filter(Filter(tag_ids=frozenset(wanted)))
    stage.command("tags.merge_filtered")
    stage.press(Qt.Key.Key_Down)


def _delete(stage: Stage) -> None:
    stage.window.command("tags.delete", stage.tag("Universalization"))
    stage.settle()


def _split(stage: Stage) -> None:
    stage.session.set_current(stage.highlight("Japan has been actively"))
    stage.session.choose(each.id for each in stage.session.shown())
    stage.window.command("tags.split", stage.tag("Universalization / Outreach"))
    stage.settle()
    stage.type("Asia and the Pacific")


def _point(stage: Stage, target: Target) -> None:
    panel = _panel(stage)
    panel.tree.expand(panel.tree.tags.index_of(stage.tag("Universalization")))
    panel.tree.drops.target = target
    panel.tree.viewport().update()
    stage.settle()


def _line(stage: Stage) -> None:
    target = Target(stage.tag("Universalization / Outreach"), "after", is_tag=True)
    _point(stage, target)


def _ring(stage: Stage) -> None:
    _point(stage, Target(stage.tag("Prohibitions"), "into"))


def _new(stage: Stage) -> None:
    _panel(stage).tree.collapseAll()
    panel = _panel(stage)
    panel.setMinimumHeight(520)
    stage.settle()
    panel.tree.drops.target = Target(None, "into")
    stage.settle()


def _search(stage: Stage) -> None:
    _panel(stage).search.ask()
    stage.settle()
    stage.type("ass")


def _search_none(stage: Stage) -> None:
    _panel(stage).search.ask()
    stage.settle()
    stage.type("zebra")


SCENES = (
    Scene("tag-details", _details),
    Scene("tag-details-dark", _details, theme="dark"),
    Scene("tag-details-long", _long_details, "long_names", size=(900, 700)),
    Scene("tag-details-narrow", _details, size=(640, 480)),
    Scene("tag-looks", _looks),
    Scene("tag-looks-dark", _looks, theme="dark"),
    Scene("tag-merge", _merge),
    Scene("tag-merge-filter-dark", _merge_filtered, theme="dark"),
    Scene("tag-delete", _delete),
    Scene("tag-split", _split),
    Scene("tag-search", _search),
    Scene("tag-search-none-dark", _search_none, theme="dark"),
    Scene("tag-drop-line", _line),
    Scene("tag-drop-ring-dark", _ring, theme="dark"),
    Scene("tag-drop-new", _new, size=(1200, 1200)),
)
