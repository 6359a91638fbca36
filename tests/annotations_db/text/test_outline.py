"""The headings that lead through a text."""

from __future__ import annotations

from annotations_db.text.markdown import from_markdown
from annotations_db.text.outline import heading_at, outline


def test_headings_have_their_level_and_words():
    text = from_markdown("# One\n\nWords.\n\n## *Two*\n\nMore.\n\n# Three\n")
    found = outline(text)
    assert [(each.level, each.words) for each in found] == [(1, "One"), (2, "Two"), (1, "Three")]
    assert all(text.text[each.start :].startswith(each.words) for each in found)


def test_an_offset_is_under_the_last_heading_before_it():
    text = from_markdown("Before.\n\n# One\n\nWords.\n\n# Two\n")
    found = outline(text)
    assert heading_at(found, 0) is None
    assert heading_at(found, text.text.index("Words")) == 0
    assert heading_at(found, found[1].start) == 1
    assert heading_at((), 5) is None


def test_bold_paragraphs_are_headings_where_there_are_no_others():
    text = from_markdown("**First part**\n\nWords.\n\n**Second part**\n\nMore words.\n")
    assert [each.words for each in outline(text)] == ["First part", "Second part"]
    alone = from_markdown("**Only one**\n\nWords.\n")
    assert outline(alone) == ()


def test_a_text_of_bold_words_alone_has_no_headings():
    assert outline(from_markdown("**One**\n\n**Two**\n\n**Three**\n")) == ()
