"""What a report is arranged by: tags, or any detail of the statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from annotations_db.analysis.quotes import Quote, Spoken
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.exporters.dates import long_date
from annotations_db.model import Attribute, TagId
from annotations_db.text.folding import fold

MOST_LEVELS = 3
TAG = "tag"
_TAG_NAMES = {TAG, "tags", "theme"}
SortKey: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One heading of a level; ``name`` is "" for what has no value there."""

    key: str
    name: str
    order: SortKey


class Level(Protocol):
    """A way to arrange quotes."""

    @property
    def name(self) -> str:
        """As people call it: "State", "Tag"."""
        ...

    def of_quote(self, quote: Quote) -> Sequence[Value]:
        """Where the quote stands: at several places where it has several values."""
        ...

    def of_statement(self, spoken: Spoken) -> Sequence[Value]:
        """The values that the statement itself has here, whatever was quoted; none for tags."""
        ...


@dataclass(frozen=True, slots=True)
class ByTag:
    """Arranges by tag, in the order of the tree. ``shown`` are the tags the report is about: a
    quote stands below each of those it has, and nowhere else.
    """

    name: str
    shown: Mapping[TagId, Value]

    def of_quote(self, quote: Quote) -> Sequence[Value]:
        found = [self.shown[each] for each in quote.tag_ids if each in self.shown]
        return found or [_none()]

    def of_statement(self, spoken: Spoken) -> Sequence[Value]:  # noqa: ARG002 - no tag is a statement's own
        return ()


@dataclass(frozen=True, slots=True)
class ByDetail:
    """Arranges by a detail: dates by time, all else by the date given for it, then by name;
    several choices one by one.
    """

    name: str
    detail: str
    """Its key, or its name where it is the project's own."""
    is_date: bool
    firsts: Mapping[str, str] = field(default_factory=dict)
    """The date by which a value stands, before those without one."""

    def of_quote(self, quote: Quote) -> Sequence[Value]:
        return self.of_statement(quote.spoken)

    def of_statement(self, spoken: Spoken) -> Sequence[Value]:
        typed = [each for each in spoken.facts.get(self.detail, "").split("\n") if each.strip()]
        return [self._value(each) for each in typed] or [_none()]

    def _value(self, typed: str) -> Value:
        if self.is_date:
            return Value(typed, long_date(typed), (0, typed))
        key = fold(typed).strip()
        first = self.firsts.get(key, "")
        return Value(key, typed.strip(), (0, int(not first), first, key))


def levels(
    names: Sequence[str], attributes: Sequence[Attribute], tag_name: str, tags: Mapping[TagId, str]
) -> tuple[Level, ...]:
    """The levels of these names: "tag", or the key or name of a detail. ``tags`` are the paths of
    the tags to report on, in the order of the tree.

    Raises NotFoundError (report-level-unknown) for a name that is neither, InvalidError
    (report-levels) where there is none, one twice, or more than three.
    """
    found = tuple(_level(each, attributes, tag_name, tags) for each in names)
    if not 1 <= len(found) <= MOST_LEVELS or len({each.name for each in found}) < len(found):
        raise InvalidError("report-levels", most=MOST_LEVELS)
    return found


def _level(
    name: str, attributes: Sequence[Attribute], tag_name: str, tags: Mapping[TagId, str]
) -> Level:
    wanted = _plain(name)
    if wanted in _TAG_NAMES:
        shown = {
            tag_id: Value(tag_id, path, (0, place))
            for place, (tag_id, path) in enumerate(tags.items())
        }
        return ByTag(tag_name, shown)
    for each in attributes:
        if wanted in {_plain(each.key), _plain(each.name)} - {""}:
            return ByDetail(each.name, each.key or each.name, each.kind == "date")
    known = ", ".join([TAG, *(each.key or each.name for each in attributes)])
    raise NotFoundError("report-level-unknown", level=name, known=known)


def _plain(name: str) -> str:
    return " ".join(fold(name).replace("_", " ").replace("-", " ").split())


def _none() -> Value:
    return Value("", "", (1,))
