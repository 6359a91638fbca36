"""A note's Markdown as markup: sanitised, without pictures or anything to load; what is too odd
stays as typed.
"""

from __future__ import annotations

import re
from functools import cache

import markdown
import nh3

from annotations_db.exporters.copy import clean
from annotations_db.exporters.html.markup import shown
from annotations_db.exporters.links import SCHEMES
from annotations_db.exporters.notes import is_plain, is_too_odd

_TAGS = {
    "a", "b", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "i", "li", "ol", "p", "pre", "s", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead",
    "tr", "u", "ul",
}  # fmt: skip
_HEADING = re.compile(r"<(/?)h[1-6]>")


def note_markup(text: str) -> str:
    """The note as paragraphs, lists, emphasis and links to http, https and mailto."""
    typed = clean(text).replace("\r\n", "\n").replace("\r", "\n")
    if is_plain(typed):
        return _paragraphs(typed)
    if is_too_odd(typed):
        return f'<p class="typed">{shown(typed)}</p>'
    converted = _converter().reset().convert(typed)
    safe = nh3.clean(
        converted,
        tags=_TAGS,
        attributes={"a": {"href", "title"}, "ol": {"start"}},
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer",
        filter_style_properties=set(),
    )
    return _HEADING.sub(lambda match: f"<{match[1]}h4>", safe)


def _paragraphs(typed: str) -> str:
    parts = filter(None, re.split(r"\n{2,}", typed.strip("\n")))
    return "".join(f"<p>{'<br>'.join(map(shown, part.split(chr(10))))}</p>" for part in parts)


@cache
def _converter() -> markdown.Markdown:
    """Markdown without raw HTML: what looks like a tag is text that somebody typed."""
    converter = markdown.Markdown(extensions=["tables", "sane_lists", "nl2br"])
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return converter
