"""The quotation report: quotes by two or three levels, and for each heading who said nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotations_db.analysis.levels import ByDetail, ByTag, Level, Value
from annotations_db.analysis.quotes import Quote, Spoken
from annotations_db.model import TAG_SEPARATOR, TagId


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with what stands below it: further headings, or at the last level quotes.

    ``name`` is "" for what has no value at this level. ``silent`` names the values of the next
    level that could have been here and have no quote: the states that spoke at this meeting and
    said nothing on this tag.
    """

    level: str
    name: str
    groups: tuple[Group, ...] = ()
    quotes: tuple[Quote, ...] = ()
    silent: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """Different highlights below this heading."""
        return len({each.id for each in self.all_quotes()})

    def all_quotes(self) -> Iterator[Quote]:
        """All quotes below, in their order; one that stands at several places comes each time."""
        yield from self.quotes
        for group in self.groups:
            yield from group.all_quotes()


@dataclass(frozen=True, slots=True)
class Report:
    """What is handed in. ``levels`` are their names; ``silent`` are the values of the first level
    without any quote.
    """

    title: str
    levels: tuple[str, ...]
    groups: tuple[Group, ...]
    silent: tuple[str, ...]
    statements: int
    """How many statements were looked at."""

    @property
    def count(self) -> int:
        """Different highlights in the report."""
        return len({each.id for group in self.groups for each in group.all_quotes()})

    @property
    def coders(self) -> tuple[str, ...]:
        """Whose highlights these are, by first appearance; none where names do not leave."""
        names = (each.coder for group in self.groups for each in group.all_quotes())
        return tuple(dict.fromkeys(filter(None, names)))


def report(
    title: str,
    levels: Sequence[Level],
    quotes: Sequence[Quote],
    statements: Sequence[Spoken],
    *,
    silence: bool = True,
) -> Report:
    """Arranges ``quotes`` by ``levels``. ``statements`` are all that were looked at: whoever spoke
    in them and is not quoted is silent. Without ``silence`` nobody is named so.
    """
    timed = tuple(_in_time(each, statements) for each in levels)
    building = _Building(timed, silence, frozenset(t for q in quotes for t in q.tag_ids))
    groups = building.groups(quotes, statements, 0)
    silent = building.silent(quotes, statements, 0)
    return Report(title, tuple(each.name for each in levels), groups, silent, len(statements))


def _in_time(level: Level, statements: Sequence[Spoken]) -> Level:
    """Meetings stand in the order in which they were held, by the first statement of each."""
    if not isinstance(level, ByDetail) or level.detail != "meeting":
        return level
    firsts: dict[str, str] = {}
    for each in statements:
        date = each.facts.get("date", "")
        for value in level.of_statement(each) if date else ():
            firsts[value.key] = min(date, firsts.get(value.key, date))
    return replace(level, firsts=firsts)


@dataclass(frozen=True, slots=True)
class _Building:
    levels: tuple[Level, ...]
    silence: bool
    used: frozenset[TagId]
    """The tags that some quote of the report has."""

    def groups(
        self, quotes: Sequence[Quote], statements: Sequence[Spoken], depth: int
    ) -> tuple[Group, ...]:
        level = self.levels[depth]
        parts: dict[str, tuple[Value, list[Quote]]] = {}
        for quote in quotes:
            for value in dict.fromkeys(level.of_quote(quote)):
                parts.setdefault(value.key, (value, []))[1].append(quote)
        ordered = sorted(parts.values(), key=lambda part: part[0].order)
        return tuple(self._group(value, found, statements, depth) for value, found in ordered)

    def _group(
        self, value: Value, quotes: Sequence[Quote], statements: Sequence[Spoken], depth: int
    ) -> Group:
        level = self.levels[depth]
        if isinstance(level, ByTag):
            quotes = [replace(each, under=value.key) for each in quotes]
        if depth + 1 == len(self.levels):
            return Group(level.name, value.name, quotes=tuple(quotes))
        here = _with(level, value, statements)
        below = self.groups(quotes, here, depth + 1)
        silent = self.silent(quotes, here, depth + 1)
        return Group(level.name, value.name, below, silent=silent)

    def silent(
        self,
        quotes: Iterable[Quote],
        statements: Iterable[Spoken],
        depth: int,
    ) -> tuple[str, ...]:
        if not self.silence:
            return ()
        level = self.levels[depth]
        heard = {value.key for quote in quotes for value in level.of_quote(quote)}
        if isinstance(level, ByTag):
            return _silent_tags(level.shown, heard, self.used if depth else level.shown.keys())
        spoke = {value.key: value for each in statements for value in level.of_statement(each)}
        missing = [value for key, value in spoke.items() if key and key not in heard]
        return tuple(each.name for each in sorted(missing, key=lambda value: value.order))


def _with(level: Level, value: Value, statements: Sequence[Spoken]) -> Sequence[Spoken]:
    if isinstance(level, ByTag):
        return statements
    return [
        each for each in statements if any(one.key == value.key for one in level.of_statement(each))
    ]


def _silent_tags(
    shown: Mapping[TagId, Value], heard: Collection[str], asked: Collection[TagId]
) -> tuple[str, ...]:
    """The tags asked for that nothing has, nor anything below them; where a tag and all below it
    are silent, the tag alone.
    """
    spoken = [value.name for value in shown.values() if value.key in heard]
    silent: list[str] = []
    for tag_id, value in shown.items():
        below = value.name + TAG_SEPARATOR
        if tag_id not in asked or value.key in heard or any(s.startswith(below) for s in spoken):
            continue
        if not any(value.name.startswith(each + TAG_SEPARATOR) for each in silent):
            silent.append(value.name)
    return tuple(silent)
