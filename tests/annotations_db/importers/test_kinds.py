"""What each importer makes of bytes, called in this process."""

from __future__ import annotations

import codecs

import pytest

from annotations_db.errors import FileError
from annotations_db.importers import ReadOptions, markdown, plain
from annotations_db.resources import resource


@pytest.mark.parametrize(
    ("content", "text", "remarks"),
    [
        ("café 東京".encode(), "café 東京", ()),
        (codecs.BOM_UTF8 + "café".encode(), "café", ()),
        ("café 東京".encode("utf-16"), "café 東京", ()),
        (codecs.BOM_UTF16_BE + "café".encode("utf-16-be"), "café", ()),
        ("café 東京".encode("utf-32"), "café 東京", ()),
        ("café – ok".encode("cp1252"), "café – ok", ("decoded-as-windows-1252",)),
        (b"caf\xe9 \x81", "café \ufffd", ("decoded-as-windows-1252", "characters-replaced")),
        (b"a" * 300 + b"\x00", "a" * 300 + "\ufffd", ("characters-replaced",)),
        ("\ufffd kept".encode(), "\ufffd kept", ()),
    ],
)
def test_encodings_are_recognised(content: bytes, text: str, remarks: tuple[str, ...]) -> None:
    parsed = markdown.read(content, ReadOptions())
    assert parsed.text.text == text
    assert parsed.remarks == remarks


@pytest.mark.parametrize("content", [b"\x00\x01\x02", b"%PDF-1.7", b"{\\rtf1}", b"\x7f\x1e" * 9])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(FileError) as caught:
        plain.read(content, ReadOptions())
    assert caught.value.message == "file-binary"


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(FileError) as caught:
        markdown.read(b"x", ReadOptions(encoding="klingon"))
    assert caught.value.message == "encoding-unknown"
    assert markdown.read("Привет".encode("cp866"), ReadOptions("cp866")).text.text == "Привет"


def test_a_text_file_is_markdown_or_wrapped_or_lines() -> None:
    content = resource("statements", "japan-ccm-3msp-2012.md").read_bytes()
    assert plain.read(content, ReadOptions()).remarks == ("read-as-markdown",)
    assert plain.read(b"a\nb", ReadOptions()).remarks == ("read-as-wrapped",)
    assert plain.read(b"long line " * 20, ReadOptions()).remarks == ("read-as-lines",)
    chosen = plain.read(content, ReadOptions(layout="lines"))
    assert chosen.text.text.startswith("**Statement by\n")


def test_title_and_language_are_those_the_text_gives_itself() -> None:
    parsed = markdown.read(b"*x*\n\n## The *first*\n\n# Second\n", ReadOptions())
    assert (parsed.title, parsed.language) == ("The first", "")
    parsed = markdown.read(b'<div lang="ar"><p>x</p></div>', ReadOptions())
    assert (parsed.title, parsed.language) == ("", "ar")
