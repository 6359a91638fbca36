"""Reads rich text (.rtf): paragraphs only, with the numbers and bullets that stand before them."""

from __future__ import annotations

import re
from html import escape

from annotations_db.errors import FileError
from annotations_db.importers.importer import Importer, Parsed, ReadOptions
from annotations_db.importers.titles import sensible_title

EXTRACTOR = "rtf-1"
_BEGINNING = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*\{\\rtf")
_MARKER = re.compile(r"\s*([(\[]?[0-9A-Za-z]{1,5}[.)\]]|[•·▪◦‣–o-])\t+(?=\S)")
_SIGNS = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0fc": "✓", "\uf0d8": "➢", "·": "•"})
"""What bullets are in symbol fonts, which a text without fonts cannot show."""
_LOST = {"\\annotation": "comments-left-out", "\\pict": "pictures-left-out"}
_QUESTION_MARKS = re.compile(r"[?\s]+")
_TITLE = re.compile(r"\{\\title ([^{}]{0,400})\}")
_CODE_PAGE = re.compile(r"\\ansicpg(\d{3,5})")


def read(content: bytes, options: ReadOptions) -> Parsed:
    """The paragraphs of a rich text; raises FileError for what is none."""
    from annotations_db.text.html import from_html
    from annotations_db.text.sanitising import MARKER
    from annotations_db.text.source import normalised

    if not _BEGINNING.match(content):
        raise FileError("file-not-rtf")
    source = content.decode("latin-1")
    encoding = options.encoding or "cp1252"
    words = normalised(_words(source, encoding=encoding), form_feed="\n")
    words = words.translate(_SIGNS)

    def paragraph(line: str) -> str:
        marker = _MARKER.match(line)
        if marker is None:
            return f"<p>{escape(line)}</p>"
        sign = marker.group(1)
        return f'<p {MARKER}="{escape(sign)}">{escape(line[marker.end() :])}</p>'

    text = from_html("".join(map(paragraph, words.split("\n"))), extractor=EXTRACTOR)
    title = _TITLE.search(source)
    code_page = _CODE_PAGE.search(source)
    head = f"{{\\rtf1\\ansi{code_page.group() if code_page else ''} "
    called = _words(f"{head}{title.group(1)}}}") if title else ""
    remarks = ["paragraphs-only", *(said for sign, said in _LOST.items() if sign in source)]
    if "\ufffd" in text.text:
        remarks.append("characters-replaced")
    if _QUESTION_MARKS.fullmatch(called):  # the program could not write it
        called = ""
    return Parsed(sensible_title(called), "", text, tuple(remarks))


def _words(source: str, encoding: str = "cp1252") -> str:
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(source, encoding=encoding, errors="replace"))  # type: ignore[no-untyped-call]


IMPORTER = Importer(name="Rich text", suffixes=(".rtf",), media_type="application/rtf", read=read)
