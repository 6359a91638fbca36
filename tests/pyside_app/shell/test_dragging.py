"""What is dragged comes back as what it was."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from annotations_db.model import Span
from pyside_app import dragging


def test_a_passage_is_the_same_where_it_is_dropped():
    data = QMimeData()
    dragging.put_passage(data, "statement", Span(3, 9))
    assert dragging.passage(data) == ("statement", Span(3, 9))
    assert dragging.highlights(data) == ()


def test_highlights_are_the_same_in_the_same_order():
    data = QMimeData()
    dragging.put_highlights(data, ["b", "a"])
    assert dragging.highlights(data) == ("b", "a")
    assert dragging.passage(data) is None
