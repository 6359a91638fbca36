"""What is said of a highlight in words: its foot, and the whole card for those who listen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt

from annotations_db.edits.tagtree import TagTree
from annotations_db.errors import NotFoundError
from annotations_db.exporters.directions import direction
from annotations_db.filters import Filter
from annotations_db.model import Highlight, PersonId, TextId
from annotations_db.text.blocks import block_at
from annotations_db.text.paragraphs import ParagraphNumber, paragraph_numbers
from annotations_db.text.placing import place_in
from pyside_app.panels.parts.dates import moment
from pyside_app.session import Session
from pyside_app.words import tr

_STATES = {"uncertain": "Not sure this is the place", "orphan": "Without a place"}


class Words:
    """Knows the names of the project's people as far as they were asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._names: dict[PersonId, str] = {}
        self._numbers: dict[TextId, tuple[ParagraphNumber | None, ...]] = {}
        session.project_opened.connect(self._names.clear)
        session.reloaded.connect(self._names.clear)

    def foot(self, highlight: Highlight) -> str:
        """ "para. 3 · Anna Berg · 12:01" """
        annotation = highlight.annotation
        when = moment(annotation.created, datetime.now(UTC))
        parts = (self.place(highlight), self.name(annotation.author_id), when)
        return " · ".join(each for each in parts if each)

    def place(self, highlight: Highlight) -> str:
        """The paragraph it begins in; empty where it has no place."""
        text = self._session.text
        annotation = highlight.annotation
        if text is None or place_in(text, annotation) is None:
            return ""
        if text.id not in self._numbers:
            self._numbers = {text.id: paragraph_numbers(text)}
        number = self._numbers[text.id][block_at(text.blocks, annotation.start)]
        return tr("para. {number}", number=number.number) if number is not None else ""

    def direction(self, highlight: Highlight) -> Qt.LayoutDirection:
        """The one that its block has in the text; a quote may begin with words of the other."""
        text, annotation = self._session.text, highlight.annotation
        if text is None or place_in(text, annotation) is None:
            return Qt.LayoutDirection.LayoutDirectionAuto
        block = text.blocks[block_at(text.blocks, annotation.start)]
        is_rtl = (block.direction or direction(text.text[block.start : block.end])) == "rtl"
        return Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight

    def name(self, person_id: PersonId) -> str:
        """Whose it is; empty for somebody the project does not know."""
        if person_id not in self._names:
            try:
                self._names[person_id] = self._session.project.store.person(person_id).name
            except NotFoundError:
                self._names[person_id] = ""
        return self._names[person_id]

    def spoken(self, highlight: Highlight) -> str:
        """The whole card as one sentence after another."""
        tree = self._session.tree
        tags = [tree.path(each) for each in highlight.tag_ids if each in tree]
        said = [f"“{highlight.annotation.exact}”"]
        if state := _STATES.get(highlight.annotation.state):
            said.append(tr(state))
        said.append(tr("Tags: {tags}", tags=", ".join(tags)) if tags else tr("Untagged"))
        for note in highlight.notes:
            text = "Private note: {text}" if note.private else "Note: {text}"
            said.append(tr(text, text=note.text))
        return ". ".join([*said, self.foot(highlight)])


def filter_words(wanted: Filter, tree: TagTree, name: Callable[[PersonId], str]) -> str:
    """What a filter asks for, as one says it."""
    joint = tr(" and ") if wanted.all_tags else tr(" or ")
    tags = sorted(tree.tag(each).name for each in wanted.tag_ids if each in tree)
    banned = sorted(tree.tag(each).name for each in wanted.without_tags if each in tree)
    said = [joint.join(tags)] if tags else []
    said += [tr("without {tag}", tag=each) for each in banned]
    said += [tr("with note")] if wanted.with_note else []
    said += [tr("untagged")] if wanted.untagged else []
    said += [tr("without a place")] if wanted.without_place else []
    authors = sorted(map(name, wanted.authors))
    said += [tr("by {names}", names=tr(" or ").join(authors))] if authors else []
    said += [f"“{wanted.text}”"] if wanted.text else []
    return ", ".join(said)
