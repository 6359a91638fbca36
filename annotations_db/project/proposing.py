"""What a text says of itself, proposed as the details it could have: the one function for whoever
has read a file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from annotations_db.edits.attributes import checked_value, offered
from annotations_db.errors import InvalidError
from annotations_db.model import Attribute
from annotations_db.recognising.found import Recognised, details_of

if TYPE_CHECKING:
    from annotations_db.importers import Imported

_OWN = ("title", "language")


def recognised_in(imported: Imported) -> Recognised:
    """What the text, the file's name and its properties say, field by field."""
    from annotations_db.recognising.recognise import recognise  # noqa: PLC0415 - costs every start

    properties = {"title": imported.title}
    return recognise(imported.text, imported.source_name, properties, imported.language)


def fitting(
    details: Mapping[str, str], recognised: Recognised, attributes: Sequence[Attribute]
) -> dict[str, str]:
    """The details without those proposals that this project cannot keep: it has no such detail, or
    choices of its own. What somebody said otherwise stays, and is refused where it is wrong.
    """
    proposals = details_of(recognised)
    known = {each.key: each for each in attributes if each.key}
    return {
        key: value
        for key, value in details.items()
        if proposals.get(key) != value or key in _OWN or _fits(known.get(key), value)
    }


def _fits(attribute: Attribute | None, value: str) -> bool:
    if attribute is None:
        return False
    try:
        checked_value(offered(attribute), value)
    except InvalidError:
        return False
    return True
