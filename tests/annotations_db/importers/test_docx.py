"""What comes in of Word files that python-docx writes, and of what only Word itself does."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from docx import Document

from annotations_db.importers import Parsed, ReadOptions
from annotations_db.importers.docx import read
from tests.annotations_db.importers.documents import docx, lines, marks, p, r, relation
from tests.annotations_db.text.structure import check_structure


def parsed(content: bytes) -> Parsed:
    found = read(content, ReadOptions())
    check_structure(found.text)
    return found


def saved(document: Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def body(*paragraphs: str, **parts: str) -> Parsed:
    return parsed(docx("".join(paragraphs), **parts))


def test_an_ordinary_document_comes_in_with_its_structure() -> None:
    document = Document()
    document.add_heading("The Title", 0)
    document.add_heading("A section", 1)
    paragraph = document.add_paragraph("Plain, ")
    paragraph.add_run("bold").bold = True
    paragraph.add_run(" and ")
    paragraph.add_run("italic").italic = True
    document.add_paragraph("one", style="List Number")
    document.add_paragraph("two", style="List Number")
    document.add_paragraph("deeper", style="List Bullet 2")
    document.add_paragraph("said", style="Quote")
    found = parsed(saved(document))
    kinds = [(block.kind, block.lists, block.quote) for block in found.text.blocks]
    assert lines(found.text) == [
        "The Title", "A section", "Plain, bold and italic", "1. one", "2. two", "• deeper", "said",
    ]  # fmt: skip
    assert kinds[:3] == [("h1", (), 0), ("h1", (), 0), ("p", (), 0)]
    assert kinds[3:5] == [("p", ("ol",), 0)] * 2
    assert kinds[6] == ("p", (), 1)
    assert marks(found.text)["bold"] == ("bold",)
    assert marks(found.text)["italic"] == ("italic",)
    assert (found.title, found.remarks) == ("The Title", ())


def test_every_mark_comes_in_directly_and_by_style() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="K"><w:name w:val="Keen"/><w:rPr><w:b/></w:rPr>'
        '</w:style><w:style w:type="paragraph" w:styleId="F"><w:name w:val="Firm"/>'
        '<w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="L">'
        '<w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>'
    )
    looks = {
        "under": '<w:u w:val="single"/>',
        "struck": "<w:strike/>",
        "twice": "<w:dstrike/>",
        "high": '<w:vertAlign w:val="superscript"/>',
        "low": '<w:vertAlign w:val="subscript"/>',
        "keen": '<w:rStyle w:val="K"/>',
        "calm": '<w:rStyle w:val="K"/><w:b w:val="0"/>',
        "link": '<w:rStyle w:val="L"/>',
        "plain": '<w:u w:val="none"/><w:b w:val="false"/>',
    }
    runs = " ".join(r(words, look) + r(" ") for words, look in looks.items())
    firm = p(r("firm") + r(" both", looks["keen"]), '<w:pStyle w:val="F"/>')
    found = marks(body(p(runs), firm, styles=styles).text)
    assert {words: found.get(words) for words in looks} == {
        "under": ("underline",),
        "struck": ("strike",),
        "twice": ("strike",),
        "high": ("superscript",),
        "low": ("subscript",),
        "keen": ("bold",),
        "calm": None,
        "link": None,
        "plain": None,
    }
    assert found["firm"] == ("bold",)
    assert " both" not in found


@pytest.mark.parametrize(
    "name", ["heading 2", "Überschrift 2", "Titre 2", "Заголовок 2", "見出し 2", "标题 2"]
)
def test_headings_are_known_by_their_names_in_many_languages(name: str) -> None:
    styles = f'<w:style w:type="paragraph" w:styleId="x2"><w:name w:val="{name}"/></w:style>'
    styles += (
        '<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="My own"/>'
        '<w:basedOn w:val="x2"/></w:style>'
    )
    paragraphs = [p(r("A"), f'<w:pStyle w:val="{each}"/>') for each in ("x2", "mine", "Heading3")]
    outline = p(r("B"), '<w:outlineLvl w:val="8"/>') + p(r("C"), '<w:outlineLvl w:val="9"/>')
    kinds = [each.kind for each in body(*paragraphs, outline, styles=styles).text.blocks]
    assert kinds == ["h2", "h2", "h3", "h6", "p"]


def test_styles_based_on_one_another_in_a_circle_do_no_harm() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:name w:val="{a}"/>'
        f'<w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("a", "b"), ("b", "a"))
    )
    assert body(p(r("x"), '<w:pStyle w:val="a"/>'), styles=styles).text.text == "x"


def test_a_table_keeps_its_cells_and_what_spans_them() -> None:
    document = Document()
    table = document.add_table(3, 3)
    for index, cell in enumerate(table._cells):
        cell.text = str(index)
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 2).merge(table.cell(2, 2))
    text = parsed(saved(document)).text
    cells = [(text.text[block.start : block.end], block.cell) for block in text.blocks]
    places = {words: (c.row, c.column, c.row_span, c.column_span) for words, c in cells if c}
    assert places["0"] == (0, 0, 1, 2)
    assert places["2"] == (0, 2, 1, 1)
    assert places["5"] == (1, 2, 2, 1)
    assert places["7"] == (2, 1, 1, 1)


def test_notes_stand_at_the_end_as_those_of_markdown_do() -> None:
    def reference(kind: str, number: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    separator = f'<w:footnote w:type="separator" w:id="0">{p(r("---"))}</w:footnote>'
    found = body(
        p(r("Text") + reference("footnote", 3) + r(" and") + reference("endnote", 3)),
        p(r("Gone") + reference("footnote", 9)),
        footnotes=f'{separator}<w:footnote w:id="3">{p(r("The note."))}{p(r("On."))}</w:footnote>',
        endnotes=f'<w:endnote w:id="3">{p(r("The end."))}</w:endnote>',
    )
    text = found.text
    assert lines(text) == [
        "Text1 and2", "Gone", "\ufffc", "1. The note.", "On.", "2. The end.",
    ]  # fmt: skip
    assert [block.kind for block in text.blocks][2] == "rule"
    runs = [run for block in text.blocks for run in block.runs]
    assert [(run.href, run.anchor) for run in runs if run.href] == [
        ("#fn:1", "fnref:1"), ("#fn:2", "fnref:2"),
    ]  # fmt: skip
    assert {run.anchor for run in runs} >= {"fn:1", "fn:2"}
    assert found.remarks == ("notes-numbered-anew",)


def test_changes_are_accepted() -> None:
    def change(kind: str, words: str, tag: str = "t") -> str:
        return f"<w:{kind} w:id='1' w:author='x'><w:r><w:{tag}>{words}</w:{tag}></w:r></w:{kind}>"

    moved = "<w:rPr><w:moveFrom w:id='2'/></w:rPr>"
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    found = body(
        p(r("a ") + change("ins", "new ") + change("del", "old ", "delText") + r("b")),
        p(r("first "), "<w:rPr><w:del w:id='3'/></w:rPr>"),
        p(r("half")),
        p(change("moveFrom", "wandered"), moved),
        p(r("between")),
        p(change("moveTo", "wandered")),
        f"<w:tbl>{row.format('<w:del/>', 'out')}{row.format('<w:ins/>', 'in')}</w:tbl>",
        p(r("end"), "<w:rPr><w:ins w:id='4'/></w:rPr>"),
    )
    assert lines(found.text) == ["a new b", "first half", "between", "wandered", "in", "end"]
    assert found.remarks == ("changes-accepted",)


def test_text_is_found_in_controls_fields_boxes_ruby_and_formulas() -> None:
    def control(within: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{within}</w:sdtContent></w:sdt>"

    box = f"<wps:txbx><w:txbxContent>{p(r('boxed'))}</w:txbxContent></wps:txbx>"
    drawing = (
        f"<w:drawing><wp:anchor><a:graphic><a:graphicData>{box}</a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing>"
    )
    old = f"<w:pict><v:textbox><w:txbxContent>{p(r('boxed'))}</w:txbxContent></v:textbox></w:pict>"
    both = (
        f"<mc:AlternateContent><mc:Choice>{drawing}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
        "</mc:AlternateContent>"
    )
    empty = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback/></mc:AlternateContent>"
    ruby = f"<w:r><w:ruby><w:rt>{r('とう')}</w:rt><w:rubyBase>{r('東')}</w:rubyBase></w:ruby></w:r>"
    check = control("<w:r><w:t>☐</w:t></w:r>").replace(
        "<w:sdtPr/>", '<w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr>'
    )
    found = body(
        control(control(p(r("controlled")))),
        p(f'<w:fldSimple w:instr="DATE">{r("a date")}</w:fldSimple>' + control(r(" inside"))),
        p(f"<w:r>{both}</w:r>" + r("1")),
        p(f"<w:r>{empty.format(drawing)}</w:r>" + r("2")),
        p(f"<w:r>{drawing}</w:r>" + r("3")),
        p(ruby + f"<w:bdo w:val='rtl'>{r('京')}</w:bdo>"),
        p("<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>" + check),
        p('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>'),
        p('<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf061x</w:t></w:r>'),
    )
    assert lines(found.text) == [
        "controlled", "a date inside", "1", "boxed", "2", "boxed", "3", "boxed", "東京", "x=1☒",
        "a\nb\u2011c", "αx",
    ]  # fmt: skip
    assert found.remarks == ("formulas-flattened",)


def test_pictures_are_named_and_never_loaded() -> None:
    def picture(reference: str, described: str) -> str:
        return (
            f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{described}"/><a:graphic>'
            f"<a:graphicData><pic:pic><pic:blipFill><a:blip {reference}/></pic:blipFill></pic:pic>"
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    found = body(
        p(picture('r:embed="i1"', "A mine") + picture('r:link="i2"', "A map")),
        p(picture('r:embed="none"', "") + r("after")),
        relations=relation("i1", "image", "media/missing.png")
        + relation("i2", "image", "file:///etc/passwd", outside=True),
    )
    assert found.text.text == "\ufffc\ufffc\nafter"
    images = [run.image for block in found.text.blocks for run in block.runs if run.image]
    assert [(image.alt, image.source) for image in images] == [("A mine", ""), ("A map", "")]
    assert found.remarks == ("pictures-left-out",)


def test_links_lead_out_or_to_places_within() -> None:
    link = '<w:hyperlink r:id="{}">{}</w:hyperlink>'
    found = body(
        p(
            link.format("l1", r("out"))
            + link.format("l2", r("evil"))
            + link.format("l9", r("gone"))
        ),
        p(f'<w:hyperlink w:anchor="here">{r("there")}</w:hyperlink>'),
        p('<w:bookmarkStart w:id="1" w:name="here"/><w:bookmarkStart w:id="2" w:name="idle"/>')
        + p(r("x")),
        relations=relation("l1", "hyperlink", "https://un.org/?a=1&amp;b=2", outside=True)
        + relation("l2", "hyperlink", "javascript:alert(1)", outside=True),
    )
    runs = [run for block in found.text.blocks for run in block.runs]
    assert [run.href for run in runs if run.href] == ["https://un.org/?a=1&b=2", "#here"]
    assert {run.anchor for run in runs if run.anchor} == {"here"}
    assert found.text.text == "outevilgone\nthere\nx"


def test_what_is_left_out_is_said() -> None:
    graphic = "<a:graphic><a:graphicData uri='x/{}'/></a:graphic>"
    drawing = f"<w:drawing><wp:inline>{graphic}</wp:inline></w:drawing>"
    found = body(
        p(r("seen") + r("secret", "<w:vanish/>") + '<w:r><w:commentReference w:id="1"/></w:r>'),
        p(f"<w:r>{drawing.format('chart')}</w:r>"),
        p('<w:r><w:sym w:font="Nobody" w:char="F0FF"/></w:r>'),
        header1=p(r("A/67/PV.5")),
        footer1=p(r("12")),
        relations=relation("h", "header", "header1.xml") + relation("f", "footer", "footer1.xml"),
    )
    assert found.text.text == "seen"
    assert found.remarks == (
        "comments-left-out", "drawings-left-out", "headers-left-out", "hidden-left-out",
        "symbols-left-out",
    )  # fmt: skip
    line = body(p(r("x") + f"<w:r>{drawing.format('wordprocessingShape')}</w:r>"))
    assert line.remarks == ()


def test_paragraphs_from_right_to_left_say_so() -> None:
    found = body(p(r("سلام"), "<w:bidi/>"), p(r("hello"), '<w:bidi w:val="0"/>'))
    assert [block.direction for block in found.text.blocks] == ["rtl", ""]


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("Statement of Japan", "Statement of Japan"),
        ("  two\n words ", "two words"),
        ("Document1", ""),
        ("Microsoft Word - draft.doc", ""),
        ("final v2.docx", ""),
        ("x" * 201, ""),
        ("", ""),
    ],
)
def test_the_title_is_a_heading_else_a_sensible_property(given: str, title: str) -> None:
    document = Document()
    document.core_properties.title = given[:255]
    document.core_properties.language = "fr-CH"
    document.add_paragraph("words")
    found = parsed(saved(document))
    assert (found.title, found.language) == (title, "fr-CH")
    document.add_heading("A heading", 2)
    assert parsed(saved(document)).title == "A heading"


def test_the_strict_form_is_read_as_well() -> None:
    with zipfile.ZipFile(BytesIO(docx(p(r("strict"), '<w:outlineLvl w:val="0"/>')))) as file:
        data = file.read("word/document.xml")
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        file.writestr(
            "word/document.xml",
            data.replace(usual, b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
        )
    found = parsed(stream.getvalue())
    assert (found.text.text, found.text.blocks[0].kind) == ("strict", "h1")


def test_small_faults_do_not_cost_the_text() -> None:
    found = body(
        p('<w:r><w:sym w:font="Symbol" w:char="x"/><w:sym w:font="Symbol"/></w:r>' + r("a")),
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='x'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        p("<w:r><w:rPr><w:rStyle w:val='none'/></w:rPr><w:t>b</w:t></w:r>", "<w:pStyle/>"),
        p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    )
    assert found.text.text.split() == ["a", "b"]
