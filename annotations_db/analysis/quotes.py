"""A highlight as a report quotes it: exact words, what stands around them, and how to cite them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from annotations_db.exporters.citation import citation
from annotations_db.exporters.copy import AnnotatedCopy, Passage, passages
from annotations_db.exporters.wording import say
from annotations_db.model import AnnotationId, CanonicalText, Span, StatementId, TagId
from annotations_db.text.blocks import block_at
from annotations_db.text.paragraphs import ParagraphNumber, paragraph_numbers
from annotations_db.text.sentences import sentence_at

Context: TypeAlias = Literal["none", "sentence", "paragraph"]
"""What of the text around a quote is shown: nothing, the rest of its first and last sentence, or
the rest of its first and last paragraph.
"""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement that a report looks at, whether or not anything of it is quoted."""

    id: StatementId
    title: str
    facts: Mapping[str, str]
    """Its details by key, or by name where it is the project's own."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One highlight. ``before`` and ``after`` are the context asked for, "" without; ``coder`` is
    "" where names do not leave.
    """

    id: AnnotationId
    spoken: Spoken
    start: int
    exact: str
    before: str
    after: str
    tag_ids: tuple[TagId, ...]
    paths: tuple[str, ...]
    notes: tuple[str, ...]
    translations: tuple[str, ...]
    coder: str
    source: str
    """The citation, with the paragraph where the text prints its number."""
    under: str = ""
    """The id of the tag that a heading above it names; "" without such a heading."""

    @property
    def other_paths(self) -> tuple[str, ...]:
        """The tags that no heading above it names."""
        tagged = zip(self.tag_ids, self.paths, strict=True)
        return tuple(path for tag_id, path in tagged if tag_id != self.under)


def spoken_of(copy: AnnotatedCopy) -> Spoken:
    """The statement of a copy."""
    return Spoken(copy.statement.id, copy.statement.title, copy.facts)


def quotes_of(copy: AnnotatedCopy, spoken: Spoken, context: Context = "none") -> Iterator[Quote]:
    """The highlights of a copy in the order of the text; those without a place come last, with
    the words they once had and without context.
    """
    found = passages(copy)
    numbers = paragraph_numbers(copy.text) if found and copy.text.blocks else ()
    for passage in found:
        yield _quote(copy, spoken, passage, context, numbers)


def _quote(
    copy: AnnotatedCopy,
    spoken: Spoken,
    passage: Passage,
    context: Context,
    numbers: Sequence[ParagraphNumber | None],
) -> Quote:
    before, after = _around(copy.text, passage.span, context) if passage.placed else ("", "")
    number = None
    if passage.placed and numbers:
        number = numbers[block_at(copy.text.blocks, passage.span.start)]
    printed = number.number if number is not None and number.is_printed else ""
    return Quote(
        id=passage.id,
        spoken=spoken,
        start=passage.span.start,
        exact=passage.exact,
        before=before,
        after=after,
        tag_ids=tuple(each.id for each in passage.tags),
        paths=passage.paths,
        notes=tuple(each.text for each in passage.remarks if not each.translation),
        translations=tuple(each.text for each in passage.remarks if each.translation),
        coder=passage.author,
        source=_source(passage, spoken, printed),
    )


def _source(passage: Passage, spoken: Spoken, printed: str) -> str:
    """The citation; of words that the text no longer has, it says so."""
    cited = citation(spoken.title, spoken.facts, paragraph=printed)
    return cited if passage.placed else say("report-gone", source=cited)


def _around(text: CanonicalText, span: Span, context: Context) -> tuple[str, str]:
    if context == "none":
        return "", ""
    first = text.blocks[block_at(text.blocks, span.start)]
    last = text.blocks[block_at(text.blocks, span.end - 1)]
    start, end = first.start, last.end
    if context == "sentence":
        beginning, ending = sentence_at(text, span.start), sentence_at(text, span.end - 1)
        start = beginning.start if beginning else span.start
        end = ending.end if ending else span.end
    return text.text[min(start, span.start) : span.start], text.text[span.end : max(end, span.end)]
