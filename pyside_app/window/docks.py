"""The panels around the text as docks: left the statements, right tags over highlights."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget
from typing_extensions import override

from annotations_db.model import AnnotationId, TagId
from pyside_app.guard import guarded_or
from pyside_app.panels.annotations.view import AnnotationsPanel
from pyside_app.panels.panel import Panel, all_panels
from pyside_app.panels.parts.heading import PanelHeading
from pyside_app.panels.parts.stops import give_keys
from pyside_app.panels.tags.view import TagsPanel
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

P = TypeVar("P", bound=QWidget)

LEFT_FOLDS_BELOW, RIGHT_FOLDS_BELOW = 1100, 840
"""Widths of the window, in pixels."""
TEXT_NEEDS = 824
"""Pixels in which the text has its full measure, with the names of its stripes beside it."""
_WIDTH: Mapping[str, int] = {"left": 256, "right": 352}
_TABLE = "statements table"
"""Under this name the size is kept that the panel of statements has as a table."""
_TABLE_WIDTH = 480
_TABLE_SHARE = 3
"""Whatever the text needs, a table has such a part of the window."""
_HEIGHTS: Mapping[str, int] = {"tags": 288, "annotations": 520}
_AREA = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
}


class Docks(QObject):
    """Shows and hides panels. What a narrow window folds comes back when it is wide again, unless
    the person has shown or hidden it meanwhile.
    """

    picked = Signal(object)
    """The current highlight's card was clicked: the text shall go back to its passage."""

    def __init__(
        self,
        session: Session,
        look: Look,
        window: QMainWindow,
        run: Callable[[str, object], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self.panels = all_panels()
        self._sizes = {
            each.id: [_WIDTH[each.side], _HEIGHTS.get(each.id, 400)] for each in self.panels
        }
        self._sizes[_TABLE] = [_TABLE_WIDTH, 400]
        self._layout = session.statement_layout
        self._panels = {each.id: each for each in self.panels}
        self._make: Callable[[Panel], QWidget] = lambda panel: self._made(panel, session, look, run)
        self._docks = {each.id: self._dock(each) for each in self.panels}
        self._folded: set[str] = set()
        self._away: set[str] | None = None
        """The panels that were shown when all were put away; None while they are not."""
        self._width_away = 0
        """The width the window had then."""
        self._width_before = max(LEFT_FOLDS_BELOW, RIGHT_FOLDS_BELOW)
        self.changed: Callable[[], None] = lambda: None
        self._apply()
        self._layout.changed.connect(self._apply)

    def is_shown(self, panel_id: str) -> bool:
        return panel_id in self._docks and not self._docks[panel_id].isHidden()

    def show(self, panel_id: str, *, shown: bool = True) -> None:
        """Shows or hides a panel because the person wants it so."""
        if panel_id not in self._docks or self.is_shown(panel_id) == shown:
            return
        self._folded.discard(panel_id)
        if shown:
            self._put_in_place(panel_id)
        else:
            self._hide(panel_id)
        self._apply()
        self.changed()

    def widget(self, panel_id: str) -> QWidget:
        """The panel itself. Raises KeyError where there is none."""
        dock = self._docks[panel_id]
        if dock.widget() is None:  # it was not wanted until now
            dock.setWidget(self._make(self._panels[panel_id]))
        return dock.widget()

    def _put_in_place(self, panel_id: str) -> None:
        """Shows a panel, in the place of the one that is in its slot."""
        for other in self._rivals(panel_id):
            self._folded.discard(other)
            self._hide(other)
        self.widget(panel_id)
        self._docks[panel_id].show()

    def _rivals(self, panel_id: str) -> list[str]:
        slot = self._panels[panel_id].slot
        return [
            each.id for each in self.panels if slot and each.slot == slot and each.id != panel_id
        ]

    def put_away(self) -> None:
        """Hides all panels until ``bring_back`` shows those again that were shown."""
        if self._away is None:
            self._away = {each for each in self._docks if self.is_shown(each)}
            self._width_away = self._width_before
            for each in self._away:
                self._hide(each)
            self.changed()

    def bring_back(self) -> None:
        """As the panels were, or as the window has room for by now."""
        if self._away is None:
            return
        away, self._away = self._away, None
        for panel in self.panels:
            if panel.id in away and not any(map(self.is_shown, self._rivals(panel.id))):
                self._put_in_place(panel.id)
        self._width_before = self._width_away
        self.fit(self._window.width())

    def fit(self, width: int) -> None:
        """Folds what a window of this width has no room for; unfolds what it has room for again."""
        for panel in self.panels:
            limit = LEFT_FOLDS_BELOW if panel.side == "left" else RIGHT_FOLDS_BELOW
            if width < limit and limit <= self._width_before and self.is_shown(panel.id):
                self._folded.add(panel.id)
                self._hide(panel.id)
            elif width >= limit and panel.id in self._folded and self._away is None:
                self._folded.discard(panel.id)
                self._put_in_place(panel.id)
        self._width_before = width
        self._apply()
        self.changed()

    def _hide(self, panel_id: str) -> None:
        """The keyboard goes to the text; Qt would give it to the first button of the toolbar."""
        text = self._window.centralWidget()
        if text is not None and self.focused() == panel_id:
            text.setFocus()
        self._docks[panel_id].hide()

    def layout(self) -> str:
        """Which panels are shown and how large, for the next start; what is folded is shown."""
        hidden = self._folded | (self._away or set())
        shown = {each: self.is_shown(each) or each in hidden for each in self._docks}
        shown[_TABLE] = False
        return json.dumps({each: [shown[each], *size] for each, size in self._sizes.items()})

    def restore(self, layout: str) -> None:
        """Puts the panels as they were; what is not known of them stays as it is."""
        for panel_id, (shown, width, height) in _read(layout).items():
            if panel_id in self._sizes:
                self._sizes[panel_id] = [width, height]
            if panel_id in self._docks:
                if shown:
                    self._put_in_place(panel_id)
                else:
                    self._docks[panel_id].hide()
        self._apply()

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remembers the sizes that the person drags panels to; the window's own are no wish."""
        is_dragged = QApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.Resize and is_dragged and isinstance(watched, QDockWidget):
            self._sizes[self._size_name(watched.objectName())] = [watched.width(), watched.height()]
        return False

    def _size_name(self, panel_id: str) -> str:
        """Under which name the size of a panel is kept, as it is shown now."""
        is_table = panel_id == "statements" and self._layout.table.is_shown
        return _TABLE if is_table else panel_id

    def order(self) -> list[str]:
        """The panels that are shown, from left to right and from above; "" is the text."""
        sides: dict[str, list[str]] = {"left": [], "right": []}
        for each in self.panels:
            if self.is_shown(each.id):
                sides[each.side].append(each.id)
        return [*sides["left"], "", *sides["right"]]

    def show_tag(self, tag_id: TagId) -> None:
        """Makes a tag the chosen one of its panel."""
        self._panel(TagsPanel).tree.show_tag(tag_id)

    def current_tag(self) -> TagId | None:
        """The tag that is chosen in the tags panel."""
        return self._panel(TagsPanel).current_tag()

    def focus(self, panel_id: str) -> bool:
        """Gives the keyboard to a panel: to its list, to what can be done where that is empty, or
        to the sentence that says why. False where it is hidden.
        """
        if not self.is_shown(panel_id):
            return False
        panel = self.widget(panel_id)
        first = panel.focusProxy()
        if first is not None and first.isVisible():
            first.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            empty = getattr(panel, "empty", panel)
            if not give_keys(empty) and not give_keys(panel):
                empty.setFocus(Qt.FocusReason.TabFocusReason)
        return self.focused() == panel_id

    def focused(self) -> str:
        """The panel that has the keyboard; "" where none has it."""
        widget = QApplication.focusWidget()
        for panel_id, dock in self._docks.items():
            if widget is not None and dock.isAncestorOf(widget):
                return panel_id
        return ""

    def make_tag(self, parent_id: TagId | None) -> None:
        """Opens the field for a new tag, below another where one is given."""
        self._panel(TagsPanel).make_tag(parent_id)

    def set_favourite(self, tag_id: TagId, number: int | None) -> None:
        """Gives a tag a number key, or takes it away."""
        self._panel(TagsPanel).set_favourite(tag_id, number)

    def rename_tag(self, tag_id: TagId) -> None:
        """Opens the field on a tag's name."""
        self._panel(TagsPanel).rename_tag(tag_id)

    def edit_note(self, annotation_id: AnnotationId) -> None:
        """Opens the note editor in a highlight's card."""
        self._panel(AnnotationsPanel).edit_note(annotation_id)

    def add_note(self, annotation_id: AnnotationId) -> None:
        """The same for one more note."""
        self._panel(AnnotationsPanel).add_note(annotation_id)

    def start_filter(self) -> None:
        """Gives the keyboard to the field that filters the cards by words."""
        self._panel(AnnotationsPanel).start_filter()

    def _panel(self, kind: type[P]) -> P:
        for dock in self._docks.values():
            widget = dock.widget()
            if isinstance(widget, kind):
                return widget
        raise LookupError(kind)

    def _dock(self, panel: Panel) -> QDockWidget:
        dock = QDockWidget(panel.title, self._window)
        dock.setObjectName(panel.id)
        dock.setTitleBarWidget(QWidget(dock))
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        if panel.at_first:
            dock.setWidget(self._make(panel))
        dock.installEventFilter(self)
        self._window.addDockWidget(_AREA[panel.side], dock)
        dock.setVisible(panel.at_first)
        return dock

    def _made(
        self, panel: Panel, session: Session, look: Look, run: Callable[[str, object], None]
    ) -> QWidget:
        widget = panel.make(session, look)
        command, heading = getattr(widget, "command", None), getattr(widget, "heading", None)
        if command is not None:
            command.connect(run)
        if isinstance(heading, PanelHeading):
            heading.offer_others([self._offer(each) for each in self._rivals(panel.id)])
        if isinstance(widget, AnnotationsPanel):
            widget.picked.connect(self.picked)
        return widget

    def _offer(self, panel_id: str) -> tuple[str, Callable[[], None]]:
        def show() -> None:
            self.show(panel_id)
            self.focus(panel_id)

        return tr(self._panels[panel_id].title), show

    def _apply(self) -> None:
        """Gives panels the sizes they were dragged to, as far as there is room beside the text."""
        given = self._given()
        for side in _WIDTH:
            shown = [each.id for each in self.panels if each.side == side]
            shown = [each for each in shown if self.is_shown(each)]
            docks = [self._docks[each] for each in shown]
            widths, heights = (
                [given[each] for each in shown],
                [self._sizes[self._size_name(each)][1] for each in shown],
            )
            self._window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)
            if len(docks) > 1:
                self._window.resizeDocks(docks, heights, Qt.Orientation.Vertical)

    def _given(self) -> dict[str, int]:
        """How wide each panel may be: where the text lacks room, both sides give way alike, down
        to their least.
        """
        wished = {each.id: self._sizes[self._size_name(each.id)][0] for each in self.panels}
        least = {each.id: self._least(each.id) for each in self.panels if self.is_shown(each.id)}
        sides: dict[str, str] = {
            each.side: each.id for each in self.panels if self.is_shown(each.id)
        }
        lack = sum(wished[each] for each in sides.values()) + TEXT_NEEDS - self._window.width()
        spare = sum(max(0, wished[each] - least[each]) for each in sides.values())
        share = min(1.0, max(0.0, lack / spare)) if spare else 0.0
        return {
            each: wished[each] - round(share * max(0, wished[each] - least[each])) for each in least
        }

    def _least(self, panel_id: str) -> int:
        least = self.widget(panel_id).minimumWidth()
        name = self._size_name(panel_id)
        if name == _TABLE:
            least = max(least, min(self._sizes[name][0], self._window.width() // _TABLE_SHARE))
        return least


def _read(layout: str) -> dict[str, tuple[bool, int, int]]:
    try:
        data = json.loads(layout or "{}")
        return {
            each: (bool(shown), int(width), int(height))
            for each, (shown, width, height) in data.items()
        }
    except (ValueError, TypeError, AttributeError):
        logging.getLogger(__name__).warning("the places of the panels are forgotten")
        return {}
