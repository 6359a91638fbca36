"""The one toolbar: pictures, and words only beside the four commands that make things."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget
from typing_extensions import override

from pyside_app.actions.commands import Commands
from pyside_app.guard import guarded
from pyside_app.icons import SIZE, icon
from pyside_app.theme import SMALL, Look, sans
from pyside_app.words import tr

HEIGHT = 40
BUTTON = 28
_LEFT = (
    ("view.statements_panel", "left-panel"),
    None,
    ("go.back", ""),
    ("go.forward", ""),
    None,
    ("edit.undo", ""),
    ("edit.redo", ""),
    None,
    ("annotate.highlight", "Highlight"),
    ("annotate.tag", "Tag"),
    ("annotate.note", "Note"),
)
_RIGHT = (
    ("edit.find", ""),
    ("view.zoom_out", ""),
    ("view.zoom_reset", ""),
    ("view.zoom_in", ""),
    ("view.theme", ""),
    None,
    ("file.annotated_copy", "Annotated copy…"),
    None,
    ("view.right_panels", "right-panel"),
)
_ZOOM_WIDTH, _ZOOM_AROUND = 48, 12
_WIDEST_ZOOM = "300 %"
_WORDS_NEED = 900
"""The width below which the words go and the pictures stay."""
_GAP = "\N{NO-BREAK SPACE}"


class Toolbar(QToolBar):
    """Buttons of the commands' own QActions; enabled states and tool tips are theirs. ``sign``
    stands beside those that mark, and says how they do it just now.
    """

    def __init__(self, commands: Commands, sign: QWidget, look: Look, window: QWidget) -> None:
        super().__init__(tr("Tools"), window)
        self.setObjectName("toolbar")
        self._look = look
        self._pictured: list[tuple[QToolButton, str]] = []
        self._worded: list[QToolButton] = []
        self._zoom: QToolButton | None = None
        self.setMovable(False)
        self.setFloatable(False)
        self.setFixedHeight(HEIGHT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(SIZE, SIZE))
        self._fill(commands, _LEFT)
        self.addWidget(sign)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._fill(commands, _RIGHT)
        look.changed.connect(self._paint)
        self._paint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    @guarded
    def _fit(self, width: int) -> None:
        has_words = width >= _WORDS_NEED
        for button in self._worded:
            button.setToolButtonStyle(_WITH_WORDS if has_words else _WITHOUT)

    def button(self, action_id: str) -> QToolButton:
        """The button of a command. Raises KeyError where it has none here."""
        found = self.findChild(QToolButton, action_id)
        if not isinstance(found, QToolButton):
            raise KeyError(action_id)
        return found

    def _fill(self, commands: Commands, entries: tuple[tuple[str, str] | None, ...]) -> None:
        for entry in entries:
            if entry is None:
                self.addSeparator()
            else:
                self.addWidget(self._made(commands, *entry))

    def _made(self, commands: Commands, action_id: str, words: str) -> QToolButton:
        action = commands.action(action_id)
        button = QToolButton()
        button.setObjectName(action_id)
        button.setFixedHeight(BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(tr(commands.table[action_id].text).replace("&", ""))
        if action_id.endswith(("_panel", "_panels")):
            _mirror(button, action_id, commands)
            self._pictured.append((button, words))
            button.setFixedWidth(BUTTON)
        elif words:
            button.setDefaultAction(action)
            button.setToolButtonStyle(_WITH_WORDS)
            action.setIconText(_GAP + tr(words))
            self._worded.append(button)
        elif action_id == "view.zoom_reset":
            _mirror(button, action_id, commands)
            button.setFont(sans(SMALL))
            widest = button.fontMetrics().horizontalAdvance(_WIDEST_ZOOM) + _ZOOM_AROUND
            button.setFixedWidth(max(_ZOOM_WIDTH, widest))
            self._zoom = button
        else:
            button.setDefaultAction(action)
            button.setFixedWidth(BUTTON)
        return button

    @guarded
    def _paint(self) -> None:
        for button, picture in self._pictured:
            button.setIcon(icon(picture, self._look.theme))
        if self._zoom is not None:
            self._zoom.setText(f"{round(self._look.zoom * 100)} %")


_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_WITHOUT = Qt.ToolButtonStyle.ToolButtonIconOnly


def _mirror(button: QToolButton, action_id: str, commands: Commands) -> None:
    """A button that looks other than its command: a picture of its own, no tick."""
    action = commands.action(action_id)
    button.setToolTip(action.toolTip())
    action.changed.connect(lambda: button.setToolTip(action.toolTip()))
    button.clicked.connect(lambda: commands.run(action_id))
