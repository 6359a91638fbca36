"""Asks which tag several become, and says first what that would do."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QPushButton, QWidget
from typing_extensions import override

from annotations_db.edits.tagmerging import MergePreview
from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.typed import shortened
from annotations_db.model import Tag, TagId
from pyside_app.dialogs.picker_parts import PickerField
from pyside_app.dialogs.picker_rows import ROW_ROLE, Row, RowDelegate, RowsModel, spoken
from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.keys import ENTER
from pyside_app.theme import Look
from pyside_app.words import counted, tr

_WIDTH = 520
TITLE_NAME = 36
"""Letters of a tag's name that stand in a title."""
_LIST, _SAID = 7 * 28, 6 * 18
_MOST = 20
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class Merging:
    """What is asked about: the tags to merge, those offered first, and the one proposed."""

    tag_ids: frozenset[TagId]
    offered: tuple[TagId, ...]
    into: TagId | None = None


def sources_of(merging: Merging, into: TagId) -> frozenset[TagId]:
    """The tags that go where all become ``into``."""
    return merging.tag_ids - {into}


def sentences(preview: MergePreview) -> Sequence[str]:
    """What merging would do, in words."""
    moving = counted(
        "{n} highlight goes to “{tag}”.",
        "{n} highlights go to “{tag}”.",
        preview.highlights,
        tag=shortened(preview.into),
    )
    both = counted(
        "{n} of them has several of these tags and keeps the one.",
        "{n} of them have several of these tags and keep the one.",
        len(preview.collisions),
    )
    gone = counted(
        "“{tags}” goes; its name, definition and examples are kept with the other’s.",
        "{n} tags go; their names, definitions and examples are kept with the other’s.",
        len(preview.merged),
        tags=shortened(preview.merged[0]),
    )
    moved = counted("{n} tag below moves along.", "{n} tags below move along.", len(preview.moved))
    same = "; ".join(
        f"{shortened(gone)} → {shortened(kept)}" for gone, kept in preview.same_names[:2]
    )
    alike = counted(
        "{n} tag below is merged with the one of its name: {tags}.",
        "{n} tags below are merged with those of their names: {tags}.",
        len(preview.same_names),
        tags=same + ("; …" if len(preview.same_names) > 2 else ""),  # noqa: PLR2004
    )
    notes = counted("{n} note moves along.", "{n} notes move along.", preview.notes)
    said = (
        (moving, True),
        (both, preview.collisions),
        (gone, True),
        (moved, preview.moved),
        (alike, preview.same_names),
        (notes, preview.notes),
    )
    return [words for words, is_so in said if is_so]


