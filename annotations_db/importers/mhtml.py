"""Reads saved web pages (.mhtml, .mht): the page itself, nothing that belongs to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotations_db.errors import FileError
from annotations_db.importers.importer import Importer, Parsed, ReadOptions
from annotations_db.importers.titles import sensible_title

if TYPE_CHECKING:
    from email.message import EmailMessage, Message

_PAGES = ("text/html", "application/xhtml+xml")


def read(content: bytes, options: ReadOptions) -> Parsed:
    """The text of a saved page; raises FileError for what is none."""
    from email import message_from_bytes, policy

    from annotations_db.importers.charsets import codec, declared_in, with_mark
    from annotations_db.importers.decoding import decoded
    from annotations_db.importers.html import parsed

    message: EmailMessage = message_from_bytes(content, policy=policy.default)
    if not (message["MIME-Version"] or message["Content-Type"]):
        raise FileError("file-not-mhtml")
    part, others = _page(message)
    given = part.get_payload(decode=True)
    page = with_mark(given if isinstance(given, bytes) else b"")
    label = part.get_param("charset")
    named = codec(label) if isinstance(label, str) else None
    source = decoded(page, options.encoding, declared=named or declared_in(page))
    found = parsed(source.text, source.remarks)
    remarks = found.remarks
    if others and "embedded-left-out" not in remarks:
        remarks = (*remarks, "embedded-left-out")
    title = found.title or sensible_title(str(message["Subject"] or ""))
    return replace(found, title=title, remarks=remarks, encoding=source.encoding)


def _page(message: EmailMessage) -> tuple[Message, int]:
    """The root part, and how many other pages there are. Raises FileError for none."""
    pages = [each for each in message.walk() if each.get_content_type() in _PAGES]
    if not pages:
        raise FileError("file-not-mhtml")
    root = message.get_param("start")
    named = [each for each in pages if root and each["Content-ID"] == root]
    return (named or pages)[0], len(pages) - 1


IMPORTER = Importer(
    name="Saved web page", suffixes=(".mhtml", ".mht"), media_type="multipart/related", read=read
)
