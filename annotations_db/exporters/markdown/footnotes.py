"""The footnotes of a copy: one for each highlight, and the last one about the statement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotations_db.exporters.citation import citation
from annotations_db.exporters.copy import AnnotatedCopy, Passage, Remark, clean, remarks
from annotations_db.exporters.dates import long_time
from annotations_db.exporters.facing import facts, value_in_words
from annotations_db.exporters.markdown.escaping import markdown_signs, typed
from annotations_db.exporters.notes import is_plain, is_too_odd
from annotations_db.exporters.wording import say

ABOUT = "about"
"""The label of the footnote about the statement."""
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_DEFINITION = re.compile(r"^([ ]{0,3})\[(?=[^\]\n]*\]:)", re.MULTILINE)
_LINK_TO_RUN = re.compile(
    r"\](?=\(\s*<?\s*(?!https?:|mailto:)[a-z][a-z0-9+.&#;\s-]*:)", re.IGNORECASE
)


def highlight_note(copy: AnnotatedCopy, passage: Passage) -> str:
    """What is known of a highlight: "tags; author; date; start–end", then its notes."""
    place = f"{passage.span.start}\N{EN DASH}{passage.span.end}"
    if not passage.placed:
        place = f"{say('without-place')}: “{passage.exact}”"
    parts = [
        ", ".join(passage.paths) or say("no-tag"),
        passage.author,
        long_time(passage.created, copy.made_at) if passage.created else "",
        place,
    ]
    head = typed("; ".join(filter(None, parts)))
    notes = [each for remark in passage.remarks for each in _remark(remark, passage.author)]
    return _footnote(str(passage.number), [head, *notes])


def about_note(copy: AnnotatedCopy, passages: tuple[Passage, ...]) -> str:
    """Title, citation, details, what the copy holds, and the notes on the statement."""
    details = [(name, value_in_words(value)) for name, value in copy.details]
    known = {clean(name) for name, _ in details}
    details += [row for row in facts(copy, passages) if row[0] not in known]
    parts = [
        typed(copy.statement.title),
        typed(citation(copy.statement.title, copy.facts)),
        "\n".join(f"- {typed(f'{name}: {value}')}" for name, value in details),
    ]
    if copy.statement_notes:
        parts.append(f"{typed(say('statement-notes'))}:")
    for remark in remarks(copy, copy.statement_notes):
        parts += _remark(remark, "")
    return _footnote(ABOUT, parts)


def _remark(remark: Remark, known: str) -> list[str]:
    """A note with what is not known of it: that it is a translation, and whose it is."""
    kind = say("translation") if remark.translation else ""
    author = remark.author if remark.author != known else ""
    signed = typed(", ".join(filter(None, (kind, author))))
    return [*([f"{signed}:"] if signed else []), note_markdown(remark.text)]


def note_markdown(note: str) -> str:
    """A note's own Markdown, unable to define anything or to run anything."""
    text = clean(note).replace("\r\n", "\n").replace("\r", "\n").strip()
    if is_plain(text):
        return text
    if is_too_odd(text):
        return "".join(markdown_signs(text))
    safe = _DEFINITION.sub(r"\1\\[", _LINK_TO_RUN.sub(r"\\]", text))
    return _TAG.sub("&lt;", re.sub(r"(?<!\\)\[\^", r"\\[^", safe))


def _footnote(label: str, parts: Sequence[str]) -> str:
    lines = "\n\n".join(filter(None, parts)).split("\n")
    indented = [f"    {line}" if line.strip() else "" for line in lines[1:]]
    return "\n".join([f"[^{label}]: {lines[0]}", *indented])
