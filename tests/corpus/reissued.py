"""Makes new editions of real texts by known edits: where a passage is in them is known.

cases(texts, kinds, seed)      each a Case: a quote of the old text, and where it is in the new
"""

from __future__ import annotations

import random
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import regex

from annotations_db.model import Span
from annotations_db.text.graphemes import mark_span
from annotations_db.text.quoting import CONTEXT, Quote

_WORD = re.compile(r"\S+")
_PIECE = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+")
_SPACE = re.compile(r"[ \n]+")
_SIGNS = {"“": '"', "”": '"', "’": "'", "‘": "'", "—": "--", "–": "-", "…": "...", "-": "\u2010"}
_OPENINGS = ("“", "”", "’", "…", "\u2011", "—")
_FILLERS = (
    *("moreover", "however", "delegation", "support", "many", "urgent", "welcome", "agenda"),
    *("renewed", "measures", "across", "always", "certain", "further", "regional", "today"),
    *("between", "hope", "several", "would", "against"),
)
_REMARKS = (
    "[applause] ",
    "(spoke in French) ",
    "as my colleague from the Pacific has said so well this morning, ",
    "– and let me be quite clear about this point – ",
    "Here I should like to add one thing that is missing in the printed text. We all know it. ",
)


@dataclass(frozen=True)
class Case:
    """``true`` is None where the passage is gone; ``expected`` is what is known of its place."""

    kind: str
    source: str
    old: str
    span: Span
    new: str
    true: Span | None
    expected: int | None

    @property
    def quote(self) -> Quote:
        start, end = self.span.start, self.span.end
        return Quote(
            self.old[start:end],
            self.old[max(0, start - CONTEXT) : start],
            self.old[end : end + CONTEXT],
        )


@dataclass
class Draft:
    """A text that is being edited; edits are named by places of the old text."""

    text: str
    chance: random.Random
    edits: dict[int, tuple[int, str]] = field(default_factory=dict)

    def replace(self, start: int, end: int, words: str) -> None:
        """Ignored where it touches another edit."""
        for other, (other_end, _) in self.edits.items():
            if start <= other_end and other <= end:
                return
        self.edits[start] = (end, words)

    def result(self, span: Span) -> tuple[str, Span | None]:
        """The new text and where the span is in it; what is put in at its ends is not of it."""
        parts: list[str] = []
        place = size = 0
        start = end = -1
        for edit_start in sorted(self.edits):
            edit_end, words = self.edits[edit_start]
            kept = self.text[place:edit_start]
            if start < 0 and span.start < edit_start:
                start = size + span.start - place
            if end < 0 and span.end <= edit_start:
                end = size + span.end - place
            parts += [kept, words]
            size += len(kept) + len(words)
            place = edit_end
            if start < 0 and edit_start <= span.start < edit_end:
                start = size - len(words)
            if end < 0 and edit_start < span.end <= edit_end:
                end = size
        start = size + span.start - place if start < 0 else start
        end = size + span.end - place if end < 0 else end
        parts.append(self.text[place:])
        new = "".join(parts)
        return new, mark_span(new, start, end)


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """Words, or in scripts without blanks a few characters each."""
    found: list[Span] = []
    for match in _PIECE.finditer(text, start, end):
        if match.end() - match.start() <= 24 and match.group()[0] < "\u2e80":
            found.append(Span(*match.span()))
            continue
        borders = [
            each.start()
            for each in regex.finditer(r"\X", text, pos=match.start(), endpos=match.end())
        ]
        borders = [*borders[::3], match.end()]
        found += [Span(*pair) for pair in pairwise(borders) if pair[0] < pair[1]]
    return found


def _chosen(text: str, chance: random.Random, least: int, most: int) -> Span | None:
    pieces = _pieces(text, 40, len(text) - 40)
    first = chance.choice(pieces)
    wanted = first.start + chance.randint(least, most)
    ends = [each.end for each in pieces]
    index = min(bisect_right(ends, wanted), len(ends) - 1)
    span = mark_span(text, first.start, ends[index])
    return span if span and least <= span.end - span.start <= most + 40 else None


def _edit_words(draft: Draft, pieces: Sequence[Span], rate: float) -> None:
    for piece in pieces:
        if draft.chance.random() < rate:
            _edit_word(draft, piece)


def _edit_word(draft: Draft, piece: Span) -> None:
    word = draft.chance.choice(_FILLERS)
    match draft.chance.randrange(3):
        case 0:
            draft.replace(piece.start, piece.end, word)
        case 1:
            draft.replace(piece.start, piece.start, word + " ")
        case _:
            blank = draft.text[piece.end : piece.end + 1] == " "
            draft.replace(piece.start, piece.end + blank, "")


