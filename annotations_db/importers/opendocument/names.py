"""The names of OpenDocument that matter here, in lxml's notation."""

from __future__ import annotations

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = {
    "office": f"{_BASE}office:1.0",
    "style": f"{_BASE}style:1.0",
    "text": f"{_BASE}text:1.0",
    "table": f"{_BASE}table:1.0",
    "draw": f"{_BASE}drawing:1.0",
    "fo": f"{_BASE}xsl-fo-compatible:1.0",
    "svg": f"{_BASE}svg-compatible:1.0",
    "manifest": f"{_BASE}manifest:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def name(short: str) -> str:
    """``text:p`` in lxml's notation."""
    prefix, _, local = short.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"
