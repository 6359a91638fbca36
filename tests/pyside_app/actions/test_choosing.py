"""Choosing, filtering and arranging as commands of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations_db.arranging import Arrangement
from annotations_db.filters import Filter
from pyside_app.preferences import Kept


@pytest.fixture
def marked(window):
    project, statement = window.session.project, window.session.statement
    project.set_author("Anna Berg")
    for quote in ("Ladies and Gentlemen", "cross-regional", "Friend of the President"):
        project.annotate(statement, quote=quote)
    window.session._reload()
    return window


def test_all_shown_are_chosen_and_escape_comes_back_before_it_clears_the_filter(marked):
    session = marked.session
    session.set_filter(Filter(untagged=True))
    marked.command("annotate.choose_all")
    assert len(session.chosen) == 3
    marked.reading.setFocus()
    marked.command("go.close_layer")
    assert session.chosen == (session.current,)
    assert session.filter.is_active
    marked.command("go.close_layer")
    assert not session.filter.is_active


def test_the_key_of_the_filter_leads_to_its_field_wherever_one_is(marked):
    marked.panels.show("annotations", shown=False)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(marked.reading.view, Qt.Key.Key_F, held)
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "regional")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (shown,) = marked.session.shown()
    assert shown.annotation.exact == "cross-regional"
    assert marked.panels.focused() == "annotations"


def test_an_arrangement_is_remembered(marked):
    wanted = Arrangement("newest", "tag")
    marked.command("annotate.arrange", wanted)
    assert marked.session.arrangement == wanted
    assert Arrangement.named(Kept(marked.kept.path).now.cards) == wanted
    marked.command("annotate.arrange")
    assert marked.session.arrangement == Arrangement("newest", "none")