def _inner(draft: Draft, span: Span) -> list[Span]:
    return _pieces(draft.text, span.start, span.end)[1:-1]


def _identical(draft: Draft, span: Span) -> None: ...


def _edits_inside(draft: Draft, span: Span) -> None:
    inner = _inner(draft, span)
    _edit_words(draft, inner, draft.chance.uniform(0.03, 0.12))
    if not draft.edits and inner:
        _edit_word(draft, draft.chance.choice(inner))


def _edits_outside(draft: Draft, span: Span) -> None:
    rate = draft.chance.uniform(0.01, 0.08)
    _edit_words(draft, _pieces(draft.text, 0, span.start - 1)[:-1], rate)
    _edit_words(draft, _pieces(draft.text, span.end + 1, len(draft.text))[1:], rate)


def _reflow(draft: Draft, span: Span) -> None:
    width, column = draft.chance.randint(50, 110), 0
    place = 0
    for match in _SPACE.finditer(draft.text):
        column += match.start() - place
        place = match.end()
        blank = "\n" if column > width else " "
        column = 0 if column > width else column + 1
        if blank != match.group():
            draft.edits[match.start()] = (match.end(), blank)


def _whitespace(draft: Draft, span: Span) -> None:
    for match in re.finditer(" ", draft.text):
        if draft.chance.random() < 0.06:
            blank = draft.chance.choice(("  ", "\u00a0", " \n", "\t", "   "))
            draft.edits[match.start()] = (match.end(), blank)


def _typography(draft: Draft, span: Span) -> None:
    signs = {old: new for old, new in _SIGNS.items() if draft.chance.random() < 0.8}
    for match in re.finditer("[" + "".join(map(re.escape, _SIGNS)) + "]", draft.text):
        if match.group() in signs:
            draft.edits[match.start()] = (match.end(), signs[match.group()])


def _hyphenation(draft: Draft, span: Span) -> None:
    for piece in _pieces(draft.text, 0, len(draft.text)):
        if piece.end - piece.start >= 6 and draft.chance.random() < 0.04:
            middle = mark_span(draft.text, piece.start, piece.start + draft.chance.randint(2, 4))
            if middle and middle.end < piece.end:
                draft.replace(middle.end, middle.end, "-\n")


def _duplicate_before(draft: Draft, span: Span) -> None:
    before = [each.start for each in _pieces(draft.text, max(0, span.start - 700), span.start - 34)]
    place = draft.chance.choice(before or [0])
    draft.replace(
        place, place, draft.text[span.start : span.end] + draft.chance.choice((" ", " – ", ". "))
    )


def _emoji_before(draft: Draft, span: Span) -> None:
    place = draft.chance.randrange(0, max(1, span.start - 40))
    found = mark_span(draft.text, place, place + 1)
    draft.replace(
        found.start if found else 0,
        found.start if found else 0,
        "👩🏽‍🚀🇨🇭 é̂" * draft.chance.randint(1, 4),
    )


def _inserted_before(draft: Draft, span: Span) -> None:
    place = _pieces(draft.text, 0, max(40, span.start - 40))[0].start
    draft.replace(place, place, draft.chance.choice(_REMARKS) * draft.chance.randint(1, 3))


def _shadowed(draft: Draft, span: Span) -> None:
    inner = _inner(draft, span)
    piece = draft.chance.choice(inner)
    draft.replace(piece.start, piece.end, draft.chance.choice(_FILLERS).upper())
    copy = draft.text[span.start : span.end]
    place = len(draft.text) if draft.chance.random() < 0.5 else 0
    draft.replace(place, place, f"\n\n{copy}\n" if place else f"{copy}\n\n")


def _split(draft: Draft, span: Span) -> None:
    place = draft.chance.choice(_inner(draft, span)[1:]).start
    draft.replace(place, place, draft.chance.choice(_REMARKS))


def _context_rewritten(draft: Draft, span: Span) -> None:
    def words(count: int) -> str:
        return " ".join(draft.chance.choice(_FILLERS) for _ in range(count))

    size = draft.chance.randint(32, 60)
    draft.replace(max(0, span.start - size), span.start, words(5) + " ")
    draft.replace(span.end, min(len(draft.text), span.end + size), " " + words(5) + " ")
    piece = draft.chance.choice(_inner(draft, span))
    draft.edits[piece.start] = (piece.end, draft.chance.choice(_FILLERS))


def _combined(draft: Draft, span: Span) -> None:
    _edit_words(draft, _inner(draft, span), 0.08)
    _edit_words(draft, _pieces(draft.text, 0, span.start - 1)[:-1], 0.02)
    for match in _SPACE.finditer(draft.text):
        if draft.chance.random() < 0.1 and match.group() != "\n":
            draft.replace(match.start(), match.end(), "\n")


