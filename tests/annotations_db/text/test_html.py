"""HTML to canonical text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from annotations_db.model import CanonicalText, Cell, Image, Run
from annotations_db.text.html import DEEPEST, from_html
from annotations_db.text.source import normalised
from tests.annotations_db.text.structure import SOURCES, check_structure


def read(html: str) -> CanonicalText:
    text = from_html(html, extractor="test")
    check_structure(text)
    return text


def words(text: CanonicalText) -> list[str]:
    return [text.text[block.start : block.end] for block in text.blocks]


@given(SOURCES)
@settings(deadline=None)
def test_any_html_gives_a_text_whose_structure_holds(source: str) -> None:
    read(normalised(source))


def test_blanks_fold_outside_preformatted_text_and_other_white_space_stays() -> None:
    text = read("<p> a \t\n b<b> c </b> d\u00a0\u2028\u3000\u00ad </p><pre> x  y\n\tz\n</pre>")
    assert words(text) == ["a b c d\u00a0\u2028\u3000\u00ad", " x  y", "\tz"]
    assert [block.pre for block in text.blocks] == [0, 1, 1]
    assert text.blocks[0].runs == (Run(3, 6, ("bold",)),)


def test_line_breaks_stay_in_their_block_without_blanks_around_them() -> None:
    assert words(read("<p>one <br> two<br><br>three<br></p><p><br></p>")) == ["one\ntwo\n\nthree"]


def test_what_is_not_shown_goes_with_its_text() -> None:
    html = (
        "<title>t1</title><p hidden>t2<b>t3</b></p><textarea>t4</textarea>"
        "<select><option>t5</select><button>t6</button><script>t7</script>"
        "<style>t8</style><!-- t9 -->kept"
        "<a class='footnote-backref' href='#x'>t10</a>"
    )
    assert read(html).text == "kept"


def test_cells_of_a_row_are_parted_by_tabs_and_paragraphs_in_a_cell_by_line_ends() -> None:
    text = read("<table><tr><th rowspan=9>a<th colspan=2><p>b<p>c<tr><td>d<td></table><p>after")
    assert text.text == "a\tb\nc\nd\t\nafter"
    assert [block.cell for block in text.blocks] == [
        Cell(0, 0, 0, header=True, row_span=2),
        Cell(0, 0, 1, header=True, column_span=2),
        Cell(0, 0, 1, header=True, column_span=2),
        Cell(0, 1, 1),
        Cell(0, 1, 2),
        None,
    ]


def test_a_table_within_a_cell_is_paragraphs_of_that_cell() -> None:
    text = read("<table><tr><td>a<table><tr><td>x<td>y</table>b<td>c</table>")
    assert text.text == "a\nx\ny\nb\tc"
    assert {block.cell.column for block in text.blocks if block.cell} == {0, 1}


def test_images_and_rules_take_one_code_point_each() -> None:
    text = read("<p>a <img src='x.png' alt='A tree'> b<hr>")
    assert text.text == "a \ufffc b\n\ufffc"
    assert text.blocks[0].runs == (Run(2, 3, image=Image("x.png", "A tree")),)
    assert text.blocks[1].kind == "rule"


def test_list_markers_are_stored_as_printed_and_are_not_text() -> None:
    text = read(
        "<ol start=4><li>a<p>more<li><ul><li>b</ul><li value=9>c</ol>"
        "<ol type=a><li>d<li><li>e</ol><ol type=I start=4><li>f</ol><ul><li></ul>"
    )
    assert words(text) == ["a", "more", "b", "c", "d", "", "e", "f", ""]
    markers = ["4.", "", "5. •", "9.", "a.", "b.", "c.", "IV.", "•"]
    assert [block.marker for block in text.blocks] == markers
    assert text.blocks[2].lists == ("ol", "ul")


def test_direction_and_language_are_kept_per_block() -> None:
    text = read("<html lang=fr><body><p>un<div dir=rtl lang=ar>a<p lang=en dir=ltr>b</div>c")
    assert [(block.direction, block.language) for block in text.blocks] == [
        ("", "fr"),
        ("rtl", "ar"),
        ("ltr", "en"),
        ("", "fr"),
    ]


def test_links_within_the_text_find_their_place_under_every_name_of_it() -> None:
    text = read("<p><a href='#b'>see</a></p><div id='a'><p id='b'>here <i id='c'>it</i></div>")
    assert text.blocks[0].runs[0].href == "#a"
    assert [run.anchor for run in text.blocks[1].runs] == ["a", "c"]


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"]
)
def test_links_that_could_do_harm_are_text_only(target: str) -> None:
    text = read(f"<a href='{target}'>x</a><img src='{target}'>")
    assert [run.href for run in text.blocks[0].runs] == [None]
    assert text.blocks[0].runs[0].image == Image("", "")


@pytest.mark.parametrize("tag", ["blockquote", "ul><li", "div", "table><tr><td", "b", "span"])
def test_nesting_without_end_keeps_the_text(tag: str) -> None:
    text = read(f"<{tag}>" * 3000 + "deep")
    assert "deep" in text.text
    assert max(block.quote for block in text.blocks) <= DEEPEST
    assert max(len(block.lists) for block in text.blocks) <= DEEPEST


def test_nothing_at_all_is_one_empty_paragraph() -> None:
    assert words(read("")) == [""]
