"""The words and the marks of a copy are those of the statement, whatever the text and the
overlaps.
"""

from __future__ import annotations

import pytest
from hypothesis import given

from annotations_db.exporters.copy import AnnotatedCopy, passages
from annotations_db.exporters.docx import EXPORTER as DOCX
from annotations_db.exporters.html import EXPORTER as HTML
from annotations_db.exporters.placing import lay_out
from tests.annotations_db.exporters import reading_back, samples, strategies
from tests.annotations_db.exporters.reading_back import Words


def check(copy: AnnotatedCopy, found: list[Words], *, first: int) -> None:
    """``found`` holds the text's words, and each highlight exactly its own; keys count from
    ``first``.
    """
    text = copy.text
    assert [each.text for each in found] == [text.text[b.start : b.end] for b in text.blocks]
    marked: dict[str, set[int]] = {}
    for block, words in zip(text.blocks, found, strict=True):
        for index, over in enumerate(words.over):
            for key in over:
                marked.setdefault(key, set()).add(block.start + index)
    inside = {place for block in text.blocks for place in range(block.start, block.end)}
    placed = {each.number for each in lay_out(copy).placed}
    for passage in passages(copy):
        if passage.number in placed:
            covered = marked.pop(str(passage.number - 1 + first))
            own = range(passage.span.start, passage.span.end)
            assert covered == inside.intersection(own)
            between = set(own) - inside
            whole = "".join(text.text[place] for place in sorted(covered | between))
            assert whole == passage.exact
    assert not marked


@pytest.mark.parametrize("make", [samples.picture, samples.hard])
def test_every_word_and_every_mark_of_a_real_copy_is_in_its_page(make):
    copy = make()
    check(copy, reading_back.page_blocks(HTML.write([copy])), first=1)


@pytest.mark.parametrize("make", [samples.picture, samples.hard])
def test_every_word_and_every_comment_of_a_real_copy_is_in_its_word_file(make):
    copy = make()
    check(copy, reading_back.word_blocks(DOCX.write([copy])), first=0)


@given(strategies.marked_texts())
def test_any_text_with_any_overlaps_comes_back_from_the_page(marked):
    text, marks = marked
    copy = samples.copy(text, marks)
    check(copy, reading_back.page_blocks(HTML.write([copy])), first=1)


@given(strategies.marked_texts())
def test_any_text_with_any_overlaps_comes_back_from_the_word_file(marked):
    text, marks = marked
    copy = samples.copy(text, marks)
    check(copy, reading_back.word_blocks(DOCX.write([copy])), first=0)