def _typo(draft: Draft, span: Span) -> None:
    place = draft.chance.randrange(span.start + 1, span.end - 1)
    found = mark_span(draft.text, place, place + 1) or Span(span.start + 1, span.start + 2)
    typed = draft.chance.choice(("", "", "x", draft.text[found.start : found.end] * 2))
    draft.replace(found.start, found.end, typed)


def _replaced(draft: Draft, span: Span) -> None:
    draft.replace(
        span.start, span.end, draft.chance.choice(("something", "else", "a new word", "it"))
    )


def _removed(draft: Draft, span: Span) -> None:
    draft.replace(span.start, span.end, "")


def _tiny_removed(draft: Draft, span: Span) -> None:
    blank = draft.text[span.end : span.end + 1] == " "
    draft.replace(span.start, span.end + blank, draft.chance.choice(("", "", "so ")))


@dataclass(frozen=True)
class Kind:
    edit: Callable[[Draft, Span], None]
    least: int = 60
    most: int = 400
    is_gone: bool = False
    is_hinted: bool = True


KINDS: Mapping[str, Kind] = {
    "identical": Kind(_identical),
    "edits_inside": Kind(_edits_inside, 80),
    "edits_outside": Kind(_edits_outside, 20),
    "reflow": Kind(_reflow),
    "whitespace": Kind(_whitespace),
    "typography": Kind(_typography),
    "hyphenation": Kind(_hyphenation, 80),
    "nfd": Kind(_identical),
    "duplicate_before": Kind(_duplicate_before, 19, 130),
    "emoji_before": Kind(_emoji_before, 30),
    "short_recurring": Kind(_inserted_before, 1, 9),
    "moved": Kind(_identical, 37, 180),
    "shadowed_by_exact_copy": Kind(_shadowed, 42, 125),
    "split_by_insert": Kind(_split, 128, 253),
    "context_rewritten": Kind(_context_rewritten, 93, 232),
    "combined_no_hint": Kind(_combined, 82, 400, is_hinted=False),
    "short_typo": Kind(_typo, 11, 22),
    "removed": Kind(_removed, 80, 400, is_gone=True),
    "other_document": Kind(_identical, 37, 229, is_gone=True),
    "short_removed": Kind(_replaced, 7, 16, is_gone=True),
    "tiny_removed": Kind(_tiny_removed, 1, 6, is_gone=True),
}


def cases(texts: Mapping[str, str], number: int, seed: int) -> Iterator[Case]:
    """``number`` cases, the kinds in turn, from texts chosen by chance; the same for one seed."""
    chance = random.Random(seed)  # noqa: S311
    names, kinds = sorted(texts), list(KINDS)
    made = 0
    while made < number:
        kind = kinds[made % len(kinds)]
        case = _case(kind, texts, chance.choice(names), chance)
        if case is not None:
            made += 1
            yield case


def _case(kind: str, texts: Mapping[str, str], source: str, chance: random.Random) -> Case | None:
    wanted, old = KINDS[kind], texts[source]
    span = _chosen(old, chance, wanted.least, wanted.most)
    if span is None or (wanted.least > 40 and len(_pieces(old, span.start, span.end)) < 6):
        return None
    draft = Draft(old, chance)
    wanted.edit(draft, span)
    new, true = draft.result(span)
    if kind == "nfd":
        new, true = _nfd(old, span)
    elif kind == "moved":
        new, true = _moved(old, span, chance)
    elif kind == "other_document":
        new = texts[chance.choice([name for name in texts if name[:8] != source[:8]])]
    if wanted.is_gone:
        true = None
    elif true is None:
        return None
    return Case(kind, source, old, span, new, true, span.start if wanted.is_hinted else None)


def _nfd(old: str, span: Span) -> tuple[str, Span | None]:
    parts = [
        unicodedata.normalize("NFD", each)
        for each in (old[: span.start], old[span.start : span.end])
    ]
    new = unicodedata.normalize("NFD", old)
    return new, mark_span(new, len(parts[0]), len(parts[0]) + len(parts[1]))


def _moved(old: str, span: Span, chance: random.Random) -> tuple[str, Span | None]:
    words = old[span.start : span.end]
    rest = old[: span.start] + old[span.end :]
    ends = [match.end() for match in re.finditer(r"\n", rest)] or [len(rest)]
    place = chance.choice([*ends, len(rest)])
    if abs(place - span.start) < 300:
        place = len(rest)
    new = f"{rest[:place]}\n{words}\n{rest[place:]}"
    return new, Span(place + 1, place + 1 + len(words))
