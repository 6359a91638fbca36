"""The Go menu's section on the caret: reading and selecting by keyboard alone."""

from __future__ import annotations

from annotations_db.model import AnnotationId
from annotations_db.text.steps import Unit
from pyside_app.actions.annotate import has_current, has_text
from pyside_app.actions.table import Action, Menu
from pyside_app.messages import Message
from pyside_app.words import tr
from pyside_app.workbench import Workbench


def _step(
    action_id: str, text: str, key: str, unit: Unit, *, forward: bool, extends: bool = False
) -> Action:
    return Action(
        f"go.caret.{action_id}",
        text,
        lambda bench: bench.reading.caret.step(unit, forward=forward, extends=extends),
        (key,),
        enabled=has_text,
        in_text=True,
    )


def _grow(action_id: str, text: str, key: str, unit: Unit, hint: str) -> Action:
    return Action(
        f"go.caret.{action_id}",
        text,
        lambda bench: bench.reading.caret.grow(unit),
        (key,),
        hint=hint,
        enabled=has_text,
        in_text=True,
    )


def _cycle(bench: Workbench) -> None:
    count = bench.reading.cycle()
    if count == 0:
        bench.toast(Message(tr("No highlight here."), kind="error"))
    elif count == 1:
        bench.toast(Message(tr("No other highlight lies over this one here.")))


def _show_card(bench: Workbench) -> None:
    bench.panels.show("annotations")


def _open_card(bench: Workbench, argument: object) -> None:
    """While one only reads, no panel comes."""
    bench.session.set_current(AnnotationId(str(argument)))
    if not bench.session.is_reading:
        _show_card(bench)


MENU = Menu(
    "&Go",
    52,
    (
        Action(
            "go.overlapping",
            "&Overlapping highlight",
            _cycle,
            ("O",),
            hint="The next of the highlights at the caret, the innermost first",
            enabled=has_text,
        ),
        Action(
            "go.card",
            "Card of the highl&ight",
            _show_card,
            hint="Show the card of the current highlight",
            enabled=has_current,
            run_on=_open_card,
        ),
        Menu(
            "C&aret",
            0,
            (
                _step("next_sentence", "&Next sentence", "Alt+Down", "sentence", forward=True),
                _step("previous_sentence", "&Sentence before", "Alt+Up", "sentence", forward=False),
                _step("next_paragraph", "Next &paragraph", "Ctrl+Down", "paragraph", forward=True),
                _step(
                    "previous_paragraph",
                    "Paragraph &before",
                    "Ctrl+Up",
                    "paragraph",
                    forward=False,
                ),
                None,
                _grow(
                    "select_sentence",
                    "Select s&entence",
                    "S",
                    "sentence",
                    "Select the sentence at the caret; again: one more",
                ),
                _grow(
                    "select_paragraph",
                    "Select p&aragraph",
                    "Shift+S",
                    "paragraph",
                    "Select the paragraph at the caret; again: one more",
                ),
                _step(
                    "extend_paragraph",
                    "Select a paragraph &further",
                    "Ctrl+Shift+Down",
                    "paragraph",
                    forward=True,
                    extends=True,
                ),
                _step(
                    "shrink_paragraph",
                    "Select a paragraph ba&ck",
                    "Ctrl+Shift+Up",
                    "paragraph",
                    forward=False,
                    extends=True,
                ),
            ),
        ),
    ),
)
