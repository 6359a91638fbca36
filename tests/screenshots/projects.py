"""The projects that are shown: the sample as a reader left it, and hard cases."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from annotations_db.edits import statements, tags
from annotations_db.importers import Imported
from annotations_db.model import Source, SourceId, Statement, Status
from annotations_db.project import Project, new_project
from annotations_db.text.plain import from_plain
from tests.screenshots.clock import Clock

AUTHOR = "Anna Berg"
COOPERATION = "International cooperation and assistance"
GIVEN = f"{COOPERATION} / Assistance given"
LONG = "Interpretation of the obligations of states parties in situations of occupation " * 4
FIVE = (
    (
        "we have been supporting the clearance of unexploded ordnance, including",
        "Clearance",
    ),
    ("supporting the clearance of unexploded ordnance, including cluster munitions", GIVEN),
    ("clearance of unexploded ordnance, including cluster munitions, and providing", "To check"),
    ("unexploded ordnance, including cluster munitions", "Prohibitions"),
    (
        "including cluster munitions, and providing assistance to their victims",
        "Victim assistance",
    ),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight to be made, at a minute after noon."""

    minute: int
    quote: str
    tags: tuple[str, ...]
    note: str = ""


MARKS = (
    Mark(
        1,
        "made a solemn pledge and commitment to a world free from the inhumane weapon of cluster "
        "munitions",
        ("Position / Commitment",),
    ),
    Mark(1, "a world free from the inhumane weapon of cluster munitions", ("Prohibitions",)),
    Mark(
        1,
        "The Third MSP gives us an invaluable opportunity to reflect on progress and gaps in "
        "convention implementation",
        ("Convention machinery",),
    ),
    Mark(
        2,
        "The Vientiane Declaration and Action Plan adopted at the First Meeting of States Parties "
        "in 2010 continue to provide guidance for our actions.",
        ("Convention machinery",),
    ),
    Mark(
        3,
        "Japan attaches great importance to two elements, namely universalization and "
        "international cooperation and assistance",
        ("Universalization", COOPERATION),
        "Both pillars named together, as in Beirut 2011. Compare with Portugal.",
    ),
    Mark(
        3,
        "Japan has been actively engaged in outreach activities to advance universal adherence to "
        "the CCM.",
        ("Universalization / Outreach",),
    ),
    Mark(
        4,
        "conducted a global outreach campaign by sending joint demarches on universalization to "
        "(113) states not party to the CCM",
        ("Universalization / Outreach",),
    ),
    Mark(
        4,
        "to (113) states not party to the CCM",
        ("To check",),
        "75 parties and 111 signatories below: is 113 *all* states not party?",
    ),
    Mark(
        5,
        "We must persist in our efforts individually and collectively to advance universal "
        "adherence.",
        ("Universalization",),
    ),
    Mark(
        5,
        "Japan wishes to boost universalization efforts in Asia and the Pacific",
        ("Universalization / Outreach", "Position / Commitment"),
    ),
    Mark(
        6,
        "From 2009 to 2012, our international assistance to cluster munitions projects has "
        "amounted to over 10 million US dollars.",
        (GIVEN, "To check"),
        "Total for four years. *Check against the 2013 transparency report*: is the Lao grant "
        "inside this sum?",
    ),
    Mark(6, "closely connected to the concept of human security", ()),
)
OTHERS: tuple[tuple[str, str, str, Status, int], ...] = (
    ("Austria", "CCM 3MSP", "2012-09-11", "read", 3),
    ("Cluster Munition Coalition", "CCM 3MSP", "2012-09-12", "checked", 4),
    ("Ireland", "CCM 3MSP", "2012-09-12", "to read", 0),
    ("Lao PDR", "CCM 3MSP", "2012-09-12", "checked", 2),
    ("Norway", "CCM 3MSP", "2012-09-11", "read", 1),
    ("Portugal", "CCM 3MSP", "2012-09-11", "reading", 2),
    ("Zambia", "CCM 3MSP", "2012-09-13", "to read", 0),
)
_WORDS = ("Universalization", "Clearance", "Victim assistance", "Transparency reporting")


