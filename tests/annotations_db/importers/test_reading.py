"""Files come in through the worker, or are refused with one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations_db.errors import FileError
from annotations_db.importers import Limits, ReadOptions, Workers, read_file
from annotations_db.importers.importer import Layout
from annotations_db.resources import resource
from annotations_db.text.markdown import from_markdown
from annotations_db.words import catalogue, remark, sentence
from tests import corpus
from tests.annotations_db.importers.documents import docx, p, r
from tests.annotations_db.importers.opened import epub
from tests.annotations_db.importers.paper import Sheet, pdf
from tests.annotations_db.text.structure import check_structure

STATEMENT = resource("statements", "japan-ccm-3msp-2012.md")


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers() as one:
        yield one


def refusal(workers: Workers, path: Path) -> str:
    """The message id, after a look at the sentence that is made of it."""
    with pytest.raises(FileError) as caught:
        workers.read(path)
    assert str(path) in sentence(caught.value)
    return caught.value.message


def test_the_shipped_statement_comes_in_with_its_source() -> None:
    imported = read_file(STATEMENT)
    assert imported.text == from_markdown(STATEMENT.read_text(encoding="utf-8"))
    assert imported.source.content == STATEMENT.read_bytes()
    assert imported.source.media_type == "text/markdown"
    assert imported.source_name == "japan-ccm-3msp-2012.md"
    assert (imported.title, imported.language, imported.remarks) == ("", "", ())


def test_the_shipped_statement_as_txt_is_recognised_as_markdown(
    workers: Workers, tmp_path: Path
) -> None:
    path = tmp_path / "STATEMENT.TXT"
    path.write_bytes(STATEMENT.read_bytes())
    imported = workers.read(path)
    assert imported.text == from_markdown(STATEMENT.read_text(encoding="utf-8"))
    assert imported.remarks == ("read-as-markdown",)
    assert imported.source.media_type == "text/plain"


@pytest.mark.parametrize(
    ("layout", "text"), [("markdown", "a\nb"), ("wrapped", "# a b"), ("lines", "# a\nb")]
)
def test_how_a_plain_text_is_read_can_be_chosen(
    workers: Workers, tmp_path: Path, layout: Layout, text: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("# a\nb")
    imported = workers.read(path, ReadOptions(layout=layout))
    assert imported.text.text == text
    assert imported.remarks == (f"read-as-{layout}",)
    assert remark(imported.remarks[0])


def test_a_low_heading_within_a_text_is_no_title(workers: Workers, tmp_path: Path) -> None:
    path = tmp_path / "RUS_79_2024.md"
    path.write_text("Mr. President,\n\n### Page 3 (continued):\n\nWords.", encoding="utf-8")
    assert workers.read(path).title == ""
    path.write_text("### Remarks\n\nWords.", encoding="utf-8")
    assert workers.read(path).title == "Remarks"
    path.write_text("Words before.\n\n## Remarks\n\nWords.", encoding="utf-8")
    assert workers.read(path).title == "Remarks"


def test_the_first_heading_is_the_title_and_a_sole_language_the_language(
    workers: Workers, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text("*x*\n\n## The *first*\n\n# Second\n")
    assert workers.read(path).title == "The first"
    path.write_text('<div lang="ar" dir="rtl">\n\nx\n\n</div>\n')
    assert workers.read(path).language == "ar"


def test_an_encoding_can_be_given(workers: Workers, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("Привет".encode("cp866"))
    assert workers.read(path, ReadOptions(encoding="cp866")).text.text == "Привет"
    with pytest.raises(FileError) as caught:
        workers.read(path, ReadOptions(encoding="klingon"))
    assert "klingon" in sentence(caught.value)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.md", b"", "file-empty"),
        ("a.md", b" \n\t\n", "file-empty"),
        ("a.md", b"\xef\xbb\xbf", "file-empty"),
        ("a.md", b"[a]: http://x\n<!-- b -->", "file-empty"),
        ("a.txt", "\u00a0\u2028".encode(), "file-empty"),
        ("a.md", bytes(range(256)), "file-binary"),
        ("a.md", b"%PDF-1.7 text", "file-damaged"),
        ("a.md", b"PK\x03\x04text", "file-binary"),
        ("a.txt", "text".encode("utf-16-le"), "file-binary"),
        ("a.xyz", b"text", "file-kind-unknown"),
        ("a", b"text", "file-kind-unknown"),
    ],
)
def test_what_holds_no_text_is_refused(
    workers: Workers, tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refusal(workers, path) == message


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.docx", pdf([Sheet(["BT /F1 11 Tf 70 700 Td (words) Tj ET"])]), "PDF"),
        ("a.pdf", b"{\\rtf1\\ansi words}", "Rich text"),
        ("a.txt", b"{\\rtf1\\ansi words}", "Rich text"),
        ("a.docx", b"<!DOCTYPE html><p>words", "Web page"),
        ("a.md", docx(p(r("words"))), "Word"),
        ("a.odt", epub({"a": "<p>words</p>"}, ""), "Book"),
    ],
)
def test_a_file_whose_name_is_wrong_is_read_as_what_it_is(
    workers: Workers, tmp_path: Path, name: str, content: bytes, kind: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    found = workers.read(path)
    assert found.text.text == "words"
    assert found.remarks[0] == f"other-kind:{kind}"
    assert kind in remark(found.remarks[0])


def test_the_source_of_a_page_can_be_a_text(workers: Workers, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"<!doctype html><p>words")
    assert workers.read(path).text.text == "<!doctype html><p>words"


def test_what_is_no_file_that_can_be_opened_is_refused(workers: Workers, tmp_path: Path) -> None:
    assert refusal(workers, tmp_path / "none.md") == "file-missing"
    assert refusal(workers, tmp_path / "none" / "a.md") == "file-missing"
    (tmp_path / "folder.md").mkdir()
    assert refusal(workers, tmp_path / "folder.md") == "file-is-folder"
    assert refusal(workers, tmp_path / ("x" * 300 + ".md")) == "file-unreadable"
    (tmp_path / "a.txt").write_text("x")
    assert refusal(workers, tmp_path / "a.txt" / "b.md") == "file-unreadable"


def test_a_pipe_is_refused_and_not_waited_for(workers: Workers, tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "a.md")
    assert refusal(workers, tmp_path / "a.md") == "file-unreadable"


def test_a_file_one_may_not_read_is_refused(workers: Workers, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("x")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("nothing is forbidden to this user")
    assert refusal(workers, path) == "file-unreadable"


def test_an_enormous_file_is_refused_unread(workers: Workers, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    with path.open("wb") as stream:
        stream.truncate(20_000_001)
    assert refusal(workers, path) == "file-too-large"


def test_markdown_made_to_be_slow_is_stopped_and_the_next_file_read(tmp_path: Path) -> None:
    slow, good = tmp_path / "slow.md", tmp_path / "good.md"
    slow.write_text("[" * 10_000)
    good.write_text("good")
    with Workers(Limits(seconds=1)) as workers:
        assert workers.read(good).text.text == "good"
        assert refusal(workers, slow) == "file-too-slow"
        assert workers.read(good).text.text == "good"


def test_what_needs_too_much_memory_is_stopped_and_the_next_file_read(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("this system has no memory limit for a process")
    heavy, good = tmp_path / "heavy.md", tmp_path / "good.md"
    heavy.write_text("words and " * 1_900_000)
    good.write_text("good")
    with Workers(Limits(memory=150_000_000)) as workers:
        assert refusal(workers, heavy) == "file-too-heavy"
        assert workers.read(good).text.text == "good"


def test_absurd_nesting_is_refused_or_read_but_never_lost_silently(
    workers: Workers, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text("\n".join("    " * depth + "- a" for depth in range(400)))
    assert refusal(workers, path) in {"file-too-heavy", "file-too-slow"}  # whichever is met first
    path.write_text("> " * 500 + "deep")
    assert workers.read(path).text.text.endswith("deep")


@pytest.mark.parametrize("language", ["arb", "cmn_hant", "jpn", "mya", "hin"])
def test_declarations_in_other_scripts_come_in_whole(workers: Workers, language: str) -> None:
    path = corpus.folder("udhr") / f"udhr_{language}.txt"
    text = workers.read(path).text
    check_structure(text)
    assert text.text.split() == path.read_text(encoding="utf-8-sig").split()


def test_nothing_in_the_folder_one_stands_in_is_taken_for_a_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("markdown.py", "nh3.py", "json.py"):
        (tmp_path / name).write_text("raise SystemExit('taken')")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("*a*")
    assert read_file(tmp_path / "a.md").text.text == "a"


def test_every_sentence_names_the_file_and_no_worker_stays_behind(tmp_path: Path) -> None:
    known = catalogue()["errors"]
    assert all("{file}" in words for key, words in known.items() if key.startswith("file-"))
    workers = Workers()
    (tmp_path / "a.md").write_text("a")
    workers.read(tmp_path / "a.md")
    workers.close()
    workers.close()
    assert workers.read(tmp_path / "a.md").text.text == "a"
    workers.close()
