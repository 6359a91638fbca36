"""All of it together: a text, its file's name and properties, and what they say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import regex

from annotations_db.model import CanonicalText
from annotations_db.recognising.behalf import aligned_in, party_in, whom_in_body
from annotations_db.recognising.filenames import debate_file, said_by_name
from annotations_db.recognising.found import Field, Found, Recognised, one_line
from annotations_db.recognising.heads import Head, head_of
from annotations_db.recognising.inhead import in_head
from annotations_db.recognising.languages import language_of
from annotations_db.recognising.names import body_called
from annotations_db.recognising.splitting import parts_of
from annotations_db.recognising.whose import beginning

_ORDER: tuple[Field, ...] = (
    "title", "state", "on_behalf_of", "aligned_states", "speaker", "role", "speaker_kind",
    "meeting", "meeting_short", "agenda_item", "place", "date", "language",
)  # fmt: skip

_OF_PARTIES = regex.compile(
    r"Convention|Treaty|Part(?:y|ies)\b|Traité|Tratado|Convención|Конвенци|Договор|公约|条约|اتفاقية",
    regex.IGNORECASE,
)
"""A meeting of a treaty, to which one is a party or not."""
_ONES_OWN: frozenset[Field] = frozenset(
    {"state", "speaker", "role", "on_behalf_of", "aligned_states", "speaker_kind"}
)


def recognise(
    text: CanonicalText,
    file_name: str = "",
    properties: Mapping[str, str] | None = None,
    language: str = "",
) -> Recognised:
    """What is printed in the head counts first, then the file's name, then the ``properties`` of
    the document ("title", "subject", "language"); the name of a speech of the General Debate counts
    first of all. ``language`` is the one the file is marked with. Of a compilation nothing is said
    that is one speaker's own.
    """
    given = properties or {}
    spoken = language or given.get("language", "")
    detected = "" if spoken else language_of(text.text)
    known = (spoken or detected).partition("-")[0].lower()
    head = head_of(text)
    named = debate_file(file_name)
    found: dict[Field, Found] = dict(_in_properties(given))
    found |= said_by_name(file_name) if not named else {}
    found |= in_head(head, text, known)
    found |= _but_for_the_day(named, found)
    if detected:
        found["language"] = Found(detected, detected)
    found |= _in_body(text, head, found, known)
    if not named and not _ONES_OWN.isdisjoint(found) and parts_of(text, known):
        found = {key: each for key, each in found.items() if key not in _ONES_OWN}
    return {key: found[key] for key in _ORDER if key in found}


def _but_for_the_day(said: Recognised, found: Recognised) -> Recognised:
    """What a file's name says, but for its year where the head prints a day of it."""
    year, date = said.get("date"), found.get("date")
    is_known = year is not None and date is not None and date.sort.startswith(year.sort)
    return {key: each for key, each in said.items() if not (is_known and key == "date")}


def _in_body(
    text: CanonicalText, head: Head, found: Recognised, language: str
) -> dict[Field, Found]:
    made: dict[Field, Found] = {}
    words = text.text.replace("\n", " ")
    if "on_behalf_of" not in found:
        whom = whom_in_body(words, head.end, language)
        if whom is not None:
            said = words[whom.start : whom.end]
            made["on_behalf_of"] = Found(
                one_line(said), one_line(said), "", "text", whom.start, whom.end
            )
    aligned = aligned_in(text.text, language)
    if aligned:
        states = [one_line(text.text[each.start : each.end]) for each in aligned]
        made["aligned_states"] = Found(
            "\n".join(dict.fromkeys(states)),
            "\n".join(each.body.sort for each in aligned),
            start=aligned[0].start,
            end=aligned[-1].end,
        )
    kind = _speaker_kind(words, head, {**found, **made}, language)
    return made | ({"speaker_kind": kind} if kind else {})


def _speaker_kind(words: str, head: Head, found: Recognised, language: str) -> Found | None:
    """A group where one speaks for it; else what the body is, else what the state calls itself at
    a meeting of a treaty.
    """
    whom, state = found.get("on_behalf_of"), found.get("state")
    if whom is not None and (body := body_called(whom.value, language)) and body.kind == "group":
        return replace(whom, value="group", sort="group")
    if state is None:
        return None
    body = body_called(state.value, language)
    if body is not None and body.kind != "state":
        return replace(state, value=body.kind, sort=body.kind, code="")
    meeting = found.get("meeting")
    is_of_parties = meeting is not None and _OF_PARTIES.search(meeting.value) is not None
    said = party_in(words, head.end) if is_of_parties else None
    if body is None or said is None:
        return None
    kind, place = said
    return Found(kind, kind, start=place.start, end=place.end)


def _in_properties(properties: Mapping[str, str]) -> dict[Field, Found]:
    """Whose the document's own title or subject says it is."""
    for key in ("title", "subject"):
        words = properties.get(key, "")
        for each in beginning(words, ""):
            said = one_line(words[each.start : each.end])
            return {"state": Found(said, each.body.sort, each.body.code, "properties")}
    return {}
