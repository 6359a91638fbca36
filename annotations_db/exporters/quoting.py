"""A passage with its source, as it goes into what somebody else writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from annotations_db.exporters.citation import citation
from annotations_db.model import CanonicalText, Span
from annotations_db.text.blocks import block_at, page_at
from annotations_db.text.paragraphs import paragraph_numbers


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a statement, exact, and how to cite them."""

    words: str
    source: str

    @property
    def plain(self) -> str:
        """“Words” (Statement of …), the way words stand in running text."""
        return f"“{self.words}” ({self.source})"

    @property
    def html(self) -> str:
        """The same as one paragraph of HTML; its line breaks stay."""
        words = escape(self.words).replace("\n", "<br>")
        return f"<p>“{words}” (<cite>{escape(self.source)}</cite>)</p>"


def quotations(
    text: CanonicalText, spans: Iterable[Span], title: str, details: Mapping[str, str]
) -> list[Quotation]:
    """Passages of a statement with their citations; a paragraph is named where the text prints
    numbers, as ours are counted and nobody else has them, and its page where it does not.
    """
    numbers = paragraph_numbers(text) if text.blocks else ()

    def source(span: Span) -> str:
        number = numbers[block_at(text.blocks, span.start)] if numbers else None
        printed = number.number if number is not None and number.is_printed else ""
        page = page_at(text.blocks, span.start)
        return citation(title, details, paragraph=printed, page=page).removesuffix(".")

    return [Quotation(text.text[each.start : each.end], source(each)) for each in spans]


def joined(found: Sequence[Quotation]) -> tuple[str, str]:
    """Several of them as plain text, an empty line between, and as HTML."""
    plain = "\n\n".join(each.plain for each in found)
    return plain, "\n".join(each.html for each in found)
