"""The Statement menu's review of highlights that have no place in a text that has changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QWidget

from annotations_db.contents import Contents
from annotations_db.edits import waiting
from annotations_db.edits.tagtree import TagTree
from annotations_db.model import (
    AnnotationId,
    CanonicalText,
    Edit,
    Record,
    Span,
    Stamp,
    Statement,
    StatementId,
    Tag,
    TagId,
    TextId,
)
from annotations_db.project import Project, open_project
from pyside_app.actions.annotate import has_text
from pyside_app.actions.large import AT_ONCE, Large, perform
from pyside_app.actions.placing import Back, Placing
from pyside_app.actions.table import Action, Menu
from pyside_app.jobs import Progress
from pyside_app.messages import Message
from pyside_app.panels.parts.dates import day
from pyside_app.theme import Look
from pyside_app.words import tr
from pyside_app.workbench import Workbench

if TYPE_CHECKING:
    from pyside_app.dialogs.review_items import Item

Found: TypeAlias = "tuple[list[Item], dict[TextId, CanonicalText], dict[TextId, datetime]]"


def waits(bench: Workbench) -> bool:
    """Whether a highlight of the open statement has no place in its text."""
    return bench.session.tally.without_place > 0


def _review_open(bench: Workbench) -> None:
    if bench.session.statement is not None:
        review(bench, bench.session.statement.id)


def review(bench: Workbench, statement_id: StatementId, first: AnnotationId | None = None) -> None:
    """Looks in a job for where highlights may be, then opens the sheet on them, at ``first``."""
    place = bench.session.project.path

    def work(_progress: Progress) -> Found:
        with open_project(place, read_only=True) as project:
            return _found(project, statement_id)

    def done(found: Found) -> None:
        opened = bench.session.statement
        if bench.session.project.path == place and opened and opened.id == statement_id:
            _open(bench, opened, first, *found)

    bench.jobs.start(tr("Looking for the highlights"), work, done=done)


def _found(project: Project, statement_id: StatementId) -> Found:
    from pyside_app.dialogs.review_items import OldTexts, items_of  # noqa: PLC0415

    store = project.store
    names = {each.id: each.name for each in store.people()}
    olds = OldTexts(store.text)
    proposed = {each.annotation.id: each.anchor for each in waiting.proposals(store, statement_id)}
    now = store.text(store.statement(statement_id).text_id).text
    found = store.highlights(statement_id=statement_id)
    items = items_of(found, proposed, now, olds, lambda each: names.get(each, ""))
    times = store.text_times(statement_id)
    return items, olds.known, times


def _open(
    bench: Workbench,
    statement: Statement,
    first: AnnotationId | None,
    items: Sequence[Item],
    old_texts: Mapping[TextId, CanonicalText],
    times: Mapping[TextId, datetime],
) -> None:
    from pyside_app.dialogs.review import Reviewed, Reviewing, ReviewSheet  # noqa: PLC0415

    def write(make: Callable[[Contents, Stamp], Edit], then: Callable[[Record], None]) -> None:
        perform(bench, Large(tr("Putting highlights"), 1, make), then)

    def accept(item: Item, then: Callable[[Record], None]) -> None:
        span = item.span
        if span is not None:
            write(lambda contents, stamp: waiting.place(contents, stamp, item.id, span), then)

    def accept_all(ids: Collection[AnnotationId], then: Callable[[Record], None]) -> None:
        def make(contents: Contents, stamp: Stamp) -> Edit:
            return waiting.accept(contents, stamp, ids)

        perform(bench, Large(tr("Putting highlights"), AT_ONCE + 1, make), then)

    def keep(item: Item, then: Callable[[Record], None]) -> None:
        write(lambda contents, stamp: waiting.keep_as_orphans(contents, stamp, [item.id]), then)

    doing = Reviewing(
        accept=accept,
        accept_all=accept_all,
        keep=keep,
        waits=partial(_waits_now, bench),
        adjust=lambda item, following: _adjust(bench, item.id, following),
    )
    now, before = _captions(statement, times)
    reviewed = Reviewed(
        items,
        old_texts,
        now,
        before,
        partial(_tag_and_path, bench.session.tree),
        first,
    )

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = ReviewSheet(reviewed, doing, look, window)
        return sheet, sheet.first_focus

    bench.asks.open_when_free(make)


def _waits_now(bench: Workbench, annotation_id: AnnotationId) -> bool | None:
    found = bench.session.highlights.get(annotation_id)
    return None if found is None else found.annotation.is_waiting


def _tag_and_path(tree: TagTree, tag_id: TagId) -> tuple[Tag, str] | None:
    return (tree.tag(tag_id), tree.path(tag_id)) if tag_id in tree else None


def _captions(
    statement: Statement, times: Mapping[TextId, datetime]
) -> tuple[str, Callable[[TextId], str]]:
    """What stands above the present passages, and above those of an old text; without dates where
    nothing is known of when the texts came.
    """

    def since(text_id: TextId) -> str:
        return day(times.get(text_id, statement.imported_at).astimezone())

    if not times:
        return tr("Now"), lambda _text_id: tr("Before")
    now = tr("Now, text of {day}", day=since(statement.text_id))
    return now, lambda text_id: tr("Before, text of {day}", day=since(text_id))


def _adjust(bench: Workbench, annotation_id: AnnotationId, following: AnnotationId | None) -> None:
    """The review comes back at the following highlight, or without a change at this one."""
    statement = bench.session.statement
    if statement is None:
        return

    def go_back(has_place: bool) -> None:
        review(bench, statement.id, following if has_place else annotation_id)

    _begin_placing(bench, annotation_id, go_back)


def _stay(_has_place: bool) -> None:
    """From a card one is in the window already."""


def _begin_placing(bench: Workbench, annotation_id: AnnotationId, go_back: Back = _stay) -> None:
    """The card is the current one; the reader selects the words, then says so."""
    Placing(bench, annotation_id, go_back)
    bench.reading.setFocus()
    words = tr("Select the words where it belongs, then press Enter; Esc leaves it as it was.")
    bench.toast(Message(words, tr("Put it here"), "annotate.put_here", annotation_id))


def _waiting_one(bench: Workbench) -> AnnotationId | None:
    session = bench.session
    found = session.highlights.get(session.current) if session.current is not None else None
    statement = session.statement
    is_one = found and statement and waiting.is_waiting(found.annotation, statement)
    return found.annotation.id if found and is_one else None


def _put_here(bench: Workbench) -> None:
    _put(bench, _waiting_one(bench))


def _put(bench: Workbench, argument: object) -> None:
    session = bench.session
    if not isinstance(argument, str):
        words = tr("Choose the card of a highlight without a place first.")
        bench.toast(Message(words, kind="error"))
        return
    annotation_id = AnnotationId(argument)
    span = session.selection
    if span is None:
        _begin_placing(bench, annotation_id)
        return
    project = session.project
    record = session.perform(lambda: _placing(project, annotation_id, span))
    if record is not None:
        bench.toast(Message(tr("Put in its place."), tr("Undo"), "edit.undo", record.id))
        session.select(None)
        session.set_current(annotation_id if annotation_id in session.highlights else None)


def _placing(project: Project, annotation_id: AnnotationId, span: Span) -> Edit:
    return waiting.place(project.store, project.stamp(), annotation_id, span)


MENU = Menu(
    "&Statement",
    48,
    (
        Action(
            "statement.review",
            "Re&view highlights of the old text…",
            _review_open,
            hint="Look at those without a place in a text that has changed",
            enabled=waits,
            also=("orphans", "anchors", "not sure", "moved"),
        ),
        Action(
            "annotate.put_here",
            "P&ut the highlight here",
            _put_here,
            hint="Give the current card's highlight the selected words as its place",
            enabled=lambda bench: has_text(bench) and waits(bench),
            run_on=_put,
            also=("place", "orphan"),
        ),
    ),
)
