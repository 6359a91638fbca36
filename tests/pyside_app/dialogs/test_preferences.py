"""The preferences: every field takes effect at once, is kept, and can be reached by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from annotations_db import settings
from pyside_app.app import scale_interface
from pyside_app.dialogs.preferences import PreferencesSheet
from pyside_app.preferences import Preferences
from pyside_app.spelling import WITHOUT_EXTRA


@pytest.fixture
def sheet(window):
    window.command("edit.preferences")
    opened = window.asks.sheet
    assert isinstance(opened, PreferencesSheet)
    return opened


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_what_is_chosen_is_seen_behind_the_sheet_at_once_and_kept(window, sheet):
    for name, value in (
        ("theme", "sepia"),
        ("font", "sans"),
        ("zoom", 1.25),
        ("measure", "wide"),
        ("line_height", "loose"),
        ("interface", 150),
    ):
        choose(sheet.box(name), value)
    sheet.check("numbers").click()
    style = window.reading.view.page.style
    assert (style.theme_name, style.width, style.leading) == ("sepia", 717, 29 / 25)
    assert window.reading.view.shows_numbers
    now = window.kept.now
    assert (now.font, now.zoom, now.interface, now.numbers) == ("sans", 1.25, 150, True)


def test_they_are_there_again_after_a_restart(window, sheet, make_window):
    choose(sheet.box("measure"), "narrow")
    sheet.check("numbers").click()
    window.close()
    again = make_window()
    assert again.look.typography.measure == "narrow"
    assert again.reading.view.shows_numbers


def test_reset_gives_the_usual_values_back_but_forgets_no_project(window, sheet):
    recent = window.kept.now.recent
    choose(sheet.box("theme"), "dark")
    choose(sheet.box("line_height"), "tight")
    sheet.reset.click()
    now = window.kept.now
    assert (now.theme, now.line_height, now.recent) == ("system", "normal", recent)
    assert sheet.box("theme").currentData() == "system"
    assert window.look.typography.line_height == "normal"


def test_the_name_is_kept_and_stands_beside_the_next_highlight(window, sheet):
    sheet.name.setText("  Anna   Berg ")
    sheet.name.editingFinished.emit()
    assert settings.load().name == "Anna Berg"
    assert window.session.project.author_name == "Anna Berg"


def test_copies_begin_with_what_was_preferred(window, sheet):
    sheet.check("copy_names").click()
    sheet.check("copy_notes").click()
    sheet.dismiss()
    window.command("file.annotated_copy")
    copies = window.asks.sheet
    assert copies.choices.names.isChecked()
    assert not copies.choices.notes.isChecked()


def test_every_field_has_a_name_and_tab_goes_through_them_in_order(window, sheet):
    for box in sheet.findChildren(QComboBox):
        assert box.accessibleName()
    assert sheet.name.accessibleName() == "Name beside your highlights"
    sheet.name.setFocus()
    heights = []
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        heights.append(
            QApplication.focusWidget().mapTo(sheet, QApplication.focusWidget().rect().topLeft()).y()
        )
    assert heights == sorted(heights)
    assert len(set(heights)) == len(heights)


def test_a_font_without_the_letters_of_the_statement_says_so(window, monkeypatch):
    monkeypatch.setattr(
        "pyside_app.dialogs.preferences.letters_of", lambda _family: lambda letter: letter > 0x5000
    )
    window.command("edit.preferences")
    assert "Latin" in window.asks.sheet.hint.text()
    assert window.asks.sheet.hint.isVisible()


def test_without_the_extra_the_sheet_says_how_to_get_it(window, monkeypatch):
    monkeypatch.setattr("pyside_app.dialogs.preferences.is_installed", lambda: False)
    window.command("edit.preferences")
    with pytest.raises(KeyError):
        window.asks.sheet.box("spelling")
    said = [each.text() for each in window.asks.sheet.findChildren(type(window.asks.sheet.hint))]
    assert WITHOUT_EXTRA in said


@pytest.mark.parametrize(
    ("percent", "before", "after"), [(100, None, None), (150, None, "1.5"), (200, "1", "1")]
)
def test_the_interface_grows_unless_the_system_was_told_otherwise(
    monkeypatch, percent, before, after
):
    import os  # noqa: PLC0415

    environment = {} if before is None else {"QT_SCALE_FACTOR": before}
    monkeypatch.setattr(os, "environ", environment)
    scale_interface(percent)
    assert environment.get("QT_SCALE_FACTOR") == after


def test_values_that_there_are_not_are_the_usual_ones(tmp_path):
    from pyside_app.preferences import Kept  # noqa: PLC0415

    path = tmp_path / "window.json"
    path.write_text('{"measure": "huge", "line_height": 3, "interface": 900, "numbers": 1}')
    assert Kept(path).now == Preferences()
