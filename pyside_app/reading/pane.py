"""The middle of the window: header, text with stripes, find bar, pop-up, following the session.

It shows and asks; every command goes out through ``command`` or the actions it was given.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from annotations_db.model import (
    AnnotationId,
    AttributeValue,
    Change,
    Record,
    Span,
    Statement,
    StatementId,
)
from pyside_app.guard import guarded
from pyside_app.marked import annotations_of
from pyside_app.quoting import passage_mime
from pyside_app.reading.caret import Caret
from pyside_app.reading.choosing import Choosing
from pyside_app.reading.dropping import FileDrop
from pyside_app.reading.empty import EmptyPage
from pyside_app.reading.end_keys import EndKeys
from pyside_app.reading.ends import Ends
from pyside_app.reading.findbar import FindBar
from pyside_app.reading.finding import Finding
from pyside_app.reading.footbar import FootBar
from pyside_app.reading.handles import Handles
from pyside_app.reading.header import Header
from pyside_app.reading.heading import heading_of
from pyside_app.reading.inks import Inks
from pyside_app.reading.offering import Offering
from pyside_app.reading.sheet import Sheet, added_by, has_tags
from pyside_app.reading.stripes import Stripes
from pyside_app.reading.styles import PageStyle
from pyside_app.reading.view import ReadingView
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr


class ReadingPane(QWidget):
    """Shows the session's statement, or an invitation to add some."""

    command = Signal(str, object)
    """The id of a command and its argument or None."""
    files_dropped = Signal(list)
    """Paths."""
    shown_changed = Signal(bool)
    """The highlights are shown from now on, or are not."""
    found_changed = Signal()
    """Find has found other places, or was closed."""
    context_menu_requested = Signal(QPoint)
    """In global coordinates; the selection, or the current highlight, is what was meant."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._inks = Inks(session, look.theme)
        self._sheet: Sheet | None = None
        self._marked: AnnotationId | None = None
        """The current highlight, as long as it is."""
        self.view = ReadingView()
        self.view.mime_of = partial(passage_mime, session)
        self.view.show_numbers(shown=look.numbers)
        self.header = Header(look)
        self.find_bar = FindBar(look)
        self.empty_page = EmptyPage(look)
        self.stripes = Stripes(self.view, self._inks)
        self.offering = Offering(self.view, session, look)
        self.finding = Finding(self.find_bar, self.view, session)
        self._choosing = Choosing(self.view, self.stripes, self._inks, session)
        self.ends = Ends(self.view, session)
        self.handles = Handles(self.view, self.ends)
        self.end_keys = EndKeys(self.view, self.ends, look)
        self.caret = Caret(self.view, self.ends)
        self.mode_bar = FootBar(look, ((tr("Mark again (F11)"), self._end_reading_mode),))
        self._arrange()
        self._listen()
        drop = FileDrop(self)
        drop.dropped.connect(self.files_dropped)
        drop.hovered.connect(self.empty_page.set_target)
        self._on_statement_opened()

    def _arrange(self) -> None:
        self._page = QWidget()
        self._column = column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bars = (self.find_bar, self.end_keys.bar, self.mode_bar)
        for each in (self.header, self.view, *bars):
            column.addWidget(each)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self.empty_page)
        self.setFocusProxy(self.view)

    def _listen(self) -> None:
        session, view = self._session, self.view
        session.statement_opened.connect(self._on_statement_opened)
        session.edited.connect(self._on_edited)
        session.edited.connect(self.ends.follow)
        session.reloaded.connect(self._on_reloaded)
        session.reading_changed.connect(self._show_heading)
        session.selection_changed.connect(self._on_selection_changed)
        session.reading_mode_changed.connect(self._on_reading_mode_changed)
        session.filter_changed.connect(self._on_filter_changed)
        session.current_changed.connect(self._on_current_changed)
        self._look.changed.connect(self._on_look_changed)
        view.span_selected.connect(session.select)
        view.entered.connect(self._on_entered)
        view.zoom_wanted.connect(self._on_zoom_wanted)
        view.menu_wanted.connect(self.context_menu_requested)
        view.laid_out.connect(self._set_left)
        self.find_bar.command.connect(self.command)
        self.finding.changed.connect(self.found_changed)
        self.header.details_wanted.connect(lambda: self.command.emit("statement.details", None))
        self.empty_page.add_wanted.connect(lambda: self.command.emit("file.add_statements", None))

    # what others ask

    def put_on_top(self, widget: QWidget) -> None:
        """Gives something of the window its place above the header."""
        self._column.insertWidget(0, widget)

    def set_popup_actions(self, favourites: Sequence[QAction], actions: Sequence[QAction]) -> None:
        """What the pop-up offers: ``tags.favourite.N`` for tags, in their order, and the rest."""
        self.offering.set_actions(favourites, actions)

    def take_action(self, action: QAction) -> None:
        """Its keys work only while the text itself has the keyboard."""
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.view.addAction(action)

    def set_status_actions(self, actions: Sequence[QAction]) -> None:
        """What can be said of how far the statement is read."""
        self.header.chip.offer(actions)

    def go_to(self, target: Span | AnnotationId, *, flash: bool = True) -> None:
        """Brings a passage or a highlight of the open statement into view."""
        if isinstance(target, Span):
            self.view.go_to(target, flash=flash)
            return
        place = self._session.place(target)
        if place is not None:
            self.view.go_to(place, flash=flash)

    def next_highlight(self) -> bool:
        """Makes the next highlight the current one; False where none is shown."""
        return self._choosing.step(1)

    def previous_highlight(self) -> bool:
        """The same backwards."""
        return self._choosing.step(-1)

    def cycle(self) -> int:
        """To the next of the highlights at the caret; how many there are."""
        return self._choosing.cycle()

    def choose_here(self) -> None:
        """Makes a highlight at the caret the current one, where that is elsewhere."""
        self._choosing.choose_here()

    def runs_leftwards(self) -> bool:
        """Whether the paragraph at the caret is read from right to left."""
        return self.view.runs_leftwards(self.view.caret())

    def show_find(self) -> None:
        """Opens the find bar; a short selection becomes what is looked for."""
        if self._session.text is not None:
            self.finding.show()

    def show_places(self, spans: Sequence[Span], near: int) -> None:
        """Marks places that a search has found, and goes to the one at ``near``."""
        if spans:
            self.finding.show_places(spans, near)
        else:
            self.finding.close()
            self.go_to(Span(near, near + 1), flash=False)

    def find_next(self) -> None:
        self.finding.next()

    def find_previous(self) -> None:
        self.finding.previous()

    def found(self) -> Span | None:
        """The place that Find is at; None where it is closed or has found nothing."""
        return self.finding.current

    def all_found(self) -> Sequence[Span]:
        """All places that Find has found."""
        return self.finding.spans

    def menu_place(self) -> QPoint:
        """Where a menu about the passage opens, on the screen."""
        return self.view.mapToGlobal(self.offering.menu_place())

    def are_highlights_shown(self) -> bool:
        return self.view.shows_highlights

    def show_highlights(self, *, shown: bool) -> None:
        """Shows the page with its highlights and stripes, or as it was printed."""
        self.view.show_highlights(shown=shown)
        self.stripes.setVisible(shown)
        self.ends.are_shown = shown
        self.shown_changed.emit(shown)

    def watch_keys(self, watcher: QObject) -> None:
        self.view.installEventFilter(watcher)

    def close_layer(self) -> bool:
        """Closes one thing that lies over the text, for Esc; False where there was none."""
        if self.ends.moving is not None:
            self.ends.cancel()
            return True
        if self.offering.close():
            return True
        if self._session.selection is not None:
            self._session.select(None)
            return True
        if self.finding.is_open:
            self.finding.close()
            return True
        return False

    def selection_rect(self) -> QRect:
        """What the visible lines of the selection cover, in the coordinates of ``view``."""
        return self.offering.selection_rect()

    def place_under_selection(self, widget: QWidget) -> None:
        """Moves a child of the view to where the pop-up stands, as well as there is room; without
        a selection, by the current highlight.
        """
        self.offering.place(widget)

    def reading_position(self) -> int:
        """The offset at the upper edge of the view."""
        return self.view.top_offset()

    def restore(self, position: int) -> None:
        """Scrolls to a reading position."""
        self.view.scroll_to(position)

    # what the session says

    @guarded
    def _on_statement_opened(self, _statement_id: StatementId | None = None) -> None:
        self._inks.clear(self._look.theme)
        self.finding.forget()
        self._show_heading()
        self._lay_out()
        self.view.verticalScrollBar().setValue(0)

    @guarded
    def _on_edited(self, record: Record) -> None:
        if any(_is_about_heading(each) for each in record.changes):
            self._show_heading()
        if self._sheet is None:
            self._show_page_or_invitation()
            return
        if has_tags(record):
            self._inks.clear(self._look.theme)
            self._on_filter_changed()
        self._choosing.newest = added_by(record)
        self.view.redraw_blocks(self._sheet.follow(annotations_of(record)))
        self.stripes.update()
        if self._choosing.newest and record.kind == "do":
            self._session.select(None)

    @guarded
    def _on_reloaded(self) -> None:
        self._inks.clear(self._look.theme)
        self._show_heading()
        text = self._session.text
        if text is None or self._sheet is None or self._sheet.page.text.id != text.id:
            self._lay_out()
            return
        self._sheet.reload(self._inks)
        self.view.highlights = self._sheet.highlights
        self.stripes.show_sheet(self._sheet)
        self._redraw()

    @guarded
    def _on_filter_changed(self) -> None:
        if self._sheet is not None:
            self._sheet.filter_anew()
            self.stripes.show_sheet(self._sheet)
            self._redraw()

    @guarded
    def _on_current_changed(self, annotation_id: AnnotationId | None) -> None:
        """The highlight that was the current one is hidden again where the filter hides it."""
        before, self._marked = self._marked, annotation_id
        if self._sheet is not None and self._session.filter.is_active:
            both = [each for each in (before, annotation_id) if each is not None]
            self.view.redraw_blocks(self._sheet.follow(both))
            self.stripes.update()

    @guarded
    def _on_selection_changed(self, span: Span | None) -> None:
        self.view.select(span)

    @guarded
    def _set_left(self) -> None:
        for each in (self.header, self.end_keys.bar, self.mode_bar):
            each.set_left(self.view.margins.left)

    @guarded
    def _on_entered(self, _offset: int) -> None:
        """The card of what Enter has chosen is to be seen."""
        if self._session.current is not None and self._session.selection is None:
            self.command.emit("go.card", self._session.current)

    @guarded
    def _on_reading_mode_changed(self) -> None:
        is_on = self._session.is_reading
        self.mode_bar.say(tr("Reading mode: nothing can be marked or changed.") if is_on else "")

    def _end_reading_mode(self) -> None:
        self.command.emit("view.reading_mode", None)

    @guarded
    def _on_zoom_wanted(self, step: int) -> None:
        self.command.emit("view.zoom_in" if step > 0 else "view.zoom_out", None)

    @guarded
    def _on_look_changed(self) -> None:
        """Another theme: the same page in other colours. Another zoom or type: the page is set
        anew, with the same line on top.
        """
        self.view.show_numbers(shown=self._look.numbers)
        style = PageStyle.of(self._look)
        if self._sheet is None or self._sheet.page.style == style:
            return
        self._inks.clear(self._look.theme)
        view = self.view
        if self._sheet.page.style.differs_in_colour_only(style):
            self._sheet.recolour(style)
            view.recolour(self._sheet.page)
            self._redraw()
            return
        top, caret, finds = view.top_place(), view.caret(), view.marks.finds
        view.let_go()
        self._sheet.set_anew(style)
        view.show_page(self._sheet.page, self._sheet.highlights)
        self.stripes.show_sheet(self._sheet)
        view.marks.finds = finds
        view.set_cursor(caret, caret)
        view.select(self._session.selection)
        view.return_to(top)

    # how it is shown

    def _lay_out(self) -> None:
        """Sets the open statement's text in the present style."""
        text = self._session.text
        if text is None:
            self._sheet = None
        else:
            self.view.let_go()
            self._sheet = Sheet(self._session, self._inks, text, PageStyle.of(self._look))
            self.view.show_page(self._sheet.page, self._sheet.highlights)
            self.stripes.show_sheet(self._sheet)
        self._show_page_or_invitation()

    def _show_page_or_invitation(self) -> None:
        if self._sheet is not None:
            self._stack.setCurrentWidget(self._page)
            return
        is_empty = self._session.project.store.statement_count() == 0
        self.empty_page.set_empty(is_empty=is_empty)
        self._stack.setCurrentWidget(self.empty_page)

    @guarded
    def _show_heading(self) -> None:
        statement, text = self._session.statement, self._session.text
        if statement is not None and text is not None:
            self.header.show_heading(heading_of(self._session, statement, text))

    def _redraw(self) -> None:
        self.view.redraw()
        self.stripes.update()


def _is_about_heading(change: Change) -> bool:
    return isinstance(change.after or change.before, Statement | AttributeValue)
