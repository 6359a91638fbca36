"""The Help menu's worked example: the sample statement as somebody might have marked it."""

from __future__ import annotations

from annotations_db.edits import examples
from annotations_db.model import Edit, Record, Statement
from annotations_db.project import SAMPLE
from pyside_app.actions.table import Action, Menu
from pyside_app.messages import Message
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

SHOW, HIDE = "Show the worked e&xample", "Take the &worked example away"


def _sample(bench: Workbench) -> Statement | None:
    """The open statement where it is the sample, else the first one where that is."""
    session = bench.session
    if session.statement is not None and session.statement.source_name == SAMPLE:
        return session.statement
    first = next(iter(session.project.store.statements()), None)
    return first if first is not None and first.source_name == SAMPLE else None


def _is_shown(bench: Workbench) -> bool:
    """Whether the open statement has highlights of the example."""
    session = bench.session
    if not session.highlights:
        return False
    person_id = examples.person_of(session.project.store)
    return person_id in session.tally.by_author


def _words(bench: Workbench) -> str:
    if _sample(bench) is None:
        return ""
    return tr(HIDE) if _is_shown(bench) else tr(SHOW)


def _turn(bench: Workbench) -> None:
    sample = _sample(bench)
    if sample is None:
        return
    if bench.session.statement is None or bench.session.statement.id != sample.id:
        bench.session.open_statement(sample.id)
    if _is_shown(bench):
        _hide(bench, sample)
    else:
        _show(bench, sample)


def _show(bench: Workbench, sample: Statement) -> None:
    from annotations_db.project.example import example_passages  # noqa: PLC0415

    session, store = bench.session, bench.session.project.store
    passages = example_passages(store.text(sample.text_id).text)

    def edit() -> Edit:
        return examples.show(store, session.project.stamp(), sample.id, passages)

    bench.panels.show("annotations")
    one = "The worked example marks {n} passage with the tags that quote it."
    many = "The worked example marks {n} passages with the tags that quote them."
    _tell(bench, session.perform(edit), counted(one, many, len(passages)))


def _hide(bench: Workbench, sample: Statement) -> None:
    session, store = bench.session, bench.session.project.store
    record = session.perform(lambda: examples.hide(store, session.project.stamp(), sample.id))
    if record is None:
        said = tr("You have worked on all that is left of the example, so it stays.")
        bench.toast(Message(said))
    _tell(bench, record, tr("The worked example is gone; what you worked on stays."))


def _tell(bench: Workbench, record: Record | None, words: str) -> None:
    if record is not None:
        bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))


MENU = Menu(
    "&Help",
    71,
    (
        Action(
            "help.worked_example",
            SHOW,
            _turn,
            hint="Show the sample as it might be marked",
            enabled=lambda bench: _sample(bench) is not None,
            label=_words,
        ),
    ),
)
