"""The highlights panel: filter, cards, and the sentence that stands there while there are none."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotations_db.arranging import Arrangement
from annotations_db.filters import Filter
from annotations_db.model import AnnotationId, Highlight, Note, NoteId
from annotations_db.project import SAMPLE
from pyside_app.guard import guarded
from pyside_app.panels.annotations.arranging import arrange_menu
from pyside_app.panels.annotations.chosen_bar import ChosenBar
from pyside_app.panels.annotations.dragging import drag
from pyside_app.panels.annotations.filter_field import FilterField
from pyside_app.panels.annotations.filters import FilterRow
from pyside_app.panels.annotations.list import CardList
from pyside_app.panels.annotations.menus import menu_for_one, menu_for_several
from pyside_app.panels.annotations.words import Words, filter_words
from pyside_app.panels.annotations.writing import Writing
from pyside_app.panels.parts.empty import EmptyPlace
from pyside_app.panels.parts.filterline import FilterLine
from pyside_app.panels.parts.heading import PanelHeading
from pyside_app.panels.parts.stops import lead_into, show_instead
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import counted, tr

NOTHING_OPEN = "The highlights of the statement you open are listed here."
NOTHING_MARKED = (
    "Nothing marked yet. Select some words, then press [annotate.highlight] to highlight or"
    " [annotate.tag] to tag."
)
_COMMANDS = {
    "tag": "annotate.tag",
    "note": "annotate.note",
    "remove": "annotate.delete",
    "place": "annotate.put_here",
}


class AnnotationsPanel(QWidget):
    """Cards in the order of the text. ``command`` asks the window for what is not done here,
    ``picked`` says that the current card was clicked again, for the text to go back there.
    """

    command = Signal(str, object)
    picked = Signal(object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self.setMinimumWidth(280)
        self._words = words = Words(session)
        self.heading = PanelHeading(tr("Highlights"), look)
        self.sort = self.heading.add_button("sort", tr("Sort and group"), lambda: None)
        self.sort.offer(arrange_menu(session, self._arrange, self.sort))
        self.text = FilterField(session, look)
        self.filters = FilterRow(session, look, words)
        self.line = FilterLine(look, lambda: session.set_filter(Filter()))
        self.list = CardList(session, look, words)
        self.bar = ChosenBar(session, look)
        self.writing = Writing(session, self.list, self)
        self.empty = EmptyPlace(look)
        self.clear = self.empty.add_button(
            tr("Clear filter"), lambda: session.set_filter(Filter()), is_link=True
        )
        self.example = self.empty.add_button(
            tr("Show the worked example"),
            lambda: self.command.emit("help.worked_example", None),
            is_link=True,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in (self.heading, self.text, self.filters, self.line):
            column.addWidget(each)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)
        self.setFocusProxy(self.list)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        session, cards = self._session, self.list.cards
        for changed in (cards.modelReset, cards.rowsInserted, cards.rowsRemoved, cards.dataChanged):
            changed.connect(self.refresh)
        session.edited.connect(self.refresh)
        session.statement_opened.connect(self.refresh)
        self.list.asked.connect(self._on_asked)
        self.list.menu_asked.connect(self._on_menu_asked)
        self.list.escaped.connect(lambda: session.set_filter(Filter()))
        self.list.drag_wanted.connect(lambda dragged: drag(session, dragged, self._look, self.list))
        self.text.left.connect(lambda: lead_into(self._stack))
        self.bar.command.connect(self._on_all)

    @guarded
    def refresh(self) -> None:
        """Shows how many there are, and why there are none."""
        tally = self._session.tally
        every, shown = tally.highlights, self.list.cards.shown_count
        is_filtered = self._session.filter.is_active
        self.heading.set_count(
            tr("{shown} of {all}", shown=shown, all=every) if is_filtered else str(every or "")
        )
        if shown:  # before what has the keys there goes
            show_instead(self._stack, self.list)
        self.filters.show_counts(tally)
        self.line.show_counts(shown, every - shown)
        self.text.setVisible(bool(every) or is_filtered)
        self.filters.setVisible(bool(every) or is_filtered)
        self.sort.setVisible(bool(every))
        self.line.setVisible(is_filtered)
        self.empty.set_sentence(self._why_empty(every))
        self.clear.setVisible(is_filtered)
        statement = self._session.statement
        is_sample = statement is not None and statement.source_name == SAMPLE
        self.example.setVisible(is_sample and not every and not is_filtered)
        if not shown:
            show_instead(self._stack, self.empty)

    def _why_empty(self, every: int) -> str:
        session = self._session
        if session.statement is None:
            return tr(NOTHING_OPEN)
        if not session.filter.is_active:
            return tr(NOTHING_MARKED)
        said = filter_words(session.filter, session.tree, self._words.name)
        hidden = counted("{n} is hidden", "{n} are hidden", every)
        return tr("No highlight matches {filter}. {hidden}.", filter=said, hidden=hidden)

    def start_filter(self) -> None:
        """Gives the keyboard to the field of words; with nothing to filter, to the panel."""
        if self.text.isVisibleTo(self):
            self.text.start()
        else:
            lead_into(self._stack)

    def choose_all(self) -> None:
        """Chooses every highlight that is shown."""
        self.list.choosing.every()

    def _arrange(self, wanted: Arrangement) -> None:
        self.command.emit("annotate.arrange", wanted)

    def edit_note(self, annotation_id: AnnotationId, note_id: NoteId | None = None) -> None:
        """Opens the editor in a card: on the note given, else on one's own, else on a new one.

        A filter that hides the card is cleared first.
        """
        highlight = self._session.highlights.get(annotation_id)
        if highlight is None or not self.keep_writing():
            return
        self._show_card(annotation_id)
        highlight = self._session.highlights.get(annotation_id, highlight)
        self.writing.open(annotation_id, self._note_to_edit(highlight, note_id))

    def add_note(self, annotation_id: AnnotationId) -> None:
        """Opens the editor for one more note on a highlight."""
        if self.keep_writing():
            self._show_card(annotation_id)
            self.writing.open(annotation_id, None)

    def _show_card(self, annotation_id: AnnotationId) -> None:
        if self.list.cards.row_of(annotation_id) is None:
            self._session.set_filter(Filter())
        self._session.set_current(annotation_id)

    def _note_to_edit(self, highlight: Highlight, note_id: NoteId | None) -> Note | None:
        if note_id is not None:
            return next((each for each in highlight.notes if each.id == note_id), None)
        me = self._session.project.person_id
        mine = [each for each in highlight.notes if each.author_id == me]
        return mine[-1] if mine else None

    def keep_writing(self) -> bool:
        """Keeps what is being written, if it was changed, and closes the editor. False, after
        saying why, where it could not be kept.
        """
        return self.writing.keep()

    @guarded
    def _on_asked(self, what: str, annotation_id: AnnotationId) -> None:
        if what == "go":
            self.picked.emit(annotation_id)
        elif what not in {"note", "place"} and self._is_among_several(annotation_id):
            self._on_all(_COMMANDS[what])
        else:
            self.command.emit(_COMMANDS[what], annotation_id)

    def _is_among_several(self, annotation_id: AnnotationId) -> bool:
        return self.list.choosing.is_several and annotation_id in self._session.chosen

    @guarded
    def _on_all(self, command: str) -> None:
        """A command without an argument is meant for all that are chosen, unless words are selected
        in the text.
        """
        self._session.select(None)
        self.command.emit(command, None)

    @guarded
    def _on_menu_asked(self, annotation_id: AnnotationId, place: QPoint) -> None:
        self.menu_for(annotation_id).popup(place)

    def menu_for(self, annotation_id: AnnotationId) -> QMenu:
        """What can be done with one highlight, or with all chosen ones where it is one of them."""
        if self._is_among_several(annotation_id):
            return menu_for_several(self, self._on_all)
        highlight = self._session.highlights[annotation_id]
        return menu_for_one(self, highlight, lambda each: self.command.emit(each, annotation_id))
