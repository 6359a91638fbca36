"""Choosing several cards together: one by one, a range, all that are shown.

The current card is always among the chosen ones; ranges reach from the anchor, the card that was
last chosen by itself.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelection

from annotations_db.model import AnnotationId
from pyside_app.panels.annotations.model import CardsModel
from pyside_app.session import Session


class Choosing:
    """What Ctrl, Shift and their keys mean in the list of cards."""

    def __init__(self, session: Session, cards: CardsModel) -> None:
        self._session, self._cards = session, cards
        self._anchor: AnnotationId | None = None

    @property
    def is_several(self) -> bool:
        """Whether a command is meant for several cards."""
        return len(self._session.chosen) > 1

    def only(self, annotation_id: AnnotationId) -> None:
        """Chooses one card and no other."""
        self._anchor = annotation_id
        self._session.set_current(annotation_id)

    def toggle(self, annotation_id: AnnotationId) -> None:
        """Adds a card to the chosen ones, or takes it from them."""
        self._anchor = annotation_id
        chosen = list(self._session.chosen)
        if annotation_id not in chosen:
            self._session.set_current(annotation_id)
            self._session.choose((*chosen, annotation_id))
            return
        chosen.remove(annotation_id)
        if annotation_id == self._session.current:
            self._session.set_current(self._nearest(annotation_id, chosen))
        self._session.choose(chosen)

    def reach(self, annotation_id: AnnotationId) -> None:
        """Chooses everything from the anchor to a card, which becomes the current one."""
        cards, anchor = self._cards, self._anchor_row()
        row = cards.row_of(annotation_id)
        if row is None:
            return
        first, last = (row, row) if anchor is None else sorted((anchor, row))
        self._session.set_current(annotation_id)
        self._session.choose(cards.ids(first, last))

    def every(self) -> None:
        """Chooses all cards that are shown."""
        ids = self._cards.ids()
        if not ids:
            return
        if self._cards.row_of(self._session.current) is None:
            self._session.set_current(ids[0])
        self._session.choose(ids)

    def back_to_one(self) -> None:
        """Chooses the current card alone."""
        self._session.choose((self._session.current,) if self._session.current else ())

    def selection(self) -> QItemSelection:
        """The rows of the chosen cards, neighbours together."""
        found = QItemSelection()
        first = last = -1
        for row in [*self._cards.rows_of(self._session.chosen), -1]:
            if row == last + 1 and first >= 0:
                last = row
                continue
            if first >= 0:
                found.select(self._cards.index(first), self._cards.index(last))
            first = last = row
        return found

    def _anchor_row(self) -> int | None:
        """Where ranges begin: at the anchor while it is chosen, else at the current card."""
        if self._anchor in self._session.chosen:
            row = self._cards.row_of(self._anchor)
            if row is not None:
                return row
        self._anchor = self._session.current
        return self._cards.row_of(self._anchor)

    def _nearest(self, left: AnnotationId, chosen: list[AnnotationId]) -> AnnotationId | None:
        at = self._cards.row_of(left) or 0
        rows = {each: self._cards.row_of(each) for each in chosen}
        there = {each: row for each, row in rows.items() if row is not None}
        return min(there, key=lambda each: abs(there[each] - at), default=None)
