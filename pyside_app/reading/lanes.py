"""Stripes in lanes beside the text, worked out in text offsets so that scrolling and zooming never
move a stripe to another lane. No Qt here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotations_db.model import AnnotationId, Span
from pyside_app.reading.intervals import BlocksOf

MOST_LANES = 8
APART = 90
"""Characters, about a line: two stripes nearer than this in one block never share a lane."""

STEP = 250
"""Highlights or stripes that are worked out in one step: about a millisecond."""

LineReach = Callable[[int, int], int]
Entry = tuple[AnnotationId, Span, Sequence[str]]


@dataclass(eq=False, slots=True)
class Stripe:
    """Highlights of one key that touch one another."""

    key: str
    start: int
    end: int
    ids: tuple[AnnotationId, ...]
    lane: int = 0


class StripeLanes:
    """The stripes of a text. Changing a highlight moves only stripes with its keys."""

    def __init__(self, blocks_of: BlocksOf, line_reach: LineReach) -> None:
        self._blocks_of = blocks_of
        self._line_reach = line_reach
        self._spans: dict[str, dict[AnnotationId, Span]] = {}
        self._keys: dict[AnnotationId, Sequence[str]] = {}
        self._stripes: dict[str, list[Stripe]] = {}
        self._by_block: dict[int, dict[Stripe, None]] = {}

    def load(self, entries: Iterable[Entry]) -> None:
        """Takes all highlights at once."""
        for _ in self.loading(entries):
            pass

    def loading(self, entries: Iterable[Entry]) -> Iterator[None]:
        """The same in steps, for whoever has something else to do between them. Nothing else may
        be asked of the lanes before the last one.
        """
        for number, (annotation_id, span, keys) in enumerate(entries, 1):
            self._note(annotation_id, span, keys)
            if number % STEP == 0:
                yield
        for key, spans in self._spans.items():
            self._stripes[key] = list(_merged(key, spans))
            yield
        everything = [each for stripes in self._stripes.values() for each in stripes]
        everything.sort(key=self._order)
        yield
        ends: list[int] = []
        for number, stripe in enumerate(everything, 1):
            stripe.lane = _take_lane(ends, stripe.start, self._line_reach(stripe.end, APART))
            self._place(stripe)
            if number % STEP == 0:
                yield

    def follow(self, shown: Iterable[Entry], gone: Iterable[AnnotationId] = ()) -> None:
        """Adds highlights, or takes note that their tags have changed, and takes others out. The
        stripes of a tag are laid once, however many highlights of it there are.
        """
        touched: dict[str, None] = {}
        for annotation_id, span, keys in shown:
            touched |= dict.fromkeys((*keys, *self._keys.get(annotation_id, ())))
            self._drop(annotation_id)
            self._note(annotation_id, span, keys)
        for annotation_id in gone:
            touched |= dict.fromkeys(self._keys.get(annotation_id, ()))
            self._drop(annotation_id)
        self._lay_again(touched)

    def put(self, annotation_id: AnnotationId, span: Span, keys: Sequence[str]) -> None:
        """The same for one highlight."""
        self.follow([(annotation_id, span, keys)])

    def remove(self, annotation_id: AnnotationId) -> None:
        self.follow((), [annotation_id])

    def in_blocks(self, indexes: Iterable[int]) -> list[Stripe]:
        """The stripes that touch any of these blocks, from top to bottom."""
        found = {each for index in indexes for each in self._by_block.get(index, ())}
        return sorted(found, key=lambda each: (each.start, each.lane))

    def _note(self, annotation_id: AnnotationId, span: Span, keys: Sequence[str]) -> None:
        if span.start < span.end:
            self._keys[annotation_id] = keys
            for key in keys:
                self._spans.setdefault(key, {})[annotation_id] = span

    def _drop(self, annotation_id: AnnotationId) -> None:
        for key in self._keys.pop(annotation_id, ()):
            del self._spans[key][annotation_id]

    def _lay_again(self, keys: Iterable[str]) -> None:
        """Stripes of a key that are as they were keep their lane."""
        for key in keys:
            before = {(each.start, each.end, each.ids): each for each in self._stripes.get(key, ())}
            now: list[Stripe] = []
            fresh: list[Stripe] = []
            for stripe in _merged(key, self._spans.get(key, {})):
                kept = before.pop((stripe.start, stripe.end, stripe.ids), None)
                now.append(kept if kept is not None else stripe)
                if kept is None:
                    fresh.append(stripe)
            for gone in before.values():
                self._take_out(gone)
            for stripe in fresh:
                stripe.lane = self._free_lane(stripe)
                self._place(stripe)
            self._stripes[key] = now

    def _order(self, stripe: Stripe) -> tuple[int, int, AnnotationId, int]:
        """By place, the longest first; the tags of one highlight in their order."""
        first = stripe.ids[0]
        return stripe.start, -stripe.end, first, list(self._keys[first]).index(stripe.key)

    def _free_lane(self, stripe: Stripe) -> int:
        near = self._blocks_of(max(0, stripe.start - APART), stripe.end + APART)
        reach = self._line_reach(stripe.end, APART)
        busy = {
            each.lane
            for each in self.in_blocks(near)
            if each.start < reach and stripe.start < self._line_reach(each.end, APART)
        }
        return next((lane for lane in range(MOST_LANES) if lane not in busy), MOST_LANES - 1)

    def _place(self, stripe: Stripe) -> None:
        for index in self._blocks_of(stripe.start, stripe.end):
            stripes = self._by_block.get(index)
            if stripes is None:
                self._by_block[index] = {stripe: None}
            else:
                stripes[stripe] = None

    def _take_out(self, stripe: Stripe) -> None:
        for index in self._blocks_of(stripe.start, stripe.end):
            self._by_block.get(index, {}).pop(stripe, None)


def _merged(key: str, spans: dict[AnnotationId, Span]) -> Iterator[Stripe]:
    start, end = 0, -1
    ids: list[AnnotationId] = []
    ordered = sorted((span.start, span.end, annotation_id) for annotation_id, span in spans.items())
    for begin, stop, annotation_id in ordered:
        if begin > end:
            if ids:
                yield Stripe(key, start, end, tuple(ids))
            start, end, ids = begin, stop, []
        end = max(end, stop)
        ids.append(annotation_id)
    if ids:
        yield Stripe(key, start, end, tuple(ids))


def _take_lane(reaches: list[int], start: int, reach: int) -> int:
    """The first lane that is free at ``start``; where none is, the one free soonest.

    ``reaches`` says how far each lane is taken, and is brought up to date.
    """
    for lane, taken in enumerate(reaches):
        if taken <= start:
            reaches[lane] = reach
            return lane
    if len(reaches) < MOST_LANES:
        reaches.append(reach)
        return len(reaches) - 1
    lane = min(range(len(reaches)), key=reaches.__getitem__)
    reaches[lane] = max(reaches[lane], reach)
    return lane
