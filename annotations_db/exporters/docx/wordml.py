"""The small pieces of WordprocessingML: text, runs, paragraphs. Everything written passes
through ``shown`` here.
"""

from __future__ import annotations

from html import escape

from annotations_db.exporters.copy import clean
from annotations_db.exporters.directions import direction

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DECLARED = f'xmlns:w="{NAMESPACE}" xmlns:r="{RELATIONSHIPS}"'


def rooted(name: str, content: str) -> str:
    """``content`` within an element ``name`` that declares the prefixes w and r."""
    return f"<w:{name} {_DECLARED}>{content}</w:{name}>"


def shown(text: str) -> str:
    """``text`` for content and for double-quoted attributes."""
    return escape(clean(text), quote=True)


def characters(text: str) -> str:
    """``text`` as the content of a run: line breaks and tabs as their elements."""
    if "\n" not in text and "\t" not in text and "\r" not in text:
        return f'<w:t xml:space="preserve">{shown(text)}</w:t>'
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "<w:br/>".join("<w:tab/>".join(map(_text, line.split("\t"))) for line in lines)


def run(text: str, properties: str = "") -> str:
    """A run; ``properties`` are the children of its w:rPr in the order of the schema."""
    formatted = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{formatted}{characters(text)}</w:r>"


def styled(text: str, style: str) -> str:
    """A run in a character style."""
    return run(text, f'<w:rStyle w:val="{style}"/>')


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph; ``properties`` are what follows its style in w:pPr, in the order of the
    schema.
    """
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    formatted = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{formatted}{content}</w:p>"


def line(text: str, style: str) -> str:
    """A paragraph of ``text`` alone, running from right to left where its first letters do."""
    if direction(text) == "rtl":
        return paragraph(run(text, "<w:rtl/>"), style, "<w:bidi/>")
    return paragraph(run(text), style)


def fill(colour: str) -> str:
    """A ground in ``colour`` ("#RRGGBB")."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour[1:]}"/>'


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{shown(text)}</w:t>' if text else ""
