"""The annotated copy for Word: the statement with real comments, one per highlight, over
whatever they overlap.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.exporter import Exporter


def _write(copies: Sequence[AnnotatedCopy]) -> bytes:
    from annotations_db.exporters.docx.document import document

    (copy,) = copies
    return document(copy)


EXPORTER = Exporter(
    id="docx",
    name="To comment on in Word",
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    many="folder",
    write=_write,
    order=20,
)
