"""A reading pane on a real project in a real file, and the hands and keys that tests need."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest

from annotations_db.edits import annotations, statements, tags
from annotations_db.edits.annotations import annotation_of
from annotations_db.model import AnnotationId, CanonicalText, Source, SourceId, Span
from annotations_db.project import new_project
from annotations_db.text.markdown import from_markdown
from pyside_app.reading.pane import ReadingPane
from pyside_app.session import Session
from pyside_app.theme import Look

MIXED = """# Statement of the delegation

Mr. President, we 😀 thank the Government of Norway for its hospitality and its hard work.

وقد أكد الوفد مجددا التزامه with the Convention في هذا الاجتماع.

In 東京の夏 the delegations met again, and nobody felt alone there.

- clearance of land
- assistance to victims

| State | Year |
|---|---|
| Lao PDR | 2009 |

> A quotation somebody wrote down, long enough to need a second line in the measure of the view.

""" + "\n\n".join(
    f"Paragraph {number} speaks of assistance to victims. " * 6 for number in range(30)
)
TAGS = ("Universalization", "Clearance", "Victim assistance", "Cooperation", "Prohibitions")


@dataclass
class Desk:
    """What a test holds in its hands."""

    session: Session
    look: Look
    pane: ReadingPane

    @property
    def view(self):
        return self.pane.view

    @property
    def text(self) -> str:
        return self.session.text.text

    def place(self, start: str, end: str | None = None) -> Span:
        """Where words stand, or the passage from some words to others."""
        first = self.text.index(start)
        if end is None:
            return Span(first, first + len(start))
        return Span(first, self.text.index(end, first) + len(end))

    def mark(self, span: Span, *paths: str) -> AnnotationId:
        project, statement = self.session.project, self.session.statement
        edit = annotations.highlight_by_paths(
            project.store, project.stamp(), statement.id, span, paths=paths
        )
        self.session.perform(lambda: edit)
        return annotation_of(edit)

    def point(self, offset: int) -> QPoint:
        """The left edge of a character's line box, at mid-height, in the viewport."""
        cursor = self.view.textCursor()
        cursor.setPosition(self.view.page.offsets.to_qt(offset))
        rect = self.view.cursorRect(cursor)
        return QPoint(rect.left(), rect.center().y())

    def drag(self, start: int, end: int) -> None:
        port = self.view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=self.point(start))
        for pos in (self.point(start) + QPoint(15, 0), self.point(end)):
            QTest.mouseMove(port, pos)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=self.point(end))

    def click(self, offset: int) -> None:
        pos = self.point(offset) + QPoint(3, 0)
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=pos)

    def settle(self) -> None:
        for _ in range(4):
            QTest.qWait(0)


def add_statement(session: Session, text: CanonicalText, title: str = "Mixed") -> None:
    """Adds a statement of this text to the session's project and opens it."""
    source = Source(SourceId(f"source of {text.id}"), "text/markdown", b"")
    arrival = SimpleNamespace(
        title=title, language="en", text=text, source=source, source_name="mixed.md"
    )
    project = session.project
    edit = statements.add(
        project.store, project.stamp(), arrival, details={"place": "Oslo, Norway"}
    )
    session.perform(lambda: edit)
    session.open_statement(edit.statement_id)


def furnish(folder: Path, markdown: str = MIXED, size: tuple[int, int] = (832, 700)) -> Desk:
    """An empty project with five favourite tags and one statement, shown."""
    session = Session(new_project(folder / "test.plenary", author="Anna Berg", empty=True))
    store = session.project.store
    for number, path in enumerate(TAGS, start=1):
        stamp = session.project.stamp()
        made = tags.make(store, stamp, path)
        session.perform(lambda made=made: made)
        favourite = tags.favourite(store, session.project.stamp(), tags.tag_of(made), number)
        session.perform(lambda favourite=favourite: favourite)
    look = Look()
    pane = ReadingPane(session, look)
    pane.set_popup_actions(*actions(pane))
    pane.resize(*size)
    add_statement(session, from_markdown(markdown))
    pane.show()
    pane.view.setFocus()
    desk = Desk(session, look, pane)
    desk.settle()
    return desk


def actions(parent) -> tuple[list[QAction], list[QAction]]:
    favourites = [
        _action(parent, f"Favourite {n}", f"tags.favourite.{n}", str(n)) for n in range(1, 10)
    ]
    others = [
        _action(parent, "&Tag…", "annotate.tag", "T"),
        _action(parent, "&Note", "annotate.note", "N"),
        _action(parent, "&Highlight only", "annotate.highlight", "H"),
        _action(parent, "Copy with source", "edit.copy_with_source", "Ctrl+Shift+C"),
    ]
    return favourites, others


def _action(parent, text: str, name: str, key: str) -> QAction:
    action = QAction(text, parent)
    action.setObjectName(name)
    action.setShortcut(QKeySequence(key))
    return action
