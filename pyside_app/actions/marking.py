"""Marking a passage: highlight, tag, note, delete, as functions over the workbench."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from annotations_db import settings
from annotations_db.edits import annotations as edits
from annotations_db.edits.typed import shortened
from annotations_db.model import AnnotationId, Edit, Record, Span
from annotations_db.text.graphemes import mark_span
from pyside_app.actions import large, several
from pyside_app.actions.large import Large
from pyside_app.actions.showing import told_if_hidden
from pyside_app.messages import Message
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

NOTHING_SELECTED = "Select some words first."
OTHER_OPENED = "Another statement was opened meanwhile, so nothing was marked."
TOAST_QUOTE = 24
"""Letters of a quote that stand in a toast."""


def highlight(bench: Workbench) -> None:
    """Marks the selected words, with the pinned tags where some are; where they are just what one
    has marked already, opens that.
    """
    span = selected(bench)
    if span is None:
        say_nothing_selected(bench)
        return
    existing = bench.session.own_highlight(span)
    if existing is not None:
        open_highlight(bench, existing.id)
        return
    named(bench, lambda: mark(bench, span))


def pinned_paths(bench: Workbench) -> tuple[str, ...]:
    """The tags that every new passage gets."""
    return tuple(map(bench.session.tree.path, bench.recent.pinned))


def say_nothing_selected(bench: Workbench) -> None:
    bench.toast(Message(tr(NOTHING_SELECTED), kind="error"))


def tag(bench: Workbench) -> None:
    """Asks for a tag, then puts it on the selected words, or on the current highlight, or turns it
    on all that are chosen.
    """
    span, targets = selected(bench), chosen(bench)
    if span is not None:
        existing = bench.session.own_highlight(span)
        on = frozenset(existing.tag_ids if existing is not None else ())
        bench.asks.tag(on, lambda path: named(bench, lambda: mark(bench, span, (path,))))
    elif len(targets) > 1:
        on = several.common_tags(bench, targets)
        bench.asks.tag(
            on, lambda path: named(bench, lambda: several.turn_tag(bench, targets, path))
        )
    elif targets:
        retag(bench, targets[0])
    else:
        say_nothing_selected(bench)


def tag_with(bench: Workbench, path: str) -> None:
    """Puts a tag on the selected words or else on the highlights chosen; takes it off there again
    where it is on all of them already.
    """
    span, targets = selected(bench), chosen(bench)
    if span is not None:
        named(bench, lambda: mark(bench, span, (path,)))
    elif len(targets) > 1:
        named(bench, lambda: several.turn_tag(bench, targets, path))
    elif targets:
        named(bench, lambda: _turn_tag(bench, targets[0], path))
    else:
        say_nothing_selected(bench)


def retag(bench: Workbench, annotation_id: AnnotationId) -> None:
    """Asks for a tag for a highlight that is there, whatever is selected."""
    bench.session.set_current(annotation_id)
    highlight = bench.session.highlights.get(annotation_id)
    on = highlight.tag_ids if highlight is not None else ()
    bench.asks.tag(on, lambda path: named(bench, lambda: _turn_tag(bench, annotation_id, path)))


def note(bench: Workbench) -> None:
    """Opens the note of the selected words, marking them first with the pinned tags, or of the
    current highlight.
    """
    span, current = selected(bench), bench.session.current
    if span is not None:
        existing = bench.session.own_highlight(span)
        if existing is not None:
            edit_note(bench, existing.id)
            return
        named(bench, lambda: mark(bench, span, (), lambda each: edit_note(bench, each)))
    elif current is not None:
        edit_note(bench, current)
    else:
        say_nothing_selected(bench)


def edit_note(bench: Workbench, annotation_id: AnnotationId) -> None:
    """Opens the note editor in a highlight's card; the name that shall stand beside the note is
    asked first.
    """

    def open_editor() -> None:
        open_highlight(bench, annotation_id)
        bench.panels.edit_note(annotation_id)

    named(bench, open_editor)


def another_note(bench: Workbench, annotation_id: AnnotationId) -> None:
    """The same for one more note on a highlight."""

    def open_editor() -> None:
        open_highlight(bench, annotation_id)
        bench.panels.add_note(annotation_id)

    named(bench, open_editor)


def delete(bench: Workbench, annotation_ids: Sequence[AnnotationId]) -> None:
    """Removes highlights at once; a toast offers to undo it."""
    count, first = len(annotation_ids), bench.session.project.store.highlight(annotation_ids[0])

    def tell(record: Record) -> None:
        quote = shortened(first.annotation.exact, TOAST_QUOTE)
        said = counted("Removed “{quote}”", "Removed {n} highlights", count, quote=quote)
        bench.toast(Message(said, tr("Undo"), "edit.undo", record.id))

    title = counted("Removing {n} highlight", "Removing {n} highlights", count)
    large.perform(
        bench,
        Large(title, count, lambda contents, stamp: edits.delete(contents, stamp, annotation_ids)),
        tell,
    )


def open_highlight(bench: Workbench, annotation_id: AnnotationId) -> None:
    """Makes a highlight the current one, and its card visible."""
    bench.session.select(None)
    bench.session.set_current(annotation_id)
    bench.panels.show("annotations")


def named(bench: Workbench, then: Callable[[], None]) -> None:
    """Does something once the person has a name: the first mark asks for it."""
    project = bench.session.project
    if project.has_author:
        then()
        return

    asked_in = bench.session.statement

    def keep(name: str) -> None:
        settings.save(replace(settings.load(), name=name))
        project.set_author(name)
        now = bench.session.statement
        if (now and now.id) == (asked_in and asked_in.id):
            then()
        else:
            bench.toast(Message(tr(OTHER_OPENED), kind="error"))

    bench.asks.name(keep)


def chosen(bench: Workbench) -> tuple[AnnotationId, ...]:
    """The highlights a command without a selection is about: all that are chosen together."""
    current = bench.session.current
    return bench.session.chosen or (() if current is None else (current,))


def selected(bench: Workbench) -> Span | None:
    """The words to mark: what is selected, else the place that Find has gone to."""
    text = bench.session.text
    selection = bench.session.selection or bench.reading.found()
    if selection is None or text is None:
        return None
    return mark_span(text.text, selection.start, selection.end)


def mark(
    bench: Workbench,
    span: Span,
    paths: Sequence[str] = (),
    then: Callable[[AnnotationId], None] | None = None,
) -> None:
    """Highlights a passage, with tags, and makes it the current one. A new highlight has the pinned
    tags too; one that is there already gets none but those asked for.
    """
    session = bench.session
    statement = session.statement
    if statement is None or session.text is None:
        return
    is_new = session.own_highlight(span) is None
    wanted = tuple(dict.fromkeys((*paths, *(pinned_paths(bench) if is_new else ()))))
    project, made = session.project, list[AnnotationId]()

    def edit() -> Edit:
        result = edits.highlight_by_paths(
            project.store, project.stamp(), statement.id, span, paths=wanted
        )
        made.append(edits.annotation_of(result))
        return result

    record = session.perform(edit)
    if record is not None:
        quote = shortened(session.text.text[span.start : span.end], TOAST_QUOTE)
        told_if_hidden(bench, tr("Marked “{quote}”", quote=quote))
    if record is not None and session.status == "to read":
        session.mark_reading(status="reading")
    if made and made[0] in session.highlights:
        session.select(None)
        session.set_current(made[0])
        if then is not None:
            then(made[0])


def _turn_tag(bench: Workbench, annotation_id: AnnotationId, path: str) -> None:
    session = bench.session
    highlight = session.highlights.get(annotation_id)
    if highlight is None:
        return
    tag = session.tree.find(path)
    has_it = tag is not None and tag.id in highlight.tag_ids
    add, remove = ((), (path,)) if has_it else ((path,), ())
    project = session.project
    session.perform(
        lambda: edits.retag_by_paths(
            project.store, project.stamp(), annotation_id, add=add, remove=remove
        )
    )
