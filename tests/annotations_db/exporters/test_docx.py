"""The Word file, read back with lxml over its parts."""

from __future__ import annotations

import pytest
from docx import Document

from annotations_db.exporters.copy import passages
from annotations_db.exporters.dates import iso_time
from annotations_db.exporters.docx import EXPORTER
from annotations_db.exporters.marking import mixed, tints
from annotations_db.exporters.placing import lay_out
from annotations_db.model import Block, Cell
from annotations_db.text.blocks import canonical
from tests.annotations_db.exporters import reading_back, samples
from tests.annotations_db.exporters.reading_back import W
from tests.annotations_db.exporters.samples import Mark, note


def written(copy) -> bytes:
    return EXPORTER.write([copy])


def body(content: bytes):
    return reading_back.part(content, "word/document.xml")


@pytest.mark.parametrize("make", [samples.picture, samples.hard])
def test_each_comment_tells_author_time_tags_and_notes_of_its_highlight(make):
    copy = make()
    found = reading_back.word_comments(written(copy))
    for passage in lay_out(copy).placed:
        read = found.pop(str(passage.number - 1))
        assert read.tags == list(passage.paths)
        assert read.author == passage.author
        assert read.initials == (passage.initials or passage.author[0])
        assert read.created == iso_time(passage.created)
        typed = " ".join(read.notes)
        for remark in passage.remarks:
            words = remark.text.replace("**", "").split("\n")[0].split("\x0b")[0]
            assert words in typed
    assert not found


def test_a_note_of_another_person_or_day_is_signed_in_the_comment():
    comments = reading_back.word_comments(written(samples.hard()))
    (answered,) = [each for each in comments.values() if "Answered by Anna" in each.notes]
    assert answered.notes == ["مذكرة", "Anna Berg, 14 Sept 2025", "Answered by Anna"]
    assert "secret words" not in str(comments)


def test_every_comment_has_one_start_one_end_and_one_reference_in_that_order():
    root = body(written(samples.hard()))
    kinds = ("commentRangeStart", "commentRangeEnd", "commentReference")
    order = [
        (each.get(f"{W}id"), each.tag.removeprefix(W))
        for each in root.iter(*(W + k for k in kinds))
    ]
    for key in {key for key, _ in order}:
        assert tuple(kind for other, kind in order if other == key) == kinds


def test_marked_runs_stand_on_the_mixture_of_their_tints():
    copy = samples.picture()
    root = body(written(copy))
    fills = {each.get(f"{W}fill") for each in root.iter(f"{W}shd")}
    for placed in lay_out(copy).blocks:
        for place in placed.places:
            if place.over:
                assert mixed(tints(place.over))[1:] in fills


def test_formats_and_structure_are_kept():
    root = body(written(samples.hard()))
    styles = {each.get(f"{W}val") for each in root.iter(f"{W}pStyle")}
    assert {
        "Title",
        "Heading1",
        "Quote",
        "Preformatted",
        "Rule",
        "TableHead",
        "TableText",
    } <= styles
    bold = [reading_back.run_text(b.getparent().getparent()) for b in root.iter(f"{W}b")]
    assert "bold words and " in "".join(bold)
    assert list(root.iter(f"{W}i"))
    assert list(root.iter(f"{W}bidi"))
    assert list(root.iter(f"{W}rtl"))
    markers = [
        reading_back.run_text(style.getparent().getparent())
        for style in root.iter(f"{W}rStyle")
        if style.get(f"{W}val") == "ListMarker"
    ]
    assert markers == ["1.\t", "2.\t", "•\t", "•\t", "•\t"]
    assert len(list(root.iter(f"{W}tbl"))) == 2


def test_links_lead_outside_only_where_they_are_safe():
    content = written(samples.hard())
    rels = reading_back.part(content, "word/_rels/document.xml.rels")
    outside = [each.get("Target") for each in rels if each.get("TargetMode") == "External"]
    assert outside == ["https://example.org/a?b=1&c=2"]
    rels = reading_back.part(content, "word/_rels/comments.xml.rels")
    assert [each.get("Target") for each in rels] == ["https://example.org"]


