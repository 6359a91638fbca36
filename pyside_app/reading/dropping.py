"""Files dropped on a widget: told as paths; nothing else can be dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from pyside_app.guard import guarded_or


class FileDrop(QObject):
    """Watches one widget."""

    dropped = Signal(list)
    """Paths."""
    hovered = Signal(bool)
    """Whether files are being held over the widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return self._take(event)

    @guarded_or(False)
    def _take(self, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and _local_files(event.mimeData()):
            event.acceptProposedAction()
            self.hovered.emit(True)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.hovered.emit(False)
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.hovered.emit(False)
            event.acceptProposedAction()
            self.dropped.emit(_local_files(event.mimeData()))
            return True
        return False


def _local_files(data: QMimeData) -> list[Path]:
    return [Path(each.toLocalFile()) for each in data.urls() if each.isLocalFile()]
