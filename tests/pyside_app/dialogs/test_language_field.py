"""The language of a statement by its name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from annotations_db.words import catalogue
from pyside_app.dialogs.language_field import LanguageField


@pytest.fixture
def field(qtbot):
    made = LanguageField()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("", "Not known"),
        ("ar", "Arabic"),
        ("nb", "Norwegian Bokmål"),
        ("en-GB", "English (en-GB)"),
        ("zh-Hant", "Chinese (zh-Hant)"),
        ("qaa", "qaa"),
    ],
)
def test_a_tag_is_shown_by_its_name_and_given_back_as_it_was(field, code, name):
    field.show_code(code)
    assert (field.currentText(), field.code) == (name, code)


def test_what_has_no_name_here_is_offered_only_while_it_is_chosen(field):
    offered = field.count()
    field.show_code("en-GB")
    assert field.count() == offered + 1
    field.show_code("fr")
    assert field.count() == offered


def test_several_languages_are_none(field):
    field.show_code("fr", is_mixed=True)
    assert field.currentIndex() == -1
    assert field.code == ""


def test_the_names_are_those_that_others_use_for_these_tags():
    known = catalogue()["languages"]
    same = [
        QLocale.languageToString(QLocale(code).language()) == name for code, name in known.items()
    ]
    assert sum(same) >= len(known) - 5
