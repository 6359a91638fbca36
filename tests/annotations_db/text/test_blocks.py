"""Blocks: their id, their JSON."""

from __future__ import annotations

import json

import pytest

from annotations_db.model import Block, Cell, Image, Run
from annotations_db.text.blocks import block_at, canonical, from_json, to_json
from annotations_db.text.markdown import from_markdown

FULL = Block(
    0,
    3,
    "h2",
    (Run(0, 2, ("bold", "code"), "#x", None, "y"), Run(2, 3, image=Image("a", "b"))),
    quote=1,
    lists=("ul", "ol"),
    marker="3.",
    cell=Cell(1, 2, 3, header=True, row_span=2, column_span=4),
    pre=5,
    direction="rtl",
    language="ar",
)


def test_every_field_survives_json_and_defaults_are_left_out() -> None:
    assert from_json(to_json([FULL, Block(4, 9)])) == (FULL, Block(4, 9))
    assert to_json([Block(0, 5)]) == '{"version":1,"blocks":[{"start":0,"end":5}]}'


def test_blocks_of_another_version_are_refused() -> None:
    with pytest.raises(ValueError, match="version 2"):
        from_json(json.dumps({"version": 2, "blocks": []}))


def test_the_id_depends_on_text_blocks_and_extractor() -> None:
    texts = [
        canonical("ab", [Block(0, 2)], "one"),
        canonical("ac", [Block(0, 2)], "one"),
        canonical("ab", [Block(0, 2, "h1")], "one"),
        canonical("ab", [Block(0, 2)], "two"),
    ]
    assert len({text.id for text in texts}) == 4
    assert canonical("ab", iter([Block(0, 2)]), "one") == texts[0]


@pytest.mark.parametrize(
    "blocks", [[], [Block(0, 1)], [Block(0, 1), Block(1, 3)], [Block(1, 3)], [Block(0, 4)]]
)
def test_blocks_that_do_not_part_the_text_are_refused(blocks: list[Block]) -> None:
    with pytest.raises(ValueError, match="block"):
        canonical("abc", blocks, "test")


def test_a_separator_belongs_to_the_block_before_it() -> None:
    text = from_markdown("ab\n\ncd")
    assert [block_at(text.blocks, offset) for offset in range(6)] == [0, 0, 0, 1, 1, 1]
