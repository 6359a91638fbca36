"""Which tags this person has used last, and which one every new passage gets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from annotations_db.model import PersonId, Record, Tag, Tagging, TagId
from pyside_app.guard import guarded
from pyside_app.session import Session

MOST = 9
"""As many as there are number keys."""


class Recent(QObject):
    """``last`` are the tags put on last, together; ``pinned`` those that are put on by itself."""

    pinned_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._of: PersonId | None = None
        """Whose tags are known; they are looked up in the history when first asked for."""
        self._last: tuple[TagId, ...] = ()
        self._used: tuple[TagId, ...] = ()
        self._pinned: tuple[TagId, ...] = ()
        session.edited.connect(self._on_edited)
        session.project_opened.connect(self._forget)
        session.reloaded.connect(self._drop_gone)

    @property
    def last(self) -> tuple[TagId, ...]:
        """The tags of the last marking; for who has put on none yet the newest in the statement."""
        self._recall()
        return tuple(each.id for each in self._there(self._last)) or tuple(
            each.id for each in self.used()[:1]
        )

    @property
    def pinned(self) -> tuple[TagId, ...]:
        return tuple(each.id for each in self._there(self._pinned))

    def used(self, most: int = MOST) -> list[Tag]:
        """The tags this person has used, then those in the open statement, newest first."""
        self._recall()
        return used_last(self._session, self._used, most)

    def pin(self, tag_ids: Iterable[TagId]) -> None:
        """Every passage that is selected from now on gets these tags; none for the usual way."""
        wanted = tuple(tag_ids)
        if wanted != self._pinned:
            self._pinned = wanted
            self.pinned_changed.emit()

    def _there(self, tag_ids: Sequence[TagId]) -> list[Tag]:
        tree = self._session.tree
        return [tree.tag(each) for each in tag_ids if each in tree]

    @guarded
    def _on_edited(self, record: Record) -> None:
        put = put_by(record)
        if put:
            self._recall()
            self._last = put
            self._used = (*put, *(each for each in self._used if each not in put))[:MOST]
        self._drop_gone()

    def _recall(self) -> None:
        project = self._session.project
        if self._of != project.person_id:
            self._of = project.person_id
            puts = project.tags_put()
            self._last = puts[0] if puts else ()
            self._used = tuple(dict.fromkeys(each for put in puts for each in put))[:MOST]

    @guarded
    def _drop_gone(self) -> None:
        self.pin(self.pinned)

    @guarded
    def _forget(self) -> None:
        self._of, self._last, self._used = None, (), ()
        self.pin(())


def put_by(record: Record) -> tuple[TagId, ...]:
    """The tags that somebody has put on with a record, in order; none for undo and redo."""
    if record.kind != "do":
        return ()
    put = [each.after for each in record.changes if each.before is None]
    return tuple(dict.fromkeys(each.tag_id for each in put if isinstance(each, Tagging)))


def used_last(session: Session, first: Iterable[TagId], most: int) -> list[Tag]:
    """``first``, then the tags on highlights of the open statement, newest first."""
    newest = session.tally.newest
    ids = dict.fromkeys([*first, *sorted(newest, key=newest.__getitem__, reverse=True)])
    return [session.tree.tag(each) for each in ids if each in session.tree][:most]
