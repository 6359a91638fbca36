"""The sentences that every format of a report says alike."""

from __future__ import annotations

from annotations_db.analysis.quotes import Quote
from annotations_db.analysis.report import Group, Report
from annotations_db.exporters.wording import count, say

TITLE_DEPTH = 2
"""The level of the first headings below the title."""


def summary(report: Report) -> str:
    """ "9 highlights from 8 statements, by tag and state." """
    by = say("and").join(
        [", ".join(report.levels[:-1]), report.levels[-1]][not report.levels[:-1] :]
    )
    return say(
        "report-summary",
        highlights=count("highlight", report.count),
        statements=count("statement", report.statements),
        levels=by,
    )


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
