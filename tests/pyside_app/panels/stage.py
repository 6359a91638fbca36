"""What tests do to a session on a real project: statements, tags, highlights, notes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from annotations_db.edits import annotations, attributes, codebooks, notes, statements, tags
from annotations_db.model import CanonicalText, Source, SourceId
from annotations_db.resources import resource
from annotations_db.text.markdown import from_markdown
from annotations_db.text.quoting import find_quote

PASSAGES = (
    "a world free from the inhumane weapon of cluster munitions",
    "Japan attaches great importance to two elements",
    "Japan has been actively engaged in outreach activities",
)


@dataclass(frozen=True)
class Arrival:
    """A file as an importer hands it over."""

    title: str
    language: str
    text: CanonicalText
    source: Source
    source_name: str
    remarks: tuple[str, ...] = ()


def arrival(name: str, markdown: str) -> Arrival:
    content = markdown.encode()
    source = Source(SourceId(hashlib.sha256(content).hexdigest()), "text/markdown", content)
    title = markdown.partition("\n")[0].removeprefix("# ")
    return Arrival(title, "en", from_markdown(markdown), source, name)


def seed() -> str:
    return resource("statements", "japan-ccm-3msp-2012.md").read_text(encoding="utf-8")


class Stage:
    """Shorthand for what tests do to a session's project."""

    def __init__(self, session) -> None:
        self.session = session
        self.project = session.project
        self.store = session.project.store

    def perform(self, make):
        return self.session.perform(make)

    def use_codebook(self) -> None:
        source = resource("codebooks", "ccm-apmbc.json").read_text(encoding="utf-8")
        self.perform(
            lambda: tags.add_codebook(self.store, self.project.stamp(), codebooks.entries(source))
        )

    def use_details(self) -> None:
        edit = attributes.add_standard(self.store)
        if edit.changes:
            self.perform(lambda: edit)

    def add(self, markdown: str, **details: str):
        """Adds a statement; gives its id."""
        number = self.store.statement_count()
        edit = statements.add(
            self.store,
            self.project.stamp(),
            arrival(f"{number}.md", markdown),
            details=details,
        )
        self.perform(lambda: edit)
        return statements.statement_of(edit)

    def remove(self, *statement_ids) -> None:
        self.perform(lambda: statements.remove(self.store, self.project.stamp(), statement_ids))

    def tag(self, path: str):
        return self.session.tree.named(path).id

    def make_tag(self, path: str):
        edit = tags.make(self.store, self.project.stamp(), path)
        self.perform(lambda: edit)
        return tags.tag_of(edit)

    def delete_tag(self, path: str) -> None:
        self.perform(lambda: tags.delete(self.store, self.project.stamp(), self.tag(path)))

    def mark(self, quote: str, *paths: str, note: str = "", private: bool = False):
        """Highlights the first place of a quote in the open statement; gives the highlight's id."""
        statement, text = self.session.statement, self.session.text
        span = find_quote(text.text, quote)[0]
        edit = annotations.highlight(
            self.store,
            self.project.stamp(),
            statement.id,
            span,
            tag_ids=[self.tag(path) for path in paths],
        )
        self.perform(lambda: edit)
        annotation_id = annotations.annotation_of(edit)
        if note:
            self.perform(
                lambda: notes.write(
                    self.store,
                    self.project.stamp(),
                    note,
                    annotation_id=annotation_id,
                    private=private,
                )
            )
        return annotation_id

    def delete(self, *annotation_ids) -> None:
        self.perform(lambda: annotations.delete(self.store, self.project.stamp(), annotation_ids))
