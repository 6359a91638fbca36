"""Where each highlight of a copy begins and ends in the walk over blocks and pieces; no format
is known here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotations_db.exporters.copy import AnnotatedCopy, Passage, passages
from annotations_db.model import Block
from annotations_db.text.layers import Piece, walk


@dataclass(frozen=True, slots=True)
class Place:
    """A piece and the passages over it, with those that begin in it and those that end with it,
    by number.
    """

    piece: Piece
    text: str
    over: tuple[Passage, ...]
    starting: tuple[Passage, ...]
    ending: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block with its pieces."""

    block: Block
    places: tuple[Place, ...]

    @property
    def starting(self) -> tuple[Passage, ...]:
        """The passages that begin in this block."""
        return tuple(passage for place in self.places for passage in place.starting)


@dataclass(frozen=True, slots=True)
class Layout:
    """A copy laid out: its blocks, all its passages, and those without a place in the text."""

    copy: AnnotatedCopy
    blocks: tuple[PlacedBlock, ...]
    passages: tuple[Passage, ...]
    unplaced: tuple[Passage, ...]

    @property
    def placed(self) -> tuple[Passage, ...]:
        """The passages that stand in the text."""
        return tuple(each for each in self.passages if each not in self.unplaced)


def lay_out(copy: AnnotatedCopy) -> Layout:
    """The walk blocks x atoms over the highlights of ``copy`` that have a place."""
    every = passages(copy)
    candidates = [each for each in every if each.placed]
    walked = [
        (block, tuple(pieces))
        for block, pieces in walk(copy.text, [each.span for each in candidates])
    ]
    pieces = [piece for _, row in walked for piece in row]
    first, last = _borders(pieces)
    starting, ending = _by_piece(first, candidates), _by_piece(last, candidates)
    blocks: list[PlacedBlock] = []
    position = 0
    for block, row in walked:
        places = tuple(
            Place(
                piece=piece,
                text=copy.text.text[piece.start : piece.end],
                over=tuple(candidates[member] for member in sorted(piece.members)),
                starting=starting.get(position + index, ()),
                ending=ending.get(position + index, ()),
            )
            for index, piece in enumerate(row)
        )
        position += len(row)
        blocks.append(PlacedBlock(block, places))
    found = {candidates[member].number for member in first}
    unplaced = tuple(each for each in every if each.number not in found)
    return Layout(copy, tuple(blocks), every, unplaced)


def _borders(pieces: Sequence[Piece]) -> tuple[dict[int, int], dict[int, int]]:
    """The index of the first and of the last piece of every member."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        for member in piece.members:
            first.setdefault(member, index)
            last[member] = index
    return first, last


def _by_piece(
    borders: Mapping[int, int], candidates: Sequence[Passage]
) -> dict[int, tuple[Passage, ...]]:
    found: dict[int, list[Passage]] = {}
    for member, index in borders.items():
        found.setdefault(index, []).append(candidates[member])
    return {
        index: tuple(sorted(each, key=lambda passage: passage.number))
        for index, each in found.items()
    }
