"""The report as Markdown, for notebooks and wikis."""

from __future__ import annotations

from collections.abc import Iterator

from annotations_db.analysis.form import Form
from annotations_db.analysis.quotes import Quote
from annotations_db.analysis.report import Group, Report
from annotations_db.analysis.wording import TITLE_DEPTH, credit, heading, silence, summary
from annotations_db.exporters.markdown.escaping import heading_signs, typed
from annotations_db.exporters.markdown.footnotes import note_markdown
from annotations_db.exporters.wording import say


def document(report: Report) -> bytes:
    """The report as a UTF-8 file."""
    lines = [f"# {_heading(report.title)}", typed(summary(report))]
    lines += _groups(report.groups, TITLE_DEPTH)
    lines += _silence(report.silent, report.levels[0])
    return ("\n\n".join(lines) + "\n").encode("utf-8")


def _groups(groups: tuple[Group, ...], depth: int) -> Iterator[str]:
    for group in groups:
        yield f"{'#' * depth} {_heading(heading(group))}"
        yield from _groups(group.groups, depth + 1)
        for quote in group.quotes:
            yield from _quote(quote)
        level = group.groups[0].level if group.groups else ""
        yield from _silence(group.silent, level)


def _quote(quote: Quote) -> Iterator[str]:
    before, after = _context(quote.before), _context(quote.after)
    lines = [
        f"{before}**{typed(each)}**" if not number else f"**{typed(each)}**"
        for number, each in enumerate(quote.exact.split("\n"))
    ]
    lines[-1] += after
    yield "\n".join(f"> {each}  " for each in lines).rstrip()
    yield f"— {typed(credit(quote))}"
    if quote.other_paths:
        yield f"{say('column-tags')}: {'; '.join(map(typed, quote.other_paths))}"
    for name, texts in (("translation", quote.translations), ("note", quote.notes)):
        for each in texts:
            yield from _note(say(name), each)


def _note(name: str, text: str) -> Iterator[str]:
    """A note in its own Markdown, as an item of a list so that none of it breaks out."""
    lines = f"{name}: {note_markdown(text)}".split("\n")
    rest = [f"    {line}" if line.strip() else "" for line in lines[1:]]
    yield "\n".join([f"- {lines[0]}", *rest])


def _context(text: str) -> str:
    if not text.strip():
        return ""
    said = typed(text)
    return f"{' ' if text[:1].isspace() else ''}{said}{' ' if text[-1:].isspace() else ''}"


def _heading(text: str) -> str:
    return "".join(heading_signs(" ".join(text.split())))


def _silence(names: tuple[str, ...], level: str) -> Iterator[str]:
    if names:
        yield f"*{typed(silence(names, level))}*"


FORM = Form("md", "As Markdown", ".md", document, order=50)
