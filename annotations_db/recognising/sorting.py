"""By what a detail is ordered, as it is kept: states as a list has them, people by family names."""

from __future__ import annotations

import unicodedata

from annotations_db.recognising.names import body_called


def sort_key(key: str, value: str) -> str:
    """The key of one value of the detail ``key``: "iran, islamic republic of" for the state
    "Islamic Republic of Iran", "amano, mari" for the speaker "Mari AMANO", a date as it is; accents
    and case folded. "" sorts first.
    """
    words = value
    if key == "state":
        body = body_called(value)
        words = body.sort if body is not None else value
    elif key == "speaker":
        words = sort_name(value)
    parts = unicodedata.normalize("NFKD", words.casefold())
    return "".join(each for each in parts if not unicodedata.combining(each))


def sort_name(name: str) -> str:
    """ "AMANO, Mari": the part in capitals is the family's, else the last."""
    parts = name.split()
    if len(parts) < 2:  # noqa: PLR2004 - a given and a family name
        return name
    family = [each for each in parts if len(each) > 2 and each.isupper() and "." not in each]  # noqa: PLR2004
    if not family or len(family) == len(parts):
        family = parts[-1:]
    given = [each for each in parts if each not in family]
    return f"{' '.join(family)}, {' '.join(given)}"
