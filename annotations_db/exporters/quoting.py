"""A passage with its source, as it goes into what somebody else writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from annotations_db.exporters.citation import citation
from annotations_db.model import CanonicalText, Span
from annotations_db.text.blocks import page_at
from annotations_db.text.paragraphs import paragraph_number


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


def quotation(text: CanonicalText, span: Span, title: str, details: Mapping[str, str]) -> Quotation:
    """The passage of a statement with its citation; its paragraph is named where the text prints
    numbers, as ours are counted and nobody else has them, and its page where it does not.
    """
    number = paragraph_number(text, span.start) if text.blocks else None
    printed = number.number if number is not None and number.is_printed else ""
    page = page_at(text.blocks, span.start)
    source = citation(title, details, paragraph=printed, page=page).removesuffix(".")
    return Quotation(text.text[span.start : span.end], source)


def joined(quotations: Sequence[Quotation]) -> tuple[str, str]:
    """Several of them as plain text, an empty line between, and as HTML."""
    plain = "\n\n".join(each.plain for each in quotations)
    return plain, "\n".join(each.html for each in quotations)
