"""The words that stand in a copy, from ``resources/i18n``; what a user typed never passes
through here.
"""

from __future__ import annotations

from annotations_db.words import catalogue


def say(key: str, **parameters: str | int) -> str:
    """The words ``key`` of the table ``copy``, filled with ``parameters``."""
    return catalogue()["copy"][key].format_map(parameters)


def count(noun: str, number: int) -> str:
    """ "1 highlight", "8 highlights"."""
    return say(f"{noun}-{'one' if number == 1 else 'many'}", number=number)


def language_name(code: str) -> str:
    """ "English" for "en" or "en-GB"; a language without a name here is its code."""
    return catalogue()["languages"].get(code.split("-", maxsplit=1)[0].casefold(), code)


def contents_of(highlights: int, notes: int) -> str:
    """ "8 highlights, 2 notes"."""
    parts = [count("highlight", highlights)]
    if notes:
        parts.append(count("note", notes))
    return ", ".join(parts)
