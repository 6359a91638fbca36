"""OpenDocument texts and books made by hand: only the parts a test is about."""

from __future__ import annotations

from collections.abc import Mapping

from tests.annotations_db.importers.documents import packed

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_PARTS = {
    "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing",
    "fo": "xsl-fo-compatible", "svg": "svg-compatible", "meta": "meta",
}  # fmt: skip
_OWN = " ".join(f'xmlns:{prefix}="{_ODF}:{last}:1.0"' for prefix, last in _PARTS.items())
_DC = "http://purl.org/dc/elements/1.1/"
_NAMES = f'{_OWN} xmlns:dc="{_DC}" xmlns:xlink="http://www.w3.org/1999/xlink"'


def odt(body: str, automatic: str = "", **parts: str) -> bytes:
    """A text with ``body`` and automatic styles; ``styles`` and ``meta`` are what is within the
    root of their part.
    """
    content = (
        f"<office:document-content {_NAMES}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    files = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    for name, within in parts.items():
        files[f"{name}.xml"] = f"<office:document-{name} {_NAMES}>{within}</office:document-{name}>"
    return packed(files)


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="O/p.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>"
)


def epub(documents: Mapping[str, str], more: str = "", **parts: str | bytes) -> bytes:
    """A book of these documents, each what is within its ``body``; ``more`` goes into the
    metadata, ``parts`` are further files.
    """
    items = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>'
        for name in documents
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in documents)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{more}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    files: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER, "O/p.opf": package,
    }  # fmt: skip
    for name, body in documents.items():
        files[f"O/{name}.xhtml"] = (
            '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" '
            'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title></head>'
            f"<body>{body}</body></html>"
        )
    return packed(files | parts)
