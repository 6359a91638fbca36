"""Asks which tag the chosen highlights get in the place of one they have."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.typed import shortened
from annotations_db.model import TAG_SEPARATOR, TagId
from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import counted, tr

_WIDTH = 480


def path_of(tree: TagTree, tag_id: TagId, typed: str) -> str:
    """The path that is meant by what is typed: a bare name stands beside the tag."""
    name, parent_id = " ".join(typed.split()), tree.tag(tag_id).parent_id
    if not name or TAG_SEPARATOR in name or parent_id is None:
        return name
    return f"{tree.path(parent_id)}{TAG_SEPARATOR}{name}"


class SplitSheet(Sheet):
    """``then`` gets the path of the other tag."""

    def __init__(
        self,
        tree: TagTree,
        about: tuple[TagId, int],
        then: Callable[[str], None],
        place: tuple[Look, QWidget],
    ) -> None:
        self._tree, (self._tag_id, count), self._then = tree, about, then
        super().__init__(tr("Split off highlights"), _WIDTH, *place)
        tag = shortened(tree.path(self._tag_id))
        words = counted(
            "The chosen highlight with “{tag}” gets another tag in its place:",
            "The {n} chosen highlights with “{tag}” get another tag in its place:",
            count,
            tag=tag,
        )
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Name of the other tag"))
        self.field.setPlaceholderText(tr("Name of the other tag"))
        self.said = sentence_label("", secondary=True)
        self.said.setFixedHeight(2 * 18)
        self.split = QPushButton(tr("Split off"))
        cancel = QPushButton(tr("Cancel"))
        self.body.addWidget(sentence_label(words))
        self.body.addSpacing(12)
        self.body.addWidget(self.field)
        self.body.addSpacing(8)
        self.body.addWidget(self.said)
        self.add_buttons(cancel, primary=self.split)
        self.field.textChanged.connect(self._say)
        self.field.returnPressed.connect(self._on_kept)
        self.split.clicked.connect(self._on_kept)
        cancel.clicked.connect(self.dismiss)
        self._say()

    @property
    def path(self) -> str:
        return path_of(self._tree, self._tag_id, self.field.text())

    @guarded
    def _say(self) -> None:
        there = self._tree.find(self.path) if self.path else None
        is_same = there is not None and there.id == self._tag_id
        self.split.setEnabled(bool(self.path) and not is_same)
        if is_same:
            words = tr("That is the tag they have.")
        elif there is not None:
            words = tr("The tag “{tag}” is there: they get that one.", tag=shortened(self.path))
        elif self.path:
            words = tr("The new tag is “{tag}”.", tag=shortened(self.path))
        else:
            words = tr(
                "It stands beside “{tag}”; write a path to put it elsewhere.",
                tag=shortened(self._tree.tag(self._tag_id).name),
            )
        self.said.setText(words)
        self.field.setAccessibleDescription(words)

    @guarded
    def _on_kept(self) -> None:
        if self.split.isEnabled():
            path = self.path
            self.dismiss()
            self._then(path)
