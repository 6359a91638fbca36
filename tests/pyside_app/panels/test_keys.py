from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pyside_app.panels.annotations.view import AnnotationsPanel
from pyside_app.panels.statements.view import StatementsPanel
from pyside_app.panels.tags.view import TagsPanel
from tests.pyside_app.panels.stage import PASSAGES


@pytest.fixture
def window(stage, look, shown):
    """The three panels in one window whose Delete removes the current highlight."""
    host = QWidget()
    row = QHBoxLayout(host)
    for make in (StatementsPanel, TagsPanel, AnnotationsPanel):
        row.addWidget(make(stage.session, look))
    host.removed = []
    action = QAction("Remove highlight", host)
    action.setShortcut(QKeySequence("Delete"))
    action.triggered.connect(lambda: host.removed.append(True))
    host.addAction(action)
    yield shown(host, 1000, 600)
    host.hide()


@pytest.mark.parametrize("kind", [StatementsPanel, TagsPanel])
def test_delete_in_another_list_never_reaches_the_highlight(stage, window, qtbot, kind):
    stage.session.set_current(stage.mark(PASSAGES[0]))
    panel = window.findChild(kind)
    if kind is TagsPanel:
        panel.tree.show_tag(stage.tag("Compliance"))
    panel.focusProxy().setFocus()
    with qtbot.waitSignal(panel.command):
        qtbot.keyClick(panel.focusProxy(), Qt.Key.Key_Delete)
    assert window.removed == []


def test_delete_in_the_cards_is_the_cards_own(stage, window, qtbot):
    marked = stage.mark(PASSAGES[0])
    stage.session.set_current(marked)
    panel = window.findChild(AnnotationsPanel)
    panel.list.setFocus()
    with qtbot.waitSignal(panel.command) as asked:
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert asked.args == ["annotate.delete", marked]
    assert window.removed == []