def usual(path: Path) -> Project:
    """The sample with a dozen highlights, and rows of other statements with a few."""
    project = _prepared(path)
    japan = project.statements()[0]
    for mark in MARKS:
        _mark(project, japan, mark)
    project.mark_reading(japan, status="reading")
    for name, meeting, date, status, count in OTHERS:
        details = {"state": name, "meeting_short": meeting, "place": "Oslo", "date": date}
        other = _add(project, "\n\n".join(_WORDS), f"Statement of {name}", details)
        for word in _WORDS[:count]:
            _mark(project, other, Mark(0, word, (word,)))
        project.mark_reading(other, status=status)
    return project


def five(path: Path) -> Project:
    """The sample with five highlights over one another."""
    project = _prepared(path)
    japan = project.statements()[0]
    for minute, (quote, tag) in enumerate(FIVE):
        _mark(project, japan, Mark(minute, quote, (tag,)))
    return project


def empty(path: Path) -> Project:
    """Nothing at all."""
    return new_project(path, author=AUTHOR, empty=True)


def long_names(path: Path) -> Project:
    """A tag and a statement whose names have about 300 characters, with blanks and without."""
    project = _prepared(path)
    title, tag = LONG[:300].strip(), "Extraterritoriality" * 15
    _add(project, "Words without a title of their own.", title, {})
    japan = project.statements()[0]
    project.perform(statements.rename(project.store, project.stamp(), japan.id, title))
    project.perform(tags.make(project.store, project.stamp(), title, colour="blue"))
    project.perform(tags.make(project.store, project.stamp(), tag, colour="orange"))
    for mark in MARKS[3:5]:
        _mark(project, japan, Mark(mark.minute, mark.quote, (title, tag), mark.note))
    return project


def scripts(path: Path) -> Project:
    """A statement in Arabic, Chinese and English with emoji, marked in each."""
    project = _prepared(path)
    text = (
        "السيد الرئيس، أصحاب السعادة\n\n"
        "تولي اليابان أهمية كبيرة لعنصرين هما تحقيق عالمية الاتفاقية (CCM 2008) والتعاون الدولي."
        "\n\n主席先生，日本高度重视两个要素，即普遍加入以及国际合作与援助。\n\n"
        "Thank you 🙏🏽, colleagues 👩‍👩‍👧‍👦 from Lao PDR 🇱🇦, for your café naïve e\u0301lan.\n"
    )
    details = {"state": "日本 · اليابان", "meeting_short": "CCM 3MSP", "date": "2012-09-11"}
    mixed = _add(project, text, "السيد الرئيس · 主席先生", details)
    for quote, tag in (
        ("أهمية كبيرة لعنصرين هما تحقيق عالمية الاتفاقية (CCM 2008)", "Universalization"),
        ("CCM 2008) والتعاون الدولي", COOPERATION),
        ("日本高度重视两个要素", "Position / Commitment"),
        ("🙏🏽, colleagues 👩‍👩‍👧‍👦", "To check"),
    ):
        _mark(project, mixed, Mark(1, quote, (tag,), "ملاحظة 备注 👍🏽"))
    return project


def sample(path: Path) -> Project:
    """The sample, as a new project has it."""
    return _prepared(path)


PROJECTS: Mapping[str, Callable[[Path], Project]] = {
    each.__name__: each for each in (usual, five, empty, long_names, scripts, sample)
}


def _prepared(path: Path) -> Project:
    return new_project(path, author=AUTHOR)


def _mark(project: Project, statement: Statement, mark: Mark) -> None:
    Clock.minute = mark.minute
    project.annotate(statement, quote=mark.quote, tags=mark.tags, note=mark.note or None)


def _add(project: Project, text: str, title: str, details: Mapping[str, str]) -> Statement:
    content = text.encode()
    source = Source(SourceId(hashlib.sha256(content).hexdigest()), "text/plain", content)
    arrived = Imported(title, "", from_plain(text), source, source_name="words.txt", remarks=())
    project.perform(statements.add(project.store, project.stamp(), arrived, details=details))
    return project.statements()[-1]