def test_title_author_and_time_are_properties_of_the_file():
    copy = samples.picture()
    content = written(copy)
    core = reading_back.part(content, "docProps/core.xml")
    values = {each.tag.rpartition("}")[2]: each.text for each in core}
    assert values["title"] == copy.statement.title
    assert values["creator"] == "Anna Berg"
    assert values["created"] == "2025-09-14T12:10:00Z"
    assert "python-docx" not in str(values)
    assert "docProps/thumbnail.jpeg" not in reading_back.names(content)


def test_without_names_comments_are_by_a_reader_and_undated():
    content = written(samples.hard(names_and_times=False))
    comments = reading_back.word_comments(content)
    assert {each.author for each in comments.values()} == {"Reader"}
    assert {each.initials for each in comments.values()} == {"R"}
    assert {each.created for each in comments.values()} == {""}


def test_details_stand_at_the_head_legend_and_citation_at_the_foot():
    root = body(written(samples.picture()))
    paragraphs = [reading_back.paragraph_text(each) for each in root.iter(f"{W}p")]
    assert paragraphs[0] == samples.picture().statement.title
    assert "8 highlights, 2 notes" in paragraphs
    assert "■  Universalization  5" in paragraphs
    assert paragraphs[-1].startswith(
        "Statement of Japan (H. E. Mr. Mari Amano, Ambassador), Convention on Cluster Munitions"
    )


def test_a_lost_highlight_is_listed_with_all_that_was_said():
    root = body(written(samples.hard()))
    paragraphs = [reading_back.paragraph_text(each) for each in root.iter(f"{W}p")]
    at = paragraphs.index("16  “words that went <away>”")
    assert paragraphs[at + 1 : at + 4] == ["Clearance", "lost & found", "Anna Berg, 14 Sept 2025"]


def test_cells_over_several_rows_and_columns_keep_their_places():
    cells = [
        ("tall", Cell(0, 0, 0, row_span=2)),
        ("wide", Cell(0, 0, 1, column_span=2)),
        ("b", Cell(0, 1, 1)),
        ("c", Cell(0, 1, 2)),
        ("last", Cell(0, 2, 1)),
    ]
    blocks, at = [], 0
    for words, cell in cells:
        blocks.append(Block(at, at + len(words), cell=cell))
        at += len(words) + 1
    text = canonical("tall\twide\nb\tc\nlast", blocks, "test")
    content = written(samples.copy(text, [Mark("wide\nb")]))
    rows = list(body(content).iter(f"{W}tbl"))[1].findall(f"{W}tr")
    shown = [[reading_back.paragraph_text(cell) for cell in row.iter(f"{W}tc")] for row in rows]
    assert shown == [["tall", "wide"], ["", "b", "c"], ["", "last", ""]]
    assert [each.get(f"{W}val") for each in rows[0].iter(f"{W}gridSpan")] == ["2"]
    assert [each.get(f"{W}val") for row in rows for each in row.iter(f"{W}vMerge")] == [
        "restart",
        None,
    ]


def test_characters_that_xml_cannot_hold_break_nothing():
    path, made = samples.tag("a\x00b\ud800 / c\x1f")
    text = samples.plain("harmless words")
    evil = note("\x00\ud800\uffff & <w:p>", "x", "1")
    copy = samples.copy(
        text,
        [Mark("harmless", [path], [evil])],
        {path: made},
        title="t\x01",
        language="en\x02",
        details=(("n\x03", "v\x04"),),
    )
    (comment,) = reading_back.word_comments(written(copy)).values()
    assert comment.tags == ["a\ufffdb\ufffd / c\ufffd"]
    assert comment.notes == ["\ufffd\ufffd\ufffd & <w:p>"]


def test_the_library_that_word_files_are_made_with_opens_it_too(tmp_path):
    out = tmp_path / "copy.docx"
    out.write_bytes(written(samples.hard()))
    document = Document(str(out))
    assert len(list(document.comments)) == len(passages(samples.hard())) - 1


@pytest.mark.parametrize("language", ["ja", "ar", "en-GB", ""])
def test_the_language_of_the_statement_is_that_of_the_file(language):
    content = written(samples.copy(samples.plain("words"), [], language=language))
    root = reading_back.part(content, "word/styles.xml")
    (lang,) = root.iterfind(f"{W}docDefaults//{W}lang")
    assert language in lang.attrib.values() or not language
