"""Passages as other programs get them, by copying or dragging: exact words, or words with their
source, as plain text and as HTML.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby
from typing import TypeAlias

from PySide6.QtCore import QMimeData

from annotations_db.exporters.quoting import Quotation, joined, quotations
from annotations_db.model import AnnotationId, CanonicalText, Span
from pyside_app.dragging import put_highlights, put_passage
from pyside_app.session import Session

_Passage: TypeAlias = "tuple[CanonicalText | None, Span]"


def exact_mime(words: Iterable[str]) -> QMimeData:
    """Words as they are; several passages are parted by an empty line."""
    kept = list(words)
    data = QMimeData()
    data.setText("\n\n".join(kept))
    paragraphs = (escape(each).replace("\n", "<br>") for each in kept)
    data.setHtml("\n".join(f"<p>{each}</p>" for each in paragraphs))
    return data


def passage_mime(session: Session, span: Span) -> QMimeData:
    """A passage of the open statement with its source, to be copied or dragged; within the window
    it is known as what it is. Empty where no statement is open.
    """
    data = _sourced(session, [(session.text, span)])
    if session.statement is not None:
        put_passage(data, session.statement.id, span)
    return data


def highlights_mime(session: Session, annotation_ids: Iterable[AnnotationId]) -> QMimeData:
    """The same for highlights of the open statement, in the order given; those that are not there
    are left out.
    """
    there = [each for each in annotation_ids if each in session.highlights]
    data = _sourced(session, [_passage(session, each) for each in there])
    put_highlights(data, there)
    return data


def _sourced(session: Session, passages: Iterable[_Passage]) -> QMimeData:
    plain, html = joined(_quotations(session, passages))
    data = QMimeData()
    data.setText(plain)
    data.setHtml(html)
    return data


def _passage(session: Session, annotation_id: AnnotationId) -> _Passage:
    """A highlight without a place in the open text is quoted from the one it was made in."""
    highlight = session.highlights[annotation_id]
    if session.place(annotation_id) is not None:
        return session.text, highlight.span
    return session.project.store.text(highlight.annotation.text_id), highlight.span


def _quotations(session: Session, passages: Iterable[_Passage]) -> list[Quotation]:
    statement = session.statement
    if statement is None:
        return []
    details = session.project.details(statement)
    found: list[Quotation] = []
    for text, together in groupby(passages, key=lambda each: each[0]):
        if text is not None:
            spans = [span for _, span in together]
            found += quotations(text, spans, statement.title, details)
    return found
