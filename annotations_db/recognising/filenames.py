"""What a file's name says: "JPN_67_2012.txt" of the General Debate, or a state's name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

import regex

from annotations_db.recognising.dates import dates_in
from annotations_db.recognising.found import Field, Found, Recognised
from annotations_db.recognising.names import Body, Named, named_in, state_of_code
from annotations_db.recognising.places import place_at_end
from annotations_db.text.ordinals import in_words

_DEBATE = regex.compile(r"(?P<code>[A-Z]{2,4})_(?P<session>\d{1,3})_(?P<year>(?:19|20)\d\d)")
_FIRST_SESSION = 1946
_SHORTEST = 2
_ABOUT = regex.compile(
    r"(?<![\p{L}])(?:in|on|with|about|for|against|between|and|visit|situation|of\s+the|to|near)\s+(?:the\s+)?$",
    regex.IGNORECASE,
)


def debate_file(name: str) -> Recognised:
    """State, session and year of a speech of the General Debate; {} for any other file."""
    match = _DEBATE.fullmatch(PurePath(name).stem)
    if match is None:
        return {}
    body = state_of_code(match["code"])
    session, year = int(match["session"]), int(match["year"])
    is_possible = 0 <= year - (_FIRST_SESSION + session - 1) <= 1
    if body is None or not is_possible:
        return {}
    return dict(_of_debate(match, body, session))


def said_by_name(name: str) -> Recognised:
    """The state or organisation, and the date, that a name names and no other beside them."""
    stem = PurePath(name).stem.replace("_", " ").replace(".", " ")
    found: dict[Field, Found] = {}
    bodies = [each for each in named_in(stem) if each.end - each.start > _SHORTEST]
    if len({each.body for each in bodies}) == 1 and _is_whose(stem, bodies[0]):
        first = bodies[0]
        found["state"] = _state(first.body, first.start, first.end)
    dates = [each for each in dates_in(stem) if each.is_day]
    if len(dates) == 1:
        (only,) = dates
        found["date"] = Found(
            stem[only.start : only.end], only.iso, "", "file name", only.start, only.end
        )
    return found


def _is_whose(stem: str, named: Named) -> bool:
    """Not what it is about, nor the country of a place."""
    is_about = _ABOUT.search(stem, 0, named.start) is not None
    return not is_about and place_at_end(stem[: named.end]) is None


def _of_debate(match: regex.Match[str], body: Body, session: int) -> Iterator[tuple[Field, Found]]:
    meeting = f"General debate of the {in_words(session)} session of the General Assembly"
    place = match.span("session")
    yield "state", _state(body, *match.span("code"))
    yield "meeting", Found(meeting, f"General Assembly {session:03}", "", "file name", *place)
    yield "meeting_short", Found(f"UNGA {session}", "", "", "file name", *place)
    yield "date", Found(match["year"], match["year"], "", "file name", *match.span("year"))


def _state(body: Body, start: int, end: int) -> Found:
    return Found(body.name, body.sort, body.code, "file name", start, end)
