"""What comes in of web pages: decoded as they say, if that is so; nothing run, nothing loaded."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations_db.errors import FileError
from annotations_db.importers import Parsed, ReadOptions, Workers
from annotations_db.importers.charsets import codec
from annotations_db.importers.html import read
from tests.annotations_db.importers.documents import lines, marks
from tests.annotations_db.text.structure import check_structure

ARABIC = "في قرية من القرى"


def parsed(source: str | bytes, encoding: str | None = None) -> Parsed:
    content = source.encode() if isinstance(source, str) else source
    found = read(content, ReadOptions(encoding=encoding))
    check_structure(found.text)
    return found


def page(charset: str, words: str) -> str:
    return f'<html><head><meta charset="{charset}"></head><body><p>{words}'


def test_a_page_comes_in_with_its_structure() -> None:
    found = parsed(
        "<!doctype html><html lang=fr-CH><head><title>On the tab</title><style>p{}</style></head>"
        "<body><script>var x = '<p>not text</p>';</script><h1>Déclaration</h1><p>Un <b>mot</b>."
        "<ol start=3><li>trois<ul><li>dessous</ul></ol><blockquote><p>dit</blockquote>"
        "<table><tr><th>a<td>b</table><p hidden>caché<p style='display: none'>aussi"
    )
    assert lines(found.text) == ["Déclaration", "Un mot.", "3. trois", "• dessous", "dit", "a", "b"]
    assert (found.title, found.language, found.remarks) == ("Déclaration", "fr-CH", ())


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>\n Statement of&nbsp;Japan &amp; others </title>", "Statement of Japan & others"),
        ("<!-- <title>no</title> --><title>yes</title>", "yes"),
        ("<script>'<title>no</title>'</script><TITLE lang=en>yes</TITLE>", "yes"),
        ("</head><body><svg><title>drawing</title></svg>", ""),
        ("<title>Untitled Document</title>", "Untitled Document"),
        ("<title>untitled 2</title>", ""),
        ("<title>notes.docx</title>", ""),
        ("<title></title>", ""),
        ("", ""),
    ],
)
def test_without_a_heading_the_page_is_called_what_its_head_says(head: str, title: str) -> None:
    assert parsed(f"<html><head>{head}</head><body><p>words</body>").title == title


@pytest.mark.parametrize(
    ("content", "words", "remarks"),
    [
        (codecs.BOM_UTF8 + page("windows-1256", ARABIC).encode(), ARABIC, ()),
        (page("utf-8", ARABIC).encode("utf-16"), ARABIC, ()),
        (page("utf-16", ARABIC).encode("utf-16-le"), ARABIC, ()),
        (page("utf-16", ARABIC).encode("utf-16-be"), ARABIC, ()),
        (page("windows-1256", ARABIC).encode("cp1256"), ARABIC, ()),
        (page("Shift_JIS", "東京①").encode("cp932"), "東京①", ()),
        (page("iso-2022-jp", "東京").encode("iso2022_jp"), "東京", ()),
        (page("gb2312", "北京镕").encode("gb18030"), "北京镕", ()),
        (page("ISO-8859-1", "“café”").encode("cp1252"), "“café”", ()),
        (page("utf-16", "café").encode(), "café", ()),
        (page("", "café").encode(), "café", ()),
        (page("klingon", "café").encode(), "café", ()),
        (page("utf-7", "a+AGI-").encode(), "a+AGI-", ()),
        (page("unicode_escape", r"\x41").encode(), r"\x41", ()),
        (page("rot13", "abc").encode(), "abc", ()),
        (page("", "café").encode("cp1252"), "café", ("decoded-as-windows-1252",)),
        (page("windows-1251", "Привет").encode(), "Привет", ("declared-encoding-wrong",)),
        (
            page("utf-8", "café").encode("cp1252"),
            "café",
            ("declared-encoding-wrong", "decoded-as-windows-1252"),
        ),
        (
            b"<?xml version='1.0' encoding='koi8-r'?><html><p>" + "Да".encode("koi8-r"),
            "Да",
            (),
        ),
        (
            b"<!-- <meta charset=koi8-r> --><meta http-equiv=x content='a; charset=windows-1251'>"
            b"<p>" + "Да".encode("cp1251"),
            "Да",
            (),
        ),
    ],
)
def test_encodings_are_found(content: bytes, words: str, remarks: tuple[str, ...]) -> None:
    found = parsed(content)
    assert (found.text.text, found.remarks) == (words, remarks)


def test_a_person_knows_the_encoding_better_than_the_page() -> None:
    content = page("utf-8", ARABIC).encode("cp1256")
    assert parsed(content, "cp1256").text.text == ARABIC
    with pytest.raises(FileError) as caught:
        read(b"<p>x", ReadOptions(encoding="rot13"))
    assert caught.value.message == "encoding-unknown"


def test_codecs_that_are_no_encodings_are_not_used() -> None:
    found = {codec(label) for label in ("zip", "hex", "idna", "utf-7", "raw_unicode_escape", "x")}
    assert found == {None}
    assert [codec(each) for each in (" UTF8 ", "latin1", "macintosh")] == [
        "utf-8",
        "cp1252",
        "mac_roman",
    ]


def test_a_page_in_xml_may_close_elements_at_once() -> None:
    found = parsed(
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd'>"
        "<html xmlns='http://www.w3.org/1999/xhtml' xml:lang='ga'><head><title/>"
        "<script src='x.js' type=\"text/javascript\"/></head><body><p>a<a id='x'/><br/>b</p><p/>"
        "<textarea rows='2'/><p>c&nbsp;d</p></body></html>"
    )
    assert found.text.text == "a\nb\nc\u00a0d"
    assert found.language == "ga"


def test_marks_that_only_a_style_says_come_in() -> None:
    styles = {
        "heavy": "font-weight:700",
        "bold": "color:red; FONT-WEIGHT: Bold",
        "slanted": "font-style:italic",
        "under": "text-decoration: underline solid",
        "struck": "text-decoration-line:line-through",
        "high": "vertical-align:super",
        "low": "vertical-align:sub;font-size:smaller",
        "light": "font-weight:300",
        "family": "font-family:'bold'; x-font-weight:bold",
    }
    spans = " ".join(f'<span style="{style}">{words}</span>' for words, style in styles.items())
    found = marks(
        parsed(f"<p>{spans}<b> fat <span style='font-weight:normal'>thin</span></b>").text
    )
    assert found == {
        "heavy": ("bold",),
        "bold": ("bold",),
        "slanted": ("italic",),
        "under": ("underline",),
        "struck": ("strike",),
        "high": ("superscript",),
        "low": ("subscript",),
        " fat ": ("bold",),
    }
    whole = "<p style='font-weight:bold;font-style:italic'>a<i style='font-style:normal'>b</i></p>"
    assert marks(parsed(whole).text) == {"a": ("bold", "italic"), "b": ("bold",)}
    off = "<u style='text-decoration:none'>a</u><sup style='vertical-align:baseline'>b</sup>"
    assert marks(parsed(off).text) == {}


def test_nothing_a_page_names_is_kept_to_be_loaded() -> None:
    found = parsed(
        "<p><img src='file:///etc/passwd' alt='one'><img src='data:image/png;base64,AAAA'>"
        "<a href='javascript:alert(1)'>go</a><iframe src='http://x/'>frame</iframe>"
        "<object data='file:///x'>inside</object><p onclick='x()' style='background:url(http://x)'>b"
        "<link rel=stylesheet href='file:///x'><base href='http://evil/'><meta http-equiv=refresh>"
    )
    assert found.text.text == "\ufffc\ufffcgoinside\nb"
    runs = [run for block in found.text.blocks for run in block.runs]
    assert [(run.image.source, run.image.alt) for run in runs if run.image] == [
        ("", "one"),
        ("", ""),
    ]
    assert not [run.href for run in runs if run.href]
    assert found.remarks == ("pictures-left-out", "embedded-left-out")


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers() as one:
        yield one


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "file-empty"),
        (
            b"<html><head><title>only a title</title></head><body><!-- x --></body></html>",
            "file-empty",
        ),
        (b"<script>alert(1)</script>", "file-empty"),
        (bytes(range(256)), "file-binary"),
        (b"%PDF-1.7", "file-damaged"),
        (b"PK\x03\x04" + bytes(30), "file-binary"),
    ],
)
def test_what_holds_no_text_is_refused(
    workers: Workers, tmp_path: Path, content: bytes, message: str
) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(content)
    with pytest.raises(FileError) as caught:
        workers.read(path)
    assert caught.value.message == message


@pytest.mark.parametrize("suffix", [".html", ".htm", ".xhtml", ".HTML"])
def test_files_with_these_endings_come_in_through_the_worker(
    workers: Workers, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text("<html lang=pt><h2>Olá</h2><p>mundo", encoding="utf-8")
    found = workers.read(path)
    assert (found.text.text, found.title, found.language) == ("Olá\nmundo", "Olá", "pt")
    assert found.source.media_type == "text/html"
    assert found.source_name == path.name


def test_deep_nesting_is_read_or_refused_and_the_next_page_read(
    workers: Workers, tmp_path: Path
) -> None:
    deep, good = tmp_path / "deep.html", tmp_path / "good.html"
    good.write_text("<p>good")
    for opened in ("<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>"):
        deep.write_text(opened * 20_000 + "deep")
        assert outcome(workers, deep) in ("deep", "file-too-heavy", "file-too-slow")
        assert outcome(workers, good) == "good"


def outcome(workers: Workers, path: Path) -> str:
    """The last word that comes in, or why nothing does."""
    try:
        return workers.read(path).text.text.split()[-1]
    except FileError as error:
        return error.message
