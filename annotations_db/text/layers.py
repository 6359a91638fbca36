"""Layers of spans over one text, cut at all borders: the walk the view and every copy share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from annotations_db.model import Block, CanonicalText, Run, Span


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of the text under the same spans: ``members`` are their indexes, ascending."""

    start: int
    end: int
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of one block within one run (or none) and under the same spans (or none)."""

    start: int
    end: int
    run: Run | None
    members: tuple[int, ...]


LayerT = TypeVar("LayerT", Run, Atom)


def atoms(spans: Sequence[Span]) -> list[Atom]:
    """The covered pieces between all borders, in order; empty spans cover nothing."""
    borders: list[tuple[int, bool, int]] = []
    for index, span in enumerate(spans):
        if span.start < span.end:
            borders += [(span.start, True, index), (span.end, False, index)]
    borders.sort()
    found: list[Atom] = []
    open_spans: list[int] = []
    previous = 0
    for offset, opens, index in borders:
        if open_spans and previous < offset:
            found.append(Atom(previous, offset, tuple(open_spans)))
        previous = offset
        if opens:
            insort(open_spans, index)
        else:
            del open_spans[bisect_left(open_spans, index)]
    return found


def walk(text: CanonicalText, spans: Sequence[Span]) -> Iterator[tuple[Block, tuple[Piece, ...]]]:
    """Each block with the pieces that part it completely; an empty block has none."""
    cuts = atoms(spans)
    ends = [cut.end for cut in cuts]
    for block in text.blocks:
        first = bisect_right(ends, block.start)
        yield block, tuple(_pieces(block, cuts, first))


def _pieces(block: Block, cuts: Sequence[Atom], cut_index: int) -> Iterator[Piece]:
    position, run_index = block.start, 0
    while position < block.end:
        while run_index < len(block.runs) and block.runs[run_index].end <= position:
            run_index += 1
        while cut_index < len(cuts) and cuts[cut_index].end <= position:
            cut_index += 1
        end = block.end
        run: Run | None = None
        if run_index < len(block.runs):
            run, end = _covering(block.runs[run_index], position, end)
        cut: Atom | None = None
        if cut_index < len(cuts):
            cut, end = _covering(cuts[cut_index], position, end)
        yield Piece(position, end, run, cut.members if cut else ())
        position = end


def _covering(layer: LayerT, position: int, end: int) -> tuple[LayerT | None, int]:
    """The run or atom if it covers ``position``, and where the piece ends at the latest."""
    if layer.start <= position:
        return layer, min(end, layer.end)
    return None, min(end, layer.start)
