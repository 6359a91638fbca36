"""The facts at the head of a copy, as name and value, in words: the same in every format that
shows a page.
"""

from __future__ import annotations

import re

from annotations_db.exporters.copy import AnnotatedCopy, Passage, clean
from annotations_db.exporters.dates import long_date, long_time
from annotations_db.exporters.wording import contents_of, language_name, say

_IN_THE_LINE = ("meeting", "place", "date")
_SAID_ELSEWHERE = {*_IN_THE_LINE, "meeting, short"}
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)


def value_in_words(value: str) -> str:
    """A detail's value: dates long, several choices parted by commas."""
    return clean(", ".join(long_date(each) for each in value.split("\n")))


def line_under_the_title(copy: AnnotatedCopy) -> str:
    """Meeting, place and date, as far as they are known: "… · Oslo, Norway · 11 September 2012"."""
    folded = {name.casefold(): value for name, value in copy.facts.items()}
    known = [value_in_words(folded[key]) for key in _IN_THE_LINE if folded.get(key)]
    return " · ".join(known)


def facts(copy: AnnotatedCopy, passages: tuple[Passage, ...]) -> list[tuple[str, str]]:
    """The details that the line under the title lacks, then language and length, what the copy
    holds, by whom, when.
    """
    rows = [
        (clean(name), value_in_words(value))
        for name, value in copy.details
        if name.casefold() not in _SAID_ELSEWHERE
    ]
    language = copy.statement.language
    length = length_in_words(copy.text.text)
    named = f"{language_name(language)}, {length}" if language else length
    rows.append((say("language"), clean(named)))
    notes = sum(len(each.remarks) for each in passages) + len(copy.statement_notes)
    rows.append((say("holds"), contents_of(len(passages), notes)))
    if copy.names_and_times:
        if by := authors(passages):
            rows.append((say("by"), ", ".join(by)))
        rows.append((say("made"), long_time(copy.made_at, copy.made_at)))
    return rows


def authors(passages: tuple[Passage, ...]) -> list[str]:
    """Everybody whose highlights or notes the copy holds, in the order they come."""
    names: dict[str, None] = {}
    for passage in passages:
        names[passage.author] = None
        names.update(dict.fromkeys(remark.author for remark in passage.remarks))
    return [clean(name) for name in names if name]


def length_in_words(text: str) -> str:
    """ "825 words", or characters for scripts that part no words."""
    if len(_UNSPACED.findall(text)) * 2 > len(text):
        return say("characters", number=len(text))
    return say("words", number=len(_WORD.findall(text)))
