"""The report for a browser: one self-contained page that runs nothing and fetches nothing."""

from __future__ import annotations

from collections.abc import Iterator

from annotations_db import __version__
from annotations_db.analysis.form import Form
from annotations_db.analysis.quotes import Quote
from annotations_db.analysis.report import Group, Report
from annotations_db.analysis.wording import TITLE_DEPTH, credit, heading, silence, summary
from annotations_db.exporters.directions import direction
from annotations_db.exporters.html.markup import shown
from annotations_db.exporters.html.notes import note_markup
from annotations_db.exporters.html.page import POLICY
from annotations_db.exporters.html.style import variables
from annotations_db.exporters.wording import count, say
from annotations_db.resources import resource


def page(report: Report) -> bytes:
    """The report as one HTML document."""
    style = resource("copies", "report.css").read_text(encoding="utf-8")
    dark = f"@media screen and (prefers-color-scheme:dark){{:root{{{variables('dark')}}}}}"
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        '<meta name="referrer" content="no-referrer">\n',
        '<meta name="color-scheme" content="light dark">\n',
        f'<meta name="generator" content="Plenary {__version__}">\n',
        f"<title>{shown(report.title)}</title>\n",
        f"<style>:root{{{variables('light')}}}\n{dark}\n{style}</style>\n</head>\n<body>\n",
        f"<header><h1>{shown(report.title)}</h1><p>{shown(summary(report))}</p></header>\n",
        _contents(report),
        "<main>\n",
        *_groups(report.groups, TITLE_DEPTH, "g"),
        _silence(report.silent, report.levels[0]),
        "</main>\n</body>\n</html>\n",
    ]
    return "".join(parts).encode("utf-8")


def _contents(report: Report) -> str:
    rows = "".join(
        f'<li><a href="#g{number}">{shown(heading(each))}</a> <span>{each.count}</span></li>'
        for number, each in enumerate(report.groups, 1)
    )
    return f'<nav aria-label="{shown(say("report-contents"))}"><ol>{rows}</ol></nav>\n'


def _groups(groups: tuple[Group, ...], depth: int, path: str) -> Iterator[str]:
    for number, group in enumerate(groups, 1):
        name = f"{path}{number}"
        yield f'<section><h{depth} id="{name}" dir="auto">{shown(heading(group))}'
        yield f" <small>{shown(count('highlight', group.count))}</small></h{depth}>\n"
        yield from _groups(group.groups, depth + 1, f"{name}-")
        yield from map(_quote, group.quotes)
        if group.groups:
            yield _silence(group.silent, group.groups[0].level)
        elif group.silent:
            yield _silence(group.silent, "")
        yield "</section>\n"


def _quote(quote: Quote) -> str:
    side = direction(quote.exact)
    parts = [
        f'<blockquote dir="{side}"><p>{_context(quote.before)}<mark>{_lines(quote.exact)}</mark>',
        f"{_context(quote.after)}</p></blockquote>\n",
        f'<p class="source"><cite>{shown(credit(quote))}</cite></p>\n',
    ]
    if quote.other_paths:
        tags = "".join(f"<li>{shown(each)}</li>" for each in quote.other_paths)
        parts.append(f'<ul class="tags">{tags}</ul>\n')
    for name, texts in (("translation", quote.translations), ("note", quote.notes)):
        parts += [
            f'<div class="note" dir="auto"><b>{shown(say(name))}</b>{note_markup(each)}</div>\n'
            for each in texts
        ]
    return f'<div class="quote">{"".join(parts)}</div>\n'


def _context(text: str) -> str:
    return f'<span class="context">{_lines(text)}</span>' if text else ""


def _lines(text: str) -> str:
    return shown(text).replace("\n", "<br>")


def _silence(names: tuple[str, ...], level: str) -> str:
    said = silence(names, level)
    return f'<p class="silent">{shown(said)}</p>\n' if said else ""


FORM = Form("html", "For a browser", ".html", page, order=30)
