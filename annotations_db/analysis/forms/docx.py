"""The report for Word, to go on writing in: real headings, quotes and their sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO

from annotations_db.analysis.form import Form
from annotations_db.analysis.quotes import Quote
from annotations_db.analysis.report import Group, Report
from annotations_db.analysis.wording import credit, heading, silence, summary
from annotations_db.exporters.copy import clean
from annotations_db.exporters.directions import direction
from annotations_db.exporters.docx.wordml import line, paragraph, run
from annotations_db.exporters.wording import say

_CONTEXT = '<w:color w:val="5C5850"/>'
_RIGHT_TO_LEFT = "<w:rtl/>"


def document(report: Report) -> bytes:
    """The report as a .docx file."""
    from annotations_db.exporters.docx.packaging import (  # noqa: PLC0415 - python-docx is heavy
        LONGEST_PROPERTY,
        fill_body,
        new_package,
        relating,
    )

    package = new_package("en")
    relate = relating(package.part)
    content = [line(report.title, "Title"), line(summary(report), "Subtitle")]
    content += _groups(report.groups, 1, relate)
    content += _silence(report.silent, report.levels[0])
    fill_body(package, "".join(content))
    properties = package.core_properties
    properties.title = clean(report.title)[:LONGEST_PROPERTY]
    by = ", ".join(report.coders) or say("reader")
    properties.author = properties.last_modified_by = by[:LONGEST_PROPERTY]
    properties.comments = ""
    file = BytesIO()
    package.save(file)
    return file.getvalue()


def _groups(groups: tuple[Group, ...], depth: int, relate: Callable[[str], str]) -> Iterator[str]:
    for group in groups:
        yield line(heading(group), f"Heading{depth}")
        yield from _groups(group.groups, depth + 1, relate)
        for quote in group.quotes:
            yield from _quote(quote, relate)
        level = group.groups[0].level if group.groups else ""
        yield from _silence(group.silent, level)


def _quote(quote: Quote, relate: Callable[[str], str]) -> Iterator[str]:
    from annotations_db.exporters.docx.notes import note_paragraphs  # noqa: PLC0415

    is_rtl = direction(quote.exact) == "rtl"
    side = _RIGHT_TO_LEFT if is_rtl else ""
    words = "".join(
        (
            run(quote.before, _CONTEXT + side) if quote.before else "",
            run(quote.exact, side),
            run(quote.after, _CONTEXT + side) if quote.after else "",
        )
    )
    yield paragraph(words, "Quote", f"<w:keepNext/>{'<w:bidi/>' if is_rtl else ''}")
    yield line(credit(quote), "BackText")
    if quote.other_paths:
        yield line("; ".join(quote.other_paths), "DetailName")
    for each in quote.translations:
        yield line(f"{say('translation')}:", "DetailName")
        yield from note_paragraphs(each, "BackText", relate)
    for each in quote.notes:
        yield from note_paragraphs(each, "BackText", relate)
    yield paragraph("", "Gap")


def _silence(names: tuple[str, ...], level: str) -> Iterator[str]:
    if names:
        yield line(silence(names, level), "Subtitle")


FORM = Form("docx", "To edit in Word", ".docx", document, order=20)
