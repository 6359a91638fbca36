"""The panels around the text as docks: left the statements, right tags over highlights."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from annotations_db.model import AnnotationId, TagId
from pyside_app.panels.annotations.view import AnnotationsPanel
from pyside_app.panels.panel import Panel, all_panels
from pyside_app.panels.tags.view import TagsPanel
from pyside_app.session import Session
from pyside_app.theme import Look

P = TypeVar("P", bound=QWidget)

LEFT_FOLDS_BELOW, RIGHT_FOLDS_BELOW = 1100, 840
"""Widths of the window, in pixels."""
_WIDTH: Mapping[str, int] = {"left": 256, "right": 352}
_HEIGHTS: Mapping[str, int] = {"tags": 288, "annotations": 520}
_AREA = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
}


class Docks:
    """Shows and hides panels. What a narrow window folds comes back when it is wide again, unless
    the person has shown or hidden it meanwhile.
    """

    def __init__(
        self,
        session: Session,
        look: Look,
        window: QMainWindow,
        run: Callable[[str, object], None],
    ) -> None:
        self._window = window
        self.panels = all_panels()
        self._docks = {each.id: self._dock(each, session, look, run) for each in self.panels}
        self._folded: set[str] = set()
        self._width_before = max(LEFT_FOLDS_BELOW, RIGHT_FOLDS_BELOW)
        self.changed: Callable[[], None] = lambda: None
        self._arrange()

    def is_shown(self, panel_id: str) -> bool:
        return panel_id in self._docks and not self._docks[panel_id].isHidden()

    def show(self, panel_id: str, *, shown: bool = True) -> None:
        """Shows or hides a panel because the person wants it so."""
        if panel_id not in self._docks or self.is_shown(panel_id) == shown:
            return
        self._folded.discard(panel_id)
        self._docks[panel_id].setVisible(shown)
        self.changed()

    def widget(self, panel_id: str) -> QWidget:
        """The panel itself. Raises KeyError where there is none."""
        return self._docks[panel_id].widget()

    def fit(self, width: int) -> None:
        """Folds what a window of this width has no room for; unfolds what it has room for again."""
        for panel in self.panels:
            limit = LEFT_FOLDS_BELOW if panel.side == "left" else RIGHT_FOLDS_BELOW
            if width < limit and limit <= self._width_before and self.is_shown(panel.id):
                self._folded.add(panel.id)
                self._docks[panel.id].hide()
            elif width >= limit and panel.id in self._folded:
                self._folded.discard(panel.id)
                self._docks[panel.id].show()
        self._width_before = width
        self.changed()

    def layout(self) -> str:
        """Where the panels are and how wide, for the next start; what is folded counts as shown."""
        for each in self._folded:
            self._docks[each].show()
        state = bytes(self._window.saveState().toBase64().data()).decode("ascii")
        for each in self._folded:
            self._docks[each].hide()
        return state

    def restore(self, layout: str) -> None:
        """Puts the panels where they were."""
        if layout:
            self._window.restoreState(QByteArray.fromBase64(layout.encode("ascii")))

    def current_tag(self) -> TagId | None:
        """The tag that is chosen in the tags panel."""
        return self._panel(TagsPanel).current_tag()

    def make_tag(self) -> None:
        """Opens the field for a new tag."""
        self._panel(TagsPanel).make_tag()

    def rename_tag(self, tag_id: TagId) -> None:
        """Opens the field on a tag's name."""
        self._panel(TagsPanel).rename_tag(tag_id)

    def edit_note(self, annotation_id: AnnotationId) -> None:
        """Opens the note editor in a highlight's card."""
        self._panel(AnnotationsPanel).edit_note(annotation_id)

    def _panel(self, kind: type[P]) -> P:
        for dock in self._docks.values():
            widget = dock.widget()
            if isinstance(widget, kind):
                return widget
        raise LookupError(kind)

    def _dock(
        self, panel: Panel, session: Session, look: Look, run: Callable[[str, object], None]
    ) -> QDockWidget:
        dock = QDockWidget(panel.title, self._window)
        dock.setObjectName(panel.id)
        dock.setTitleBarWidget(QWidget(dock))
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        widget = panel.make(session, look)
        command = getattr(widget, "command", None)
        if command is not None:
            command.connect(run)
        dock.setWidget(widget)
        self._window.addDockWidget(_AREA[panel.side], dock)
        return dock

    def _arrange(self) -> None:
        for side, width in _WIDTH.items():
            docks = [self._docks[each.id] for each in self.panels if each.side == side]
            self._window.resizeDocks(docks, [width] * len(docks), Qt.Orientation.Horizontal)
            heights = [_HEIGHTS.get(each.objectName(), 400) for each in docks]
            self._window.resizeDocks(docks, heights, Qt.Orientation.Vertical)
