"""Pages as laid out, on sheets of several sizes, on a printer and off the GUI thread."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from annotations_db.errors import FileError
from annotations_db.exporters.exporter import exporter
from annotations_db.text.markdown import from_markdown
from annotations_db.words import sentence
from pyside_app.printing.pages import set_pages
from pyside_app.printing.paper import print_copy, printer_for
from pyside_app.printing.pdf import EXPORTER
from pyside_app.printing.sheets import MARGIN, MEASURE, sheet_of, usual_sheet
from pyside_app.printing.writing import pdf_of
from tests.annotations_db.exporters import samples
from tests.pyside_app.printing import reading_back as back

pytestmark = pytest.mark.usefixtures("qapp")
A4 = sheet_of(QPageSize(QPageSize.PageSizeId.A4))
LETTER = sheet_of(QPageSize(QPageSize.PageSizeId.Letter))


def crowded():
    text = samples.japan()
    marks = [
        samples.Mark(
            span=(at, at + 60 + at % 90),
            tags=["Clearance", "Victim assistance"][: 1 + at % 2],
            notes=["A note that says a great deal about these few words. " * 9],
        )
        for at in range(700, 4500, 37)
    ]
    return samples.copy(text, marks)


def test_letter_is_used_where_it_is_usual():
    assert usual_sheet(QLocale("en_US")) == LETTER
    assert usual_sheet(QLocale("de_DE")) == A4
    assert usual_sheet(QLocale.c()) == A4


@pytest.mark.parametrize("sheet", [A4, LETTER], ids=["A4", "Letter"])
def test_nothing_runs_over_the_edges_of_the_page_nor_into_the_legend(sheet):
    for leaf in set_pages(crowded(), sheet).leaves:
        lowest = sheet.bottom - leaf.legend.height
        for row, top in (*leaf.rows, *leaf.asides.rows):
            assert top + row.height <= lowest + 0.01
            for line in row.lines:
                found = line.text.layout.lineAt(line.number)
                assert line.x + found.naturalTextWidth() <= sheet.right + 1


def test_entries_in_the_margin_never_touch_and_what_is_cut_ends_in_dots():
    leaf = set_pages(crowded(), A4).leaves[1]
    ends = 0.0
    for row, top in leaf.asides.rows:
        assert top >= ends - 0.01
        ends = top + row.height
    words = "".join(row.lines[0].text.layout.text() for row, _ in leaf.asides.rows)
    assert "…" in words


def test_stripes_of_neighbours_stand_in_lanes_of_their_own():
    leaf = set_pages(samples.picture(), A4).leaves[0]
    for index, one in enumerate(leaf.stripes):
        for other in leaf.stripes[index + 1 :]:
            assert not one.rect.intersects(other.rect)


def test_arabic_stands_at_the_right_and_its_numbers_touch_no_letter():
    text = samples.plain("إن بلدي يعلق أهمية\n1 000")
    pages = set_pages(samples.copy(text, [samples.Mark("بلدي"), samples.Mark("000")]), A4)
    (leaf,) = pages.leaves[:-1]
    arabic, digits = leaf.marked
    assert arabic.rect.left() > MARGIN + MEASURE / 2
    in_arabic, behind_digits = leaf.numbers
    assert in_arabic.x < arabic.rect.left()
    assert behind_digits.x >= digits.rect.right() - digits.room


def test_a_heading_never_stands_alone_at_the_foot_of_a_page():
    lines = ["word " * 30] * 12
    for count in range(6, 20):
        text = "\n".join([*["filler"] * (count + 14), "# Heading", "", *lines])
        copy = samples.copy(from_markdown(text.replace("filler", "filler\n\n")), [])
        for leaf in set_pages(copy, A4).leaves:
            assert leaf.rows[-1][0].heading is None


def test_a_printer_gets_the_pages_of_its_own_paper(tmp_path):
    copy = samples.picture()
    printer = printer_for(copy)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    count = print_copy(copy, printer)
    content = (tmp_path / "printed.pdf").read_bytes()
    assert len(back.characters(content)) == count > 3
    assert back.annotations(content)[0] == []


def test_only_the_pages_asked_for_are_printed(tmp_path):
    copy = samples.picture()
    printer = printer_for(copy)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 2)
    assert print_copy(copy, printer) > 1
    (page,) = back.characters((tmp_path / "printed.pdf").read_bytes())
    assert "2of" in back.folded("".join(each.text for each in page))


def test_the_job_has_the_title_of_the_statement():
    name = printer_for(samples.picture()).docName()
    assert name == "Japan, CCM Third Meeting of States Parties"


def test_a_copy_made_off_the_gui_thread_is_the_same():
    copies = [samples.picture(), samples.hard(), crowded()]
    here = [pdf_of(each, A4) for each in copies]
    with ThreadPoolExecutor(2) as pool:
        there = list(pool.map(lambda each: pdf_of(each, A4), copies * 2))
    for one, other in zip(here * 2, there, strict=True):
        assert back.characters(one) == back.characters(other)


def test_the_exporter_is_found_like_a_third_partys():
    assert exporter("pdf") is EXPORTER


def test_the_command_line_makes_a_pdf_without_a_screen(tmp_path):
    script = (
        "import sys; sys.path.insert(0, '.')\n"
        "from tests.annotations_db.exporters import samples\n"
        "from pyside_app.printing.pdf import EXPORTER\n"
        "open(sys.argv[1], 'wb').write(EXPORTER.write([samples.picture()]))\n"
    )
    out = tmp_path / "copy.pdf"
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", script, str(out)], check=True, env=environment)
    assert back.counted_by_pdfium(out.read_bytes())[0][0] == 8


def test_one_sentence_says_that_qt_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyside_app.printing.writing", None)
    with pytest.raises(FileError) as caught:
        EXPORTER.write([samples.picture()])
    assert caught.value.message == "pdf-without-qt"
    assert "PDF copy needs Qt" in sentence(caught.value)
