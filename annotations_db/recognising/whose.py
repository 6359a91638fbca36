"""Whose statement it is: the state or organisation named where that is a sign of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from annotations_db.model import Span
from annotations_db.recognising.found import Field, Found
from annotations_db.recognising.heads import Line, found_in
from annotations_db.recognising.names import Named, named_in
from annotations_db.recognising.people import is_stated, said_by
from annotations_db.recognising.places import is_place

_LETTERHEAD = regex.compile(
    r"(?:(?:the\s+)?(?:permanent\s+)?(?:mission|delegation|embassy|government|république|"
    r"mission\s+permanente|délégation|"
    r"misión\s+permanente|delegación|ministry\s+of\s+foreign\s+affairs)\s+(?:of|de|du|del|"
    r"d['’])\s*(?:the\s+|la\s+|l['’])?)",
    regex.IGNORECASE,
)
_AFTER_STATE = regex.compile(
    r"(?:['’]s)?\s*(?:statement|intervention|remarks|delegation)?[\s:.*]*", regex.IGNORECASE
)
_LEADING = regex.compile(r"[\s*_#\"“]+")
_ASIDE = regex.compile(r"\s*[(,]\s*|\s+(?:of|de|du)\s+(?:the\s+)?")
_MARKS = regex.compile(r"[\s).,:;]*")
_ARTICLE = regex.compile(r"(?:the|la|le|l['’]|el)\s*", regex.IGNORECASE)
_FOLLOWING = regex.compile(r"\s*(?:$|[,(:–—.-]|(?:on|at|to|in|during|under|delivered|made)\b)")
_STATED_BY = regex.compile(
    r"(?:the\s+)?(?:(?:permanent\s+)?(?:delegation|mission|government|representative|"
    r"republic)\s+of\s+)?(?:the\s+)?",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Whose:
    """A name that stands in a line where it is a sign that the statement is theirs."""

    line: Line
    named: Named


def state_in(lines: Sequence[Line], found: Mapping[Field, Found], language: str) -> Found | None:
    """The only one there is a sign of; None where there are none, or several. Printed in capitals
    alone, it is written as it usually is.
    """
    whose = list(_whose(lines, found, language))
    bodies = {each.named.body for each in whose}
    if len(bodies) != 1:
        return None
    best = min(whose, key=_is_capitals)
    body = best.named.body
    made = found_in(best.line, Span(best.named.start, best.named.end))
    printed = made.value if not _is_capitals(best) else body.name
    return replace(made, value=printed, sort=body.sort, code=body.code)


def _whose(lines: Sequence[Line], found: Mapping[Field, Found], language: str) -> Iterator[_Whose]:
    role, speaker = found.get("role"), found.get("speaker")
    for number, line in enumerate(lines):
        is_country = number > 0 and is_place(lines[number - 1].words)  # "Oslo", and below "Norway"
        named = [] if is_country else list(beginning(line.words, language))
        if speaker is not None and line.start <= speaker.start < line.end:
            named += _behind(line.words, speaker.end - line.start, language)
        if role is not None and role.start < line.end and line.start < role.end:
            first, last = max(0, role.start - line.start), role.end - line.start
            if (of := _of_role(line.words[first:last], language)) is not None:
                named.append(Named(of.body, of.start + first, of.end + first))
                role = None
        yield from (_Whose(line, each) for each in named)


def beginning(words: str, language: str) -> Iterator[Named]:
    """A line that is a name, or begins with whose it is."""
    for start in _starts(words):
        named = _at(words, start, language)
        if named is not None and _is_all(words, named, start):
            yield named


def _behind(words: str, end: int, language: str) -> Iterator[Named]:
    """The state in brackets, or behind a comma, after somebody's name."""
    after = _ASIDE.match(words, end)
    named = _at(words, after.end(), language) if after else None
    if named is not None and _MARKS.fullmatch(words, named.end):
        yield named


def _of_role(role: str, language: str) -> Named | None:
    """The first state, else the organisation, that a post is of."""
    named = named_in(role, language)
    states = [each for each in named if each.body.kind == "state"]
    return states[0] if states else named[0] if len(named) == 1 else None


def _starts(words: str) -> Iterator[int]:
    """Where in a line a name would be a sign: its beginning, behind a letterhead's "Mission of",
    behind "Statement by the delegation of".
    """
    lead = _LEADING.match(words)
    yield lead.end() if lead else 0
    if match := _LETTERHEAD.match(words):
        yield match.end()
    by = said_by(words)
    if by is not None and (match := _STATED_BY.match(words, by)):
        yield match.end()


def _at(words: str, start: int, language: str) -> Named | None:
    """The name that stands just there."""
    for each in named_in(words[start:], language)[:1]:
        if not words[start : start + each.start].strip(' *_"“'):
            return Named(each.body, start + each.start, start + each.end)
        if _ARTICLE.fullmatch(words, start, start + each.start):
            return Named(each.body, start + each.start, start + each.end)
    return None


def _is_all(words: str, named: Named, start: int) -> bool:
    """Whether nothing but the statement's kind, meeting or item follows a name."""
    rest = words[named.end :]
    if start and is_stated(words):
        return _FOLLOWING.match(rest) is not None
    return _AFTER_STATE.fullmatch(rest) is not None


def _is_capitals(whose: _Whose) -> bool:
    said = whose.line.words[whose.named.start : whose.named.end]
    return said.isupper() and whose.named.body.kind == "state"
