"""The annotated copy as Markdown, which read in again gives the same text.

Highlights are ``<mark>``, cut at every border, with a footnote ``[^n]`` at the end of each:
tags; author; date; start–end; notes. All that is not the statement's own words stands in
footnotes, the details in the last one, ``[^about]``: a title, a table or a front matter before
the text would come back as words of it, and HTML comments are lost in many programs.

What cannot come back, because Markdown has no words for it: the direction and language of
paragraphs, links within the statement and their targets, and markers no list prints ("(b)",
"3.1"), which come back as words; numbers outside lists ("9.") come back in one. A highlight
ends in the text before a ruled line it covers. Lists, tables and preformatted passages that
Markdown cannot hold are written as HTML.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.exporter import Exporter


def _write(copies: Sequence[AnnotatedCopy]) -> bytes:
    from annotations_db.exporters.markdown.document import document

    (copy,) = copies
    return document(copy).encode("utf-8")


EXPORTER = Exporter(
    id="md",
    name="As Markdown",
    suffix=".md",
    media_type="text/markdown",
    many="folder",
    write=_write,
    order=50,
)
