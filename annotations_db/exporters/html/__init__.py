"""The annotated copy for a browser: one self-contained page that runs nothing and fetches
nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.exporter import Exporter


def _write(copies: Sequence[AnnotatedCopy]) -> bytes:
    from annotations_db.exporters.html.page import page

    (copy,) = copies
    return page(copy).encode("utf-8")


EXPORTER = Exporter(
    id="html",
    name="For a browser",
    suffix=".html",
    media_type="text/html",
    many="folder",
    write=_write,
    order=30,
)
