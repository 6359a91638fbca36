"""The Annotate menu's section on where a highlight begins and ends: moving, splitting, joining."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from annotations_db.edits import places
from annotations_db.edits.annotations import annotation_of
from annotations_db.model import AnnotationId, Edit, Highlight
from annotations_db.text.steps import Unit
from pyside_app.actions.annotate import has_text
from pyside_app.actions.table import Action, Menu
from pyside_app.messages import Message
from pyside_app.words import tr
from pyside_app.workbench import Workbench


def current(bench: Workbench) -> Highlight | None:
    """The highlight that is meant: the current one, or one at the caret where that is elsewhere."""
    bench.reading.choose_here()
    found = bench.session.current
    return None if found is None else bench.session.highlights.get(found)


def _move_ends(bench: Workbench) -> None:
    if current(bench) is None:
        _say_none(bench)
    elif bench.reading.ends.begin(by_keys=True):
        bench.reading.setFocus()


def _say_none(bench: Workbench) -> None:
    words = tr("Put the caret in a highlight first, or choose its card.")
    bench.toast(Message(words, kind="error"))


def _pull(bench: Workbench, unit: Unit, *, forward: bool) -> None:
    """Moves the end of what is selected, else of the current highlight where the caret is at it,
    else begins to select.
    """
    session, caret = bench.session, bench.reading.caret
    highlight = current(bench)
    is_at = highlight is not None and _touches(bench, highlight, caret.offset)
    if session.selection is not None or not is_at:
        caret.step(unit, forward=forward, extends=True)
        return
    bench.reading.ends.pull_by(unit, forward=forward)
    moved = bench.reading.ends.span
    if moved is not None:
        caret.place(moved.end)


def _pull_across(bench: Workbench, *, right: bool) -> None:
    """To the right or the left of the screen: Arabic goes on to the left."""
    _pull(bench, "word", forward=right != bench.reading.runs_leftwards())


def _touches(bench: Workbench, highlight: Highlight, offset: int) -> bool:
    """Whether a place is in a highlight, or behind it with nothing but blanks between."""
    text, span = bench.session.text, bench.session.place(highlight.id)
    if text is None or span is None or offset < span.start:
        return False
    return offset <= span.end or not text.text[span.end : offset].strip()


def split(bench: Workbench) -> None:
    """Parts the current highlight where the selection begins, else at the caret; the second part is
    the current one afterwards.
    """
    session, highlight = bench.session, current(bench)
    if highlight is None:
        _say_none(bench)
        return
    at, selected = bench.reading.caret.offset, session.selection
    if selected is not None and highlight.span.start < selected.start < highlight.span.end:
        at = selected.start
    edit = _perform(
        bench,
        lambda: places.split(session.project.store, session.project.stamp(), highlight.id, at),
    )
    if edit is not None:
        _, second = places.parts_of(edit)
        session.set_current(second)


def join(bench: Workbench) -> None:
    """Makes one highlight of those chosen together; of the current one and the next of the same
    person, where only one is chosen.
    """
    session = bench.session
    ids = session.chosen if len(session.chosen) > 1 else _with_next(bench)
    if not ids:
        _say_none(bench)
    elif len(ids) == 1:
        words = tr("No other highlight of the same person comes after this one.")
        bench.toast(Message(words, kind="error"))
    else:
        edit = _perform(
            bench, lambda: places.join(session.project.store, session.project.stamp(), ids)
        )
        if edit is not None:
            session.set_current(annotation_of(edit))


def _with_next(bench: Workbench) -> tuple[AnnotationId, ...]:
    highlight = current(bench)
    if highlight is None:
        return ()
    following = next_of_author(highlight, bench.session.highlights.values())
    return (highlight.id,) if following is None else (highlight.id, following.id)


def next_of_author(highlight: Highlight, others: Iterable[Highlight]) -> Highlight | None:
    """The highlight of the same person that follows in the text, by start, then by end."""
    author, here = highlight.annotation.author_id, (highlight.span, highlight.id)
    following = (
        each
        for each in others
        if each.annotation.author_id == author and (each.span, each.id) > here
    )
    return min(following, key=lambda each: (each.span, each.id), default=None)


def _perform(bench: Workbench, make: Callable[[], Edit]) -> Edit | None:
    """The edit, once it is written."""
    made = list[Edit]()

    def edit() -> Edit:
        made.append(make())
        return made[-1]

    return made[-1] if bench.session.perform(edit) is not None else None


def _further(action_id: str, text: str, key: str, run: Callable[[Workbench], None]) -> Action:
    return Action(f"annotate.end_{action_id}", text, run, (key,), enabled=has_text, in_text=True)


MENU = Menu(
    "&Annotate",
    32,
    (
        Action(
            "annotate.move_ends",
            "Move its &ends",
            _move_ends,
            ("E",),
            hint="Move the ends of the current highlight by keys",
            enabled=has_text,
        ),
        Action(
            "annotate.split",
            "&Split here",
            split,
            ("X",),
            hint="Part the current highlight at the caret, or where the selection begins",
            enabled=has_text,
        ),
        Action(
            "annotate.join",
            "&Join with the next",
            join,
            ("J",),
            hint="Join the current highlight with the next one, or those chosen together",
            enabled=has_text,
        ),
        Menu(
            "En&d of the highlight or selection",
            0,
            (
                _further(
                    "word_right",
                    "A word to the &right",
                    "Alt+Shift+Right",
                    lambda bench: _pull_across(bench, right=True),
                ),
                _further(
                    "word_left",
                    "A word to the &left",
                    "Alt+Shift+Left",
                    lambda bench: _pull_across(bench, right=False),
                ),
                _further(
                    "sentence_down",
                    "A sentence &further",
                    "Alt+Shift+Down",
                    lambda bench: _pull(bench, "sentence", forward=True),
                ),
                _further(
                    "sentence_up",
                    "A sentence &back",
                    "Alt+Shift+Up",
                    lambda bench: _pull(bench, "sentence", forward=False),
                ),
            ),
        ),
    ),
)
