"""Searching all statements: asked in jobs, gone to, marked, kept under a name. Loaded when it is
first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from annotations_db.edits import found as marking_found
from annotations_db.edits import searches as edits
from annotations_db.errors import CancelledError, UserError
from annotations_db.model import Edit, PersonId, SavedSearch, Span, StatementId
from annotations_db.project import open_project
from annotations_db.store import Store
from annotations_db.store.patterns import Pattern
from annotations_db.text.query.hits import StatementHits
from annotations_db.text.query.question import Question
from pyside_app.actions import marking
from pyside_app.dialogs.search_name import SearchNameSheet
from pyside_app.jobs import Progress
from pyside_app.messages import Message
from pyside_app.panels.search.asked import Answer, Asked, Failed, Going, Head, More, PlaceRow
from pyside_app.panels.search.view import SearchPanel
from pyside_app.theme import Look
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

T = TypeVar("T")
PANEL = "search"
PAGE = 20
"""Statements that are read at once."""
MOST_BY_PATTERN = 1000
"""Statements that a pattern lists."""
MOST_MARKED = 20_000
"""Places that are marked in one step."""


def panel(bench: Workbench) -> SearchPanel:
    """The panel, made where it was not wanted until now."""
    widget = bench.panels.widget(PANEL)
    if isinstance(widget, SearchPanel):
        return widget
    raise LookupError(PANEL)


def _open(bench: Workbench, _nothing: object = None) -> None:
    bench.panels.show(PANEL)
    field = panel(bench).field
    field.setFocus()
    field.selectAll()


def _ask(bench: Workbench, asked: object) -> None:
    """The newest question alone is waited for."""
    if not isinstance(asked, Asked):
        return
    shown = panel(bench)
    shown.wait_for(None)
    path, person_id = bench.session.project.path, bench.session.project.person_id

    def work(progress: Progress) -> Answer:
        return _with_store(path, progress, lambda store: _answer(store, asked, person_id, progress))

    job = bench.jobs.start(
        tr("Searching"),
        work,
        done=shown.show_answer,
        failed=lambda error: shown.show_failed(Failed(asked, error)),
        is_told=asked.pattern,
        only_reads=True,
    )
    shown.wait_for(job)


def _with_store(path: Path, progress: Progress, ask: Callable[[Store], T]) -> T:
    """Asks the project's file as it is now. Raises CancelledError where nobody waits anymore."""
    if progress.is_cancelled():
        raise CancelledError("cancelled")
    with open_project(path, read_only=True) as project:
        return ask(project.store)


def _answer(store: Store, asked: Asked, person_id: PersonId, progress: Progress) -> Answer:
    if not asked.pattern:
        found = store.find(Question(asked.typed, stems=asked.stems), person_id)
        return Answer(asked, tuple(store.hits(found, limit=PAGE)), len(found), found)
    hits = _by_pattern(store, asked, progress, snippets=5)
    listed = tuple(islice(hits, MOST_BY_PATTERN))
    return Answer(asked, listed, len(listed), is_cut=next(hits, None) is not None)


def _by_pattern(
    store: Store, asked: Asked, progress: Progress, *, snippets: int | None
) -> islice[StatementHits]:
    found = store.hits_of_pattern(
        Pattern(asked.typed), cancelled=progress.is_cancelled, snippets=snippets
    )
    return islice(found, None)


def _more(bench: Workbench, more: object) -> None:
    if not isinstance(more, More) or more.answer.found is None:
        return
    shown, found, path = panel(bench), more.answer.found, bench.session.project.path

    def work(progress: Progress) -> Sequence[StatementHits]:
        return _with_store(
            path, progress, lambda store: store.hits(found, limit=PAGE, offset=more.offset)
        )

    bench.jobs.start(
        tr("Searching"),
        work,
        done=lambda hits: shown.show_more(more, hits),
        is_told=False,
        only_reads=True,
    )


def _go(bench: Workbench, going: object) -> None:
    """Opens the statement at the place, with all its places marked; the keys stay in the list."""
    if not isinstance(going, Going):
        return
    session, hits = bench.session, going.row.hits
    if session.statement is None or session.statement.id != hits.statement_id:
        session.open_statement(hits.statement_id)
    text = session.text
    if session.statement is None or session.statement.id != hits.statement_id or text is None:
        return
    spans = _places(bench, going.answer, hits.statement_id)
    bench.reading.show_places(spans, _start(going, spans))


def _start(going: Going, spans: Sequence[Span]) -> int:
    row = going.row
    if isinstance(row, PlaceRow) and row.snippet is not None:
        return row.snippet.span.start
    if isinstance(row, Head) and row.hits.snippets:
        return row.hits.snippets[0].span.start
    return spans[0].start if spans else 0


def _places(bench: Workbench, answer: Answer, statement_id: StatementId) -> Sequence[Span]:
    store = bench.session.project.store
    try:
        if answer.found is not None:
            return store.places(answer.found, statement_id)
        return Pattern(answer.asked.typed, seconds=1).spans_of(store.text_of(statement_id).text)
    except UserError as error:
        bench.session.say_error(error)
        return ()


