"""The times of one verb: the stamp's, then a microsecond later each, so that their order
is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

_TICK = timedelta(microseconds=1)


def ticks(now: datetime, *, after: datetime | None = None) -> Iterator[datetime]:
    """Never the same time twice, and none at or before ``after`` even where a clock was
    set back.
    """
    moment = now if after is None or after < now else after + _TICK
    while True:
        yield moment
        moment += _TICK
