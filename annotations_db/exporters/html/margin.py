"""The margin: stripes, and for each highlight a numbered aside with its tags and notes, linked
back to its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from annotations_db.exporters.copy import AnnotatedCopy, Passage, Remark
from annotations_db.exporters.dates import iso_time, long_time, short_date
from annotations_db.exporters.html.markup import look, path_markup, shown
from annotations_db.exporters.html.notes import note_markup
from annotations_db.exporters.marking import lanes
from annotations_db.exporters.placing import Layout
from annotations_db.exporters.wording import say
from annotations_db.model import TAG_SEPARATOR


class Margin:
    """Writes the asides of one copy."""

    def __init__(self, layout: Layout) -> None:
        self._copy = layout.copy
        self._lanes = lanes(layout.placed)
        used = {path for each in layout.passages for path in each.paths}
        last_parts = Counter(path.rpartition(TAG_SEPARATOR)[2].casefold() for path in used)
        self._ambiguous = {name for name, times in last_parts.items() if times > 1}
        self._previous = ""

    def write(self, starting: Iterable[Passage]) -> str:
        """What stands beside a block in which the passages ``starting`` begin; nothing for none."""
        pairs = [self._pair(passage) for passage in starting]
        return f'<div class="margin">{"".join(pairs)}</div>' if pairs else ""

    def entry(self, passage: Passage) -> str:
        """The aside of one passage."""
        number = passage.number
        back = (
            f'<a class="n" href="#p{number}" '
            f'aria-label="{shown(say("back-to-text", number=number))}">{number}</a>'
            if passage.placed
            else f'<span class="n">{number}</span>'
        )
        name = shown(say("highlight-number", number=number))
        return (
            f'<aside class="entry" role="note" id="h{number}" aria-label="{name}" '
            f'data-id="{shown(passage.id)}" data-start="{passage.span.start}" '
            f'data-end="{passage.span.end}">{back}{self._tags(passage)}{self._said(passage)}</aside>'
        )

    def _said(self, passage: Passage) -> str:
        """The notes, signed once where everything is by the same person of the same day, else
        one by one.
        """
        own = _signature(self._copy, passage)
        if all(
            _signed(self._copy, each) == _signed(self._copy, passage) for each in passage.remarks
        ):
            return f"{remarks_markup(self._copy, passage.remarks, signed=False)}{own}"
        return f"{own}{remarks_markup(self._copy, passage.remarks)}"

    def _pair(self, passage: Passage) -> str:
        number = passage.number
        own = self._lanes[number]
        patterns = [tag.pattern for tag in passage.tags] or ["solid"]
        stripes = "".join(
            f'<i class="stripe {look(colour, pattern)}" style="--l:{lane}" aria-hidden="true"></i>'
            for colour, pattern, lane in zip(passage.colours, patterns, own, strict=True)
        )
        above = f"--p:{self._previous};" if self._previous else ""
        self._previous = f"--h{number}"
        return (
            f'<div class="pair" style="{above}--s:--s{number};--e:--e{number};--h:--h{number}">'
            f"{stripes}{self.entry(passage)}</div>"
        )

    def _tags(self, passage: Passage) -> str:
        if not passage.tags:
            return f'<p class="tags none">{shown(say("no-tag"))}</p>'
        items = "".join(
            f'<li class="{look(tag.colour)}" title="{shown(path)}">'
            f"{path_markup(path, whole=self._is_ambiguous(path))}</li>"
            for tag, path in zip(passage.tags, passage.paths, strict=True)
        )
        return f'<ul class="tags" role="list">{items}</ul>'

    def _is_ambiguous(self, path: str) -> bool:
        return path.rpartition(TAG_SEPARATOR)[2].casefold() in self._ambiguous


def remarks_markup(copy: AnnotatedCopy, remarks: Sequence[Remark], *, signed: bool = True) -> str:
    """Notes, each signed below or not."""
    return "".join(_remark(copy, remark, signed=signed) for remark in remarks)


def _remark(copy: AnnotatedCopy, remark: Remark, *, signed: bool) -> str:
    data = f' data-author="{shown(remark.author)}"' if remark.author else ""
    if remark.created:
        data += f' data-created="{iso_time(remark.created)}"'
    return (
        f'<div class="note"{data}>{_kind(remark)}'
        f'<div class="said" dir="auto">{note_markup(remark.text)}</div>'
        f"{_signature(copy, remark) if signed else ''}</div>"
    )


def _signed(copy: AnnotatedCopy, signed: Passage | Remark) -> tuple[str, str]:
    day = short_date(signed.created, copy.made_at) if signed.created else ""
    return signed.author, day


def _signature(copy: AnnotatedCopy, signed: Passage | Remark) -> str:
    """By whom and when, where the copy tells it."""
    if not signed.author and signed.created is None:
        return ""
    parts = [f'<span class="who">{shown(signed.author)}, </span>'] if signed.author else []
    if signed.created:
        parts.append(
            f'<time datetime="{iso_time(signed.created)}" '
            f'title="{shown(long_time(signed.created, copy.made_at))}">'
            f"{short_date(signed.created, copy.made_at)}</time>"
        )
    return f'<p class="by"><bdi dir="ltr">{"".join(parts)}</bdi></p>'


def _kind(remark: Remark) -> str:
    return f'<p class="kind">{shown(say("translation"))}</p>' if remark.translation else ""
