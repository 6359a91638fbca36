"""Reads web pages (.html, .htm, .xhtml). Runs nothing in them and loads nothing they name."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from annotations_db.importers.decoding import decoded
from annotations_db.importers.importer import Importer, Parsed, ReadOptions
from annotations_db.importers.titles import first_heading, only_language, sensible_title

EXTRACTOR = "html-1"
_HEAD_LENGTH = 20_000
_NOT_CONTENT = re.compile(
    r"<!--.*?-->|<script\b.*?</script\s*>|<style\b.*?</style\s*>", re.IGNORECASE | re.DOTALL
)
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]*>(.*?)</title\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile("<[^>]*>")
_XHTML = re.compile(r"\A\s*<\?xml\b|<html\b[^>]*\bxmlns\s*=", re.IGNORECASE)
_CLOSED_AT_ONCE = re.compile(
    r"<(?!area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)"
    r"""([A-Za-z][A-Za-z0-9]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*/>"""
)
_LEFT_OUT = re.compile(r"<(?:iframe|frame|object|embed|video|audio|canvas|applet)\b", re.IGNORECASE)


def read(content: bytes, options: ReadOptions) -> Parsed:
    """The text of a page; raises FileError for what is no text."""
    from annotations_db.importers.charsets import declared_in, with_mark

    content = with_mark(content)
    source = decoded(content, options.encoding, declared=declared_in(content))
    return replace(parsed(source.text, source.remarks), encoding=source.encoding)


def parsed(html: str, remarks: tuple[str, ...] = ()) -> Parsed:
    """The text of a page or a piece of one, already decoded; ``remarks`` go before its own."""
    from annotations_db.importers.pictures import picture_remarks
    from annotations_db.text.html import from_html
    from annotations_db.text.sanitising import root_attributes

    html = as_html(html)
    text = from_html(html, extractor=EXTRACTOR)
    remarks = (*remarks, *picture_remarks(text))
    if has_embedded(html):
        remarks = (*remarks, "embedded-left-out")
    language = root_attributes(html).get("lang", "") or only_language(text)
    return Parsed(first_heading(text) or _title(html), language, text, remarks)


def as_html(source: str) -> str:
    """The source of a page, normalised; XHTML's empty elements as HTML has them."""
    from annotations_db.text.source import normalised

    source = normalised(source)
    if _XHTML.search(source[:_HEAD_LENGTH]):
        source = _CLOSED_AT_ONCE.sub(r"<\1\2></\1>", source)
    return source


def has_embedded(html: str) -> bool:
    """Whether there are frames, films or programs in a page, which are left out."""
    return bool(_LEFT_OUT.search(html))


def _title(html: str) -> str:
    """What the page's head calls it."""
    head = _NOT_CONTENT.sub("", html[:_HEAD_LENGTH])
    body = _BODY.search(head)
    found = _TITLE.search(head, 0, body.start() if body else len(head))
    return sensible_title(unescape(_TAG.sub("", found.group(1)))) if found else ""


IMPORTER = Importer(
    name="Web page", suffixes=(".html", ".htm", ".xhtml"), media_type="text/html", read=read
)
