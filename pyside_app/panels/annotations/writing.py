"""Writing a note in its card: opens the editor, keeps what is written, and never loses it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from annotations_db.edits import notes
from annotations_db.errors import NotFoundError
from annotations_db.model import AnnotationId, Note, Record
from pyside_app.guard import guarded
from pyside_app.messages import Leaving, Message
from pyside_app.panels.annotations.list import CardList
from pyside_app.session import Session
from pyside_app.words import tr

HIGHLIGHT_GONE = "The highlight was removed. The note you were writing is on the clipboard."
NOT_KEPT = "The note you were writing was not kept; it is on the clipboard."
BOTH_KEPT = "This note was changed elsewhere meanwhile. Yours is kept as a second note."
KEPT_ANEW = "This note was removed elsewhere meanwhile. Yours is kept as a new note."
NOT_REMOVED = "This note was changed elsewhere meanwhile, so it was not removed."


class Writing(QObject):
    """Keeps a note whenever its writer goes elsewhere. What another has changed meanwhile stays,
    and the draft stands beside it; what has no place left goes to the clipboard.
    """

    def __init__(self, session: Session, cards: CardList, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._list = session, cards
        self._note: Note | None = None
        cards.editor.kept.connect(self._on_kept)
        cards.editor.cancelled.connect(self.close)
        session.leaving.connect(self._on_leaving)
        session.current_changed.connect(self._on_current_changed)
        session.edited.connect(self._on_written_elsewhere)
        session.reloaded.connect(self._on_written_elsewhere)

    def open(self, annotation_id: AnnotationId, note: Note | None) -> None:
        """Opens the editor in a card that is shown: on a note, or on a new one."""
        self._note = note
        text, is_private = (note.text, note.private) if note is not None else ("", False)
        self._list.editor.open(text, is_private=is_private)
        self._list.write_in(annotation_id)

    def keep(self) -> bool:
        """Keeps what is being written, if it was changed, and closes the editor. False, after
        saying why, where it could not be kept.
        """
        editor = self._list.editor
        if self._list.written is None or not editor.is_changed:
            self.close()
            return True
        return self._keep(editor.written_text, is_private=editor.private.isChecked())

    @guarded
    def close(self) -> None:
        """Takes the editor away with what is in it."""
        self._note = None
        if self._list.editor.is_focused:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._list.stop_writing()

    def _keep(self, text: str, *, is_private: bool) -> bool:
        annotation_id = self._list.written
        if annotation_id is None or (self._note is None and not text):
            self.close()
            return True
        if not self._is_there(annotation_id):
            self._hand_over(tr(HIGHLIGHT_GONE))
            return False
        now = self._as_it_is_now()
        if self._note is not None and (now is None or now.text != self._note.text):
            return self._keep_beside(annotation_id, now, text, is_private=is_private)
        if now is None:
            return self._write(annotation_id, text, is_private=is_private) is not None
        is_ticked = self._note is not None and is_private != self._note.private
        reach = is_private if is_ticked else now.private
        if (now.text, now.private) == (text, reach):
            self.close()
            return True
        project, note_id, seen = self._session.project, now.id, now.text
        record = self._session.perform(
            lambda: notes.change(
                project.store, project.stamp(), note_id, text, private=reach, seen=seen
            )
        )
        if record is not None:
            self.close()
        return record is not None

    def _keep_beside(
        self, annotation_id: AnnotationId, now: Note | None, text: str, *, is_private: bool
    ) -> bool:
        """Where the note has been changed, or removed, since its writer began."""
        if not text or (now is not None and now.text == text):
            self.close()
            if now is not None and not text:
                self._tell(Message(tr(NOT_REMOVED)))
            return True
        reach = is_private or (now is not None and now.private)
        record = self._write(annotation_id, text, is_private=reach)
        if record is not None:
            words = BOTH_KEPT if now is not None else KEPT_ANEW
            self._tell(Message(tr(words), tr("Undo"), "edit.undo", record.id))
        return record is not None

    def _write(self, annotation_id: AnnotationId, text: str, *, is_private: bool) -> Record | None:
        project = self._session.project
        record = self._session.perform(
            lambda: notes.write(
                project.store,
                project.stamp(),
                text,
                annotation_id=annotation_id,
                private=is_private,
            )
        )
        if record is not None:
            self.close()
        return record

    def _is_there(self, annotation_id: AnnotationId) -> bool:
        try:
            self._session.project.store.highlight(annotation_id)
        except NotFoundError:
            return False
        return True

    def _as_it_is_now(self) -> Note | None:
        if self._note is None:
            return None
        try:
            return self._session.project.store.note(self._note.id)
        except NotFoundError:
            return None

    def _hand_over(self, words: str) -> None:
        """Closes the editor with its text on the clipboard, as there is no place for it."""
        text = self._list.editor.written_text
        self.close()
        if text:
            QGuiApplication.clipboard().setText(text)
            self._tell(Message(words, kind="error"))

    def _tell(self, message: Message) -> None:
        """After what is said of the command that led here, so that this stays to be read."""
        QTimer.singleShot(0, self, lambda: self._session.say(message))

    @guarded
    def _on_kept(self, text: str, is_private: bool) -> None:
        self._keep(text, is_private=is_private)

    @guarded
    def _on_leaving(self, leaving: Leaving) -> None:
        if not self.keep():
            leaving.is_refused = True
            if leaving.is_final and self._list.written is not None:
                self._hand_over(tr(NOT_KEPT))

    @guarded
    def _on_current_changed(self, annotation_id: AnnotationId | None) -> None:
        if annotation_id != self._list.written:
            self.keep()

    @guarded
    def _on_written_elsewhere(self) -> None:
        written = self._list.written
        if written is not None and written not in self._session.highlights:
            self.keep()
