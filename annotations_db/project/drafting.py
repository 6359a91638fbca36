"""Drafts checked against what was said: every quotation looked up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotations_db.model import CanonicalText, StatementId
from annotations_db.project.finding import Finding
from annotations_db.project.watching import Watch
from annotations_db.store import Store

if TYPE_CHECKING:
    from annotations_db.analysis.drafts.checking import Checked

_SPEAKING = ("state", "speaker", "on_behalf_of")
_LEAST_NAME = 3


@dataclass
class _Corpus:
    """A project's statements as the checker asks for them; names are read once."""

    store: Store
    _speakers: dict[str, frozenset[StatementId]] = field(default_factory=dict)

    def holding(self, words: str) -> Sequence[StatementId]:
        return self.store.search(f'"{words.replace(chr(34), " ")}"')

    def near(self, words: str, most: int) -> Sequence[StatementId]:
        return self.store.like(words, most)

    def text(self, statement_id: StatementId) -> CanonicalText:
        return self.store.text(self.store.statement(statement_id).text_id)

    def speakers(self) -> Mapping[str, frozenset[StatementId]]:
        if not self._speakers:
            found: defaultdict[str, set[StatementId]] = defaultdict(set)
            for each in self.store.attributes():
                if each.key in _SPEAKING:
                    for value in self.store.values_of(each.id):
                        found[value.value.strip()].add(value.statement_id)
            self._speakers = {
                name: frozenset(ids) for name, ids in found.items() if len(name) >= _LEAST_NAME
            }
        return self._speakers


class Drafting(Finding):
    """The part of a project that checks what others write."""

    def check_quotations(
        self,
        draft: CanonicalText,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> list[Checked]:
        """Looks up every quotation of a draft, in its order: exact, altered (with the difference),
        said by somebody else than the draft names, or missing.

        ``progress`` is told how many are looked up of how many; CancelledError where
        ``cancelled`` says so.
        """
        from annotations_db.analysis.drafts.checking import check  # noqa: PLC0415
        from annotations_db.analysis.drafts.quotations import quotations  # noqa: PLC0415

        found = quotations(draft)
        corpus, watch = _Corpus(self.store), Watch(progress, cancelled)
        checked: list[Checked] = []
        with self.store.one_moment():
            for number, each in enumerate(found, start=1):
                checked.append(check(each, draft, corpus))
                watch.done(number, len(found))
        return checked
