"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re

_HEAD = 4096
_HTML = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_MIME = re.compile(
    rb"^(?:MIME-Version:|Content-Type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)
_TEXTS = (".txt", ".md", ".markdown")


def kind_in(content: bytes, suffix: str) -> str:
    """The ending that files of this kind have, where it is another than ``suffix`` says; else
    ``suffix`` itself. A page's source may well be meant as text.
    """
    found = _kind(content)
    if not found or (found in (".html", ".mhtml") and suffix in _TEXTS):
        return suffix
    return found


def _kind(content: bytes) -> str:
    head = content[:_HEAD]
    if head.startswith(b"PK\x03\x04"):
        return _packed(head, content)
    beginning = head.lstrip(b"\xef\xbb\xbf\r\n\t ")
    if beginning.startswith((b"{\\rtf", b"%PDF-")):
        return ".pdf" if beginning.startswith(b"%") else ".rtf"
    if _HTML.match(head):
        return ".html"
    return ".mhtml" if _MIME.search(head) and b"multipart/related" in head.lower() else ""


def _packed(head: bytes, content: bytes) -> str:
    """EPUB and OpenDocument name themselves first; Word by the name of a part."""
    if b"mimetypeapplication/epub+zip" in head:
        return ".epub"
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in head:
        return ".odt"
    is_word = b"word/document.xml" in content or (
        b"[Content_Types].xml" in content and b"word/" in content
    )
    return ".docx" if is_word else ""
