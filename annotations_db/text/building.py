"""Builds blocks and runs from pieces of text: folds blanks, counts, joins. Knows no HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from annotations_db.model import Block, BlockKind, CanonicalText, Cell, Image, Mark, Run
from annotations_db.text.blocks import canonical
from annotations_db.text.tables import with_true_row_spans

OBJECT = "\ufffc"
"""The one code point an image or a rule takes."""

_BLANKS = re.compile("[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+")
"""Blanks that are not one space already: nearly all are."""
_OUTER = " \n"


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for the text at one place."""

    kind: BlockKind = "p"
    quote: int = 0
    lists: tuple[Literal["ul", "ol"], ...] = ()
    marks: tuple[Mark, ...] = ()
    href: str | None = None
    direction: Literal["", "ltr", "rtl"] = ""
    language: str = ""
    pre: int = 0
    cell: Cell | None = None


class BlockBuilder:
    """One text: ``add``, ``line_break`` and ``image`` fill the open block, ``close`` ends it."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.marker = ""
        """Stands before the next block that is closed."""
        self._texts: list[str] = []
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._start = 0
        self._position = 0
        self._after_blank = True
        self._anchor: str | None = None
        self._same_place: dict[str, str] = {}
        self._page = ""
        self._turns: list[tuple[int, str]] = []
        self._places: dict[str, int] = {}
        self._open_places: list[str] = []

    @property
    def is_empty(self) -> bool:
        """Whether the open block holds nothing yet."""
        return self._position == self._start

    def add(self, text: str, context: Context) -> None:
        """Text of the open block, its blanks folded unless it is preformatted."""
        if not context.pre:
            text = _BLANKS.sub(" ", text)
            if self._after_blank:
                text = text.removeprefix(" ")
        if text:
            self._put(text, context)
            self._after_blank = text.endswith(" ")

    def line_break(self, context: Context) -> None:
        """A line end within the block; blanks around it go."""
        if not self.is_empty:
            self._strip(" ")
            self._put("\n", context)
            self._after_blank = True

    def image(self, image: Image, context: Context) -> None:
        self._put(OBJECT, context, image)
        self._after_blank = False

    def anchor(self, name: str) -> None:
        """What follows can be linked to as ``#name``; a place's second name becomes the first."""
        if self._anchor is None:
            self._anchor = name
        elif name != self._anchor:
            self._same_place[f"#{name}"] = f"#{self._anchor}"

    def page(self, name: str) -> None:
        """What follows stands on this page of the original."""
        self._turns.append((self._position, name))

    def place(self, name: str) -> None:
        """Remembers, under a name, where what follows will begin."""
        self._places[name] = self._position
        self._open_places.append(name)

    @property
    def places(self) -> dict[str, int]:
        """The places remembered, as offsets in the text."""
        last = self.blocks[-1].end if self.blocks else 0
        return {name: min(offset, last) for name, offset in self._places.items()}

    def strip(self, characters: str) -> None:
        """Takes these characters off the end of the open block."""
        self._strip(characters)

    def rule(self, context: Context) -> None:
        """A thematic break: a block of its own."""
        self._put(OBJECT, replace(context, marks=(), href=None))
        self.close(replace(context, kind="rule", pre=0))

    def close(self, context: Context, *, force: bool = False) -> None:
        """Ends the open block; one without text counts only if forced."""
        if not context.pre:
            self._strip(_OUTER)
        if self.is_empty and not force:
            return
        kind: BlockKind = "pre" if context.pre else context.kind
        self.blocks.append(
            Block(
                start=self._start,
                end=self._position,
                kind=kind,
                runs=tuple(self._runs),
                quote=context.quote,
                lists=context.lists,
                marker=self.marker,
                cell=context.cell,
                pre=context.pre,
                direction=context.direction,
                language=context.language,
                pages=self._pages(),
            )
        )
        for name in self._open_places:
            self._places[name] = min(self._places[name], self._position)
        self._open_places = []
        self._texts.append("".join(self._parts))
        self._parts, self._runs = [], []
        self._position += 1
        self._start = self._position
        self._after_blank = True
        self.marker = ""

    def canonical(self, extractor: str) -> CanonicalText:
        """All closed blocks as one text; a text without any is one empty paragraph."""
        if not self.blocks:
            self.close(Context(), force=True)
        blocks = with_true_row_spans([self._with_links(block) for block in self.blocks])
        pieces = [self._texts[0]]
        for index in range(1, len(blocks)):
            pieces += [_separator(blocks[index - 1].cell, blocks[index].cell), self._texts[index]]
        return canonical("".join(pieces), blocks, extractor)

    def _put(self, text: str, context: Context, image: Image | None = None) -> None:
        start, self._position = self._position, self._position + len(text)
        self._parts.append(text)
        run = Run(start, self._position, context.marks, context.href, image, self._anchor)
        self._anchor = None
        last = self._runs[-1] if self._runs else None
        if last and _continues(last, run):
            self._runs[-1] = replace(last, end=run.end)
        elif run.marks or run.href is not None or run.image or run.anchor is not None:
            self._runs.append(run)

    def _pages(self) -> tuple[tuple[int, str], ...]:
        """The pages of the block that ends here."""
        within: list[tuple[int, str]] = []
        at_start = self._page
        for offset, name in self._turns:
            if offset <= self._start:
                at_start = name
            elif offset < self._position:
                within.append((offset, name))
            self._page = name
        self._turns = []
        return ((self._start, at_start), *within) if at_start or within else ()

    def _strip(self, characters: str) -> None:
        while self._parts:
            kept = self._parts[-1].rstrip(characters)
            self._position -= len(self._parts[-1]) - len(kept)
            if kept:
                self._parts[-1] = kept
                break
            self._parts.pop()
        self._after_blank = not self._parts or self._parts[-1][-1] in _OUTER
        while self._runs and self._runs[-1].end > self._position:
            run = self._runs.pop()
            if run.start < self._position:
                self._runs.append(replace(run, end=self._position))

    def _with_links(self, block: Block) -> Block:
        if not any(run.href in self._same_place for run in block.runs):
            return block
        runs = tuple(
            replace(run, href=self._same_place[run.href]) if run.href in self._same_place else run
            for run in block.runs
        )
        return replace(block, runs=runs)


def _continues(last: Run, run: Run) -> bool:
    plain = run.image is None and run.anchor is None and last.image is None
    return plain and last.end == run.start and (last.marks, last.href) == (run.marks, run.href)


def _separator(before: Cell | None, after: Cell | None) -> str:
    if before is None or after is None:
        return "\n"
    same_row = (before.table, before.row) == (after.table, after.row)
    return "\t" if same_row and before.column != after.column else "\n"
