"""How the bytes of a rich text become letters: by the code page of the file or of the font."""

from __future__ import annotations

import codecs

SYMBOLS = "symbols"
"""The code page of fonts of symbols, whose letters stand at U+F000 and above."""
_OF_FONTS = {
    2: SYMBOLS,
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "big5hkscs",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp850",
}
"""By the number of the font's character set; others are in the file's own."""
_OF_PAGES = {10000: "mac-roman", 936: "gb18030", 950: "big5hkscs", 65001: "utf-8"}
_BESIDE = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}
"""Control words that say what the file is in."""
_LAST_ASCII = 0x7F
SPECIAL = {
    "tab": "\t", "emdash": "\u2014", "endash": "\u2013", "lquote": "\u2018", "rquote": "\u2019",
    "ldblquote": "\u201c", "rdblquote": "\u201d", "bullet": "\u2022", "emspace": "\u2003",
    "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c",
    "ltrmark": "\u200e", "rtlmark": "\u200f", "line": "\n", "softline": "\n",
}  # fmt: skip
"""Control words that are a letter; a break of the line is one within a paragraph."""


def of_font(character_set: int) -> str | None:
    """The code page of a font, None where the file's counts."""
    return _OF_FONTS.get(character_set)


def of_page(number: int, otherwise: str) -> str:
    """The code page of this number."""
    name = _OF_PAGES.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return otherwise
    return name


def of_word(word: str) -> str | None:
    """The code page that a control word alone names."""
    return _BESIDE.get(word)


def decoded(text: str, code_page: str) -> str:
    """``text`` has a character for each byte; what the code page does not hold is U+FFFD."""
    if code_page == SYMBOLS:
        return "".join(
            chr(0xF000 + ord(each)) if ord(each) > _LAST_ASCII else each for each in text
        )
    return text.encode("latin-1", "replace").decode(code_page, "replace")


def joined_surrogates(text: str) -> str:
    """Letters beyond U+FFFF, which a rich text says in two halves, put together."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
