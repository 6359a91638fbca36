"""What a new reader sees first, and what this Plenary is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from annotations_db import versions
from annotations_db.project import new_project
from pyside_app import app
from pyside_app.preferences import Kept


@pytest.fixture
def welcome(window):
    window.reading.setFocus()
    window.command("help.welcome")
    return window.asks.sheet


def words(sheet) -> list[str]:
    return [each.text() for each in sheet.buttons]


def test_the_sample_is_opened_and_has_the_keys(window, welcome):
    window.session.open_statement(None)
    assert words(welcome)[0] == "Open the sample statement"
    assert QApplication.focusWidget() is welcome.buttons[0]
    QTest.keyClick(welcome.buttons[0], Qt.Key.Key_Space)
    assert window.session.statement is not None
    assert window.asks.sheet is None
    assert QApplication.focusWidget() is window.reading.view


def test_esc_closes_it_for_ever(window, welcome):
    assert Kept(window.kept.path).now.welcome_open
    QTest.keyClick(welcome.buttons[0], Qt.Key.Key_Escape)
    assert window.asks.sheet is None
    assert not Kept(window.kept.path).now.welcome_open


def test_without_a_sample_the_first_thing_is_to_add_statements(make_window):
    window = make_window(empty=True)
    window.command("help.welcome")
    assert words(window.asks.sheet)[0] == "Add statements…"


def test_it_names_the_keys_that_are_in_use(window):
    window.bind(window.bindings.with_key("go.back", "H").with_key("annotate.highlight", "Ctrl+K"))
    window.command("help.welcome")
    caps = [
        each.text() for each in window.asks.sheet.findChildren(QLabel) if each.property("keycap")
    ]
    assert caps == ["Ctrl+K", "T", "N"]


def test_it_comes_at_the_very_first_start_and_until_it_was_closed(home, tmp_path):
    kept = Kept(home / "window.json")
    begun = app.begin(None, kept, tmp_path / "Documents")
    begun.project.close()
    assert app.wants_welcome(kept, begun, is_first=True)
    assert not app.wants_welcome(kept, begun, is_first=False)
    assert not app.wants_welcome(kept, app.Begun(begun.project, "Trouble."), is_first=True)


@pytest.fixture
def about(window):
    window.command("help.about")
    return window.asks.sheet


def test_the_details_name_versions_and_every_library_with_its_licence(about):
    about.copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [each.split()[0] for each in lines[:6]] == [
        "Plenary",
        "Python",
        "Qt",
        "PySide",
        "SQLite",
        "System",
    ]
    libraries = versions.libraries()
    assert {"lxml", "nh3", "sqlite-utils"} <= {each.name for each in libraries}
    assert all(f"{each.name} {each.version} ({each.licence})" in lines for each in libraries)
    assert not any(each.licence == "see the package" for each in libraries)


def test_the_whole_licence_can_be_read(about):
    about.turn.click()
    assert about.licence.isVisible()
    assert "Apache License" in about.licence.toPlainText()
    about.turn.click()
    assert about.libraries.isVisible()


def test_a_project_dropped_on_the_window_is_opened(window, tmp_path, qapp):
    other = tmp_path / "Other.plenary"
    new_project(other, empty=True).close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    left = Qt.MouseButton.LeftButton
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(50, 50), action, data, left, none))
    assert window.session.project.path == other


@pytest.mark.parametrize("width", [640, 760, 900, 1100])
def test_no_tool_is_cut_off_in_a_narrow_window(window, qapp, width):
    window.resize(width, 600)
    qapp.processEvents()
    for button in window.toolbar.findChildren(QToolButton):
        if button.objectName() != "qt_toolbar_ext_button":
            assert button.isVisible(), button.objectName()
            assert window.toolbar.rect().contains(button.geometry()), button.objectName()
            assert button.width() >= min(button.sizeHint().width(), 28)
