"""The encoding a web page names, as browsers understand the name."""

from __future__ import annotations

import codecs
import re

_LOOKED_AT = 4096
_XML = re.compile(rb"""\A\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']""")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_META = re.compile(rb"<meta\b[^>]*>", re.IGNORECASE)
_CHARSET = re.compile(rb"""\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:-]+)""", re.IGNORECASE)
_KNOWN = re.compile(
    "utf_8|cp1252|ascii|(?:iso8859|cp|koi8|euc|shift|big5|gb|hz|iso2022|mac|tis|johab|kz|ptcp)[_0-9a-z-]*"
)
_AS_BROWSERS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
_LABELS = {
    "unicode": "utf-8",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "windows-949": "cp949",
    "windows-874": "cp874",
    "windows-31j": "cp932",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "x-x-big5": "big5hkscs",
    "x-mac-cyrillic": "mac_cyrillic",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
}
"""UTF-16 cannot be what is declared in bytes that were read as ASCII."""


def declared_in(content: bytes) -> str | None:
    """Python's codec for the encoding named at the page's beginning; None if none that is known."""
    start = content[:_LOOKED_AT]
    found = _XML.search(start)
    if found:
        return codec(found.group(1).decode("ascii"))
    for meta in _META.findall(_COMMENT.sub(b"", start)):
        charset = _CHARSET.search(meta)
        if charset:
            return codec(charset.group(1).decode("ascii"))
    return None


def codec(label: str) -> str | None:
    """Python's name for an encoding; None for unknown ones and for codecs of no web page."""
    label = label.strip().lower()
    if label in _LABELS:
        return _LABELS[label]
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    name = _AS_BROWSERS.get(name, name)
    return name if name == "utf-8" or _KNOWN.fullmatch(name) else None


def with_mark(content: bytes) -> bytes:
    """UTF-16 without a byte order mark shows itself by its first character, "<": one is put on."""
    if content.startswith(b"<\x00") and content[2:4] != b"\x00\x00":
        return codecs.BOM_UTF16_LE + content
    return codecs.BOM_UTF16_BE + content if content.startswith(b"\x00<") else content
