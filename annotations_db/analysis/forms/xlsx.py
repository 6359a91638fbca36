"""The report as a workbook: one row for each place a quote stands at, ready to be filtered, and a
sheet of who said nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotations_db.analysis.form import Form
from annotations_db.analysis.quotes import Quote
from annotations_db.analysis.report import Group, Report
from annotations_db.analysis.wording import heading
from annotations_db.exporters.wording import say
from annotations_db.exporters.xlsx.tables import Column, Table, Value, typed_values
from annotations_db.exporters.xlsx.workbook import book_of

_DETAILS = ("state", "on_behalf_of", "meeting", "agenda_item", "date")


def workbook(report: Report) -> bytes:
    """The file. Raises FileError (table-too-long) for more rows than a sheet holds."""
    return book_of([_quotes(report), _silence(report)], {"title": report.title[:255]})


def _quotes(report: Report) -> Table:
    rows = list(_rows(report.groups, ()))
    kind, dates, width = typed_values([_detail(quote, "date") for _, quote in rows])
    columns = [
        *(Column(say("report-heading", level=each), "words", 24) for each in report.levels),
        *(Column(say(f"report-{each.replace('_', '-')}"), "words", 20) for each in _DETAILS[:-1]),
        Column(say("report-date"), kind, max(width, 12)),
        Column(say("column-quote"), "words", 60),
        Column(say("translation"), "words", 40),
        Column(say("column-tags"), "words", 34),
        Column(say("column-note"), "words", 40),
        Column(say("report-coder"), "text", 18),
        Column(say("report-source"), "words", 40),
    ]
    values: list[list[Value]] = [
        [
            *names,
            *(_detail(quote, each) for each in _DETAILS[:-1]),
            dates[index],
            f"{quote.before}{quote.exact}{quote.after}",
            "\n\n".join(quote.translations),
            "\n".join(quote.paths),
            "\n\n".join(quote.notes),
            quote.coder,
            quote.source,
        ]
        for index, (names, quote) in enumerate(rows)
    ]
    return Table(say("report-sheet"), columns, values, len(report.levels), len(columns))


def _silence(report: Report) -> Table:
    columns = [
        *(Column(each, "words", 30) for each in report.levels[:-1]),
        Column(say("report-level"), "text", 16),
        Column(say("report-no-quote"), "words", 40),
    ]
    blank = len(report.levels) - 1
    rows: list[list[Value]] = [[*[""] * blank, report.levels[0], each] for each in report.silent]
    for names, level, silent in _silent(report.groups, ()):
        rows += [[*names, *[""] * (blank - len(names)), level, each] for each in silent]
    return Table(say("report-silence-sheet"), columns, rows, 0, len(columns))


def _rows(
    groups: tuple[Group, ...], names: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Quote]]:
    for group in groups:
        here = (*names, heading(group))
        yield from ((here, quote) for quote in group.quotes)
        yield from _rows(group.groups, here)


def _silent(
    groups: tuple[Group, ...], names: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str, tuple[str, ...]]]:
    for group in groups:
        here = (*names, heading(group))
        if group.silent:
            yield here, group.groups[0].level, group.silent
        yield from _silent(group.groups, here)


def _detail(quote: Quote, key: str) -> str:
    facts: Mapping[str, str] = quote.spoken.facts
    return "; ".join(facts.get(key, "").split("\n"))


FORM = Form("xlsx", "As a table (Excel)", ".xlsx", workbook, order=40)
