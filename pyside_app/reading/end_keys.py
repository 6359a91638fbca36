"""The ends of the current highlight under the keys: a way of working that a bar tells about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from typing_extensions import override

from annotations_db.edits.typed import shortened
from annotations_db.model import Span
from annotations_db.text.steps import End, Unit
from pyside_app.guard import guarded, guarded_or
from pyside_app.reading.announcing import announce
from pyside_app.reading.ends import Ends
from pyside_app.reading.footbar import FootBar
from pyside_app.reading.view import ReadingView
from pyside_app.theme import Look
from pyside_app.words import tr

_SPOKEN = 40
"""Letters of a highlight that a screen reader says when its end has moved."""
_ACROSS = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
_DOWN = {Qt.Key.Key_Up: False, Qt.Key.Key_Down: True}
_TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_BACK_SOON = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EndKeys(QObject):
    """While ends are moving, arrows, Tab, Enter and Esc are theirs before any command."""

    def __init__(self, view: ReadingView, ends: Ends, look: Look) -> None:
        super().__init__(view)
        self._view, self._ends = view, ends
        self.bar = FootBar(
            look,
            (
                (tr("Keep (Enter)"), ends.keep),
                (tr("Leave as it was (Esc)"), ends.cancel),
            ),
        )
        self._told: tuple[Span, End] | None = None
        view.installEventFilter(self)
        ends.changed.connect(self._on_changed)

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self._on_left(event.reason())
        if self._ends.moving is None or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._press(event)

    def _on_left(self, reason: Qt.FocusReason) -> None:
        """What is moved by keys is kept when the keys go elsewhere in the window."""
        moving = self._ends.moving
        if moving is not None and moving.by_keys and reason not in _BACK_SOON:
            self._ends.keep()

    def _is_ours(self, event: QKeyEvent) -> bool:
        key, moving = event.key(), self._ends.moving
        if moving is not None and not moving.by_keys:
            return key == Qt.Key.Key_Escape
        return key in (*_ACROSS, *_DOWN, *_TAB, *_ENTER, Qt.Key.Key_Escape)

    def _press(self, event: QKeyEvent) -> bool:
        if not self._is_ours(event):
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._ends.cancel()
        elif key in _ENTER:
            self._ends.keep()
        elif key in _TAB:
            self._ends.switch()
        else:
            self._step(event)
        return True

    def _step(self, event: QKeyEvent) -> None:
        """Left and right are those of the screen: Arabic goes on to the left."""
        key = Qt.Key(event.key())
        if key in _DOWN:
            self._ends.pull_by("sentence", forward=_DOWN[key])
            return
        is_leftwards = self._view.runs_leftwards(self._at())
        self._ends.pull_by(_unit(event.modifiers()), forward=_ACROSS[key] != is_leftwards)

    def _at(self) -> int:
        moving = self._ends.moving
        if moving is None:
            return 0
        return moving.now.start if moving.end == "start" else moving.now.end - 1

    @guarded
    def _on_changed(self) -> None:
        moving = self._ends.moving
        if moving is None or not moving.by_keys:
            self.bar.say("")
            self._told = None
            return
        self.bar.say(_words(moving.end))
        if self._told != (moving.now, moving.end):
            is_first, self._told = self._told is None, (moving.now, moving.end)
            self._view.keep_line(self._at())
            place = self._place(moving.now, moving.end)
            announce(self._view, f"{self.bar.said()} {_how()} {place}" if is_first else place)

    def _place(self, span: Span, end: End) -> str:
        page = self._view.page
        words = "" if page is None else page.text.text[span.start : span.end]
        if end == "start":
            return tr("Begins with “{words}”", words=shortened(words, _SPOKEN))
        tail = shortened(words[::-1], _SPOKEN)[::-1]
        return tr("Ends with “{words}”", words=tail)


def _unit(modifiers: Qt.KeyboardModifier) -> Unit:
    if modifiers & Qt.KeyboardModifier.AltModifier:
        return "sentence"
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return "word"
    return "character"


def _words(end: End) -> str:
    if end == "start":
        return tr("Moving the start. ← → letters, Ctrl words, Alt sentences; Tab: the end.")
    return tr("Moving the end. ← → letters, Ctrl words, Alt sentences; Tab: the start.")


def _how() -> str:
    """What the buttons say to the eye."""
    return tr("Enter keeps, Esc leaves it as it was.")
