"""The highlights panel: filtered, grouped, with several cards chosen, a note previewed."""

from __future__ import annotations

from annotations_db.arranging import Arrangement
from annotations_db.filters import Filter
from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage

LATE = "From 2009 to 2012"


def _several(stage: Stage) -> None:
    shown = [each.id for each in stage.session.shown()]
    stage.session.set_current(shown[1])
    stage.session.choose(shown[:4])


def _grouped(stage: Stage) -> None:
    stage.session.arrange(Arrangement(group="tag"))


def _by_heading(stage: Stage) -> None:
    stage.session.arrange(Arrangement("newest", "heading"))
    _several(stage)


def _words(stage: Stage) -> None:
    stage.command("annotate.filter")
    stage.type("japan")
    stage.cards().text.apply()


def _many_conditions(stage: Stage) -> None:
    stage.session.set_filter(
        Filter(
            tag_ids=frozenset({stage.tag("Universalization"), stage.tag("Victim assistance")}),
            without_tags=frozenset({stage.tag("Clearance")}),
            text="japan",
        )
    )
    stage.cards().filters._count_tags()


def _preview(stage: Stage) -> None:
    stage.session.set_current(stage.highlight(LATE))
    stage.settle()
    stage.cards().edit_note(stage.highlight(LATE))
    stage.cards().list.editor.field.put("Both *pillars*, **together**:\n\n- outreach\n- assistance")
    stage.cards().list.editor.turn()


SCENES = (
    Scene("cards-several", _several, size=(1200, 900)),
    Scene("cards-several-dark", _several, size=(1200, 900), theme="dark"),
    Scene("cards-several-narrow", _several, size=(860, 700)),
    Scene("cards-by-tag", _grouped, size=(1200, 900)),
    Scene("cards-by-heading", _by_heading, size=(1200, 900), theme="dark"),
    Scene("cards-words", _words, size=(1200, 900)),
    Scene("cards-conditions", _many_conditions, size=(1200, 900)),
    Scene("cards-long-names", _grouped, "long_names", size=(1200, 900)),
    Scene("cards-preview", _preview, size=(1200, 900)),
)
