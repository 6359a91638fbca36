"""Characters as they must be written so that they are read as themselves: in Markdown as
python-markdown reads it, and in HTML within it.
"""

from __future__ import annotations

import re
from html import escape

from annotations_db.exporters.copy import clean

_EVERYWHERE = {
    **{sign: f"\\{sign}" for sign in "\\`*_[]|"},
    "<": "&lt;",
    "\u2028": "&#x2028;",
    "\u2029": "&#x2029;",
    "\ufeff": "&#xfeff;",
}
_ENTITY = re.compile(r"&(?=[#A-Za-z])")
_TILDES = re.compile(r"~(?=~)|(?<=~)~")
_LINE_START = re.compile(
    r"^(?:([#>])|([-+])(?=[ -]|$)|\d+([.)])(?= |$)|(=)(?==* *$))", re.MULTILINE
)
_BLANK_EDGE = re.compile(r"^[^\S\n ]+|[^\S\n ]+$", re.MULTILINE)
_DOUBLE_BREAK = re.compile(r"\n(?=\n)|(?<=\n)\n")
_NEXT_LINE = "\x85"
"""A blank whose number HTML reads as another character: a tag beside it keeps it."""
_REFERENCE = re.compile(r"\[(?=\^)")
_IN_ATTRIBUTE = re.compile(r"[\\`\[\]!*_\n\t]")


def markdown_signs(text: str, *, line_end: str = "  \n") -> list[str]:
    """Each character of a block as Markdown writes it; ``line_end`` for a line break."""
    signs = [_EVERYWHERE.get(each, each) for each in text]
    for found in _ENTITY.finditer(text):
        signs[found.start()] = "&amp;"
    for found in _TILDES.finditer(text):
        signs[found.start()] = "&#126;"
    for found in _LINE_START.finditer(text):
        if found.lastindex:
            at, sign = found.start(found.lastindex), found[found.lastindex]
            signs[at] = "&#61;" if sign == "=" else f"\\{sign}"
    for found in _BLANK_EDGE.finditer(text):
        for at in range(found.start(), found.end()):
            signs[at] = _referred(text[at])
    _break_lines(text, signs, line_end)
    return signs


def heading_signs(text: str) -> list[str]:
    """Each character of a heading, which stands on one line."""
    signs = markdown_signs(text, line_end="<br>")
    return ["\\#" if each == "#" else each for each in signs]


def html_signs(text: str) -> list[str]:
    """Each character of a block as HTML within Markdown writes it."""
    signs = ["<br>" if each == "\n" else escape(each, quote=False) for each in text]
    return _without_references(text, signs)


def preformatted_signs(line: str) -> list[str]:
    """Each character of a preformatted line: Markdown takes tabs, and blanks in empty lines."""
    signs = [_referred(each) if each == "\t" else escape(each, quote=False) for each in line]
    if signs and not line.strip(" \t"):
        signs[0] = _referred(line[0])
    return _without_references(line, signs)


def typed(text: str) -> str:
    """What a user typed on one line, as Markdown that shows just that."""
    return "".join(markdown_signs(" ".join(clean(text).split())))


def attribute(value: str) -> str:
    """The value of an attribute, in which Markdown finds no sign of its own."""
    return _IN_ATTRIBUTE.sub(lambda found: _referred(found[0]), escape(clean(value)))


def _without_references(text: str, signs: list[str]) -> list[str]:
    """Nothing in HTML looks like a reference to a footnote, so that all of them can be told."""
    for found in _REFERENCE.finditer(text):
        signs[found.start()] = _referred("[")
    return signs


def _break_lines(text: str, signs: list[str], line_end: str) -> None:
    for at, each in enumerate(text):
        if each == "\n":
            signs[at] = line_end
    for found in _DOUBLE_BREAK.finditer(text):
        signs[found.start()] = "<br>"


def _referred(character: str) -> str:
    return f"<span>{character}</span>" if character == _NEXT_LINE else f"&#{ord(character)};"
