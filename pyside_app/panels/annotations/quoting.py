"""What other programs get of highlights: each quote, then where it is from."""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.exporters.citation import citation
from annotations_db.model import Highlight
from pyside_app.session import Session


def quoted(session: Session, highlights: Sequence[Highlight]) -> str:
    """The quotes of highlights of the open statement, a paragraph each, and its citation."""
    quotes = "\n\n".join(f"“{each.annotation.exact}”" for each in highlights)
    if session.statement is None:
        return quotes
    details = session.project.details(session.statement)
    return f"{quotes} ({citation(session.statement.title, details).removesuffix('.')})"
