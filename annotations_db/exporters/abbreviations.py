"""The short names that diplomats use for treaties and their meetings, for file names: "CCM
3MSP"; never for citations.
"""

from __future__ import annotations

import re

from annotations_db.text.ordinals import ORDINAL, number_of

_TREATIES = {
    r"Convention on Cluster Munitions": "CCM",
    r"Anti-?Personnel Mine Ban Convention|(?:Anti-?Personnel )?Mine Ban Treaty": "APMBC",
    r"Convention on Certain Conventional Weapons": "CCW",
    r"Arms Trade Treaty": "ATT",
    r"Biological Weapons Convention": "BWC",
    r"Chemical Weapons Convention": "CWC",
    r"(?:Nuclear )?Non-?Proliferation Treaty": "NPT",
    r"Treaty on the Non-?Proliferation of Nuclear Weapons": "NPT",
    r"Treaty on the Prohibition of Nuclear Weapons": "TPNW",
    r"(?:United Nations |UN )?General Assembly": "UNGA",
}
_MEETINGS = {
    r"Meetings? of (?:the )?States Parties": "MSP",
    r"Conference of (?:the )?States Parties": "CSP",
    r"Review Conference": "RC",
    r"Preparatory Committee": "PrepCom",
}
_NUMBER = rf"(?:({ORDINAL})\s+)?"


def short_meeting(meeting: str) -> str:
    """ "CCM 3MSP" for "Convention on Cluster Munitions Third Meeting of States Parties"; unknown
    words stay.
    """
    short = meeting
    for pattern, name in _TREATIES.items():
        short = re.sub(pattern, name, short, flags=re.IGNORECASE)
    for pattern, name in _MEETINGS.items():
        short = re.sub(
            _NUMBER + f"(?:{pattern})",
            lambda match, name=name: _number(match) + name,  # type: ignore[misc]
            short,
            flags=re.IGNORECASE,
        )
    turned = re.fullmatch(r"(?:the )?(\d*\w+) (?:to|of) the (\w+)", short.strip())
    return f"{turned[2]} {turned[1]}" if turned else short.strip()


def _number(match: re.Match[str]) -> str:
    return "" if match[1] is None else str(number_of(match[1]))
