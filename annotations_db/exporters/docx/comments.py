"""Word comments: one per highlight, with its author, time, tags and notes."""

from __future__ import annotations

from collections.abc import Callable

from annotations_db.exporters.copy import AnnotatedCopy, Passage, Remark
from annotations_db.exporters.dates import iso_time, short_date
from annotations_db.exporters.docx.notes import note_paragraphs
from annotations_db.exporters.docx.wordml import line, shown
from annotations_db.exporters.wording import say

_LONGEST_NAME = 255
_REFERENCE = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'


def comment(copy: AnnotatedCopy, passage: Passage, relate: Callable[[str], str]) -> str:
    """The comment of one highlight; its id is its number less one. Without names it is by
    "Reader", undated.
    """
    author = passage.author[:_LONGEST_NAME] or say("reader")
    initials = passage.initials or author[0]
    date = f' w:date="{iso_time(passage.created)}"' if passage.created else ""
    content = [line(path, "CommentTag") for path in passage.paths]
    for remark in passage.remarks:
        content += [line(each, "CommentSigned") for each in _signature(copy, passage, remark)]
        content += note_paragraphs(remark.text, "CommentText", relate)
    if not content:
        content = [line(say("no-tag"), "CommentText")]
    return (
        f'<w:comment w:id="{passage.number - 1}" w:author="{shown(author)}"{date} '
        f'w:initials="{shown(initials)}">{_with_reference(content[0])}{"".join(content[1:])}</w:comment>'
    )


def _with_reference(first: str) -> str:
    """Word wants the mark of the comment at the head of its first paragraph, after its format."""
    head, end, rest = first.partition("</w:pPr>")
    return f"{head}{end}{_REFERENCE}{rest}"


def _signature(copy: AnnotatedCopy, passage: Passage, remark: Remark) -> list[str]:
    """What kind of note it is, and by whom and when where that is not the comment's own author
    and day.
    """
    lines = [say("translation")] if remark.translation else []
    if remark.created is None or passage.created is None:
        return lines
    day, other = (short_date(each, copy.made_at) for each in (remark.created, passage.created))
    if remark.author != passage.author or day != other:
        lines.append(", ".join(filter(None, (remark.author, day))))
    return lines
