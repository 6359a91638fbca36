"""The one object panels share: the project, the open statement, what is selected, and signals for
facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer

from annotations_db.arranging import Arrangement
from annotations_db.edits.tagtree import TagTree
from annotations_db.errors import ConflictError, ProjectError, UserError
from annotations_db.filters import Filter
from annotations_db.model import (
    AnnotationId,
    CanonicalText,
    Edit,
    Highlight,
    Record,
    Span,
    Statement,
    StatementId,
    Status,
    Tag,
)
from annotations_db.project import Project
from annotations_db.text.placing import place_in
from annotations_db.words import sentence
from pyside_app.facts import Facts
from pyside_app.files import KnownFile
from pyside_app.marked import Marked, Tally, annotations_of, place_of
from pyside_app.messages import Leaving, Message
from pyside_app.sifted import Sifted
from pyside_app.statement_layout import StatementLayout
from pyside_app.words import tr

GONE = "This was removed elsewhere meanwhile, so nothing was changed."
_GONE = {"annotation-not-found", "note-not-found", "statement-not-found", "tag-not-found"}
"""What names an id, which says nothing to a reader."""
WATCH_INTERVAL = 1000
"""Milliseconds between two looks for what other programs wrote, and of rest before the file is
tidied.
"""


class Session(Facts):
    """What is open and chosen. Signals say what happened; nobody but the session changes these
    things.

    ``edited`` carries a ``Record`` and comes after ``highlights``, ``tree`` and ``statement`` show
    it; ``reloaded`` means that somebody else wrote, so everything shown must be asked for again.
    """

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_reading = False
        """Whether the person only reads: nothing that is asked for changes the project."""
        self.arrangement = Arrangement()
        self.statement_layout = StatementLayout(self)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_INTERVAL)
        self._watch.timeout.connect(self.look_round)
        self._take(project)

    def _take(self, project: Project) -> None:
        self.project = project
        self.started = datetime.now(UTC)
        self.saved_at: datetime | None = None
        self.tree: TagTree = project.tags()
        self.statement: Statement | None = None
        self.text: CanonicalText | None = None
        self.selection: Span | None = None
        self.current: AnnotationId | None = None
        self.chosen: tuple[AnnotationId, ...] = ()
        self.filter = Filter()
        self._sifted = Sifted(self.tree)
        self._marked = Marked()
        self._version = project.store.data_version()
        self._is_rested = True
        self._file = KnownFile(project.path)
        self.is_lost = False
        self.long_edit = ""
        self._held: list[Callable[[], None]] = []
        self._watch.start()

    @property
    def highlights(self) -> Mapping[AnnotationId, Highlight]:
        """The open statement's highlights; in text order when just opened, new ones last."""
        return self._marked.highlights

    @property
    def tally(self) -> Tally:
        """How many highlights and notes the open statement has."""
        return self._marked.tally

    def own_highlight(self, span: Span) -> Highlight | None:
        """The highlight that this person has at exactly this place of the open statement."""
        return self._marked.at(span, self.project.person_id)

    def open_project(self, project: Project) -> None:
        """Leaves the present project, closing it, for another one."""
        self.leave(is_final=True)
        self.project.close()
        self._take(project)
        self.project_opened.emit()
        self.statement_opened.emit(None)

    def leave(self, *, is_final: bool = False) -> bool:
        """Has everything kept that is being written. False where something could not be."""
        leaving = Leaving(is_final)
        self.leaving.emit(leaving)
        return not leaving.is_refused

    def close(self) -> None:
        """Ends the session; the project's file is at rest afterwards."""
        self.leave(is_final=True)
        self._watch.stop()
        self.project.close()

    def open_statement(self, statement_id: StatementId | None) -> None:
        """Shows a statement, or none. Says why, and stays, where it cannot be read, or where what
        is being written about the open one cannot be kept.
        """
        if self.statement is not None:
            is_there = self.project.store.has_statement(self.statement.id)
            if not self.leave(is_final=not is_there) and is_there:
                return
            self.statement_leaving.emit()
        try:
            self._load(statement_id)
        except UserError as error:
            self.say_error(error)
            return
        self.select(None)
        self.set_current(None)
        self.statement_opened.emit(statement_id)

    def _load(self, statement_id: StatementId | None) -> None:
        store = self.project.store
        if statement_id is None:
            self.statement, self.text, self._marked = None, None, Marked()
            return
        statement = store.statement(statement_id)
        text = store.text(statement.text_id)
        highlights = store.highlights(statement_id=statement_id)
        self.statement, self.text = statement, text
        self._marked = Marked(highlights)

    @property
    def status(self) -> Status:
        """How far this person is with the open statement."""
        known = self.project.reading(self.statement.id) if self.statement is not None else None
        return known.status if known is not None else "to read"

    def mark_reading(
        self, *others: StatementId, status: Status | None = None, position: int | None = None
    ) -> None:
        """Keeps how far the open statement is read, or others are, outside the history; what is
        None stays as it was. During a long edit it is kept afterwards.
        """
        read = others or ((self.statement.id,) if self.statement is not None else ())
        keep = partial(self._mark_reading, read, status, position)
        self._held.append(keep) if self.long_edit else keep()

    def _mark_reading(
        self, read: Sequence[StatementId], status: Status | None, position: int | None
    ) -> None:
        try:
            self.project.mark_readings(read, status=status, position=position)
        except UserError as error:
            self.say_error(error)
            return
        self._is_rested = False
        if read and status is not None:
            self.reading_changed.emit(frozenset(read))

    def begin_long_edit(self, title: str) -> bool:
        """From now until ``end_long_edit`` a job writes, and nothing else may change the project.
        False, after saying why, where nothing may be changed now.
        """
        if self._may_write():
            self.long_edit = title
            return True
        return False

    def end_long_edit(self) -> None:
        """The job has ended, however."""
        self.long_edit = ""
        while self._held:
            self._held.pop(0)()
        self._is_rested = False

    def take_in(self, record: Record | None) -> None:
        """Shows what a job has written as this record; None where all is as it was."""
        self._version = self.project.store.data_version()
        self._reload()
        if record is not None:
            self.saved_at = record.at
            self.edited.emit(record)

    def perform(self, edit: Callable[[], Edit]) -> Record | None:
        """Makes an edit from what now is and writes it. None, after saying why, where a rule or a
        conflict forbids it; None too where there was nothing to change.
        """
        return self._write(lambda: self.project.perform(edit()))

    def undo(self) -> Record | None:
        """Takes back this person's newest edit on this device."""
        return self._write(self.project.undo)

    def redo(self) -> Record | None:
        """Does again what was last taken back."""
        return self._write(self.project.redo)

    def follow(self, record: Record) -> None:
        """Shows a record that was written elsewhere in this program, as an import does."""
        self.saved_at = record.at
        self._is_rested = False
        if any(isinstance(each.before or each.after, Tag) for each in record.changes):
            self.tree = self.project.tags()
        self._follow_highlights(record)
        self._follow_statement(record)
        self.edited.emit(record)

    def select(self, span: Span | None) -> None:
        """The passage selected in the text, in code points; None for none."""
        if span != self.selection:
            self.selection = span
            self.selection_changed.emit(span)

    def set_current(self, annotation_id: AnnotationId | None) -> None:
        """The highlight whose card has the ring."""
        if annotation_id != self.current:
            self.current = annotation_id
            self.current_changed.emit(annotation_id)
        self.choose(() if annotation_id is None else (annotation_id,))

    def choose(self, annotation_ids: Iterable[AnnotationId]) -> None:
        """The highlights that a command shall act on together; the current one is among them as
        long as there are any. Ids that are not of the open statement are left out.
        """
        known = self.highlights
        wanted = {each: known[each] for each in annotation_ids if each in known}
        if self.current is not None and wanted:
            wanted[self.current] = known[self.current]
        kept = tuple(each.annotation.id for each in sorted(wanted.values(), key=place_of))
        if kept != self.chosen:
            self.chosen = kept
            self.chosen_changed.emit(kept)

    def set_filter(self, wanted: Filter) -> None:
        if wanted != self.filter:
            self.filter = wanted
            self.filter_changed.emit(wanted)

    def arrange(self, wanted: Arrangement) -> None:
        """Sorts and groups the cards."""
        if wanted != self.arrangement:
            self.arrangement = wanted
            self.arranged.emit(wanted)

    def shown(self) -> list[Highlight]:
        """The open statement's highlights that the filter lets through, in text order."""
        return self._sifted.shown(self.filter, self.tree, self._marked)

    def lets_through(self, highlight: Highlight) -> bool:
        """Whether the filter shows a highlight."""
        return self._sifted.lets_through(self.filter, self.tree, highlight)

    def set_reading(self, *, reading: bool) -> None:
        """Begins or ends reading mode. It does not begin where what is being written cannot be
        kept.
        """
        if reading != self.is_reading and (not reading or self.leave()):
            self.is_reading = reading
            self.reading_mode_changed.emit()

    def refuses(self) -> bool:
        """Whether nothing may be changed now, as one only reads or a long edit goes on; says so."""
        if self.is_reading:
            words = tr("Reading mode is on: press F11 to mark again.")
            self.say(Message(words, kind="error"))
        elif self.long_edit:
            words = tr("“{work}” goes on: wait until it is done, or stop it.", work=self.long_edit)
            self.say(Message(words, kind="error"))
        return self.is_reading or bool(self.long_edit)

    def say(self, message: Message) -> None:
        self.said.emit(message)

    def say_error(self, error: UserError) -> None:
        """Shows a user's error as its one sentence."""
        if error.message in _GONE:
            self.say_gone()
        else:
            self.said.emit(Message(sentence(error), kind="error"))

    def say_gone(self) -> None:
        """Shows what is there now, where something was meant that somebody else has removed."""
        self._reload()
        self.say(Message(tr(GONE), kind="error"))

    def _write(self, write: Callable[[], Record | None]) -> Record | None:
        if not self._may_write():
            return None
        try:
            record = write()
        except UserError as error:
            if isinstance(error, ConflictError):
                self._reload()
            self.say_error(error)
            return None
        if record is not None:
            self.follow(record)
        return record

    def _may_write(self) -> bool:
        if self.refuses():
            return False
        if self._look_for_file():
            self._say_lost()
            return False
        return True

    def _follow_highlights(self, record: Record) -> None:
        if self.statement is None:
            return
        touched = annotations_of(record)
        if not touched:
            return
        self._marked.follow(touched, self.project.store.highlights(ids=touched), self.statement.id)
        if self.current is not None and self.current not in self.highlights:
            self.set_current(None)
        self.choose(self.chosen)

    def _follow_statement(self, record: Record) -> None:
        if self.statement is None:
            return
        for change in record.changes:
            before, after = change.before, change.after
            if not isinstance(before, Statement) or before.id != self.statement.id:
                continue
            if after is None:
                self.open_statement(None)
                return
            if isinstance(after, Statement):
                self.statement = after
                self._follow_text(before, after)

    def _follow_text(self, before: Statement, after: Statement) -> None:
        """Shows the text that has taken the place of the open one."""
        if before.text_id != after.text_id:
            self.select(None)
            self._reload()

    def place(self, annotation_id: AnnotationId | None) -> Span | None:
        """Where a highlight is in the open text; None where it has no place in it."""
        highlight = self.highlights.get(annotation_id) if annotation_id is not None else None
        return None if highlight is None else place_in(self.text, highlight.annotation)

    def look_round(self) -> None:
        """Takes in what others, or a job of this program, wrote; tidies the file when at rest."""
        if self._look_for_file() or self.long_edit:
            return
        version = self.project.store.data_version()
        if version != self._version:
            self._version = version
            self._reload()
        elif not self._is_rested:
            self.project.store.rest()
            self._is_rested = True

    def _look_for_file(self) -> bool:
        """Whether the file is gone: what is written then would go with this window."""
        if not self.is_lost and not self._file.is_there():
            self.is_lost = True
            self.file_lost.emit()
            self._say_lost()
        return self.is_lost

    def _say_lost(self) -> None:
        words = sentence(ProjectError("project-gone", path=self.project.path.name))
        self.say(Message(words, tr("Save a copy…"), "file.save_copy", kind="error"))

    def _reload(self) -> None:
        self.tree = self.project.tags()
        opened = self.statement.id if self.statement is not None else None
        if opened is not None and not self.project.store.has_statement(opened):
            self.open_statement(None)
        else:
            self._load(opened)
        if self.current not in self.highlights:
            self.set_current(None)
        self.choose(self.chosen)
        self.reloaded.emit()
