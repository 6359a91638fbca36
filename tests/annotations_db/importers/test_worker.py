"""What the worker process does, called in this one."""

from __future__ import annotations

import io
import threading
from pathlib import Path

import pytest

from annotations_db.errors import FileError
from annotations_db.importers import Importer, Parsed, ReadOptions, Workers, all_importers
from annotations_db.importers.frames import read_frame, write_frame
from annotations_db.importers.worker import answer, serve
from annotations_db.text.blocks import canonical, from_json
from annotations_db.text.markdown import from_markdown


def importer_that_raises(error: Exception) -> Importer:
    def read(content: bytes, options: ReadOptions) -> Parsed:
        raise error

    return Importer("Broken", (".broken",), "text/plain", read)


def test_importers_are_found_and_their_endings_do_not_clash() -> None:
    found = all_importers()
    assert {importer.name for importer in found} >= {"Markdown", "Plain text"}
    suffixes = [suffix for importer in found for suffix in importer.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)


def test_one_thread_watches_over_all_files(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words.", encoding="utf-8")
    begun = [thread.ident for thread in threading.enumerate()]
    with Workers() as workers:
        seen = set()
        for _ in range(5):
            workers.read(path)
            seen |= {each.ident for each in threading.enumerate()} - {*begun}
        assert len(seen) == 1


def test_a_worker_answers_every_request_until_they_end() -> None:
    requests, answers = io.BytesIO(), io.BytesIO()
    head = {"importer": "Markdown", "options": {"encoding": None, "layout": None}}
    write_frame(requests, head, b"# a\n\nb")
    write_frame(requests, head, b"\x00\x01")
    requests.seek(0)
    serve(requests, answers)
    answers.seek(0)
    assert read_frame(answers)[0] == {"ready": True}
    reply = read_frame(answers)[0]
    text = canonical(reply["text"], from_json(reply["blocks"]), reply["extractor"])
    assert (text, reply["title"]) == (from_markdown("# a\n\nb"), "a")
    assert read_frame(answers)[0]["error"] == "file-binary"
    with pytest.raises(EOFError):
        read_frame(answers)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (FileError("file-binary"), "file-binary"),
        (MemoryError(), "file-too-heavy"),
        (RecursionError(), "file-too-heavy"),
        (AssertionError("parser"), "file-damaged"),
    ],
)
def test_whatever_a_parser_raises_becomes_a_message(error: Exception, message: str) -> None:
    assert answer(importer_that_raises(error), b"x", {})["error"] == message
