"""All that a search has found, highlighted or tagged in one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotations_db.contents import Contents
from annotations_db.edits import found as marking_found
from annotations_db.errors import CancelledError
from annotations_db.model import Edit, Record, Span, Stamp, StatementId
from annotations_db.project.watching import Watch
from annotations_db.store import Store
from pyside_app.actions import large, marking
from pyside_app.actions.large import Large
from pyside_app.actions.search.asking import by_pattern, panel, with_store
from pyside_app.jobs import Progress
from pyside_app.messages import Message
from pyside_app.panels.search.asked import Answer
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

MOST_MARKED = 20_000
"""Places that are marked in one step."""


def highlight_all(bench: Workbench, answer: object) -> None:
    """Highlights an answer's places, or those of the panel's answer."""
    found = answer if isinstance(answer, Answer) else panel(bench).markable
    if found is not None:
        _mark(bench, found, marking.pinned_paths(bench))


def tag_all(bench: Workbench, answer: object) -> None:
    """The same with a tag that is asked for."""
    found = answer if isinstance(answer, Answer) else panel(bench).markable
    if found is not None:
        bench.asks.tag(frozenset(), lambda path: _mark(bench, found, (path,)))


def _mark(bench: Workbench, answer: Answer, paths: Sequence[str]) -> None:
    """Gathers all places in a job, then marks them in one edit, many of them in a job again."""
    path = bench.session.project.path

    def work(progress: Progress) -> Mapping[StatementId, Sequence[Span]]:
        return with_store(path, progress, lambda store: all_places(store, answer, progress))

    def done(places: Mapping[StatementId, Sequence[Span]]) -> None:
        if bench.session.project.path == path:
            marking.named(bench, lambda: _write(bench, places, paths))

    bench.jobs.start(tr("Gathering the places"), work, done=done, only_reads=True)


def all_places(
    store: Store, answer: Answer, progress: Progress
) -> Mapping[StatementId, Sequence[Span]]:
    """Where the words stand, in every statement found. Raises CancelledError."""
    if answer.found is None:
        hits = by_pattern(store, answer.asked, progress, snippets=None)
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
    count = sum(map(len, places.values()))
    if count > MOST_MARKED:
        words = tr("These are too many places to mark at once; look for something rarer.")
        bench.toast(Message(words, kind="error"))
        return

    def make(contents: Contents, stamp: Stamp) -> Edit:
        return marking_found.highlight_found(contents, stamp, places, paths)

    def make_watched(contents: Contents, stamp: Stamp, watch: Watch) -> Edit:
        return marking_found.highlight_found(contents, stamp, places, paths, watch.done)

    def tell(record: Record) -> None:
        bench.reading.show_highlights(shown=True)
        marked = int(record.parameters.get("count", 1))
        words = counted("Marked one passage", "Marked {n} passages", marked)
        bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))

    title = counted("Marking {n} passage", "Marking {n} passages", count)
    large.perform(bench, Large(title, count, make, make_watched), tell)
