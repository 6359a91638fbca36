"""Where a highlight is in a text that is shown: nothing is ever marked at the place of another."""

from __future__ import annotations

from annotations_db.model import Annotation, CanonicalText, Span


def place_in(text: CanonicalText | None, annotation: Annotation) -> Span | None:
    """The highlight's place in this text; None where it has none: an orphan, one that waits in the
    text it was made in, or no text at all.
    """
    if text is None or annotation.state == "orphan" or annotation.text_id != text.id:
        return None
    if not 0 <= annotation.start < annotation.end <= len(text.text):
        return None
    return Span(annotation.start, annotation.end)
