"""Files of every kind that are none, are locked or are traps: one sentence, the next is read."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest

from annotations_db.errors import FileError
from annotations_db.importers import Limits, Workers
from annotations_db.words import sentence
from tests.annotations_db.importers.documents import packed
from tests.annotations_db.importers.opened import CONTAINER, epub, odt
from tests.annotations_db.importers.paper import Sheet, locked, pdf

LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
)
ODT = odt("<text:p>words</text:p>")
EPUB = epub({"a": "<p>words</p>"})
PDF = pdf([Sheet(["BT /F1 11 Tf 70 700 Td (words) Tj ET"])])
MHTML = (
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    b"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>words</p>\r\n--b--\r\n"
)


def with_flag(content: bytes) -> bytes:
    """An archive whose first part says that it is encrypted."""
    data = bytearray(content)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


def with_more(content: bytes, name: str, data: bytes | str) -> bytes:
    stream = BytesIO(content)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, data)
    return stream.getvalue()


def book(container: str = CONTAINER, **parts: str) -> bytes:
    return packed(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": container, **parts}
    )


DRM = (
    '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
    '<enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
    "</enc:EncryptedData></encryption>"
)
FONTS = DRM.replace(
    "http://www.w3.org/2001/04/xmlenc#aes128-cbc", "http://www.idpf.org/2008/embedding"
)
BOMB = bytes(30_000_000)

FILES = {
    "a text as odt": ("a.odt", b"just words", "file-not-odt"),
    "an odt cut short": ("a.odt", ODT[:-40], "file-damaged"),
    "an odt with a password": (
        "a.odt",
        with_more(ODT, "META-INF/manifest.xml", "<m><encryption-data/></m>"),
        "file-encrypted",
    ),
    "an odt locked as an archive": ("a.odt", with_flag(ODT), "file-encrypted"),
    "an odt with a bomb": ("a.odt", with_more(ODT, "Pictures/a.png", BOMB), "file-bomb"),
    "an odt with a part above": ("a.odt", with_more(ODT, "../evil", "x"), "file-unsafe-names"),
    "an odt with entities": (
        "a.odt",
        packed({"content.xml": LAUGHS + "<x>&b;&c;</x>"}),
        "file-with-entities",
    ),
    "an odt that is a table": (
        "a.odt",
        packed({"content.xml": "<x><y/></x>"}),
        "file-not-odt",
    ),
    "an empty odt": ("a.odt", odt(""), "file-empty"),
    "a text as epub": ("a.epub", b"just words", "file-not-epub"),
    "an archive as epub": ("a.epub", packed({"a.txt": "x"}), "file-not-epub"),
    "an epub cut short": ("a.epub", EPUB[:-40], "file-damaged"),
    "an epub without its package": ("a.epub", book(), "file-damaged"),
    "an epub from a shop": ("a.epub", with_more(EPUB, "META-INF/encryption.xml", DRM), "file-drm"),
    "an epub with a part at the root": (
        "a.epub",
        with_more(EPUB, "/evil", "x"),
        "file-unsafe-names",
    ),
    "an epub with a bomb": ("a.epub", with_more(EPUB, "O/big.xhtml", BOMB), "file-bomb"),
    "an epub with entities": (
        "a.epub",
        book(LAUGHS + CONTAINER),
        "file-with-entities",
    ),
    "a text as rtf": ("a.rtf", b"just words", "file-not-rtf"),
    "an empty rtf": ("a.rtf", b"{\\rtf1}", "file-empty"),
    "a text as mhtml": ("a.mhtml", b"just words", "file-not-mhtml"),
    "an mhtml without a page": (
        "a.mht",
        b"MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx",
        "file-not-mhtml",
    ),
    "a text as pdf": ("a.pdf", b"just words", "file-not-pdf"),
    "a pdf cut short": ("a.pdf", PDF[:200], "file-damaged"),
    "a pdf with a password": ("a.pdf", locked(PDF, "secret"), "file-encrypted"),
    "a pdf without words": ("a.pdf", pdf([Sheet()]), "file-empty"),
    "a pdf of too many pages": ("a.pdf", pdf([Sheet()] * 3_001), "file-too-many-pages"),
    "an empty file": ("a.epub", b"", "file-empty"),
}


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers() as one:
        yield one


@pytest.mark.parametrize("kind", FILES)
def test_it_is_refused_with_one_sentence_and_the_next_is_read(
    workers: Workers, tmp_path: Path, kind: str
) -> None:
    name, content, message = FILES[kind]
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileError) as caught:
        workers.read(path)
    said = sentence(caught.value)
    assert (caught.value.message, str(path) in said, "\n" in said) == (message, True, False)
    (tmp_path / "good.odt").write_bytes(ODT)
    assert workers.read(tmp_path / "good.odt").text.text == "words"


def test_entities_in_a_document_of_a_book_are_refused(workers: Workers, tmp_path: Path) -> None:
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine>'
        "</package>"
    )
    path = tmp_path / "a.epub"
    document = f"{LAUGHS}<html><body><p>&c;</p></body></html>"
    path.write_bytes(book(**{"O/p.opf": package, "O/a.xhtml": document}))
    with pytest.raises(FileError) as caught:
        workers.read(path)
    assert caught.value.message == "file-with-entities"


def test_fonts_that_are_hidden_do_not_lock_a_book(workers: Workers, tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    path.write_bytes(with_more(EPUB, "META-INF/encryption.xml", FONTS))
    assert workers.read(path).text.text == "words"


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with Workers() as workers, pytest.raises(FileError) as caught:
        workers.read(path)
    assert caught.value.message == "file-too-large"


@pytest.mark.parametrize(
    ("name", "content"), [("a.odt", ODT), ("a.epub", EPUB), ("a.pdf", PDF), ("a.mht", MHTML)]
)
def test_whatever_is_cut_or_changed_is_read_or_refused(
    workers: Workers, tmp_path: Path, name: str, content: bytes
) -> None:
    chance = random.Random(4)  # noqa: S311
    path = tmp_path / name
    for _ in range(30):
        data = bytearray(content)
        for _ in range(chance.randrange(1, 9)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(bytes(data[: chance.randrange(len(data) // 2, len(data))]))
        with suppress(FileError):
            assert workers.read(path).text.text
    path.write_bytes(content)
    assert workers.read(path).text.text == "words"


def test_nested_lists_without_end_are_read_or_refused(workers: Workers, tmp_path: Path) -> None:
    nested = "<text:p>x</text:p>"
    for _ in range(400):
        nested = f"<text:list><text:list-item>{nested}</text:list-item></text:list>"
    path = tmp_path / "a.odt"
    path.write_bytes(odt(nested))
    with pytest.raises(FileError) as caught:
        workers.read(path)
    assert caught.value.message in ("file-damaged", "file-too-heavy")


def test_a_pdf_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    lines = [
        f"BT /F1 8 Tf 40 {each} Td (words and more words to be read) Tj ET" for each in range(800)
    ]
    path.write_bytes(pdf([Sheet(lines)] * 200))
    with Workers(Limits(seconds=0.001, seconds_per_megabyte=0.0)) as workers:
        with pytest.raises(FileError) as caught:
            workers.read(path)
        assert caught.value.message == "file-too-slow"