class MergeSheet(Sheet):
    """``look_ahead`` is asked for a preview and tells its sentences, perhaps later; ``then`` gets
    the tag that stays.
    """

    def __init__(
        self,
        tree: TagTree,
        merging: Merging,
        look_ahead: Callable[[TagId, Callable[[Sequence[str]], None]], None],
        then: Callable[[TagId], None],
        place: tuple[Look, QWidget],
    ) -> None:
        look, window = place
        self._tree, self._merging = tree, merging
        self._look_ahead, self._then = look_ahead, then
        super().__init__(_title(tree, merging), _WIDTH, look, window)
        self.field = PickerField(look, self)
        self.field.setAccessibleName(tr("The tag that stays"))
        self.rows: RowsModel[Row] = RowsModel(self)
        self.list = QListView()
        self._set_up_list(look)
        self.said = sentence_label("")
        self.said.setFixedHeight(_SAID)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.merge = QPushButton(tr("Merge"))
        cancel = QPushButton(tr("Cancel"))
        self.body.addWidget(
            sentence_label(tr("Which tag stays? It keeps its name, place and look."))
        )
        self.body.addSpacing(12)
        self.body.addWidget(self.field)
        self.body.addSpacing(8)
        self.body.addWidget(self.list)
        self.body.addSpacing(12)
        self.body.addWidget(self.said)
        self.add_buttons(cancel, primary=self.merge)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._answer)
        self.list.clicked.connect(lambda index: self._make_current(index.row()))
        self.list.doubleClicked.connect(self._on_merged)
        self.merge.clicked.connect(self._on_merged)
        cancel.clicked.connect(self.dismiss)
        self._answer()

    def _set_up_list(self, look: Look) -> None:
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowDelegate(look, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFixedHeight(_LIST)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(tr("Tags that match"))

    @property
    def chosen(self) -> TagId | None:
        """The tag that would stay."""
        index = self.list.currentIndex()
        row = index.data(ROW_ROLE) if index.isValid() else None
        return row.tag.id if isinstance(row, Row) and row.tag is not None else None

    @guarded
    def _answer(self) -> None:
        typed = self.field.text().strip()
        found = self._tree.best_matches(typed, len(self._tree)) if typed else self._offered()
        tags = [each for each in found if self._is_possible(each.id)][:_MOST]
        rows = [Row("match", self._tree.path(each.id), each, typed) for each in tags]
        if not rows:
            words = tr("No other tag “{typed}”.", typed=typed) if typed else tr("No other tag.")
            rows = [Row("words", words)]
        self.rows.show(rows)
        proposed = [number for number, tag in enumerate(tags) if tag.id == self._merging.into]
        if typed or proposed:
            self._make_current(proposed[0] if proposed and not typed else 0)
        else:
            self._show(None)

    def _offered(self) -> list[Tag]:
        """The one proposed, then those offered first, then all others in their order."""
        first = [self._merging.into] if self._merging.into is not None else []
        ids = dict.fromkeys([*first, *self._merging.offered, *(each.id for each in self._tree)])
        return [self._tree.tag(each) for each in ids if each in self._tree]

    def _is_possible(self, tag_id: TagId) -> bool:
        going = sources_of(self._merging, tag_id)
        return bool(going) and not any(_is_below(self._tree, tag_id, going))

    def _make_current(self, number: int) -> None:
        row = self.rows.rows[number]
        if row.tag is None:
            self._show(None)
            return
        self.list.setCurrentIndex(self.rows.index(number))
        self.list.scrollTo(self.rows.index(number))
        self._show(row)

    def _show(self, row: Row | None) -> None:
        tag = row.tag if row is not None else None
        self.merge.setEnabled(tag is not None)
        self.said.setText("")
        self.field.setAccessibleDescription(spoken(row) if row is not None else "")
        if tag is not None:
            self._look_ahead(tag.id, lambda words: self._tell(tag.id, words))

    def _tell(self, tag_id: TagId, words: Sequence[str]) -> None:
        """What has been found out, unless another tag is meant by now."""
        if tag_id == self.chosen:
            self.said.setText("\n".join(words))
            self.said.setAccessibleName(" ".join(words))
            self.field.setAccessibleDescription(" ".join(words))

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and event.key() in _MOVES:
                self._move(_MOVES[Qt.Key(event.key())])
                return True
            if is_press and event.key() in ENTER:
                self._on_merged()
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        count, index = len(self.rows.rows), self.list.currentIndex()
        at = index.row() + step if index.isValid() else (0 if step > 0 else -1)
        self._make_current(at % count)

    @guarded
    def _on_merged(self) -> None:
        into = self.chosen
        if into is not None:
            self.dismiss()
            self._then(into)


def _title(tree: TagTree, merging: Merging) -> str:
    if len(merging.tag_ids) == 1:
        (only,) = merging.tag_ids
        return tr("Merge “{tag}” into another tag", tag=shortened(tree.tag(only).name, TITLE_NAME))
    return counted("Merge {n} tag", "Merge {n} tags", len(merging.tag_ids))


def _is_below(tree: TagTree, tag_id: TagId, going: Collection[TagId]) -> list[TagId]:
    """Those of the tags that go below which the one lies that is to stay."""
    above: list[TagId] = []
    at = tree.tag(tag_id).parent_id
    while at is not None and at not in above:
        above.append(at)
        at = tree.tag(at).parent_id
    return [each for each in above if each in going]
