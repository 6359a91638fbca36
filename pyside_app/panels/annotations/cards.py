"""The cards as they stand in their list: what each is made of, and which is the current one."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea
from typing_extensions import override

from annotations_db.model import AnnotationId, Highlight
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.annotations.choosing import Choosing
from pyside_app.panels.annotations.geometry import RowsView
from pyside_app.panels.annotations.layout import (
    GAP,
    LEFT,
    PAD_LEFT,
    PAD_RIGHT,
    RIGHT,
    CardLayout,
    Content,
    Part,
    guessed_height,
)
from pyside_app.panels.annotations.model import CardsModel
from pyside_app.panels.annotations.painter import CardState, paint_card, paint_header
from pyside_app.panels.annotations.words import Words
from pyside_app.panels.parts.painting import paint_focus_edge
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

CARDS_KEPT = 256
HEADER = 32
"""Height of a group's heading, with what lies after it."""
_Action = QAbstractItemView.CursorAction


class CardsView(RowsView):
    """One card per highlight. It follows the session's current highlight, and sets it."""

    def __init__(self, session: Session, look: Look, words: Words) -> None:
        self._session, self._look, self._words = session, look, words
        self._cards: OrderedDict[AnnotationId, CardLayout] = OrderedDict()
        self._hovered: tuple[AnnotationId, Part | None] | None = None
        self._top: tuple[AnnotationId, int] | None = None
        self._written: AnnotationId | None = None
        self._written_height = 0
        self._ringed: AnnotationId | None = None
        self._unfolded: set[AnnotationId] = set()
        super().__init__()
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.cards = CardsModel(session, words.spoken, self)
        self.choosing = Choosing(session, self.cards)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Highlights"))
        self.setModel(self.cards)
        self.cards.modelAboutToBeReset.connect(self._remember_top)
        self.cards.modelReset.connect(self._restore)
        self.selectionModel().currentChanged.connect(self._on_walked)
        session.current_changed.connect(self._on_current_changed)
        session.chosen_changed.connect(self._show_chosen)
        session.arranged.connect(self._on_arranged)
        look.changed.connect(self._on_look_changed)
        self._on_current_changed(session.current)

    def card(self, row: int) -> CardLayout | None:
        """The layout of the card in a row, from those kept if nothing about it changed."""
        highlight = self.cards.highlight(row)
        if highlight is None:
            return None
        content = self._content(highlight)
        card = self._cards.get(highlight.id)
        if card is None or card.content != content:
            card = CardLayout(content, self._look)
            self._cards[highlight.id] = card
        self._cards.move_to_end(highlight.id)
        if len(self._cards) > CARDS_KEPT:
            self._cards.popitem(last=False)
        return card

    def card_rect(self, row: int) -> QRectF:
        """The card itself within the viewport, without its margins."""
        whole = self.visualRect(self.cards.index(row))
        return QRectF(LEFT, whole.top(), self._card_width(), whole.height())

    def _content(self, highlight: Highlight) -> Content:
        tree = self._session.tree
        return Content(
            highlight=highlight,
            tags=tuple(tree.tag(each) for each in highlight.tag_ids if each in tree),
            width=self._card_width(),
            is_current=self._session.current == highlight.id,
            is_unfolded=highlight.id in self._unfolded,
            editor_height=self._written_height if self._written == highlight.id else 0,
            direction=self._words.direction(highlight),
        )

    def _card_width(self) -> int:
        return max(120, self.width() - LEFT - RIGHT)

    def text_width(self) -> int:
        """How wide the quote and the note editor are."""
        return self._card_width() - PAD_LEFT - PAD_RIGHT

    @override
    def guess(self, first: int, last: int) -> Sequence[int]:
        width = self._card_width()
        return [
            HEADER if each is None else guessed_height(each, width) + GAP
            for each in self.cards.highlights(first, last)
        ]

    @override
    def measure(self, row: int) -> int:
        card = self.card(row)
        return HEADER if card is None else card.height + GAP

    def fold(self, annotation_id: AnnotationId) -> None:
        """Unfolds a long quote where it stands, or folds it again; only a card whose beginning is
        out of view, so that folding would leave one elsewhere, is scrolled to.
        """
        self._unfolded ^= {annotation_id}
        row = self.cards.row_of(annotation_id)
        if row is not None:
            self.measure_again(row, row)
            if self.card_rect(row).top() < 0:
                self.scrollTo(self.cards.index(row))

    @override
    @guarded_or(QModelIndex())
    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Headings are passed over."""
        row = super().moveCursor(action, modifiers).row()
        step = -1 if row < self.currentIndex().row() else 1
        wanted = self.cards.near(row, step) if row >= 0 else None
        if wanted is None and row >= 0:
            wanted = self.cards.near(row, -step)
        return QModelIndex() if wanted is None else self.cards.index(wanted)

    @override
    def gap(self) -> int:
        return GAP

    @guarded
    def _on_current_changed(self, annotation_id: AnnotationId | None) -> None:
        row = self.cards.row_of(annotation_id)
        for each in (self.cards.row_of(self._ringed), row):
            if each is not None:
                self.measure_again(each, each)
        self._ringed = annotation_id
        selection = self.selectionModel()
        if row is None:
            selection.clear()
        elif row != self.currentIndex().row():
            index = self.cards.index(row)
            selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
        if row is not None:
            self.scrollTo(self.cards.index(row))

    @guarded
    def _show_chosen(self, _ids: object = None) -> None:
        """The selection that screen readers know follows what is chosen."""
        selection = self.selectionModel()
        selection.select(self.choosing.selection(), selection.SelectionFlag.ClearAndSelect)
        self.viewport().update()

    @guarded
    def _on_walked(self, index: QModelIndex) -> None:
        highlight = self.cards.highlight(index.row()) if index.isValid() else None
        if highlight is not None and highlight.id != self._session.current:
            self._session.set_current(highlight.id)

    @guarded
    def _on_look_changed(self) -> None:
        self._cards.clear()
        self.start_anew()

    @guarded
    def _on_arranged(self) -> None:
        """Another order begins at its top, or at the current card."""
        self.verticalScrollBar().setValue(0)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @guarded
    def _remember_top(self) -> None:
        row = self._heights.row_at(self.verticalOffset())
        highlight = self.cards.highlight(row)
        self._top = None
        if highlight is not None and row < len(self._heights):
            self._top = (highlight.id, self.verticalOffset() - self._heights.top(row))

    @guarded
    def _restore(self) -> None:
        self._hovered = None
        row = self.cards.row_of(self._top[0]) if self._top is not None else None
        self.verticalScrollBar().setValue(
            self._heights.top(row) + self._top[1] if row is not None and self._top else 0
        )
        self._on_current_changed(self._session.current)
        self._show_chosen()

    @override
    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's own would make the first card the current one, and so move the text."""
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    @override
    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._remember_top()
            self.start_anew()
            row = self.cards.row_of(self._top[0]) if self._top is not None else None
            if row is not None and self._top is not None:
                self.verticalScrollBar().setValue(self._heights.top(row) + self._top[1])

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self.viewport()) as painter:
            chosen = frozenset(self._session.chosen if self.choosing.is_several else ())
            for row in self.seen_rows():
                rect = self.card_rect(row)
                if rect.intersects(QRectF(event.rect())):
                    self._paint_row(painter, row, rect, chosen)
            if self.hasFocus() and not self.currentIndex().isValid():
                paint_focus_edge(painter, QRectF(self.viewport().rect()), theme)

    def _paint_row(
        self, painter: QPainter, row: int, rect: QRectF, chosen: Collection[AnnotationId]
    ) -> None:
        card, header = self.card(row), self.cards.header(row)
        if header is not None:
            paint_header(painter, rect, header, self._look.theme)
        if card is None:
            return
        highlight = card.content.highlight
        is_hovered = self._hovered is not None and self._hovered[0] == highlight.id
        state = CardState(
            is_hovered=is_hovered,
            hovered_tool=self._hovered[1] if is_hovered and self._hovered is not None else None,
            foot=self._words.foot(highlight) if card.has_foot else "",
            is_chosen=highlight.id in chosen,
        )
        paint_card(painter, card, rect.topLeft(), state, self._look.theme)
