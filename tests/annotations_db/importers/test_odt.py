"""OpenDocument texts: what a reader sees comes in, with its structure."""

from __future__ import annotations

from annotations_db.importers import Parsed, ReadOptions
from annotations_db.importers import odt as importer
from tests.annotations_db.importers.documents import lines, marks
from tests.annotations_db.importers.opened import odt
from tests.annotations_db.text.structure import check_structure

LISTS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-suffix="." style:num-format="1"/><text:list-level-style-number text:level="2" '
    'style:num-prefix="(" style:num-suffix=")" style:num-format="a"/></text:list-style>'
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" '
    'text:bullet-char="–"/></text:list-style>'
)


def read(body: str, automatic: str = "", **parts: str) -> Parsed:
    found = importer.read(odt(body, automatic, **parts), ReadOptions())
    check_structure(found.text)
    return found


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def item(*within: str) -> str:
    return f"<text:list-item>{''.join(within)}</text:list-item>"


def test_headings_paragraphs_and_quotations_come_in() -> None:
    found = read(
        '<text:h text:outline-level="2">On victims</text:h>' + p("Plain") + p("Said", "Quotations"),
        '<style:style style:family="paragraph" style:name="Quotations"/>',
        meta="<office:meta><dc:title>x</dc:title><dc:language>fr-CH</dc:language></office:meta>",
    )
    assert [(each.kind, each.quote) for each in found.text.blocks] == [
        ("h2", 0),
        ("p", 0),
        ("p", 1),
    ]
    assert (found.title, found.language, found.remarks) == ("On victims", "fr-CH", ())


def test_lists_are_numbered_as_printed_and_go_on() -> None:
    inner = f"<text:list>{item(p('deep'))}{item(p('deeper'))}</text:list>"
    body = (
        f'<text:list text:style-name="L">{item(p("one"), inner)}{item(p("two"))}</text:list>'
        + p("between")
        + '<text:list text:style-name="L" text:continue-numbering="true">'
        + f"{item(p('three'))}</text:list>"
        + f'<text:list text:style-name="B">{item(p("dash"))}</text:list>'
    )
    assert lines(read(body, LISTS).text) == [
        "1. one", "(a) deep", "(b) deeper", "2. two", "between", "3. three", "– dash",
    ]  # fmt: skip


def test_bold_and_italic_come_by_styles_and_what_they_are_based_on() -> None:
    styles = (
        '<style:style style:family="text" style:name="A"><style:text-properties '
        'fo:font-weight="bold"/></style:style><style:style style:family="text" style:name="B" '
        'style:parent-style-name="A"><style:text-properties fo:font-style="italic"/></style:style>'
        '<style:style style:family="text" style:name="S"><style:text-properties '
        'style:text-position="super 58%"/></style:style>'
    )
    body = p('a <text:span text:style-name="B">both</text:span> b<text:span text:style-name="S">2'
             "</text:span>")  # fmt: skip
    assert marks(read(body, styles).text) == {"both": ("bold", "italic"), "2": ("superscript",)}


def test_deletions_go_and_insertions_stay() -> None:
    body = (
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion>'
        f"{p('gone')}</text:deletion></text:changed-region></text:tracked-changes>"
        + p('We <text:change text:change-id="c"/><text:change-start/>kept<text:change-end/> it.')
    )
    found = read(body)
    assert (found.text.text, found.remarks) == ("We kept it.", ("changes-accepted",))


def test_notes_stand_at_the_end_and_are_linked() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('See there.')}</text:note-body></text:note>"
    )
    found = read(p(f"Said{note} so."))
    assert lines(found.text) == ["Said1 so.", "\ufffc", "1. See there."]
    assert any(run.href == "#fn:1" for run in found.text.blocks[0].runs)


def test_tables_have_their_heads_and_spans() -> None:
    def cell(words: str, more: str = "") -> str:
        return f"<table:table-cell {more}>{p(words)}</table:table-cell>"

    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        + cell("State", 'table:number-columns-spanned="2"')
        + "<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>"
        + cell("Japan") + cell("yes") + "</table:table-row></table:table>"
    )  # fmt: skip
    text = read(body).text
    assert text.text == "State\nJapan\tyes"
    assert [(each.cell.header, each.cell.column_span) for each in text.blocks if each.cell] == [
        (True, 2), (False, 1), (False, 1),
    ]  # fmt: skip


def test_comments_are_comments_on_their_words() -> None:
    body = p(
        'We <office:annotation office:name="a"><dc:creator>Omar</dc:creator>'
        "<dc:date>2024-05-01T10:00:00</dc:date><text:p>Which?</text:p></office:annotation>"
        'clear mines<office:annotation-end office:name="a"/> daily.<office:annotation>'
        "<text:p>Later.</text:p></office:annotation>"
    )
    found = read(body)
    assert found.text.text == "We clear mines daily."
    first, second = found.comments
    assert found.text.text[first.start : first.end] == "clear mines"
    assert (first.author, first.date, first.text) == ("Omar", "2024-05-01T10:00:00", "Which?")
    assert (second.start, second.end, second.text) == (21, 21, "Later.")
    assert found.remarks == ("comments-as-notes:2",)


def test_text_boxes_follow_their_paragraph_and_hidden_text_is_gone() -> None:
    hidden = (
        '<style:style style:family="text" style:name="H"><style:text-properties '
        'text:display="none"/></style:style>'
    )
    box = f"<draw:frame><draw:text-box>{p('In a box')}</draw:text-box></draw:frame>"
    body = p(f'Before {box}after<text:span text:style-name="H">secret</text:span>') + p("Next")
    found = read(body, hidden)
    assert lines(found.text) == ["Before after", "In a box", "Next"]
    assert found.remarks == ("hidden-left-out",)


def test_headers_pictures_and_direction_are_told() -> None:
    rtl = (
        '<style:style style:family="paragraph" style:name="R"><style:paragraph-properties '
        'style:writing-mode="rl-tb"/></style:style>'
    )
    picture = "<draw:frame><draw:image/><svg:title>A map</svg:title></draw:frame>"
    header = (
        "<office:master-styles><style:master-page><style:header><text:p>Draft</text:p>"
        "</style:header></style:master-page></office:master-styles>"
    )
    found = read(p("شكرا", "R") + p(picture), rtl, styles=header)
    assert found.text.blocks[0].direction == "rtl"
    assert found.text.blocks[1].runs[0].image.alt == "A map"
    assert found.remarks == ("headers-left-out", "pictures-left-out")
