"""The pieces of a block: marks, references to footnotes, formats and links, as Markdown or as
HTML within it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from annotations_db.exporters.elements import ELEMENTS
from annotations_db.exporters.markdown.escaping import (
    attribute,
    heading_signs,
    html_signs,
    markdown_signs,
    preformatted_signs,
)
from annotations_db.exporters.placing import Place, PlacedBlock
from annotations_db.model import Mark, Run

_TAGS: dict[Mark, tuple[str, str]] = {**ELEMENTS, "marked": ('<mark class="own">', "</mark>")}
_STARS: dict[tuple[Mark, ...], str] = {("bold",): "**", ("italic",): "*"}
_CODE_SAFE = re.compile(r"[^\\`<&\[\]|\n]+")
_ADDRESS_SAFE = re.compile(r"[A-Za-z0-9:/?#=&.,%~+-]+")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_UNSEEN = re.compile(r"[\x00-\x20]")
"""What browsers leave out of an address."""
_SCHEMES = {"http", "https", "mailto", "ftp", "tel"}


@dataclass(frozen=True, slots=True)
class Inline:
    """Writes what stands in blocks. ``references`` holds the labels of the footnotes that belong
    at the end of a piece, by where it starts.
    """

    references: Mapping[int, Sequence[str]]

    def markdown(self, placed: PlacedBlock, *, on_one_line: bool = False) -> str:
        """A block as Markdown, its line breaks in the way of the place it stands in."""
        words = _words(placed)
        if placed.block.kind.startswith("h"):
            signs = heading_signs(words)
        else:
            signs = markdown_signs(words, line_end="<br>" if on_one_line else "  \n")
        return self._write(placed, words, signs, in_html=False)

    def html(self, placed: PlacedBlock) -> str:
        """A block as HTML."""
        words = _words(placed)
        signs = preformatted_signs(words) if placed.block.pre else html_signs(words)
        return self._write(placed, words, signs, in_html=True)

    def _write(
        self, placed: PlacedBlock, words: str, signs: Sequence[str], *, in_html: bool
    ) -> str:
        line = _Line(placed.block.start, words, signs, in_html)
        out: list[str] = []
        for over, together in groupby(placed.places, key=_over):
            places = list(together)
            content = "".join(
                line.formatted(list(group)) for _, group in groupby(places, key=_format)
            )
            out.append(f"<mark>{content}</mark>" if over else content)
            labels = [each for place in places for each in self._labels(place)]
            out += [_reference(each, in_html) for each in labels]
        return "".join(out)

    def _labels(self, place: Place) -> Sequence[str]:
        return self.references.get(place.piece.start, ())


@dataclass(frozen=True, slots=True)
class _Line:
    """The characters of one block, and how each is written."""

    start: int
    words: str
    signs: Sequence[str]
    in_html: bool

    def formatted(self, places: Sequence[Place]) -> str:
        """Pieces of one format as one."""
        run = places[0].piece.run
        first, last = places[0].piece.start - self.start, places[-1].piece.end - self.start
        content = "".join(self.signs[first:last])
        if run is None:
            return content
        if run.image:
            source, alt = attribute(run.image.source), attribute(run.image.alt)
            content = f'<img src="{source}" alt="{alt}">' * (last - first)
        content = self._marked(run.marks, content, first, last)
        return self._linked(_target(run), content, self.words[first - 1 : first])

    def _marked(self, marks: tuple[Mark, ...], content: str, first: int, last: int) -> str:
        words = self.words[first:last]
        if not self.in_html and self._stands_apart(first, last):
            if marks in _STARS:
                return f"{_STARS[marks]}{content}{_STARS[marks]}"
            if marks == ("code",) and _CODE_SAFE.fullmatch(words):
                return f"`{words}`"
        for mark in marks:
            opening, closing = _TAGS[mark]
            content = f"{opening}{content}{closing}"
        return content

    def _stands_apart(self, first: int, last: int) -> bool:
        """Whether signs around these words can only be read as what they are."""
        before, after = self.words[first - 1 : first], self.words[last : last + 1]
        ends = self.words[first].isalnum() and self.words[last - 1].isalnum()
        return ends and not before.isalnum() and not after.isalnum()

    def _linked(self, href: str, content: str, before: str) -> str:
        if not href:
            return content
        is_simple = _ADDRESS_SAFE.fullmatch(href) and "\n" not in content and before != "!"
        if is_simple and not self.in_html:
            return f"[{content}]({href})"
        return f'<a href="{attribute(href)}">{content}</a>'


def _words(placed: PlacedBlock) -> str:
    return "".join(place.text for place in placed.places)


def _over(place: Place) -> tuple[int, ...]:
    return tuple(each.number for each in place.over)


def _format(place: Place) -> tuple[object, ...]:
    run = place.piece.run
    return (run.marks, _target(run), run.image) if run else ((), "", None)


def _target(run: Run) -> str:
    """Where a link leads: out of the statement, to where nothing can be run."""
    if not run.href or run.href.startswith("#"):
        return ""
    scheme = _SCHEME.match(_UNSEEN.sub("", run.href))
    return run.href if scheme is None or scheme[1].casefold() in _SCHEMES else ""


def _reference(label: str, in_html: bool) -> str:
    return f'<sup><a href="#fn:{label}">{label}</a></sup>' if in_html else f"[^{label}]"
