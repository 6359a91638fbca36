"""What a review shows of each highlight of a text that has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from re import findall
from typing import Literal, TypeAlias

from annotations_db.model import AnnotationId, Highlight, Span, TagId, TextId
from annotations_db.text.anchoring.anchor import Anchor

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
    and how sure its place is, 0 to 1, None where that was not asked.
    """

    id: AnnotationId
    group: Group
    tag_ids: tuple[TagId, ...]
    old: Passage
    new: Passage | None
    span: Span | None
    score: float | None


def items_of(
    highlights: Iterable[Highlight],
    proposed: Mapping[AnnotationId, Anchor],
    now: str,
    text_of: Callable[[TextId], str],
) -> list[Item]:
    """In the order of the highlights. ``proposed`` has those that wait; ``now`` is the present
    text, ``text_of`` gives an old one.
    """
    texts: dict[TextId, str] = {}
    items = []
    for each in highlights:
        annotation = each.annotation
        anchor = proposed.get(annotation.id)
        span = each.span if anchor is None else anchor.span
        if annotation.text_id not in texts:
            texts[annotation.text_id] = text_of(annotation.text_id)
        old = passage(texts[annotation.text_id], annotation.start, annotation.end)
        new = passage(now, span.start, span.end) if span is not None else None
        score = None if anchor is None or span is None else anchor.score
        group = _group(annotation.state, anchor)
        items.append(Item(annotation.id, group, tuple(each.tag_ids), old, new, span, score))
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
