"""What a review shows of each highlight of a text that has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from html import escape
from re import findall
from typing import Literal, TypeAlias

from annotations_db.model import (
    Annotation,
    AnnotationId,
    CanonicalText,
    Highlight,
    PersonId,
    Span,
    TagId,
    TextId,
)
from annotations_db.text.anchoring.anchor import Anchor
from annotations_db.text.blocks import block_at
from annotations_db.text.paragraphs import paragraph_numbers

Group: TypeAlias = Literal["uncertain", "orphan", "moved", "exact"]
GROUPS: tuple[Group, ...] = ("uncertain", "orphan", "moved", "exact")
"""The first two wait for a person."""
AROUND = 90
"""Code points of the text that are shown before and behind a passage."""
_LONGEST_COMPARED = 4000


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text with what surrounds them."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Item:
    """A highlight: the group it is in, where it may be or is in the present text, both passages,
    and how sure its place is, 0 to 1, None where that was not asked. ``paragraph`` is the number
    of the one it was marked in, "" where that has none.
    """

    id: AnnotationId
    group: Group
    tag_ids: tuple[TagId, ...]
    old: Passage
    new: Passage | None
    span: Span | None
    score: float | None
    marked_in: TextId
    start: int
    """Where it begins in the text it was marked in."""
    paragraph: str
    author: str
    created: datetime


class OldTexts:
    """The texts in which highlights were marked, read when first asked for."""

    def __init__(self, text_of: Callable[[TextId], CanonicalText]) -> None:
        self._text_of = text_of
        self.known: dict[TextId, CanonicalText] = {}
        self._numbers: dict[TextId, list[str]] = {}

    def of(self, text_id: TextId) -> CanonicalText:
        if text_id not in self.known:
            text = self.known[text_id] = self._text_of(text_id)
            numbers = paragraph_numbers(text) if text.blocks else ()
            self._numbers[text_id] = [each.number if each else "" for each in numbers]
        return self.known[text_id]

    def paragraph(self, annotation: Annotation) -> str:
        """The number of the paragraph an annotation begins in; "" where it has none."""
        text, numbers = self.of(annotation.text_id), self._numbers[annotation.text_id]
        return numbers[block_at(text.blocks, annotation.start)] if numbers else ""


def items_of(
    highlights: Iterable[Highlight],
    proposed: Mapping[AnnotationId, Anchor],
    now: str,
    olds: OldTexts,
    name_of: Callable[[PersonId], str],
) -> list[Item]:
    """In the order of the highlights. ``proposed`` has those that wait; ``now`` is the present
    text.
    """
    items = []
    for each in highlights:
        annotation = each.annotation
        anchor = proposed.get(annotation.id)
        span = each.span if anchor is None else anchor.span
        old = passage(olds.of(annotation.text_id).text, annotation.start, annotation.end)
        new = passage(now, span.start, span.end) if span is not None else None
        score = None if anchor is None or span is None else anchor.score
        items.append(
            Item(
                id=annotation.id,
                group=_group(annotation.state, anchor),
                tag_ids=tuple(each.tag_ids),
                old=old,
                new=new,
                span=span,
                score=score,
                marked_in=annotation.text_id,
                start=annotation.start,
                paragraph=olds.paragraph(annotation),
                author=name_of(annotation.author_id),
                created=annotation.created,
            )
        )
    return items


def _group(state: str, anchor: Anchor | None) -> Group:
    if anchor is None:
        return "moved" if state == "moved" else "exact"
    return "orphan" if anchor.span is None else "uncertain"


def passage(text: str, start: int, end: int) -> Passage:
    """The words with whole words around them."""
    left, right = max(0, start - AROUND), min(len(text), end + AROUND)
    before, after = text[left:start], text[end:right]
    if left > 0:
        before = "…" + before.partition(" ")[2]
    if right < len(text):
        after = after.rpartition(" ")[0] + " …"
    return Passage(before, text[start:end], after)


def compared(old: str, new: str) -> tuple[str, str]:
    """Both as rich text, everything escaped, the words that differ in bold; nothing is bold where
    they are too long to be compared at once.
    """
    if len(old) + len(new) > _LONGEST_COMPARED:
        return shown(old, is_other=False), shown(new, is_other=False)
    left, right = findall(r"\s+|\w+|[^\w\s]", old), findall(r"\s+|\w+|[^\w\s]", new)
    first, second = [], []
    for kind, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        first.append(shown("".join(left[a:b]), is_other=kind != "equal"))
        second.append(shown("".join(right[c:d]), is_other=kind != "equal"))
    return "".join(first), "".join(second)


def shown(words: str, *, is_other: bool) -> str:
    """Words as rich text, in bold where they are others than those they are compared with."""
    plain = escape(words).replace("\n", "<br>")
    return f"<b>{plain}</b>" if is_other and words.strip() else plain
