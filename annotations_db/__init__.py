"""A project of annotated statements in one SQLite file, and all that can be done to it without a
window. No Qt.

The public names are loaded when they are first used, so that importing costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotations_db.edits.tagtree import TagTree
    from annotations_db.errors import (
        AmbiguousError,
        CancelledError,
        ConflictError,
        FileError,
        InvalidError,
        NotFoundError,
        ProjectError,
        UserError,
    )
    from annotations_db.model import (
        Annotation,
        Block,
        CanonicalText,
        Highlight,
        Note,
        Person,
        Record,
        Run,
        Span,
        Statement,
        StatementRow,
        Tag,
        Tagging,
    )
    from annotations_db.project import ImportReport, Project, new_project, open_project
    from annotations_db.words import label, sentence

__version__ = "0.1.0"

__all__ = [
    "AmbiguousError",
    "Annotation",
    "Block",
    "CancelledError",
    "CanonicalText",
    "ConflictError",
    "FileError",
    "Highlight",
    "ImportReport",
    "InvalidError",
    "NotFoundError",
    "Note",
    "Person",
    "Project",
    "ProjectError",
    "Record",
    "Run",
    "Span",
    "Statement",
    "StatementRow",
    "Tag",
    "TagTree",
    "Tagging",
    "UserError",
    "label",
    "new_project",
    "open_project",
    "sentence",
]

_HOMES = ("model", "errors", "words", "edits.tagtree", "project")


def __getattr__(name: str) -> object:
    if name in __all__:
        for home in _HOMES:
            found = getattr(importlib.import_module(f"{__name__}.{home}"), name, None)
            if found is not None:
                globals()[name] = found
                return found
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted((*globals(), *__all__))
