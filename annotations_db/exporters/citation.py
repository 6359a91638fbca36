"""How a statement is cited, and what a copy of it is called; pure, from its title and its
details.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping

from annotations_db.exporters.abbreviations import short_meeting
from annotations_db.exporters.dates import long_date

LONGEST_NAME = 120
"""Code points of a proposed file name without its suffix; its bytes stay below what every file
system takes.
"""
_MOST_BYTES = 200
_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+'
)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_DASH = " \N{EN DASH} "


def citation(title: str, details: Mapping[str, str], *, paragraph: str = "", page: str = "") -> str:
    """One sentence: "Statement of Japan (H. E. Mr. Mari AMANO), Convention …, Oslo, 11 September
    2012, para. 3."

    ``details`` is by attribute key (or name); values as the project holds them. What is unknown
    is left out. ``paragraph`` is a number that the text prints, ``page`` is named where there is
    none.
    """
    known = _folded(details)
    parts = [_subject(title, known)]
    parts += [known[key] for key in ("meeting", "agenda item", "place") if key in known]
    if "date" in known:
        parts.append(long_date(known["date"]))
    if paragraph:
        parts.append(f"para. {paragraph}")
    elif page:
        parts.append(f"p. {page}")
    translator = known.get("translator") or known.get("unofficial translation by")
    if translator:
        parts.append(f"unofficial translation by {translator}")
    address = known.get("source address") or known.get("address")
    if address:
        read = known.get("date read")
        parts.append(f"{address} (read {long_date(read)})" if read else address)
    sentence = ", ".join(parts)
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def line_of_source(title: str, details: Mapping[str, str]) -> str:
    """The citation for the foot of a page, which has one line: without who spoke for a state."""
    named = {key: value for key, value in details.items() if _key(key) != "speaker"}
    return citation(title, named if "state" in _folded(details) else details)


def file_name(
    title: str, details: Mapping[str, str], suffix: str, *, taken: Collection[str] = ()
) -> str:
    """A name that Windows, macOS and Linux take: "Japan – CCM 3MSP – 2012-09-11 – annotated.docx".

    ``suffix`` has its dot. A name in ``taken``, in whatever case, gets a number:
    "… – annotated (2).docx".
    """
    known = _folded(details)
    who = known.get("state") or known.get("speaker") or ""
    meeting = known.get("meeting short") or short_meeting(known.get("meeting", ""))
    parts = [who, meeting, known.get("date", "").replace("/", " to ")]
    if not who:
        parts = [title, parts[2] if parts[2] not in title else ""]
    named = _safe(_DASH.join(filter(None, map(_plain, parts)))) or "Statement"
    name = f"{named}{_DASH}annotated"
    others = {each.casefold() for each in taken}
    number, candidate = 1, f"{name}{suffix}"
    while candidate.casefold() in others:
        number += 1
        candidate = f"{name} ({number}){suffix}"
    return candidate


def title_name(title: str, suffix: str) -> str:
    """A name made of a title alone, that Windows, macOS and Linux take; ``suffix`` has its dot."""
    return f"{_safe(_plain(title)) or 'Statement'}{suffix}"


def _folded(details: Mapping[str, str]) -> dict[str, str]:
    return {
        _key(key): ", ".join(value.split("\n")) for key, value in details.items() if value.strip()
    }


def _key(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", name).strip().casefold()


def _subject(title: str, known: Mapping[str, str]) -> str:
    kind = known.get("text kind", "")
    kind = "Statement" if kind in {"", "other"} else kind[0].upper() + kind[1:]
    if "state" in known:
        subject = f"{kind} of {known['state']}{_speaking(known)}"
    elif "speaker" in known:
        subject = f"{kind} by {known['speaker']}"
    else:
        subject = title.strip().rstrip(".") or kind
    behalf = known.get("on behalf of")
    return f"{subject} on behalf of {behalf}" if behalf else subject


def _speaking(known: Mapping[str, str]) -> str:
    """ " (who spoke)" for a state, where that says more than the state does."""
    state, speaker = known["state"], known.get("speaker", "")
    speaker = speaker.replace(f"({state})", "").strip(" ,")
    return f" ({speaker})" if speaker and speaker.casefold() != state.casefold() else ""


def _plain(part: str) -> str:
    return " ".join(_FORBIDDEN.sub(" ", unicodedata.normalize("NFC", part)).split())


def _safe(name: str) -> str:
    cut = name[:LONGEST_NAME]
    while len(cut.encode("utf-8", "replace")) > _MOST_BYTES:
        cut = cut[:-1]
    if len(cut) < len(name):
        cut = cut.rsplit(" ", 1)[0] if " " in cut else cut
    cut = cut.encode("utf-8", "replace").decode("utf-8").replace("?", "_").strip(" .\N{EN DASH}")
    return f"_{cut}" if _RESERVED.fullmatch(cut) else cut
