"""A statement's text alone as Markdown, to be edited by hand: no marks, no footnotes."""

from __future__ import annotations

from datetime import UTC, datetime

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.markdown import blocks
from annotations_db.exporters.markdown.inline import Inline
from annotations_db.exporters.placing import lay_out
from annotations_db.model import CanonicalText, Statement


def source(statement: Statement, text: CanonicalText) -> str:
    """The text's Markdown; what cannot come back from it is said in this package."""
    copy = AnnotatedCopy(statement, text, (), (), {}, {}, {}, datetime.now(UTC))
    return "\n\n".join(blocks.passages(lay_out(copy).blocks, Inline({}))) + "\n"
