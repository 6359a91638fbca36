"""What each HTML element means for the text. Elements named nowhere here are transparent."""

from __future__ import annotations

from annotations_db.model import BlockKind, Mark

HEADINGS: dict[str, BlockKind] = {
    "h1": "h1",
    "h2": "h2",
    "h3": "h3",
    "h4": "h4",
    "h5": "h5",
    "h6": "h6",
}
BLOCKS = frozenset(HEADINGS) | {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header",
    "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
"""Elements that begin and end a paragraph."""

MARKS: dict[str, Mark] = {
    "b": "bold",
    "cite": "italic",
    "code": "code",
    "del": "strike",
    "dfn": "italic",
    "em": "italic",
    "i": "italic",
    "ins": "underline",
    "kbd": "code",
    "mark": "marked",
    "s": "strike",
    "samp": "code",
    "strike": "strike",
    "strong": "bold",
    "sub": "subscript",
    "sup": "superscript",
    "tt": "code",
    "u": "underline",
    "var": "italic",
}
LISTS = frozenset(("ul", "ol", "menu", "dir"))
CELLS = frozenset(("td", "th"))
DROPPED = frozenset((
    "button", "iframe", "noembed", "noframes", "script", "select", "style", "template",
    "textarea", "title",
))  # fmt: skip
"""Elements that go with their text."""
