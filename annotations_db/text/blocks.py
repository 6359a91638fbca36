"""Blocks of a canonical text: its id, its JSON in the file, and which block holds a place."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from annotations_db.model import Block, CanonicalText, Cell, Image, Run, TextId

VERSION = 1

_block_start = attrgetter("start")


def canonical(text: str, blocks: Iterable[Block], extractor: str) -> CanonicalText:
    """The text under its id, the SHA-256 of extractor, blocks and text.

    ``blocks`` must part ``text`` completely, one code point between any two, or ValueError.
    """
    parts = tuple(blocks)
    _check_partition(text, parts)
    content = "\0".join((extractor, to_json(parts), text))
    digest = hashlib.sha256(content.encode()).hexdigest()
    return CanonicalText(TextId(digest), text, parts, extractor)


def block_at(blocks: Sequence[Block], offset: int) -> int:
    """The index of the block that holds ``offset``; the separator after a block is its own."""
    return max(0, bisect_right(blocks, offset, key=_block_start) - 1)


def page_at(blocks: Sequence[Block], offset: int) -> str:
    """The page of the original on which ``offset`` stands, "" where none is known."""
    if not blocks:
        return ""
    pages = blocks[block_at(blocks, offset)].pages
    return next((page for start, page in reversed(pages) if start <= offset), "")


def to_json(blocks: Iterable[Block]) -> str:
    """Plain JSON with a version, defaults left out: equal blocks give equal JSON."""
    plain = {"version": VERSION, "blocks": [_plain_block(block) for block in blocks]}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def from_json(source: str) -> tuple[Block, ...]:
    """The blocks that ``to_json`` wrote. Raises ValueError for another version."""
    plain = json.loads(source)
    if plain["version"] != VERSION:
        message = f"blocks of version {plain['version']}, not {VERSION}"
        raise ValueError(message)
    return tuple(_block(each) for each in plain["blocks"])


def _check_partition(text: str, blocks: Sequence[Block]) -> None:
    expected = 0
    for block in blocks:
        if block.start != expected or block.end < block.start:
            message = f"a block at {block.start}–{block.end} where {expected} was due"
            raise ValueError(message)
        expected = block.end + 1
    if expected != len(text) + 1:
        message = f"blocks for {expected - 1} code points of {len(text)}"
        raise ValueError(message)


def _plain_block(block: Block) -> dict[str, Any]:
    plain: dict[str, Any] = {"start": block.start, "end": block.end}
    if block.kind != "p":
        plain["kind"] = block.kind
    if block.runs:
        plain["runs"] = [_plain_run(run) for run in block.runs]
    if block.cell:
        plain["cell"] = _plain_cell(block.cell)
    for name in ("quote", "lists", "marker", "pre", "direction", "language", "pages"):
        value = getattr(block, name)
        if value:
            plain[name] = value
    return plain


def _plain_run(run: Run) -> dict[str, Any]:
    plain: dict[str, Any] = {"start": run.start, "end": run.end}
    if run.marks:
        plain["marks"] = run.marks
    if run.href is not None:
        plain["href"] = run.href
    if run.image:
        plain["image"] = {"source": run.image.source, "alt": run.image.alt}
    if run.anchor is not None:
        plain["anchor"] = run.anchor
    return plain


def _plain_cell(cell: Cell) -> dict[str, Any]:
    plain: dict[str, Any] = {"table": cell.table, "row": cell.row, "column": cell.column}
    if cell.header:
        plain["header"] = True
    if cell.row_span != 1:
        plain["row_span"] = cell.row_span
    if cell.column_span != 1:
        plain["column_span"] = cell.column_span
    return plain


def _block(plain: dict[str, Any]) -> Block:
    if "runs" in plain:
        plain["runs"] = tuple(_run(each) for each in plain["runs"])
    if "lists" in plain:
        plain["lists"] = tuple(plain["lists"])
    if "pages" in plain:
        plain["pages"] = tuple((int(start), str(page)) for start, page in plain["pages"])
    if "cell" in plain:
        plain["cell"] = Cell(**plain["cell"])
    return Block(**plain)


def _run(plain: Mapping[str, Any]) -> Run:
    return Run(
        plain["start"],
        plain["end"],
        tuple(plain.get("marks", ())),
        plain.get("href"),
        Image(**plain["image"]) if "image" in plain else None,
        plain.get("anchor"),
    )
