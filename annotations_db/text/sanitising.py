"""What of an HTML file is let in: structure and link targets; no scripts, no styles."""

from __future__ import annotations

import re
from functools import cache

import nh3

from annotations_db.text.elements import DROPPED
from annotations_db.text.source import unix_lines, without_forbidden

MARKER = "data-marker"
"""The attribute with which an importer gives a paragraph or item the number that is printed."""
PAGE = "data-source-page"
"""The attribute with which an importer says that a page of the original begins with the element."""
PLACE = "data-source-place"
"""The attribute by which an importer finds again, in the text, where the element begins."""
BACK_LINK = "footnote-backref"
"""The class python-markdown gives the links from a footnote back into the text."""

_KEPT_BESIDE = {"address", "big", "dir", "fieldset", "form", "legend", "main", "menu"}
_ATTRIBUTES = {
    "*": {"dir", "lang", "id", "hidden", "style", MARKER, PAGE, PLACE},
    "a": {"href"},
    "img": {"src", "alt"},
    "ol": {"start", "type"},
    "li": {"value"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
_SCHEMES = {"http", "https", "mailto", "ftp", "tel"}
_ROOT = re.compile(r"<(?:html|body)\b[^>]*>", re.IGNORECASE)
_ROOT_ATTRIBUTE = re.compile(r"""\b(dir|lang)\s*=\s*["']?([A-Za-z0-9-]+)""", re.IGNORECASE)
_HEAD_LENGTH = 20_000


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=(nh3.ALLOWED_TAGS | _KEPT_BESIDE) - DROPPED,
        clean_content_tags=set(DROPPED),
        attributes=_ATTRIBUTES,
        allowed_classes={"a": {BACK_LINK}},
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def sanitised(html: str) -> str:
    """Well-formed HTML of one body: dropped elements go with their text, unknown ones leave theirs.

    ``hidden`` and the class of footnote back-links stay, for the walk to drop them.
    """
    clean = _cleaner().clean(html).replace("\f", " ")
    return without_forbidden(unix_lines(clean))


def root_attributes(html: str) -> dict[str, str]:
    """``dir`` and ``lang`` of the elements html and body, which the sanitiser sees nothing of."""
    found: dict[str, str] = {}
    for tag in _ROOT.findall(html[:_HEAD_LENGTH]):
        found |= {name.lower(): value for name, value in _ROOT_ATTRIBUTE.findall(tag)}
    return found