def _highlight_all(bench: Workbench, answer: object) -> None:
    found = answer if isinstance(answer, Answer) else panel(bench).answer
    if found is not None:
        _mark(bench, found, marking.pinned_paths(bench))


def _tag_all(bench: Workbench, answer: object) -> None:
    found = answer if isinstance(answer, Answer) else panel(bench).answer
    if found is not None:
        bench.asks.tag(frozenset(), lambda path: _mark(bench, found, (path,)))


def _mark(bench: Workbench, answer: Answer, paths: Sequence[str]) -> None:
    """Gathers all places in a job, then marks them in one edit."""
    path = bench.session.project.path

    def work(progress: Progress) -> Mapping[StatementId, Sequence[Span]]:
        return _with_store(path, progress, lambda store: all_places(store, answer, progress))

    def done(places: Mapping[StatementId, Sequence[Span]]) -> None:
        if bench.session.project.path == path:
            marking.named(bench, lambda: _write(bench, places, paths))

    bench.jobs.start(tr("Gathering the places"), work, done=done)


def all_places(
    store: Store, answer: Answer, progress: Progress
) -> Mapping[StatementId, Sequence[Span]]:
    """Where the words stand, in every statement found. Raises CancelledError."""
    if answer.found is None:
        hits = _by_pattern(store, answer.asked, progress, snippets=None)
        return {each.statement_id: [one.span for one in each.snippets] for each in hits}
    places: dict[StatementId, Sequence[Span]] = {}
    ids = store.statement_ids(answer.found)
    for number, each in enumerate(ids):
        if progress.is_cancelled():
            raise CancelledError("cancelled")
        progress.report(number, len(ids))
        places[each] = store.places(answer.found, each)
    return places


def _write(
    bench: Workbench, places: Mapping[StatementId, Sequence[Span]], paths: Sequence[str]
) -> None:
    session, project = bench.session, bench.session.project
    count = sum(map(len, places.values()))
    if count > MOST_MARKED:
        words = tr("These are too many places to mark at once; look for something rarer.")
        bench.toast(Message(words, kind="error"))
        return
    record = session.perform(
        lambda: marking_found.highlight_found(project.store, project.stamp(), places, paths)
    )
    if record is None:
        return
    bench.reading.show_highlights(shown=True)
    marked = record.parameters.get("count", 1)
    words = counted("Marked one passage", "Marked {n} passages", int(marked))
    bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))


def _save(bench: Workbench, asked: object) -> None:
    asked = asked if isinstance(asked, Asked) else panel(bench).now()
    if not asked.typed.strip():
        _open(bench)
        return
    kept, project = asked, bench.session.project

    def keep(name: str) -> bool:
        return _perform(
            bench,
            lambda: edits.save(
                project.store,
                project.stamp(),
                name,
                kept.typed,
                stems=kept.stems,
                pattern=kept.pattern,
            ),
        )

    _ask_name(bench, tr("Save this search"), kept.typed, keep)


def _rename(bench: Workbench, saved: object) -> None:
    if not isinstance(saved, SavedSearch):
        return
    project = bench.session.project

    def keep(name: str) -> bool:
        return name == saved.name or _perform(
            bench, lambda: edits.rename(project.store, project.stamp(), saved.id, name)
        )

    _ask_name(bench, tr("Rename the search"), saved.name, keep)


def _ask_name(bench: Workbench, title: str, proposed: str, keep: Callable[[str], bool]) -> None:
    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = SearchNameSheet(title, proposed, keep, look, window)
        return sheet, sheet.field

    bench.asks.open(make)


def _change(bench: Workbench, what: object) -> None:
    if not isinstance(what, tuple):
        return
    saved, asked = what
    project = bench.session.project
    _perform(
        bench,
        lambda: edits.change(
            project.store,
            project.stamp(),
            saved.id,
            asked.typed,
            stems=asked.stems,
            pattern=asked.pattern,
        ),
    )


def _delete(bench: Workbench, saved: object) -> None:
    if not isinstance(saved, SavedSearch):
        return
    project = bench.session.project
    record = bench.session.perform(lambda: edits.delete(project.store, project.stamp(), saved.id))
    if record is not None:
        words = tr("Deleted the search “{name}”", name=saved.name)
        bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))


def _perform(bench: Workbench, edit: Callable[[], Edit]) -> bool:
    return bench.session.perform(edit) is not None


def has_answer(bench: Workbench) -> bool:
    """Whether there are places to mark."""
    answer = panel(bench).answer
    return answer is not None and any(each.count for each in answer.hits)


COMMANDS: dict[str, Callable[[Workbench, object], None]] = {
    "open": _open,
    "ask": _ask,
    "more": _more,
    "go": _go,
    "highlight_all": _highlight_all,
    "tag_all": _tag_all,
    "save": _save,
    "rename": _rename,
    "change": _change,
    "delete": _delete,
}
"""By what stands behind "search." in a command's id."""
