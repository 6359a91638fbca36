"""What is asked of anchoring, and its answer."""

from __future__ import annotations

from dataclasses import dataclass

from annotations_db.model import AnchorState, Span
from annotations_db.text.quoting import Quote


@dataclass(frozen=True, slots=True)
class Wanted:
    """A quote to find; ``start`` is where it began in the old text, as far as known."""

    quote: Quote
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A place that may be the quote's; ``score`` is 0 to 1."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quote is now; ``score`` is 0 to 1.

    ``exact``: the very words, between what surrounded them; ``moved``: surely there, but the words
    or what surrounds them changed; ``uncertain``: ``span`` is the likeliest place, a person should
    look; ``orphan``: no place. ``alternatives`` are other places worth showing, best first.
    """

    state: AnchorState
    span: Span | None
    score: float
    alternatives: tuple[Found, ...] = ()

    @property
    def is_certain(self) -> bool:
        return self.state in {"exact", "moved"}
