"""Who has read a statement and who has checked it, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotations_db.model import PersonId, Reading
from pyside_app.words import tr

_AGAIN = "You have read this yourself: a check is worth more by somebody else."


def readers(readings: Sequence[Reading], names: Mapping[PersonId, str], me: PersonId | None) -> str:
    """ "Read by Anna, Ben. Checked by Clara." Who has checked has read as well.

    With the hint that checking is another person's work, where it was only done by ``me`` and
    nobody else has read the statement. Empty where nobody is so far.
    """
    read = [names[each.person_id] for each in readings if each.status == "read"]
    checked = [names[each.person_id] for each in readings if each.status == "checked"]
    said = []
    if read:
        said.append(tr("Read by {names}.", names=", ".join(read)))
    if checked:
        said.append(tr("Checked by {names}.", names=", ".join(checked)))
    done = [each.person_id for each in readings if each.status in {"read", "checked"}]
    if checked and done == [me]:
        said.append(tr(_AGAIN))
    return " ".join(said)
