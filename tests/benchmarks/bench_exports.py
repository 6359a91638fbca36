"""How long annotated copies take, each beside a floor measured in the same run. Run as a module:
it prints a table.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from html import escape
from io import BytesIO

from docx import Document
from xlsxwriter import Workbook

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.exporter import exporter
from tests.annotations_db.exporters import samples

ROUNDS = 15
BUDGETS = {"html": 50, "docx": 300}
"""Milliseconds for 900 words with 100 highlights."""


def statement(highlights: int, times: int = 1) -> AnnotatedCopy:
    """The shipped statement ``times`` over, with overlapping highlights, two in three tagged
    twice, one in three noted.
    """
    chance = random.Random(2012)  # noqa: S311
    text = (
        samples.plain("\n".join([samples.japan().text] * times)) if times > 1 else samples.japan()
    )
    paths = sorted(samples.codebook())
    marks = []
    for index in range(highlights):
        start = chance.randrange(len(text.text) - 300)
        notes = ["A *note* with [a link](https://example.org), number " + str(index)] * (
            index % 3 == 0
        )
        chosen = chance.sample(paths, 1 + (index % 3 > 0))
        marks.append(
            samples.Mark(span=(start, start + chance.randrange(20, 300)), tags=chosen, notes=notes)
        )
    return samples.copy(text, marks)


def milliseconds(action: Callable[[], object]) -> float:
    """The median of some rounds after one that warms up."""
    action()
    found = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        action()
        found.append((time.perf_counter() - start) * 1000)
    return statistics.median(found)


def bare_docx(copy: AnnotatedCopy) -> None:
    """The floor: python-docx writing the same words, without marks and comments."""
    document = Document()
    for block in copy.text.blocks:
        document.add_paragraph(copy.text.text[block.start : block.end])
    document.save(BytesIO())


def commented_docx(copy: AnnotatedCopy) -> None:
    """The same words and as many comments through python-docx's own interface, one run per
    paragraph.
    """
    document = Document()
    runs = [
        document.add_paragraph().add_run(copy.text.text[block.start : block.end])
        for block in copy.text.blocks
    ]
    for index in range(len(copy.highlights)):
        run = runs[index % len(runs)]
        document.add_comment([run], text="tag", author="Anna Berg", initials="AB")
    document.save(BytesIO())


def bare_html(copy: AnnotatedCopy) -> bytes:
    """The floor: the same words, escaped, in paragraphs."""
    text = copy.text.text
    return "".join(f"<p>{escape(text[b.start : b.end])}</p>" for b in copy.text.blocks).encode()


def bare_xlsx(copy: AnnotatedCopy) -> None:
    """The floor: XlsxWriter writing as many rows of quotes."""
    with Workbook(BytesIO(), {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row, each in enumerate(copy.highlights):
            sheet.write_string(row, 0, each.annotation.exact)


def bare_json(copy: AnnotatedCopy) -> bytes:
    """The floor: text and quotes through the json module."""
    quotes = [each.annotation.exact for each in copy.highlights]
    return json.dumps([copy.text.text, quotes], ensure_ascii=False).encode()


def main() -> None:
    rows = []
    for name, copy in (
        ("900 words × 100", statement(100)),
        ("90 000 words × 1 000", statement(1000, 100)),
    ):
        floors = {
            "html": ("bare paragraphs", lambda copy=copy: bare_html(copy)),
            "docx": ("python-docx, words only", lambda copy=copy: bare_docx(copy)),
            "md": ("bare paragraphs", lambda copy=copy: bare_html(copy)),
            "xlsx": ("XlsxWriter, quotes only", lambda copy=copy: bare_xlsx(copy)),
            "json": ("json, text and quotes", lambda copy=copy: bare_json(copy)),
        }
        for form in map(exporter, ("html", "docx", "csv", "md", "xlsx", "json")):
            took = milliseconds(lambda form=form, copy=copy: form.write([copy]))
            floor, measure = floors.get(form.id, ("", None))
            beside = f"{milliseconds(measure):8.1f} {floor}" if measure else ""
            budget = f"{BUDGETS[form.id]}" if form.id in BUDGETS and "900 " in name else ""
            size = len(form.write([copy])) / 1024
            rows.append(
                f"{form.id:7}{name:24}{took:8.1f} ms  {budget:>6}  {size:8.0f} kB  {beside}"
            )
    copy = statement(100)
    took = milliseconds(lambda: commented_docx(copy))
    rows.append(f"(python-docx's own comments, whole paragraphs only: {took:.1f} ms)")
    head = (
        f"{'format':7}{'statement × highlights':24}{'took':>11}  {'budget':>6}  {'size':>11}  floor"
    )
    sys.stdout.write("\n".join([head, *rows]) + "\n")


if __name__ == "__main__":
    main()
