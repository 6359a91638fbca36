"""The tag picker: type some letters of a tag, Enter takes the best match; a new tag needs a
deliberate key. It chooses only, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotations_db.model import Tag, TagId
from pyside_app.dialogs.picker_parts import WIDTH, NewTagFoot, PickerField, PickList
from pyside_app.dialogs.picker_rows import HEIGHTS, ROW_ROLE, Row, RowDelegate, RowsModel, spoken
from pyside_app.dialogs.pop_up_list import PopUpList
from pyside_app.guard import guarded
from pyside_app.recent import used_last
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import counted, tr

MARGIN = 8
MOST_HEIGHT = 276
_OTHER_HEIGHT = 3 * MARGIN + 32 + 36 + 2
"""Pixels of what is not its list: margins, field, the foot that offers a new tag."""
USED_SHOWN = 5
NEAREST_AFTER = 120
"""Milliseconds of rest after which a mistyped name is compared with all tags."""


class TagPicker(PopUpList):
    """A child of the view it stands in. ``start`` empties and shows it; it closes itself."""

    at_most = MOST_HEIGHT + _OTHER_HEIGHT
    """How high it is with a full list, in pixels."""

    tag_chosen = Signal(object)
    tag_made = Signal(str)
    resized = Signal()
    """Its height changed with what it lists: its place may have to."""

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._session = session
        self._on: frozenset[TagId] = frozenset()
        self._used: list[TagId] = []
        self.room = self.at_most
        """How high it may be where it stands; its list is scrolled where that is little."""
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Tag picker"))
        self.field = PickerField(look, self)
        self.rows: RowsModel[Row] = RowsModel(self)
        self.list = PickList(self.rows, RowDelegate(look))
        self.list.setAccessibleName(tr("Tags that match"))
        self.new = NewTagFoot(look, self)
        self._lay_out()
        self.listen(self.field)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(NEAREST_AFTER)
        self._later.timeout.connect(self._show_nearest)
        self.field.textChanged.connect(self._answer)
        self.list.clicked.connect(self._on_clicked)
        self.new.clicked.connect(self._make)
        self.hide()

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN - 1, 0, MARGIN - 1, 0)
        line.addWidget(self.field)
        column.addLayout(line)
        column.addSpacing(MARGIN)
        column.addWidget(self.list)
        self._above_foot = QSpacerItem(0, 0)
        column.addItem(self._above_foot)
        column.addWidget(self.new)

    def start(self, on: Collection[TagId] = ()) -> None:
        """Shows the picker, empty, with the keyboard in it; ``on`` are tags the highlight has."""
        self._on = frozenset(on)
        self.field.clear()
        self._answer()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        # The first question to a tree folds all its names: asked before the first letter is typed.
        tree = self._session.tree
        QTimer.singleShot(0, self, lambda: tree.best_matches("a"))

    @override
    @guarded
    def close_it(self) -> None:
        """Goes away without a choice."""
        if self.isVisible():
            self._later.stop()
            self.hide()
            self.closed.emit()

    @guarded
    def _answer(self) -> None:
        typed = self.field.text().strip()
        matches = self._session.tree.best_matches(typed)
        self._later.stop()
        if typed and not matches:
            self._show_rows([Row("words", tr("No tag “{typed}”.", typed=typed))])
            self._later.start()
        else:
            self._show_rows(self._rows(typed, matches))
        count = counted("{n} match", "{n} matches", len(matches))
        self.field.say(count if typed and matches else "")
        is_there = self._session.tree.find(typed) is not None
        self.new.offer(typed if typed and not is_there else "")
        self.fit()

    def _rows(self, typed: str, matches: list[Tag]) -> list[Row]:
        rows = [
            self._row("match" if number else "best", tag, typed)
            for number, tag in enumerate(matches)
        ]
        tree = self._session.tree
        used = [each for each in self.used_last() if each not in matches]
        if used and len(matches) <= 1:
            rows += [Row("rule")] if rows else []
            rows.append(Row("words", tr("Used last")))
            rows += [self._row("used", tag, "") for tag in used]
        if not rows and not typed:
            rows = self._first_rows()
        if not rows and len(tree) == 0:
            rows.append(Row("words", tr("No tags yet. Type a name, then press Ctrl+Enter.")))
        return rows

    def _row(self, kind: str, tag: Tag, typed: str) -> Row:
        path = self._session.tree.path(tag.id)
        is_on = tag.id in self._on
        if kind == "best":
            return Row("best", path, tag, typed, is_on)
        return Row("match" if kind == "match" else "used", path, tag, typed, is_on)

    def _first_rows(self) -> list[Row]:
        """What there is to choose from while no tag was used: favourites, then the tags on top."""
        tree = self._session.tree
        favourites = [tag for _, tag in sorted(tree.favourites().items())]
        others = [each for each in tree.children(None) if each not in favourites]
        rows: list[Row] = []
        for words, tags in ((tr("Favourites"), favourites), (tr("Tags"), others)):
            if tags:
                rows += [Row("rule")] if rows else []
                rows += [Row("words", words), *(self._row("used", tag, "") for tag in tags)]
        return rows

    def used_last(self) -> list[Tag]:
        """The tags chosen here, then those put on highlights of this statement, newest first."""
        return used_last(self._session, self._used, USED_SHOWN)

    def _show_rows(self, rows: list[Row]) -> None:
        self.rows.show(rows)
        if rows and rows[0].tag is not None:
            self._make_current(0)
        else:
            self._describe(None)

    @guarded
    def _show_nearest(self) -> None:
        typed = self.field.text().strip()
        nearest = self._session.tree.nearest(typed)
        if nearest is not None:
            self.rows.show(
                [
                    Row("words", tr("No tag “{typed}”. Nearest:", typed=typed)),
                    self._row("best", nearest, ""),
                ]
            )
            self._make_current(1)
            self.fit()

    def _make_current(self, number: int) -> None:
        self.list.make_current(number)
        self._describe(self.rows.rows[number])

    def _describe(self, row: Row | None) -> None:
        self.field.setAccessibleDescription(tr("Enter takes {row}", row=spoken(row)) if row else "")

    def fit(self) -> None:
        """Makes it as high as what it lists, as far as it has room."""
        height = sum(HEIGHTS[row.kind] for row in self.rows.rows)
        room = max(HEIGHTS["best"], min(self.room, self.at_most) - _OTHER_HEIGHT)
        self.list.setFixedHeight(min(height, room))
        self.list.setVisible(bool(height))
        rows = self.rows.rows
        is_close = bool(rows and self.new.path and rows[-1].kind != "best")
        self._above_foot.changeSize(0, MARGIN if is_close else 0)
        bottom = 1 if self.new.path else MARGIN // 2
        self._column.setContentsMargins(1, MARGIN, 1, bottom)
        before = self.height()
        self.adjustSize()
        if self.isVisible() and self.height() != before:
            self.resized.emit()

    @override
    def step(self, by: int) -> None:
        number = self.list.next_row(by)
        if number is not None:
            self._make_current(number)

    def _choose(self, row: Row | None) -> None:
        if row is None or row.tag is None:
            return
        tag_id = row.tag.id
        self._used = [tag_id, *(each for each in self._used if each != tag_id)][:USED_SHOWN]
        self.close_it()
        self.tag_chosen.emit(tag_id)

    @guarded
    def _make(self) -> None:
        if path := self.new.path:
            self.close_it()
            self.tag_made.emit(path)

    @guarded
    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index.data(ROW_ROLE))

    @override
    def take(self, *, has_ctrl: bool) -> None:
        """With Ctrl a new tag is made."""
        index = self.list.currentIndex()
        if has_ctrl:
            self._make()
        else:
            self._choose(index.data(ROW_ROLE) if index.isValid() else None)
