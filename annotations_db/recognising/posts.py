"""As what somebody spoke: the post printed behind or below the name."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from annotations_db.model import Span
from annotations_db.recognising.found import Found, one_line
from annotations_db.recognising.heads import Line
from annotations_db.recognising.people import begins_with_post, post_in, said_by

_POSTED = regex.compile(
    r"to\s+the\s+(?:United\s+Nations|Conference\s+on\s+Disarmament|UN)\b[^,;:]{0,80}|"
    r"to\s+the\s+United\s+Nations.*",
    regex.IGNORECASE,
)
_SOME_WORD = regex.compile(r"\w{4,}")
_THE = regex.compile(r"\b(?:the|la|le|el)\s+$", regex.IGNORECASE)
_MARKS = " ,.;:-–—"


def role_in(lines: Sequence[Line], speaker: Found | None, text: str) -> Found | None:
    """What stands behind the name, on its line and those below; or behind "Statement by the"."""
    place = _named_at(lines, speaker)
    if place is None:
        return None
    number, at = place
    line = lines[number]
    post = post_in(line.words, at)
    between = line.words[at : post.start if post else None].strip(_MARKS)
    if between and (speaker is None or post is None or _SOME_WORD.search(between)):
        return None
    parts = [(line, post)] if post else []
    if speaker is not None or post is not None:
        parts += _below(lines[number:], post)
    if not parts:
        return None
    start, end = parts[0][0].start + parts[0][1].start, parts[-1][0].start + parts[-1][1].end
    said = one_line(text[start:end])
    return Found(said, said, "", "text", start, end)


def _named_at(lines: Sequence[Line], speaker: Found | None) -> tuple[int, int] | None:
    """The line in which somebody is named, and where in it the name ends."""
    for number, line in enumerate(lines):
        if speaker is None:
            at = said_by(line.words)
            if at is not None and _THE.search(line.words, 0, at) and post_in(line.words, at):
                return number, at  # "by the Minister of …", not "by Minister Brende"
        elif line.start <= speaker.start < line.end:
            return number, speaker.end - line.start
    return None


def _below(lines: Sequence[Line], post: Span | None) -> list[tuple[Line, Span]]:
    """How the post goes on in the lines below the first."""
    parts: list[tuple[Line, Span]] = []
    before = lines[0]
    for line in lines[1:]:
        if post is not None and post.end < len(before.words.rstrip(_MARKS)):
            break
        after = post_in(line.words) if begins_with_post(line.words) else _posted(line, post)
        if after is None:
            break
        parts.append((line, after))
        before, post = line, after
    return parts


def _posted(line: Line, post: Span | None) -> Span | None:
    """A line that says to whom one is posted, below the post."""
    match = _POSTED.match(line.words) if post is not None else None
    return Span(0, match.end()) if match else None
