"""What an inline style of HTML says of marks; rich text often says it only so. Reads no more."""

from __future__ import annotations

import re

from annotations_db.model import Mark

_DECLARATION = re.compile(
    r"(?:^|;)\s*(font-weight|font-style|text-decoration(?:-line)?|vertical-align)\s*:([^;]*)",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)\b", re.IGNORECASE)
_BOLD_FROM = 600
_LONGEST = 2000


def is_hidden(style: str) -> bool:
    """Whether nobody would see the element."""
    return bool(_HIDDEN.search(style[:_LONGEST]))


def styled(marks: tuple[Mark, ...], style: str) -> tuple[Mark, ...]:
    """The marks of an element with this ``style`` in a place with these marks, sorted."""
    found = set(marks)
    for name, value in _DECLARATION.findall(style[:_LONGEST]):
        on, off = _says(name.lower(), value.lower().split("!")[0].split())
        found = (found - off) | on
    return tuple(sorted(found))


def _says(name: str, values: list[str]) -> tuple[set[Mark], set[Mark]]:
    """Marks switched on, and those switched off."""
    if name == "font-weight":
        return _weight(values)
    if name == "font-style":
        if {"italic", "oblique"} & {*values}:
            return {"italic"}, set()
        return set(), {"italic"} if "normal" in values else set()
    if name == "vertical-align":
        return _alignment(values)
    on: set[Mark] = set()
    if "underline" in values:
        on.add("underline")
    if "line-through" in values:
        on.add("strike")
    return on, {"underline", "strike"} if "none" in values else set()


def _weight(values: list[str]) -> tuple[set[Mark], set[Mark]]:
    value = values[0] if values else ""
    if value in ("bold", "bolder") or (value.isdecimal() and int(value) >= _BOLD_FROM):
        return {"bold"}, set()
    is_light = value in ("normal", "lighter") or value.isdecimal()
    return set(), {"bold"} if is_light else set()


def _alignment(values: list[str]) -> tuple[set[Mark], set[Mark]]:
    if "super" in values:
        return {"superscript"}, {"subscript"}
    if "sub" in values:
        return {"subscript"}, {"superscript"}
    return set(), {"superscript", "subscript"} if "baseline" in values else set()
