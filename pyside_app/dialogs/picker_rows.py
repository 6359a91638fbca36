"""What a tag picker lists: the best match with its definition, further ones, those used last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, TypeAlias, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotations_db.model import TAG_SEPARATOR, Tag
from pyside_app.guard import guarded, guarded_or
from pyside_app.icons import SIZE, SWATCH, paint_swatch, pixmap
from pyside_app.panels.parts.painting import key_cap_width, paint_key_cap, paint_line
from pyside_app.panels.parts.text import advance
from pyside_app.theme import SMALL, Look, Theme, sans
from pyside_app.words import tr

RowKind: TypeAlias = Literal["best", "match", "used", "words", "rule"]
HEIGHTS: dict[RowKind, int] = {"best": 50, "match": 28, "used": 28, "words": 28, "rule": 9}
ROW_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_SWATCH_LEFT, _TEXT_LEFT, _RIGHT, _FIRST = 16, 36, 16, 24


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the picker; only those with a tag can be chosen."""

    kind: RowKind
    text: str = ""
    tag: Tag | None = None
    typed: str = ""
    is_on: bool = False
    """The highlight has the tag already: choosing it takes it off."""

    @property
    def can_be_chosen(self) -> bool:
        return self.tag is not None

    @property
    def said(self) -> str:
        """The row in words."""
        return spoken(self)

    @property
    def tip(self) -> str:
        """The whole of what may be elided."""
        told = (self.text, self.tag.definition) if self.tag is not None else ()
        return "\n".join(each for each in told if each)


class Listed(Protocol):
    """What a list of matches asks of its rows."""

    @property
    def text(self) -> str: ...
    @property
    def can_be_chosen(self) -> bool: ...
    @property
    def said(self) -> str: ...
    @property
    def tip(self) -> str: ...


ListedRow = TypeVar("ListedRow", bound=Listed)


class RowsModel(QAbstractListModel, Generic[ListedRow]):
    """The rows shown; ``ROW_ROLE`` gives one of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[ListedRow] = ()

    def show(self, rows: Sequence[ListedRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not self.rows[index.row()].can_be_chosen:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @override
    @guarded_or(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.said
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or None
        return None


class RowDelegate(QStyledItemDelegate):
    """Paints rows of their several heights."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, HEIGHTS[index.data(ROW_ROLE).kind])

    @override
    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, rect, theme = index.data(ROW_ROLE), QRectF(option.rect), self._look.theme
        if row.kind == "rule":
            painter.fillRect(QRectF(rect.left(), rect.top() + 4, rect.width(), 1), theme.separator)
            return
        if row.tag is None:
            words = rect.adjusted(_SWATCH_LEFT, 0, -_RIGHT, 0)
            paint_line(painter, words, row.text, sans(SMALL), theme.secondary)
            return
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_current:
            painter.fillRect(rect, theme.selected)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        _paint_tag(painter, rect, row, theme, is_current=is_current)


def spoken(row: Row) -> str:
    """A row in words."""
    if row.tag is None:
        return row.text
    said = [row.text]
    said += [tr("on it already")] if row.is_on else []
    said += [tr("also {names}", names=", ".join(row.tag.aliases))] if row.tag.aliases else []
    said += [row.tag.definition] if row.tag.definition else []
    return ", ".join(said)


def _paint_tag(
    painter: QPainter, rect: QRectF, row: Row, theme: Theme, *, is_current: bool
) -> None:
    tag = row.tag
    if tag is None:
        return
    is_high = row.kind == "best" and bool(tag.definition)
    first = QRectF(rect.left(), rect.top() + (4 if is_high else 0), rect.width(), _FIRST)
    if not is_high:
        first.setHeight(rect.height())
    top = first.center().y() - SWATCH / 2
    swatch = QRectF(rect.left() + _SWATCH_LEFT, top, SWATCH, SWATCH)
    paint_swatch(painter, swatch, tag.colour, tag.pattern, theme)
    words = first.adjusted(_TEXT_LEFT, 0, -_RIGHT, 0)
    if is_current:
        enter = tr("Enter")
        cap = key_cap_width(enter)
        paint_key_cap(
            painter, QRectF(words.right() - cap, first.top(), cap, first.height()), enter, theme
        )
        words.setRight(words.right() - cap - 8)
    if row.is_on:
        place = QRectF(words.right() - SIZE, first.center().y() - SIZE / 2, SIZE, SIZE)
        painter.drawPixmap(place.topLeft(), pixmap("check", theme))
        words.setRight(place.left() - 4)
    _paint_path(painter, words, row, theme)
    if is_high:
        second = QRectF(rect.left() + _TEXT_LEFT, rect.top() + 27, rect.width() - 52, 18)
        paint_line(painter, second, tag.definition, sans(SMALL), theme.secondary)


def _other_name(row: Row) -> str:
    """The alias that was meant, or for the best match the first one."""
    aliases = row.tag.aliases if row.tag is not None and row.kind in {"best", "match"} else ()
    typed = row.typed.casefold()
    meant = [each for each in aliases if typed and each.casefold().startswith(typed)]
    shown = meant or (aliases if row.kind == "best" else ())
    return tr("also {names}", names=shown[0]) if shown else ""


def _paint_path(painter: QPainter, words: QRectF, row: Row, theme: Theme) -> None:
    above, separator, name = row.text.rpartition(TAG_SEPARATOR)
    small, plain = sans(SMALL), sans()
    also = _other_name(row)
    name_room = min(advance(name, plain) + 1, words.width())
    before = above + separator
    room = max(0.0, min(advance(before, plain), words.width() - name_room))
    if room:
        place = words.adjusted(0, 0, room - words.width(), 0)
        paint_line(painter, place, before, plain, theme.secondary)
        words.setLeft(words.left() + room)
    marked = len(row.typed) if name.casefold().startswith(row.typed.casefold()) else 0
    left = 0.0
    if marked and advance(name, plain) <= words.width():
        strong = QFont(sans(strong=True))
        strong.setUnderline(True)
        paint_line(painter, words, name[:marked], strong, theme.text)
        left = advance(name[:marked], strong)
    rest = name[marked if left else 0 :]
    paint_line(painter, words.adjusted(left, 0, 0, 0), rest, plain, theme.text)
    shown = left + advance(rest, plain) + 8
    if also and shown + 24 < words.width():
        paint_line(painter, words.adjusted(shown, 0, 0, 0), also, small, theme.secondary)
