"""Reads what was pasted: rich text as a piece of a web page, else plain text."""

from __future__ import annotations

import re

from annotations_db.importers import html as html_importer
from annotations_db.importers import plain as plain_importer
from annotations_db.importers.importer import Imported, Layout, ReadOptions
from annotations_db.importers.workers import Workers
from annotations_db.text.source import without_forbidden

_WITHOUT_WORDS = re.compile(
    r"<!--.*?-->|<(style|script|title)\b.*?</\1\s*>|<[^>]*>", re.IGNORECASE | re.DOTALL
)
_SAYS_MORE = re.compile(
    r"<(?:p|h[1-6]|li|table|blockquote|b|i|u|s|em|strong|sup|sub|br|div|a)\b|\bstyle\s*=",
    re.IGNORECASE,
)


def read_pasted(
    html: str | None,
    plain: str,
    *,
    name: str = "Pasted text",
    layout: Layout | None = None,
    workers: Workers | None = None,
) -> Imported:
    """A statement to be from the clipboard, through ``workers`` or a worker process of its own.

    ``html`` is None where the clipboard holds no rich text; where it says no more than ``plain``,
    that is read, as ``layout`` says. ``name`` stands for a file's. Raises FileError.
    """
    if html and _SAYS_MORE.search(html) and _WITHOUT_WORDS.sub("", html).strip():
        importer, source = html_importer.IMPORTER, html
    else:
        importer, source = plain_importer.IMPORTER, plain
    content = without_forbidden(source).encode()
    options = ReadOptions(encoding="utf-8", layout=layout)
    if workers is not None:
        return workers.read_content(importer, content, name, options)
    with Workers() as own:
        return own.read_content(importer, content, name, options)
