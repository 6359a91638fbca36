"""Word files that are none, or are traps: one sentence each, and the next file is read."""

from __future__ import annotations

import random
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from annotations_db.errors import FileError
from annotations_db.importers import Limits, Workers
from annotations_db.words import sentence
from tests.annotations_db.importers.documents import NAMESPACES, docx, p, packed, r

DOCUMENT = f"<w:document {NAMESPACES}><w:body>{{}}</w:body></w:document>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
GOOD = docx(p(r("good")))


def with_part(**changes: str | bytes) -> bytes:
    return packed({"word/document.xml": DOCUMENT.format(p(r("x"))), **changes})


def locked() -> bytes:
    data = bytearray(GOOD)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


def bomb(name: str) -> bytes:
    return packed({"word/document.xml": DOCUMENT.format(p(r("x"))), name: bytes(30_000_000)})


def many_bombs() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", DOCUMENT.format(""))
        for number in range(120):
            file.writestr(f"word/media/{number}.bin", bytes(3_999_999))
    return stream.getvalue()


FILES = {
    "not a zip": (b"just words", "file-not-docx"),
    "another zip": (packed({"a.txt": "x"}), "file-not-docx"),
    "cut short": (GOOD[:-30], "file-damaged"),
    "a part cut out": (GOOD[:60] + bytes(40) + GOOD[100:], "file-damaged"),
    "locked by a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "file-encrypted"),
    "a locked zip": (locked(), "file-encrypted"),
    "an old Word file": (OLE, "file-old-word"),
    "a bomb": (bomb("word/document2.xml"), "file-bomb"),
    "a bomb as a picture": (bomb("word/media/image1.png"), "file-bomb"),
    "many small bombs": (many_bombs(), "file-bomb"),
    "a part above": (with_part(**{"../../evil.xml": "x"}), "file-unsafe-names"),
    "a part at the root": (with_part(**{"/etc/evil": "x"}), "file-unsafe-names"),
    "a part on a drive": (with_part(**{"C:\\evil": "x"}), "file-unsafe-names"),
    "a part behind": (with_part(**{"word\\..\\..\\evil": "x"}), "file-unsafe-names"),
    "entities": (
        packed({"word/document.xml": LAUGHS + DOCUMENT.format(p(r("&b;&c;")))}),
        "file-with-entities",
    ),
    "entities in UTF-16": (
        packed({"word/document.xml": (LAUGHS + DOCUMENT.format("")).encode("utf-16")}),
        "file-with-entities",
    ),
    "entities in the styles": (
        with_part(**{"word/styles.xml": f"{LAUGHS}<w:styles {NAMESPACES}/>"}),
        "file-with-entities",
    ),
    "no XML": (packed({"word/document.xml": "<w:document"}), "file-damaged"),
    "an unknown packing": (
        packed({"word/document.xml": DOCUMENT.format("")}, zipfile.ZIP_LZMA),
        "file-damaged",
    ),
    "nothing in it": (docx(""), "file-empty"),
    "only a table of nothing": (docx(p(r(" \u00a0"))), "file-empty"),
}


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers() as one:
        yield one


def refusal(workers: Workers, path: Path, content: bytes) -> str:
    path.write_bytes(content)
    with pytest.raises(FileError) as caught:
        workers.read(path)
    said = sentence(caught.value)
    assert str(path) in said
    assert said.count("\n") == 0
    return caught.value.message


@pytest.mark.parametrize("kind", FILES)
def test_it_is_refused_with_one_sentence_and_the_next_is_read(
    workers: Workers, tmp_path: Path, kind: str
) -> None:
    content, message = FILES[kind]
    assert refusal(workers, tmp_path / "a.docx", content) == message
    (tmp_path / "good.docx").write_bytes(GOOD)
    assert workers.read(tmp_path / "good.docx").text.text == "good"


def test_a_declaration_hidden_in_another_encoding_is_seen(workers: Workers, tmp_path: Path) -> None:
    source = f"<?xml version='1.0' encoding='utf-32'?>{LAUGHS}{DOCUMENT.format('')}"
    content = packed({"word/document.xml": source.encode("utf-32")})
    assert refusal(workers, tmp_path / "a.docx", content) in ("file-with-entities", "file-damaged")


def test_tables_within_tables_without_end_are_refused(workers: Workers, tmp_path: Path) -> None:
    nested = p(r("x"))
    for _ in range(150):
        nested = f"<w:tbl><w:tr><w:tc>{nested}</w:tc></w:tr></w:tbl>"
    found = refusal(workers, tmp_path / "a.docx", docx(nested))
    assert found in ("file-too-heavy", "file-damaged")


def words(count: int) -> str:
    chance = random.Random(4)  # noqa: S311
    parts = (f"{chance.getrandbits(48):x}" for _ in range(count))
    return "".join(p(r(each)) for each in parts)


def test_a_word_file_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    content = docx(words(60_000))
    with Workers(Limits(seconds=0.5, seconds_per_megabyte=0.1)) as workers:
        assert refusal(workers, path, content) == "file-too-slow"
        path.write_bytes(GOOD)
        assert workers.read(path).text.text == "good"


def test_a_word_file_that_needs_too_much_memory_is_stopped(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("this system has no memory limit for a process")
    path = tmp_path / "a.docx"
    content = docx(words(60_000))
    with Workers(Limits(seconds=60, memory=180_000_000)) as workers:
        assert refusal(workers, path, content) == "file-too-heavy"
        path.write_bytes(GOOD)
        assert workers.read(path).text.text == "good"
