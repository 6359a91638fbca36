"""Random structured texts and highlights over them, for Hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from annotations_db.model import Block, CanonicalText, Cell, Image, Run
from annotations_db.text.blocks import canonical
from tests.annotations_db.exporters.samples import Mark, codebook

LETTERS = "abc xyz 1.<>&\"'\\{};*_#[]()=+-@é\u0301السيد国際한👩\u200d👧🇯🇵\u00a0\u00ad\u2028\u3000ถ"
PATHS = sorted(codebook())
KINDS = ("p", "p", "p", "h1", "h2", "h3", "h6", "rule", "image", "pre", "table")
MARKS = ("bold", "italic", "code", "superscript", "subscript", "strike", "underline", "marked")
LINKS = (None, None, "https://example.org/?a=1&b='2'", "javascript:alert(1)", "#fn:1")

words = st.text(LETTERS + "\n", min_size=1, max_size=30).map(lambda each: each.strip(" \n") or "x")
lines = st.text(LETTERS + "\t", max_size=12)
tags = st.lists(st.sampled_from(PATHS), unique=True, max_size=3)


@st.composite
def texts(draw) -> CanonicalText:
    """Blocks of all kinds with runs in them; tables are complete grids."""
    blocks: list[Block] = []
    parts: list[str] = []
    at = 0

    def add(text: str, border: str = "\n", **more) -> None:
        nonlocal at
        if parts:
            parts.append(border)
            at += 1
        runs = () if more.get("kind") == "rule" else draw(run_cuts(at, text))
        blocks.append(Block(at, at + len(text), runs=more.pop("runs", runs), **more))
        parts.append(text)
        at += len(text)

    tables = pres = 0
    for kind in draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=8)):
        if kind in {"rule", "image"}:
            start = at + (1 if parts else 0)
            image = (Run(start, start + 1, image=Image("a.png", draw(words))),)
            add("\ufffc", **({"kind": "rule"} if kind == "rule" else {"runs": image}))
        elif kind == "pre":
            pres += 1
            for line in draw(st.lists(lines, min_size=1, max_size=4)):
                add(line, kind="pre", pre=pres)
        elif kind == "table":
            _table(draw, add, tables)
            tables += 1
        else:
            lists = tuple(draw(st.lists(st.sampled_from(("ul", "ol")), max_size=3)))
            marker = draw(st.sampled_from(("", "•", "1.", "(xviii)"))) if lists else ""
            add(draw(words), kind=kind, lists=lists, marker=marker, quote=draw(st.integers(0, 2)))
    return canonical("".join(parts), blocks, "test")


def _table(draw, add, number: int) -> None:
    columns = draw(st.integers(1, 3))
    for row in range(draw(st.integers(1, 3))):
        for column in range(columns):
            cell = Cell(number, row, column, header=row == 0)
            for index in range(draw(st.integers(1, 2))):
                add(draw(words), "\t" if column and not index else "\n", cell=cell)


@st.composite
def run_cuts(draw, start: int, text: str) -> tuple[Run, ...]:
    """Formats over some of the text."""
    borders = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)))
    return tuple(
        Run(
            start + first,
            start + last,
            tuple(draw(st.lists(st.sampled_from(MARKS), unique=True, max_size=2))),
            draw(st.sampled_from(LINKS)),
        )
        for first, last in zip(borders[::2], borders[1::2], strict=False)
    )


@st.composite
def marked_texts(draw) -> tuple[CanonicalText, list[Mark]]:
    """A text and up to eight highlights that overlap as they like."""
    text = draw(texts())
    marks = []
    if not text.text:
        return text, marks
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(text.text) - 1))
        end = draw(st.integers(start + 1, len(text.text)))
        marks.append(Mark(span=(start, end), tags=draw(tags)))
    return text, marks
