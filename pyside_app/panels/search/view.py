"""The search panel: a field, conditions, what was found, and what can be done with all of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotations_db.errors import CancelledError
from annotations_db.model import Entity, Note, Record, Statement, Tag
from annotations_db.text.query.hits import StatementHits
from annotations_db.words import sentence
from pyside_app.guard import guarded
from pyside_app.jobs import Job
from pyside_app.panels.parts.buttons import FilterChip
from pyside_app.panels.parts.chiprows import Rows
from pyside_app.panels.parts.empty import EmptyPlace
from pyside_app.panels.parts.field import TextField
from pyside_app.panels.parts.heading import PanelHeading
from pyside_app.panels.parts.lines import LinesView
from pyside_app.panels.search.asked import Answer, Asked, Failed, FoldedRow, Going, More, Row
from pyside_app.panels.search.conditions import ConditionsMenu
from pyside_app.panels.search.delegate import HitsDelegate
from pyside_app.panels.search.model import HitsModel
from pyside_app.panels.search.saved import SavedMenu
from pyside_app.panels.search.words import (
    INVITATION,
    NOTHING,
    NOTHING_BY_PATTERN,
    SEARCHING,
    total_of,
)
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

REST, PATTERN_REST = 150, 600
"""Milliseconds without a key after which what was typed is looked for."""


class SearchPanel(QWidget):
    """``command`` asks the window to look, to go to a place, to mark all, to keep a search."""

    command = Signal(str, object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setMinimumWidth(280)
        self.answer: Answer | None = None
        self._asked = Asked("")
        self._job: Job | None = None
        self.heading = PanelHeading(tr("Search"), look)
        self.field = TextField()
        self.add = FilterChip(tr("Condition"), look, parent=self)
        self.stems = FilterChip(tr("Word forms"), look, parent=self)
        self.pattern = FilterChip(tr("Pattern"), look, parent=self)
        self.problem = QLabel()
        self.model = HitsModel()
        self.list = LinesView(look)
        self.empty = EmptyPlace(look)
        self.offer = self.empty.add_button(tr("Build a search…"), self._build, is_link=True)
        self.stop = self.empty.add_button(tr("Stop"), self._stop, is_link=True)
        self.mark = QPushButton(tr("Highlight all"))
        self.tag = QPushButton(tr("Tag all…"))
        self._foot = QWidget()
        self._conditions = ConditionsMenu(session, self.insert, self._build)
        self._saved = SavedMenu(session, self.now, self.ask, self.command.emit)
        self._later = QTimer(self, singleShot=True, interval=REST)
        self._set_up(look)
        self._lay_out()
        self._connect()
        self._show()

    def _set_up(self, look: Look) -> None:
        self.heading.add_button("star", tr("Saved searches"), lambda: None).offer(self._saved)
        self.field.setPlaceholderText(tr("Search all statements"))
        self.field.setAccessibleName(tr("Search all statements"))
        self.field.setClearButtonEnabled(True)
        self.add.has_arrow = True
        self.add.setCheckable(False)
        self.add.setToolTip(tr("Add a condition to the search"))
        self.add.setAccessibleName(tr("Add a condition to the search"))
        self.stems.setToolTip(tr("English words stand for their other forms, too"))
        self.pattern.setToolTip(tr("What is typed is a regular expression; slower"))
        self.problem.setProperty("danger", True)
        self.problem.setWordWrap(True)
        self.problem.setContentsMargins(16, 0, 16, 8)
        self.problem.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.problem.hide()
        self.list.setUniformItemSizes(False)
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitsDelegate(look, self.list))
        self.list.setAccessibleName(tr("Places found"))
        for button in (self.mark, self.tag):
            button.setProperty("small", True)
        self.setFocusProxy(self.field)

    def _lay_out(self) -> None:
        top, chips = QWidget(), QWidget()
        inner = QVBoxLayout(top)
        inner.setContentsMargins(12, 0, 16, 8)
        inner.addWidget(self.field)
        row = Rows(chips)
        row.setContentsMargins(12, 0, 16, 8)
        for each in (self.add, self.stems, self.pattern):
            row.addWidget(each)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(12, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.mark)
        foot.addWidget(self.tag)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.heading, top, chips, self.problem):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        session = self._session
        session.edited.connect(self._on_edited)
        session.reloaded.connect(self._look_again)
        session.project_opened.connect(self._on_project_opened)
        self.field.textChanged.connect(self._on_typed)
        self.field.left.connect(self._on_left)
        self._later.timeout.connect(self.look)
        self.add.clicked.connect(self._offer_conditions)
        self.stems.clicked.connect(self._on_switched)
        self.pattern.clicked.connect(self._on_switched)
        self.list.chosen.connect(self._on_chosen)
        self.model.more_wanted.connect(self._on_more_wanted)
        self.mark.clicked.connect(lambda *_: self._mark("search.highlight_all"))
        self.tag.clicked.connect(lambda *_: self._mark("search.tag_all"))

    def now(self) -> Asked:
        """What stands in the panel."""
        return Asked(self.field.text(), self.stems.isChecked(), self.pattern.isChecked())

    def ask(self, asked: Asked) -> None:
        """Puts a search into the panel and looks for it at once."""
        self.stems.setChecked(asked.stems)
        self.pattern.setChecked(asked.pattern)
        self.field.setText(asked.typed)
        self.look()

    def insert(self, before: str, after: str) -> None:
        """Writes a condition at the caret, parted by blanks, and leaves the caret within it; what
        is selected comes to stand inside.
        """
        text, inside = self.field.text(), self.field.selectedText()
        at = self.field.selectionStart() if inside else self.field.cursorPosition()
        blank = " " if text[:at].strip() and not text[:at].endswith((" ", "(")) else ""
        self.field.insert(f"{blank}{before}{inside}{after}")
        end = at + len(blank) + len(before) + len(inside)
        self.field.setCursorPosition(end + (len(after) if after == " " else 0))
        self.field.setFocus()

    @guarded
    def look(self) -> None:
        """Asks for what stands in the panel; what was asked before is no longer waited for."""
        self._later.stop()
        asked = self.now()
        self._asked = asked
        if not asked.typed.strip():
            self.wait_for(None)
            self._take(None)
            return
        if asked.pattern:
            self._take(None, searching=True)
        self.command.emit("search.ask", asked)

    def wait_for(self, job: Job | None) -> None:
        """Waits for the answer of this job, and for no other's."""
        if self._job is not None:
            self._job.cancel()
        self._job = job

    @guarded
    def show_answer(self, answer: Answer) -> None:
        """Shows what was found, unless something else is asked by now."""
        if answer.asked == self._asked:
            self._take(answer)

    @guarded
    def show_failed(self, failed: Failed) -> None:
        """Says under the field why there is no answer; what was found before stays, but cannot be
        marked as if it answered what is asked now.
        """
        if failed.asked != self._asked:
            return
        if isinstance(failed.error, CancelledError):
            self._take(None)
            return
        self.problem.setText(sentence(failed.error))
        self.problem.show()
        if self.answer is None:
            self._show()
        self._foot.hide()

    @guarded
    def show_more(self, more: More, hits: Sequence[StatementHits]) -> None:
        """Adds a page to the answer that is shown."""
        if more.answer is self.answer:
            self.model.add(hits)

    @property
    def markable(self) -> Answer | None:
        """What is shown, where it answers what the field asks."""
        return None if is_broken(self) else self.answer

    def _take(self, answer: Answer | None, *, searching: bool = False) -> None:
        self.answer = answer
        self.problem.hide()
        self.model.show_answer(answer)
        self.list.scrollToTop()
        self._show(searching=searching)

    def _show(self, *, searching: bool = False) -> None:
        answer, is_empty = self.answer, self.model.rowCount() == 0
        self.heading.set_count(total_of(answer) if answer is not None and answer.total else "")
        if searching:
            said = SEARCHING
        elif answer is None:
            said = INVITATION
        else:
            said = NOTHING_BY_PATTERN if answer.asked.pattern else NOTHING
        # Where the sentence under the field says what is wrong, another would be too much
        self.empty.set_sentence("" if self.problem.text() and is_broken(self) else tr(said))
        self.stop.setVisible(searching)
        self.offer.setVisible(answer is None and not searching and not is_broken(self))
        self._stack.setCurrentWidget(self.empty if is_empty else self.list)
        has_places = answer is not None and any(each.count for each in answer.hits)
        self._foot.setVisible(has_places)

    @guarded
    def _on_typed(self) -> None:
        self._later.start(PATTERN_REST if self.pattern.isChecked() else REST)

    @guarded
    def _on_switched(self) -> None:
        if self.sender() is self.pattern and self.pattern.isChecked():
            self.stems.setChecked(False)
        elif self.stems.isChecked():
            self.pattern.setChecked(False)
        self.look()

    @guarded
    def _on_left(self) -> None:
        """Enter looks at once; then the keys go to what was found."""
        if self.now() != self._asked:
            self.look()
        if self.model.rowCount():
            self.list.setFocus()
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0))

    @guarded
    def _offer_conditions(self) -> None:
        self._conditions.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    @guarded
    def _build(self) -> None:
        self.command.emit("search.build", None)

    @guarded
    def _on_chosen(self, row: Row) -> None:
        if isinstance(row, FoldedRow):
            self.model.unfold()
        elif self.answer is not None:
            self.command.emit("search.go", Going(self.answer, row))

    @guarded
    def _on_more_wanted(self, offset: int) -> None:
        if self.answer is not None:
            self.command.emit("search.more", More(self.answer, offset))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _mark(self, command: str) -> None:
        if self.answer is not None:
            self.command.emit(command, self.answer)

    @guarded
    def _look_again(self) -> None:
        if self._asked.typed.strip() and not self._asked.pattern:
            self._later.start(REST)

    @guarded
    def _on_edited(self, record: Record) -> None:
        if any(_is_found(each.after or each.before) for each in record.changes):
            self._look_again()

    @guarded
    def _on_project_opened(self) -> None:
        self._saved.forget()
        self.field.clear()
        self.look()


def _is_found(entity: Entity | None) -> bool:
    """Whether it has a row of its own; a note on a highlight shall not move the list."""
    match entity:
        case Statement() | Tag():
            return True
        case Note():
            return entity.annotation_id is None and entity.statement_id is None
        case _:
            return False


def is_broken(panel: SearchPanel) -> bool:
    """Whether the panel says that what stands in it cannot be understood."""
    return not panel.problem.isHidden()
