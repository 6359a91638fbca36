"""By what a detail is ordered, as it is kept: states as a list has them, people by family names."""

from __future__ import annotations

import unicodedata

from annotations_db.recognising.names import body_called
from annotations_db.recognising.people import sort_name


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
