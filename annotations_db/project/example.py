"""The worked example: the quotes of the shipped codebook, found in the shipped statement."""

from __future__ import annotations

from annotations_db.edits import codebooks
from annotations_db.model import Span
from annotations_db.project.opening import starter_codebook
from annotations_db.text.quoting import find_quote


def example_passages(text: str) -> dict[Span, list[str]]:
    """Where the codebook's example quotes stand in a text, in its order, each with the paths of the
    tags that quote it. A quote that stands nowhere, or several times, is left out.
    """
    found: dict[Span, list[str]] = {}
    for entry in codebooks.entries(starter_codebook()):
        for quote in entry.examples:
            places = find_quote(text, quote)
            if len(places) == 1:
                found.setdefault(places[0], []).append(entry.path)
    return dict(sorted(found.items()))
