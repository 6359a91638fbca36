"""What can go wrong that a user can mend: a message id and its parameters, never a sentence.

The sentences stand in ``resources/i18n/en.toml`` under ``[errors]``; ``annotations_db.words`` makes
them where they are shown, so that the command line and the window say the same.
"""

from __future__ import annotations


class UserError(Exception):
    """Something a user can mend. ``message`` names the sentence, ``parameters`` fill it."""

    def __init__(self, message: str, /, **parameters: str | int) -> None:
        super().__init__(message, parameters)
        self.message = message
        self.parameters = parameters


class FileError(UserError):
    """A file to read or to write: missing, empty, not text, too large, unreadable, not writable,
    no room.
    """


class ProjectError(UserError):
    """A project that cannot be opened, made or written: not ours, newer, locked, read-only,
    damaged.
    """


class NotFoundError(UserError):
    """A statement, tag, annotation, quote or person that is not in the project."""


class AmbiguousError(UserError):
    """A reference or a quote that fits several things."""


class InvalidError(UserError):
    """A value that a rule forbids: an empty name, a name twice among siblings, a separator in a
    name.
    """


class ConflictError(UserError):
    """What is to be changed is no longer as it was: somebody else changed it first."""


class CancelledError(UserError):
    """The user stopped it; nothing was changed."""
