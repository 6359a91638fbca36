"""The annotated copy as PDF: pages as they print, the highlights as annotations that readers know.

Refuses with one sentence where Qt does not start.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.exporter import Exporter


def _write(copies: Sequence[AnnotatedCopy]) -> bytes:
    from annotations_db.errors import FileError  # noqa: PLC0415

    (copy,) = copies
    try:
        from pyside_app.printing.writing import pdf_of  # noqa: PLC0415
    except ImportError as error:
        raise FileError("pdf-without-qt", reason=str(error)) from error
    return pdf_of(copy)


EXPORTER = Exporter(
    id="pdf",
    name="To read or print",
    suffix=".pdf",
    media_type="application/pdf",
    many="folder",
    write=_write,
    order=5,
)
