"""What typed words may mean among things that have names: tags, commands."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SEPARATOR = "/"
"""Parts of a path are typed with it or without."""
LOOSE = 2
"""Letters from which on letters left out are allowed."""


def folded(text: str) -> str:
    """Without case, accents and outer blanks, every run of blanks being one."""
    if text.isascii():
        return " ".join(text.casefold().split())
    parts = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(each for each in parts if not unicodedata.combining(each)).split())


def typed_words(wanted: str) -> list[str]:
    """The words of something folded, without the separators of paths."""
    return [each for each in wanted.split() if each != SEPARATOR]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing as the type-ahead compares it: all folded."""

    path: str
    name: str
    aliases: tuple[str, ...]
    words: tuple[str, ...]
    everything: str
    """Path and aliases, a line each."""
    beginnings: str
    """All words, a blank before each: what begins a word is found by one look."""

    @classmethod
    def of(cls, name: str, path: str, aliases: Sequence[str] = ()) -> Phrase:
        """``path`` holds the name too; ``aliases`` are what else it is called."""
        others = tuple(map(folded, aliases))
        way = folded(path)
        words = (*way.split(), *(word for each in others for word in each.split()))
        everything = "\n".join(("", way, *others))
        return cls(way, folded(name), others, words, everything, " " + " ".join(words))

    def rank(self, wanted: str, typed: Sequence[str]) -> tuple[int, int] | None:
        """Smaller is better, None is no match; among equals the shorter path comes first.
        ``typed`` are the words of ``wanted``.
        """
        if not typed or not all(each in self.everything for each in typed):
            return None
        return self._place(wanted, typed), len(self.path)

    def _place(self, wanted: str, typed: Sequence[str]) -> int:
        if wanted in (self.name, self.path):
            return 0
        if wanted in self.aliases:
            return 1
        if self.name.startswith(wanted):
            return 2
        if self.aliases and f"\n{wanted}" in self.everything[len(self.path) + 1 :]:
            return 3
        if f" {wanted}" in self.name:
            return 4
        return 5 if all(f" {each}" in self.beginnings for each in typed) else 6

    def looseness(self, wanted: str) -> tuple[int, int] | None:
        """How far the letters typed lie apart in the name, in their order; None where they are
        not all in it. The first one must begin a word.
        """
        spans = (self._span(wanted, at) for at in self._starts(wanted[0]))
        found = [each for each in spans if each is not None]
        return (min(found), len(self.name)) if found else None

    def _starts(self, letter: str) -> Iterator[int]:
        for at, each in enumerate(self.name):
            if each == letter and (at == 0 or not self.name[at - 1].isalnum()):
                yield at

    def _span(self, wanted: str, start: int) -> int | None:
        at = start
        for each in wanted[1:]:
            at = self.name.find(each, at + 1)
            if at < 0:
                return None
        return at - start

    def likeness(self, wanted: str) -> float:
        """From 0 to 1, against the name, the path, each alias and each of their words."""
        texts = (self.name, self.path, *self.aliases, *self.words)
        matcher = difflib.SequenceMatcher(b=wanted, autojunk=False)
        best = 0.0
        for text in texts:
            matcher.set_seq1(text)
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
                best = max(best, matcher.ratio())
        return best


def best(phrases: Sequence[Phrase], query: str, limit: int, *, loosely: bool = False) -> list[int]:
    """The places of what the typed words may mean, best first: every word must be in the path or
    in an alias. ``loosely`` lets letters be left out ("nst" for "next statement") where nothing
    else fits.
    """
    wanted = folded(query)
    if not wanted:
        return []
    typed = typed_words(wanted)
    ranked = [
        (rank, place)
        for place, phrase in enumerate(phrases)
        if (rank := phrase.rank(wanted, typed)) is not None
    ]
    letters = "".join(typed)
    if not ranked and loosely and len(letters) >= LOOSE:
        ranked = [
            (rank, place)
            for place, phrase in enumerate(phrases)
            if (rank := phrase.looseness(letters)) is not None
        ]
    return [place for _, place in sorted(ranked)[:limit]]
