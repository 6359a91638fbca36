"""Searching all statements: asked in jobs, gone to, further pages. Loaded when it is first asked
for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from annotations_db.errors import NotFoundError, UserError
from annotations_db.model import PersonId, Span, StatementId
from annotations_db.questions import NoteRow
from annotations_db.store import Store
from annotations_db.store.patterns import Pattern
from annotations_db.text.query.hits import StatementHits
from annotations_db.text.query.question import Question
from annotations_db.text.query.things import TagHit, Thing
from pyside_app.actions.search import building, marking_all, saving
from pyside_app.actions.search.asking import by_pattern, open_panel, panel, with_store
from pyside_app.jobs import Progress
from pyside_app.panels.search.asked import (
    Answer,
    Asked,
    Failed,
    Going,
    Head,
    More,
    PlaceRow,
    ThingRow,
)
from pyside_app.words import tr
from pyside_app.workbench import Workbench

PAGE = 20
"""Statements that are read at once."""
MOST_BY_PATTERN = 1000
"""Statements that a pattern lists."""


def _ask(bench: Workbench, asked: object) -> None:
    """The newest question alone is waited for."""
    if not isinstance(asked, Asked):
        return
    shown = panel(bench)
    shown.wait_for(None)
    path, person_id = bench.session.project.path, bench.session.project.person_id

    def work(progress: Progress) -> Answer:
        return with_store(path, progress, lambda store: _answer(store, asked, person_id, progress))

    job = bench.jobs.start(
        tr("Searching"),
        work,
        done=shown.show_answer,
        failed=lambda error: shown.show_failed(Failed(asked, error)),
        is_told=asked.pattern,
        only_reads=True,
    )
    shown.wait_for(job)


def _answer(store: Store, asked: Asked, person_id: PersonId, progress: Progress) -> Answer:
    if not asked.pattern:
        found = store.find(Question(asked.typed, stems=asked.stems), person_id)
        return Answer(asked, tuple(store.hits(found, limit=PAGE)), len(found), found)
    hits = by_pattern(store, asked, progress, snippets=5)
    listed = tuple(islice(hits, MOST_BY_PATTERN))
    return Answer(asked, listed, len(listed), is_cut=next(hits, None) is not None)


def _more(bench: Workbench, more: object) -> None:
    if not isinstance(more, More) or more.answer.found is None:
        return
    shown, found, path = panel(bench), more.answer.found, bench.session.project.path

    def work(progress: Progress) -> Sequence[StatementHits]:
        return with_store(
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
    row = going.row
    if isinstance(row, ThingRow):
        _go_to(bench, row.thing)
    if not isinstance(row, Head | PlaceRow):
        return
    session, hits = bench.session, row.hits
    if session.statement is None or session.statement.id != hits.statement_id:
        session.open_statement(hits.statement_id)
    text = session.text
    if session.statement is None or session.statement.id != hits.statement_id or text is None:
        return
    spans = _places(bench, going.answer, hits.statement_id)
    bench.reading.show_places(spans, _start(going, spans))


def _go_to(bench: Workbench, thing: Thing) -> None:
    """To a tag in its panel; a note is opened, with its tag chosen there."""
    if thing.tag_id is not None and thing.tag_id in bench.session.tree:
        bench.panels.show("tags")
        bench.panels.show_tag(thing.tag_id)
    if isinstance(thing, TagHit):
        return
    try:
        note = bench.session.project.store.note(thing.note_id)
    except NotFoundError as error:
        bench.session.say_error(error)
        return
    bench.command("notes.change", NoteRow(note, None, "", "", thing.path))


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


def has_answer(bench: Workbench) -> bool:
    """Whether there are places to mark."""
    answer = panel(bench).markable
    return answer is not None and any(each.count for each in answer.hits)


COMMANDS: dict[str, Callable[[Workbench, object], None]] = {
    "open": open_panel,
    "build": building.build,
    "ask": _ask,
    "more": _more,
    "go": _go,
    "highlight_all": marking_all.highlight_all,
    "tag_all": marking_all.tag_all,
    "save": saving.save,
    "rename": saving.rename,
    "change": saving.change,
    "delete": saving.delete,
}
"""By what stands behind "search." in a command's id."""
