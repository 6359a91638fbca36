"""Agenda items as a head prints them: "Agenda item 9(b): Clearance", "Statement on Clearance"."""

from __future__ import annotations

import regex

from annotations_db.model import Span

_ITEM = regex.compile(
    r"\b(?:(?:agenda\s+)?items?\s+\d|point\s+\d[^,;]*de\s+l['’]ordre\s+du\s+jour|point\s+\d|"
    r"tema\s+\d|punto\s+\d|пункт\w*\s+\d)"
    r"|(?:议程)?项目\s*\d|البند\s*\d",
    regex.IGNORECASE,
)
_THEME = regex.compile(
    r"^(?:(?:thematic|interactive)\s+(?:discussion|debate|session|panel)|cluster\s+(?:\d|[IVX]+)|"
    r"agenda\s+topic|topic|theme|session)"
    r"\s*(?:\d+)?\s*(?::|on|[–—-])\s+\S",
    regex.IGNORECASE,
)
_ON = regex.compile(
    r"^(?:Statement|Intervention|Remarks|Presentation|Declaration|Déclaration|"
    r"Declaración)\b[^,;:]{0,100}?"
    r"\s(?:on|sur|sobre)\s+(?!behalf\b)(?:(?:the|la|le|el|l['’])\s+)?(?P<theme>\p{Lu}.+)"
)
_ENDS = regex.compile(
    r",?\s+(?:(?:at|to|during|before)\s+the\s|by\s+|delivered|held|on\s+\d|on\s+behalf\s|"
    r"\d{1,2}\s+\p{Lu}\w+\s+\d{4})"
    r"|[\s,]*(?:[–—|]|\(?\b\d{1,2}\s+\w+\s+\d{4})",
    regex.IGNORECASE,
)
_LONGEST = 200


def item_in(words: str) -> Span | None:
    """Where a line names the item; None where it names none."""
    for sign, group in ((_ITEM, 0), (_THEME, 0), (_ON, "theme")):
        match = sign.search(words)
        if match is None:
            continue
        start = match.start(group)
        after = _ENDS.search(words, start + 6)
        end = after.start() if after else len(words)
        said = words[start:end].rstrip(" ,.;:–—-(*_")
        if said and len(said) <= _LONGEST:
            return Span(start, start + len(said))
    return None
