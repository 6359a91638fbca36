"""The tags panel: heading, tree, the field for a new tag, and what stands there without tags."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotations_db.edits import tags as edits
from annotations_db.filters import Filter
from annotations_db.model import Edit, Record, Tagging, TagId
from pyside_app.guard import guarded
from pyside_app.panels.parts.empty import EmptyPlace
from pyside_app.panels.parts.heading import PanelHeading
from pyside_app.panels.parts.stops import lead_into, show_instead
from pyside_app.panels.tags.drops import Target
from pyside_app.panels.tags.field import NewTagField
from pyside_app.panels.tags.menu import tag_menu
from pyside_app.panels.tags.search import TagSearch
from pyside_app.panels.tags.tree import TagTreeView
from pyside_app.panels.tags.wishes import Apply, Move
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr


class TagsPanel(QWidget):
    """Filters the cards by the tag that is clicked; makes, renames and deletes tags."""

    command = Signal(str, object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setMinimumWidth(280)
        self.heading = PanelHeading(tr("Tags"), look)
        self.heading.add_button("find", tr("Find a tag"), self._find)
        self.plus = self.heading.add_button("plus", tr("New tag (Ctrl+Shift+N)"), self.make_tag)
        self.more = self.heading.add_button("more", tr("More"), lambda: None)
        self.more.offer(self._more_menu())
        self.new = NewTagField()
        self.field = self.new.line
        self.tree = TagTreeView(session, look)
        self.search = TagSearch(session, self.tree)
        self.empty = self._empty_place(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.search)
        column.addWidget(self.new)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.tree)
        self._connect()
        self.refresh()

    def _empty_place(self, look: Look) -> EmptyPlace:
        empty = EmptyPlace(look)
        empty.set_sentence(tr("Tags are your themes."))
        empty.add_button(
            tr("Use the CCM/APMBC themes"), lambda: self.command.emit("tags.use_codebook", None)
        )
        empty.add_button(tr("Make my own"), self.make_tag, is_link=True)
        return empty

    def _connect(self) -> None:
        tree = self.tree
        tree.picked.connect(self._on_picked)
        tree.removal_wanted.connect(lambda tag_id: self.command.emit("tags.delete", tag_id))
        tree.details_wanted.connect(lambda tag_id: self.command.emit("tags.describe", tag_id))
        tree.move_wanted.connect(self._move)
        tree.drops.applied.connect(self._apply)
        tree.drops.watch(self.heading)
        tree.drops.watch(self.empty)
        tree.drops.pointed.connect(self._show_pointed)
        self.new.named.connect(self._make)
        self.new.left.connect(lambda: lead_into(self._stack))
        tree.escaped.connect(self._on_escaped)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._on_menu_wanted)
        for changed in (tree.tags.modelReset, tree.tags.rowsInserted, tree.tags.rowsRemoved):
            changed.connect(self.refresh)
        self.search.found.connect(self.refresh)
        self._session.edited.connect(self._drop_gone_tags)
        self._session.edited.connect(self._follow_apply)
        self._session.reloaded.connect(self._drop_gone_tags)

    @guarded
    def refresh(self) -> None:
        """Shows how many tags there are, and what to do where there is none."""
        count = len(self._session.tree)
        found = self.search.count
        words = str(count or "") if found is None else tr("{n} of {all}", n=found, all=count)
        self.heading.set_count(words)
        show_instead(self._stack, self.tree if count else self.empty)

    def current_tag(self) -> TagId | None:
        """The tag whose row is the current one."""
        return self.tree.current_tag()

    def _find(self) -> None:
        self.search.ask()

    def make_tag(self, parent_id: TagId | None = None) -> None:
        """Opens the field for the name of a new tag, below ``parent_id`` where given."""
        self.new.ask(self._session.tree, parent_id)

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

    @guarded
    def _make(self) -> None:
        name, project, parent_id = self.new.name, self._session.project, self.new.parent_id
        if self.new.apply is not None:
            self.command.emit("tags.apply", replace(self.new.apply, path=name))
            return
        made: list[TagId] = []

        def edit() -> Edit:
            result = edits.make(project.store, project.stamp(), name, parent_id=parent_id)
            made.append(edits.tag_of(result))
            return result

        if self._session.perform(edit) is not None:
            self._show_made(made[0])

    @guarded
    def _apply(self, wish: Apply) -> None:
        """Something was dropped on a tag, or below them all: then its name is asked here."""
        if wish.path:
            self.command.emit("tags.apply", wish)
        else:
            self.new.ask(self._session.tree, None, wish)

    @guarded
    def _show_pointed(self, target: Target | None) -> None:
        """The button for a new tag looks pressed while a drop would make one."""
        is_new = target is not None and target.tag_id is None and not target.is_tag
        self.plus.setDown(is_new)

    @guarded
    def _follow_apply(self, record: Record) -> None:
        """Closes the field once what was dropped has the tag named in it, perhaps much later: the
        reader's own name may have been asked first.
        """
        if self.new.apply is None:
            return
        tag = self._session.tree.find(self.new.name)
        if tag is not None and any(
            isinstance(each.after, Tagging) and each.after.tag_id == tag.id
            for each in record.changes
        ):
            self._show_made(tag.id)

    def _show_made(self, tag_id: TagId) -> None:
        self.new.close_it()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tree.show_tag(tag_id)

    @guarded
    def _move(self, wish: Move) -> None:
        self.command.emit("tags.move_to", wish)
        if wish.tag_id in self._session.tree:
            self.tree.show_tag(wish.tag_id)

    @guarded
    def _on_picked(self, tag_id: TagId, is_added: bool) -> None:
        now = self._session.filter
        if is_added:
            wanted = now.tag_ids ^ {tag_id}
        else:
            wanted = frozenset() if now.tag_ids == {tag_id} else frozenset({tag_id})
        self._session.set_filter(replace(now, tag_ids=wanted))

    @guarded
    def _on_escaped(self) -> None:
        """What is looked for goes first, then the filter."""
        if self.tree.is_sifted:
            self.search.close_it()
        else:
            self._session.set_filter(Filter())

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
        menu = tag_menu(self._session, tag_id, self.command.emit, self.set_favourite, self)
        first = menu.actions()[0]
        for words, then in (
            (tr("New tag…"), self.make_tag),
            (tr("New tag below this one…"), lambda: self.make_tag(tag_id)),
            ("", None),
            (tr("Rename") + "\tF2", lambda: self.rename_tag(tag_id)),
        ):
            action = QAction(words, menu)
            action.setSeparator(then is None)
            if then is not None:
                action.triggered.connect(lambda *_, then=then: then())
            menu.insertAction(first, action)
        return menu

    def _more_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(tr("New tag…")).triggered.connect(lambda *_: self.make_tag())
        themes = menu.addAction(tr("Add the CCM/APMBC themes"))
        themes.triggered.connect(lambda *_: self.command.emit("tags.use_codebook", None))
        menu.addSeparator()
        menu.addAction(tr("Unfold all")).triggered.connect(lambda *_: self.tree.expandAll())
        menu.addAction(tr("Fold all")).triggered.connect(lambda *_: self.tree.collapseAll())
        return menu
