"""How long files take to be read, parsed in this process and through the worker, beside floors
measured in the same run. Run as a module: it prints a table.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from html import escape
from io import BytesIO
from pathlib import Path

from docx import Document

from annotations_db.importers import Importer, ReadOptions, Workers, all_importers
from annotations_db.resources import resource as shipped

ROUNDS = 15
WORDS = 900
BUDGETS = {".md": 5.0}
"""Milliseconds for 900 words, in bulk."""


def paragraphs(words: int) -> list[str]:
    """Paragraphs of the shipped statement, as often as is needed."""
    source = shipped("statements", "japan-ccm-3msp-2012.md").read_text(encoding="utf-8")
    parts = [" ".join(part.split()) for part in source.split("\n\n") if part.strip()]
    found: list[str] = []
    while words > 0:
        part = parts[len(found) % len(parts)]
        found.append(part)
        words -= len(part.split())
    return found


def as_docx(parts: list[str]) -> bytes:
    document = Document()
    document.add_heading("Statement", 1)
    for index, part in enumerate(parts):
        paragraph = document.add_paragraph(style="List Number" if index % 5 == 4 else None)
        for number, piece in enumerate(part.split(". ")):
            paragraph.add_run(f"{piece}. ").bold = number % 3 == 1
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_html(parts: list[str]) -> bytes:
    body = "".join(f"<p>{escape(part)}</p>" for part in parts)
    return f"<!doctype html><html lang=en><title>x</title><body><h1>S</h1>{body}".encode()


def as_markdown(parts: list[str]) -> bytes:
    return "\n\n".join(["# Statement", *parts]).encode()


FORMATS: dict[str, Callable[[list[str]], bytes]] = {
    ".md": as_markdown,
    ".html": as_html,
    ".docx": as_docx,
}


def milliseconds(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of some rounds after one that warms up."""
    action()
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        found.append((time.perf_counter() - start) * 1000)
    return statistics.median(found)


def bare(suffix: str, content: bytes) -> float | None:
    """The floor for a Word file: mammoth alone."""
    if suffix != ".docx":
        return None
    import mammoth  # noqa: PLC0415 -- the floor of one format

    return milliseconds(lambda: mammoth.convert_to_html(BytesIO(content)))


def line(importer: Importer, suffix: str, words: int, workers: Workers, folder: Path) -> str:
    content = FORMATS[suffix](paragraphs(words))
    path = folder / f"statement{suffix}"
    path.write_bytes(content)
    rounds = ROUNDS if words <= WORDS else 3
    here = milliseconds(lambda: importer.read(content, ReadOptions()), rounds)
    there = milliseconds(lambda: workers.read(path), rounds)
    floor = bare(suffix, content) if words <= WORDS else None
    budget = BUDGETS.get(suffix) if words <= WORDS else None
    cells = [suffix, str(words), f"{len(content) / 1000:.0f} kB", f"{here:.1f}", f"{there:.1f}"]
    cells += ["" if each is None else f"{each:.1f}" for each in (floor, budget)]
    return "".join(cell.rjust(12) for cell in cells)


def main() -> None:
    heads = ("format", "words", "size", "here ms", "worker ms", "floor ms", "budget ms")
    sys.stdout.write("".join(head.rjust(12) for head in heads) + "\n")
    by_suffix = {suffix: each for each in all_importers() for suffix in each.suffixes}
    with Workers() as workers, tempfile.TemporaryDirectory() as folder:
        for words in (WORDS, 100 * WORDS):
            for suffix in FORMATS:
                sys.stdout.write(
                    line(by_suffix[suffix], suffix, words, workers, Path(folder)) + "\n"
                )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    sys.stdout.write(f"worker's peak: {peak / 1000:.0f} MB" + "\n")


if __name__ == "__main__":
    main()
