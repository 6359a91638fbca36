"""What a session says has happened; nobody but the session says it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Facts(QObject):
    """Signals for facts, in which panels meet."""

    project_opened = Signal()
    leaving = Signal(object)
    """Carries a ``Leaving``: what is being written is to be kept, as it is about to be left."""
    statement_leaving = Signal()
    """Another statement, or none, is about to be shown in place of the open one."""
    statement_opened = Signal(object)
    reading_changed = Signal(object)
    """The ids of statements: how far this person is with them has changed."""
    edited = Signal(object)
    reloaded = Signal()
    file_lost = Signal()
    """The project's file was moved, deleted or replaced while it is open."""
    selection_changed = Signal(object)
    current_changed = Signal(object)
    chosen_changed = Signal(object)
    """Carries the ids of the highlights that are chosen together, in text order."""
    filter_changed = Signal(object)
    reading_mode_changed = Signal()
    arranged = Signal(object)
    """The cards are to be sorted or grouped another way."""
    said = Signal(object)
