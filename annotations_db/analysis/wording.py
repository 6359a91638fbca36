"""The sentences that every format of a report says alike."""

from __future__ import annotations

from annotations_db.analysis.quotes import Quote
from annotations_db.analysis.report import Group, Report
from annotations_db.exporters.wording import count, say

TITLE_DEPTH = 2
"""The level of the first headings below the title."""


def summary(report: Report) -> str:
    """ "9 highlights from 8 statements, by tag and state." """
    names = [_within(each) for each in report.levels]
    by = say("and").join([", ".join(names[:-1]), names[-1]][not names[:-1] :])
    return say(
        "report-summary",
        highlights=count("highlight", report.count),
        statements=count("statement", report.statements),
        levels=by,
    )


def _within(name: str) -> str:
    """A name as it stands within a sentence: "state or organisation", but "ICRC region"."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def heading(group: Group) -> str:
    """The name of a group, or that it has none: "State not given", "No tag"."""
    return group.name or say("report-not-given", level=group.level)


def silence(names: tuple[str, ...], level: str) -> str:
    """Who said nothing: "No quote: Ireland; Zambia" with the level before it. "" for nobody."""
    if not names:
        return ""
    return say("report-silent", level=level, names="; ".join(names))


def credit(quote: Quote) -> str:
    """The source, and whose highlight it is where names leave."""
    return f"{quote.source} [{quote.coder}]" if quote.coder else quote.source
