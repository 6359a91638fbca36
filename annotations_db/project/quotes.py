"""Which place in a statement a quote means."""

from __future__ import annotations

from annotations_db.edits.typed import shortened
from annotations_db.errors import AmbiguousError, InvalidError, NotFoundError
from annotations_db.model import Span
from annotations_db.text.quoting import find_quote


def place_of(text: str, quote: str, occurrence: int | None = None) -> Span:
    """The place where ``quote`` stands, the ``occurrence``-th from 1 where it stands several times.

    Raises NotFoundError where it does not stand, or not so often; AmbiguousError where it stands
    several times and none was said; InvalidError where there are no words.
    """
    if not quote.strip():
        raise InvalidError("quote-empty")
    places = find_quote(text, quote)
    count, shown = len(places), shortened(quote)
    if not places:
        raise NotFoundError("quote-not-found", quote=shown)
    if occurrence is None:
        if count > 1:
            raise AmbiguousError("quote-several", quote=shown, count=count)
        return places[0]
    if not 1 <= occurrence <= count:
        raise NotFoundError("quote-fewer", quote=shown, count=count, occurrence=occurrence)
    return places[occurrence - 1]
