"""What people type, made fit to be kept: characters and blanks only, never the words."""

from __future__ import annotations

from annotations_db.model import TAG_SEPARATOR
from annotations_db.text.graphemes import border_before
from annotations_db.text.source import normalised

QUOTE_LENGTH = 60
"""Code points of a quote or title that a label shows."""


def typed_line(text: str) -> str:
    """One line without outer blanks; line breaks and tabs become a blank, impossible characters
    U+FFFD.
    """
    lines = normalised(text).replace("\t", "\n").split("\n")
    return " ".join(each for line in lines if (each := line.strip()))


def typed_text(text: str) -> str:
    """Several lines without outer blanks; line ends LF, impossible characters U+FFFD."""
    return normalised(text).strip()


def as_tag_name(words: str, length: int = QUOTE_LENGTH) -> str:
    """Words of a text as the name of a tag: one line, cut at a word, without the separator."""
    line = typed_line(words)
    while TAG_SEPARATOR in line:
        line = line.replace(TAG_SEPARATOR, "/")
    if len(line) > length:
        cut = line[: border_before(line, length)]
        line = cut.rpartition(" ")[0] or cut
    return line.strip(" ,.;:/")


def shortened(text: str, length: int = QUOTE_LENGTH) -> str:
    """One line of at most ``length`` code points, cut at a word where there is one, with "…"."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[: border_before(line, length - 1)]
    at_word, _, rest = cut.rpartition(" ")
    return f"{at_word if at_word and len(rest) < length // 2 else cut}…"
