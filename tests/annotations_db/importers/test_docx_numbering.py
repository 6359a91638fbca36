"""Paragraph numbers and bullets come in as Word prints them: papers are cited by them."""

from __future__ import annotations

import pytest

from annotations_db.importers import ReadOptions
from annotations_db.importers.docx import read
from annotations_db.importers.word.numbering import counted
from annotations_db.text.paragraphs import paragraph_numbers
from tests.annotations_db.importers.documents import (
    abstract,
    docx,
    lines,
    numbered,
    p,
    r,
    use,
)
from tests.annotations_db.text.structure import check_structure

UN = abstract(1, ("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))
LEGAL = abstract(2, ("upperRoman", "%1."), ("decimal", "%1.%2"))


def shown(*paragraphs: str, numbering: str, styles: str = "") -> list[str]:
    content = docx("".join(paragraphs), numbering=numbering, styles=styles)
    text = read(content, ReadOptions()).text
    check_structure(text)
    return lines(text)


def test_numbers_go_on_across_headings_and_plain_paragraphs() -> None:
    content = docx(
        numbered("one", 1)
        + p(r("A heading"), '<w:outlineLvl w:val="0"/>')
        + numbered("two", 1)
        + numbered("under two", 1, 1)
        + numbered("again", 1, 1)
        + p(r("apart"))
        + numbered("third", 1, 1)
        + numbered("three", 1)
        + numbered("anew", 1, 1)
        + numbered("deep", 1, 2),
        numbering=UN + use(1, 1),
    )
    text = read(content, ReadOptions()).text
    check_structure(text)
    assert lines(text) == [
        "1. one", "A heading", "2. two", "(a) under two", "(b) again", "apart", "(c) third",
        "3. three", "(a) anew", "(i) deep",
    ]  # fmt: skip
    numbers = [each.number if each else None for each in paragraph_numbers(text)]
    assert numbers == ["1", None, "2", "2", "2", "2", "2", "3", "3", "3"]


def test_two_uses_of_a_list_go_on_and_one_that_begins_anew_does_so_once() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    numbering = UN + use(1, 1) + use(2, 1) + use(3, 1, anew)
    uses = (1, 2, 3, 3, 1)
    assert shown(*(numbered("x", each) for each in uses), numbering=numbering) == [
        "1. x", "2. x", "7. x", "8. x", "9. x",
    ]  # fmt: skip


def test_a_number_may_be_made_of_several_levels() -> None:
    given = shown(
        *(numbered("x", 1, level) for level in (0, 1, 1, 0, 1)), numbering=LEGAL + use(1, 2)
    )
    assert given == ["I. x", "I.1 x", "I.2 x", "II. x", "II.1 x"]
    legal = LEGAL.replace('<w:lvlText w:val="%1.%2"/>', '<w:lvlText w:val="%1.%2"/><w:isLgl/>')
    assert shown(numbered("x", 1, 1), numbering=legal + use(1, 2)) == ["1.1 x"]


def test_styles_bring_numbers_with_them_and_a_paragraph_can_refuse_one() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="N"><w:name w:val="Nummer"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" '
        'w:styleId="M"><w:name w:val="Mehr"/><w:basedOn w:val="N"/></w:style>'
    )
    linked = UN.replace('(%2)"/>', '(%2)"/><w:pStyle w:val="M"/>')
    look = '<w:pStyle w:val="{}"/>'
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    assert shown(
        p(r("a"), look.format("N")),
        p(r("b"), look.format("M")),
        p(r("c"), look.format("N") + none),
        p("", look.format("N")),
        p(r("d"), look.format("N")),
        numbering=linked + use(1, 1),
        styles=style,
    ) == ["1. a", "(a) b", "c", "3. d"]


def test_a_list_style_is_followed_to_its_list() -> None:
    link = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Mine"/></w:abstractNum>'
    styled = abstract(3, ("decimal", "§ %1"), more='<w:styleLink w:val="Mine"/>')
    assert shown(numbered("x", 1), numbering=link + styled + use(1, 9)) == ["§ 1 x"]


@pytest.mark.parametrize(
    ("words", "marker"),
    [("\uf0b7", "•"), ("", "•"), ("–", "–"), ("o", "o"), ("\uf0d8", "•"), ("★", "★")],
)
def test_bullets_are_as_printed_unless_only_a_symbol_font_has_them(words: str, marker: str) -> None:
    numbering = abstract(1, ("bullet", words)) + use(1, 1)
    assert shown(numbered("x", 1), numbering=numbering) == [f"{marker} x"]


def test_lists_nest_as_deep_as_word_allows() -> None:
    levels = abstract(1, *[("decimal", f"%{depth}.") for depth in range(1, 10)])
    content = docx(
        "".join(numbered("x", 1, depth) for depth in (8, 0)), numbering=levels + use(1, 1)
    )
    text = read(content, ReadOptions()).text
    assert [len(block.lists) for block in text.blocks] == [9, 1]
    assert lines(text) == ["1. x", "2. x"]


@pytest.mark.parametrize("number", ["7", "x", "-1", "99999999999999999999"])
def test_a_list_that_is_not_there_is_none(number: str) -> None:
    look = f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="{number}"/></w:numPr>'
    assert shown(p(r("x"), look), numbering=UN + use(1, 1)) == ["x"]


@pytest.mark.parametrize(
    ("kind", "number", "printed"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("lowerLetter", 28, "bb"),
        ("upperLetter", 3, "C"),
        ("upperRoman", 9, "IX"),
        ("ordinal", 1, "1st"),
        ("ordinal", 12, "12th"),
        ("ordinal", 23, "23rd"),
        ("none", 4, ""),
        ("chineseCounting", 5, "5"),
    ],
)
def test_numbers_are_printed_in_their_kind(kind: str, number: int, printed: str) -> None:
    assert counted(number, kind) == printed
