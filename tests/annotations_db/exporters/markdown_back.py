"""Markdown copies read in again: with and without the marks, references and footnotes of the
copy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import regex

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.markdown import EXPORTER
from annotations_db.exporters.markdown.markers import levels
from annotations_db.model import Block, CanonicalText, Run
from annotations_db.text.markdown import from_markdown

FOOTNOTE = re.compile(r"^\[\^(?:\d+|about)\]: ", re.MULTILINE)
REFERENCE = regex.compile(
    r"(?<=(?<!\\)(?:\\\\)*)\[\^(?:\d+|about)\]"
    r'|<sup><a href="#fn:(?:\d+|about)">(?:\d+|about)</a></sup>'
)
MARK = re.compile(r"<mark>|</mark>")
TARGET = re.compile(r"#fn:(\d+|about)")


def written(copy: AnnotatedCopy) -> str:
    return EXPORTER.write([copy]).decode("utf-8")


def without_ours(source: str) -> CanonicalText:
    """The text once marks, references and footnotes are gone from the file."""
    source = source[: FOOTNOTE.search(source).start()]
    return from_markdown(MARK.sub("", REFERENCE.sub("", source)))


@dataclass
class Back:
    """A copy read in again whole: its text without references, what is marked, and where each
    reference stands in that text.
    """

    text: str
    blocks: list[Block]
    marked: set[int]
    references: dict[str, int]
    footnotes: list[str]


def read_back(copy: AnnotatedCopy) -> Back:
    found = from_markdown(written(copy))
    is_empty = not copy.text.text and copy.text.blocks[0] == Block(0, 0)
    count = 0 if is_empty else len(copy.text.blocks)
    own, others = found.blocks[:count], found.blocks[count:]
    assert others[0].kind == "rule"
    back = Back("", [], set(), {}, [_line(found, each) for each in others[1:]])
    parts: list[str] = []
    at = 0
    for index, block in enumerate(own):
        if index:
            parts.append(found.text[block.start - 1])
            at += 1
        start, runs = at, []
        for first, last, run in stretches(block):
            target = TARGET.fullmatch(run.href or "") if run else None
            if target:
                back.references[target[1]] = at
                continue
            words = found.text[first:last]
            if run:
                if "marked" in run.marks:
                    back.marked |= set(range(at, at + len(words)))
                runs.append(replace(run, start=at, end=at + len(words)))
            parts.append(words)
            at += len(words)
        back.blocks.append(replace(block, start=start, end=at, runs=tuple(runs)))
    back.text = "".join(parts)
    return back


def stretches(block: Block) -> list[tuple[int, int, Run | None]]:
    """A block's runs and what lies between them."""
    found: list[tuple[int, int, Run | None]] = []
    at = block.start
    for run in block.runs:
        found += [(at, run.start, None), (run.start, run.end, run)]
        at = run.end
    found.append((at, block.end, None))
    return [each for each in found if each[0] < each[1]]


def structure(blocks: list[Block] | tuple[Block, ...], *, marks: bool = True) -> list[object]:
    """What Markdown can hold of blocks: all but direction, language, links within the text, and
    that a number stands outside lists; and without ``marks`` not what is marked.
    """
    passages, before = 0, None
    found: list[object] = []
    for block in blocks:
        formats: dict[int, object] = {}
        for run in block.runs:
            href = None if run.href is None or run.href.startswith("#") else run.href
            kept = tuple(each for each in run.marks if marks or each != "marked")
            for place in range(run.start, run.end):
                if kept or href or run.image:
                    formats[place] = (kept, href or None, run.image)
        passage = (block.pre, block.quote, block.lists) if block.pre else None
        passages += passage not in {None, before}
        before, pre = passage, passages if passage else 0
        lists = tuple(kind for kind, _ in levels(block) if kind != "item")
        plain = replace(block, runs=(), direction="", language="", pre=0, lists=lists)
        found.append((plain, pre, formats))
    return found


def _line(text: CanonicalText, block: Block) -> str:
    return text.text[block.start : block.end]
