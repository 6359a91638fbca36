"""HTML to canonical text: sanitised, then walked once. Loads nothing, runs nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from annotations_db.model import CanonicalText, Image, Mark
from annotations_db.text.building import BlockBuilder, Context
from annotations_db.text.elements import BLOCKS, CELLS, HEADINGS, LISTS, MARKS
from annotations_db.text.markers import Numbering, numbering
from annotations_db.text.sanitising import (
    BACK_LINK,
    MARKER,
    PAGE,
    PLACE,
    root_attributes,
    sanitised,
)
from annotations_db.text.styling import is_hidden, styled
from annotations_db.text.tables import Grid

DEEPEST = 32
"""Quotations and lists within one another beyond this are shown at this depth."""


def from_html(html: str, *, extractor: str) -> CanonicalText:
    """The canonical text of an HTML file or fragment whose source is already normalised."""
    return from_html_with_places(html, extractor=extractor)[0]


def from_html_with_places(html: str, *, extractor: str) -> tuple[CanonicalText, dict[str, int]]:
    """The same, and where the elements begin that carry the attribute ``PLACE``, by its value."""
    root = root_attributes(html)
    attributes = "".join(f' {name}="{value}"' for name, value in root.items())
    walk = _Walk()
    # The stubs ask for targets that take bytes; from text only text comes.
    parser = etree.HTMLParser(target=walk, huge_tree=True)  # type: ignore[arg-type]
    parser.feed(f"<html><body{attributes}>{sanitised(html)}</body></html>")
    parser.close()
    text = walk.builder.canonical(extractor)
    return text, walk.builder.places


class _Walk:
    """What lxml calls while it parses. Elements are balanced: the sanitiser saw to it."""

    def __init__(self) -> None:
        self.builder = BlockBuilder()
        self._context = Context()
        self._outer: list[Context] = []
        self._dropped = 0
        self._lists: list[Numbering] = []
        self._grid = Grid()
        self._tables = 0
        self._pre = 0
        self._blocks_before_cell = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._dropped or self._is_dropped(attributes):
            self._dropped += 1
            return
        if tag in BLOCKS:
            self.builder.close(self._context)
        self._outer.append(self._context)
        self._context = self._within(tag, attributes)
        if "id" in attributes:
            self.builder.anchor(attributes["id"])
        if PAGE in attributes:
            self.builder.page(attributes[PAGE])
        if PLACE in attributes:
            self.builder.place(attributes[PLACE])
        self._begin(tag, attributes)

    def end(self, tag: str) -> None:
        if self._dropped:
            self._dropped -= 1
            return
        if tag in BLOCKS:
            self.builder.close(self._context, force=self._must_show(tag))
        self._context = self._outer.pop()
        if tag in LISTS:
            self._lists.pop()
        elif tag == "table":
            self._tables -= 1

    def data(self, text: str) -> None:
        if self._dropped:
            return
        if not self._context.pre:
            self.builder.add(text, self._context)
            return
        first, *others = text.split("\n")
        self.builder.add(first, self._context)
        for line in others:
            self.builder.close(self._context, force=True)
            self.builder.add(line, self._context)

    def comment(self, text: str) -> None:
        """Comments are not shown."""

    def close(self) -> None:
        """All has been said."""

    def _is_dropped(self, attributes: Mapping[str, str]) -> bool:
        if attributes.get("class") == BACK_LINK:
            self.builder.strip("\u00a0 ")
            return True
        return "hidden" in attributes or is_hidden(attributes.get("style", ""))

    def _within(self, tag: str, attributes: Mapping[str, str]) -> Context:
        """The context of what stands in the element."""
        context = self._within_plain(tag, attributes)
        if "style" in attributes:
            return replace(context, marks=styled(context.marks, attributes["style"]))
        return context

    def _within_plain(self, tag: str, attributes: Mapping[str, str]) -> Context:
        """That without the element's style."""
        context = self._context
        if "dir" in attributes or "lang" in attributes:
            context = _in_language(context, attributes)
        if tag in MARKS:
            return _with_mark(context, MARKS[tag])
        if tag == "a" and "href" in attributes:
            return replace(context, href=attributes["href"])
        if tag in BLOCKS:
            return self._within_block(tag, attributes, context)
        return context

    def _within_block(self, tag: str, attributes: Mapping[str, str], context: Context) -> Context:
        if tag in HEADINGS:
            return replace(context, kind=HEADINGS[tag])
        if tag == "blockquote":
            return replace(context, quote=min(context.quote + 1, DEEPEST))
        if tag in LISTS:
            kind = numbering(tag, attributes).kind
            return replace(context, lists=(*context.lists[: DEEPEST - 1], kind))
        if tag == "pre":
            self._pre += 1
            return replace(context, pre=self._pre)
        if tag in CELLS and self._tables <= 1:
            self._blocks_before_cell = len(self.builder.blocks)
            cell = self._grid.place(attributes, header=tag == "th")
            return replace(context, kind="p", cell=cell)
        return context

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "br":
            self._break_line()
        elif tag == "img":
            image = Image(attributes.get("src", ""), attributes.get("alt", ""))
            self.builder.image(image, self._context)
        elif tag == "hr":
            self.builder.rule(self._context)
        elif tag in LISTS:
            self._lists.append(numbering(tag, attributes))
        elif tag == "li":
            self._begin_item(attributes)
        elif MARKER in attributes:
            self.builder.marker = attributes[MARKER]
        else:
            self._begin_table_part(tag)

    def _begin_item(self, attributes: Mapping[str, str]) -> None:
        counted = self._lists[-1] if self._lists else Numbering("ul")
        marker = attributes.get(MARKER) or counted.next_marker(attributes.get("value"))
        if attributes.get(MARKER) == "":  # a list that only carries another one
            marker = ""
        outer = (
            self.builder.marker
        )  # of an item that begins with a list: both stand before its first words
        if len(self._lists) <= DEEPEST:
            self.builder.marker = f"{outer} {marker}".strip()

    def _begin_table_part(self, tag: str) -> None:
        if tag == "table":
            self._tables += 1
        if self._tables > 1:
            return
        # A caption between its rows parts a table in two: a table's blocks follow one another.
        if tag == "table" or (tag == "caption" and self._grid.has_rows()):
            self._grid.start_table()
        elif tag == "tr":
            self._grid.start_row()

    def _break_line(self) -> None:
        if self._context.pre:
            self.builder.close(self._context, force=True)
        else:
            self.builder.line_break(self._context)

    def _must_show(self, tag: str) -> bool:
        """Whether the element leaves a block though nothing stands in it: an empty item or cell."""
        if tag == "li":
            return bool(self.builder.marker)
        if tag in CELLS and self._tables <= 1:
            return len(self.builder.blocks) == self._blocks_before_cell
        return False


def _with_mark(context: Context, mark: Mark) -> Context:
    return replace(context, marks=tuple(sorted({*context.marks, mark})))


def _in_language(context: Context, attributes: Mapping[str, str]) -> Context:
    context = replace(context, language=attributes.get("lang", context.language))
    match attributes.get("dir", "").lower():
        case "rtl":
            return replace(context, direction="rtl")
        case "ltr":
            return replace(context, direction="ltr")
        case "auto":
            return replace(context, direction="")
        case _:
            return context
