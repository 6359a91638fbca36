"""The tags panel: heading, tree, the field for a new tag, and what stands there without tags."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotations_db.edits import tags as edits
from annotations_db.filters import Filter
from annotations_db.model import Edit, TagId
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.empty import EmptyPlace
from pyside_app.panels.parts.heading import PanelHeading
from pyside_app.panels.tags.tree import TagTreeView
from pyside_app.session import Session
from pyside_app.theme import Look

FAVOURITES = range(1, 10)


class TagsPanel(QWidget):
    """Filters the cards by the tag that is clicked; makes, renames and deletes tags."""

    command = Signal(str, object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._parent_id: TagId | None = None
        self.setMinimumWidth(280)
        self.heading = PanelHeading("Tags", look)
        self.heading.add_button("plus", "New tag (Ctrl+Shift+N)", self.make_tag)
        self.more = self.heading.add_button("more", "More", lambda: None)
        self.more.offer(self._more_menu())
        self.field = QLineEdit()
        self.field.setAccessibleName("Name of the new tag")
        self.field.installEventFilter(self)
        self._field_place = QWidget()
        inner = QVBoxLayout(self._field_place)
        inner.setContentsMargins(12, 0, 16, 8)
        inner.addWidget(self.field)
        self._field_place.hide()
        self.tree = TagTreeView(session, look)
        self.empty = self._empty_place(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._field_place)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.tree)
        self._connect()
        self.refresh()

    def _empty_place(self, look: Look) -> EmptyPlace:
        empty = EmptyPlace(look)
        empty.set_sentence("Tags are your themes.")
        empty.add_button(
            "Use the CCM/APMBC themes", lambda: self.command.emit("tags.use_codebook", None)
        )
        empty.add_button("Make my own", self.make_tag, is_link=True)
        return empty

    def _connect(self) -> None:
        tree = self.tree
        tree.picked.connect(self._on_picked)
        tree.removal_wanted.connect(lambda tag_id: self.command.emit("tags.delete", tag_id))
        tree.escaped.connect(lambda: self._session.set_filter(Filter()))
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._on_menu_wanted)
        for changed in (tree.tags.modelReset, tree.tags.rowsInserted, tree.tags.rowsRemoved):
            changed.connect(self.refresh)
        self._session.edited.connect(self._drop_gone_tags)
        self._session.reloaded.connect(self._drop_gone_tags)

    @guarded
    def refresh(self) -> None:
        """Shows how many tags there are, and what to do where there is none."""
        count = len(self._session.tree)
        self.heading.set_count(str(count or ""))
        self._stack.setCurrentWidget(self.tree if count else self.empty)

    def current_tag(self) -> TagId | None:
        """The tag whose row is the current one."""
        return self.tree.current_tag()

    def make_tag(self, parent_id: TagId | None = None) -> None:
        """Opens the field for the name of a new tag, below ``parent_id`` where given."""
        self._parent_id = parent_id
        words = "Name of the new tag"
        if parent_id is not None:
            words = f"New tag below {self._session.tree.tag(parent_id).name}"
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.clear()
        self._field_place.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def rename_tag(self, tag_id: TagId) -> None:
        """Opens the field on a tag's name."""
        self.tree.show_tag(tag_id)
        self.tree.edit(self.tree.tags.index_of(tag_id))

    def set_favourite(self, tag_id: TagId, number: int | None) -> None:
        """Gives a tag a number key, or takes it away."""
        project = self._session.project
        self._session.perform(
            lambda: edits.favourite(project.store, project.stamp(), tag_id, number)
        )

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                if is_press:
                    self._close_field()
                return True
            if is_press and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._make()
                return True
        if watched is self.field and event.type() == QEvent.Type.FocusOut:
            self._field_place.setVisible(bool(self.field.text().strip()))
        return super().eventFilter(watched, event)

    def _make(self) -> None:
        name, project, parent_id = self.field.text().strip(), self._session.project, self._parent_id
        if not name:
            return
        made: list[TagId] = []

        def edit() -> Edit:
            result = edits.make(project.store, project.stamp(), name, parent_id=parent_id)
            made.append(edits.tag_of(result))
            return result

        if self._session.perform(edit) is not None:
            self._close_field()
            self.tree.show_tag(made[0])

    def _close_field(self) -> None:
        self.field.clear()
        self._field_place.hide()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    @guarded
    def _on_picked(self, tag_id: TagId, is_added: bool) -> None:
        now = self._session.filter
        if is_added:
            wanted = now.tag_ids ^ {tag_id}
        else:
            wanted = frozenset() if now.tag_ids == {tag_id} else frozenset({tag_id})
        self._session.set_filter(replace(now, tag_ids=wanted))

    @guarded
    def _drop_gone_tags(self) -> None:
        """A filter by a tag that was deleted would hide everything for no reason to be seen."""
        now = self._session.filter
        there = frozenset(each for each in now.tag_ids if each in self._session.tree)
        self._session.set_filter(replace(now, tag_ids=there))

    @guarded
    def _on_menu_wanted(self, place: QPoint) -> None:
        tag_id = self.tree.tags.tag_id(self.tree.indexAt(place))
        if tag_id is not None:
            self.tree.show_tag(tag_id)
            self.menu_for(tag_id).popup(self.tree.viewport().mapToGlobal(place))

    def menu_for(self, tag_id: TagId) -> QMenu:
        """What can be done with one tag."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("New tag…").triggered.connect(lambda *_: self.make_tag())
        below = menu.addAction("New tag below this one…")
        below.triggered.connect(lambda *_: self.make_tag(tag_id))
        menu.addSeparator()
        menu.addAction("Rename\tF2").triggered.connect(lambda *_: self.rename_tag(tag_id))
        keys = menu.addMenu("Favourite key")
        self._fill_keys(keys, tag_id)
        menu.addSeparator()
        delete = menu.addAction("Delete\tDel")
        delete.triggered.connect(lambda *_: self.command.emit("tags.delete", tag_id))
        return menu

    def _fill_keys(self, menu: QMenu, tag_id: TagId) -> None:
        holders = self._session.tree.favourites()
        mine = self._session.tree.tag(tag_id).favourite
        for number in FAVOURITES:
            holder = holders.get(number)
            taken = f" – now {holder.name}" if holder is not None and holder.id != tag_id else ""
            action = menu.addAction(f"{number}{taken}".replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(mine == number)
            action.triggered.connect(lambda *_, number=number: self.set_favourite(tag_id, number))
        menu.addSeparator()
        none = menu.addAction("None")
        none.setCheckable(True)
        none.setChecked(mine is None)
        none.triggered.connect(lambda *_: self.set_favourite(tag_id, None))

    def _more_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction("New tag…").triggered.connect(lambda *_: self.make_tag())
        themes = menu.addAction("Add the CCM/APMBC themes")
        themes.triggered.connect(lambda *_: self.command.emit("tags.use_codebook", None))
        menu.addSeparator()
        menu.addAction("Unfold all").triggered.connect(lambda *_: self.tree.expandAll())
        menu.addAction("Fold all").triggered.connect(lambda *_: self.tree.collapseAll())
        return menu
