"""Pasted text comes in with its formatting where it has some, else as plain text."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from annotations_db.errors import FileError
from annotations_db.importers import Limits, Workers
from annotations_db.importers.pasted import read_pasted
from annotations_db.words import sentence
from tests.annotations_db.importers.documents import lines, marks

QT = (
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0//EN" "http://www.w3.org/TR/REC-html40/strict.dtd">'
    '<html><head><meta name="qrichtext" content="1" /><style type="text/css">p { white-space: '
    "pre-wrap; }</style></head><body style=\" font-family:'x'; font-weight:400;\">"
    '<!--StartFragment--><p><span style=" font-weight:700;">Mr.</span> President</p>'
    '<ul><li style=" font-style:italic;">one</li></ul><!--EndFragment--></body></html>'
)
GOOGLE = (
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr">'
    '<span style="font-weight:400">Head</span></h2><p dir="ltr"><span style="font-weight:400;">Mr. '
    '</span><span style="font-weight:700;text-decoration:none">President</span></p></b>'
)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers() as one:
        yield one


def test_rich_text_keeps_its_formatting(workers: Workers) -> None:
    found = read_pasted(QT, "Mr. President\none", workers=workers)
    assert lines(found.text) == ["Mr. President", "• one"]
    assert marks(found.text) == {"Mr.": ("bold",), "one": ("italic",)}
    assert (found.source.media_type, found.source.content) == ("text/html", QT.encode())
    assert (found.source_name, found.title, found.remarks) == ("Pasted text", "", ())
    found = read_pasted(GOOGLE, "", workers=workers)
    assert [block.kind for block in found.text.blocks] == ["h2", "p"]
    assert marks(found.text) == {"President": ("bold",)}
    assert found.title == "Head"


def test_what_the_piece_says_of_its_encoding_does_not_matter(workers: Workers) -> None:
    found = read_pasted('<meta charset="gb2312"><p>café – Да', "", workers=workers)
    assert (found.text.text, found.remarks) == ("café – Да", ())


@pytest.mark.parametrize(
    "html", [None, "", "<html><body></body></html>", "<b> </b>", "<style>p{}</style>"]
)
def test_without_rich_text_the_plain_one_is_read(workers: Workers, html: str | None) -> None:
    found = read_pasted(html, "# Title\n\nSome **words**.", workers=workers)
    assert lines(found.text) == ["Title", "Some words."]
    assert (found.title, found.remarks) == ("Title", ("read-as-markdown",))
    assert found.source.media_type == "text/plain"
    chosen = read_pasted(html, "# a\nb", name="Clip", layout="lines", workers=workers)
    assert (chosen.text.text, chosen.source_name) == ("# a\nb", "Clip")


def test_characters_no_file_can_hold_are_replaced(workers: Workers) -> None:
    found = read_pasted(None, "a\ud800b\x00c", workers=workers)
    assert found.text.text == "a\ufffdb\ufffdc"


def test_pasting_nothing_or_too_much_is_one_sentence(workers: Workers) -> None:
    with pytest.raises(FileError) as caught:
        read_pasted("<p></p>", " \n", workers=workers)
    assert sentence(caught.value) == "“Pasted text” holds no text."
    with Workers(Limits(size=10)) as small, pytest.raises(FileError) as caught:
        read_pasted(None, "a longer text", workers=small)
    assert caught.value.message == "file-too-large"


def test_without_workers_one_is_started_and_ended() -> None:
    assert read_pasted("<p>a <i>b</i>", "a b").text.text == "a b"


def test_knowing_what_can_be_read_loads_no_parser() -> None:
    program = (
        "import sys; from annotations_db.importers.kinds import all_importers;"
        "print(*sorted(suffix for each in all_importers() for suffix in each.suffixes));"
        "heavy = {'lxml', 'mammoth', 'nh3', 'markdown', 'docx', 'zipfile', 'pypdf', 'pypdfium2'};"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    suffixes, loaded = done.stdout.split("\n")[:2]
    assert suffixes == (
        ".docx .epub .htm .html .markdown .md .mht .mhtml .odt .pdf .rtf .txt .xhtml"
    )
    assert loaded == ""
