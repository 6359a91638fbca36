"""The beginning of a copy, for a look at what it will be like."""

from __future__ import annotations

from dataclasses import replace

from annotations_db.exporters.copy import AnnotatedCopy


def beginning(copy: AnnotatedCopy, length: int) -> AnnotatedCopy:
    """``copy`` cut at the first end of a block behind ``length`` code points, with the highlights
    that begin before it, so that each has the number it has in the whole; what reaches further is
    cut as well. Itself where its text is not longer. It keeps the id of the whole text, so it must
    never be handed out.
    """
    text = copy.text
    if len(text.text) <= length:
        return copy
    cut = next((each.end for each in text.blocks if each.end >= length), len(text.text))
    blocks = tuple(each for each in text.blocks if each.end <= cut)
    return replace(
        copy,
        text=replace(text, text=text.text[:cut], blocks=blocks),
        highlights=tuple(
            replace(each, annotation=replace(each.annotation, end=min(each.annotation.end, cut)))
            for each in copy.highlights
            if each.annotation.start < cut
        ),
    )
