"""Every word of the window can be translated, and is, where there is a translation."""

from __future__ import annotations

import ast
import re
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from pyside_app.translating import load_language
from pyside_app.words import counted, tr
from tests.translations.catalogue import FILE, ROOT, catalogue, keys

SHOWING = {
    "setText", "setToolTip", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription",
    "addItem", "addMenu", "Message", "QLabel", "QPushButton", "QCheckBox", "QRadioButton",
    "sentence_label", "PanelHeading", "QuietButton", "FilterChip", "set_sentence", "setWindowTitle",
}  # fmt: skip
WORDS = re.compile(r"[A-Z][a-z]+( |$|…)|[a-z]{2,} [a-z]{2,}")
NAMES = {"Ctrl+Enter", "Esc", "Plenary"}


def test_the_catalogue_holds_all_words():
    assert FILE.read_text(encoding="utf-8") == catalogue(), "run python -m tests.translations"


def test_placeholders_are_names_that_can_be_filled():
    plain, pairs = keys()
    for words in (*plain, *(each for pair in pairs for each in pair)):
        for _, name, spec, _ in Formatter().parse(words.replace("&&", "")):
            assert name is None or (name.isidentifier() and not spec), words


def literals(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(each.value for each in node.values if isinstance(each, ast.Constant))
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def untranslated(path):
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name in SHOWING:
            for argument in call.args:
                for words in literals(argument):
                    is_markup = words.startswith("<") or "." in words.split(" ", maxsplit=1)[0]
                    if WORDS.search(words) and words not in NAMES and not is_markup:
                        yield f"{path.name}:{call.lineno}: {words}"


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda each: each.stem)
def test_no_words_are_shown_that_cannot_be_translated(path):
    assert list(untranslated(path)) == []


class Pseudo(QTranslator):
    """Another language: every word in brackets, ours and Qt's."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return f"⟦{source}⟧"

    def isEmpty(self):
        return False


@pytest.fixture
def pseudo(qapp):
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


def test_words_are_filled_after_they_are_translated(pseudo):
    assert tr("Removed “{quote}”", quote="{x}") == "⟦Removed “{x}”⟧"
    assert counted("{n} note", "{n} notes", 2) == "⟦2 notes⟧"


def test_without_a_translation_one_is_one_and_many_are_many():
    said = [counted("{n} note", "{n} notes", each) for each in (1, 2, 1200)]
    assert said == ["1 note", "2 notes", "1\N{THIN SPACE}200 notes"]


def shown(widget):
    for each in (widget, *widget.findChildren(QWidget)):
        if isinstance(each, QLabel | QAbstractButton):
            yield each.text()
        yield from (each.toolTip(), each.accessibleName())


def test_the_window_speaks_the_other_language(pseudo, make_window):
    window = make_window()
    store = window.session.project.store
    data = {each.name for each in store.tags()} | {each.title for each in store.statements()}
    for menu in window.menuBar().actions():
        assert menu.text().startswith("⟦"), menu.text()
        for each in menu.menu().actions():
            if each.isVisible() and each.text() and each.text() not in data:
                is_data = each.objectName().startswith(("tags.favourite", "tags.key"))
                assert is_data or "⟦" in each.text(), each.text()
    for panel in ("statements", "tags", "annotations", "notes", "history", "outline"):
        window.panels.show(panel)
    plain = {
        words
        for words in shown(window)
        if WORDS.search(words) and "⟦" not in words and not any(each in words for each in data)
    }
    assert plain <= {"Plenary", "Aa"} | {
        each for each in plain if "<" in each or "Munitions" in each
    }


def test_a_language_that_is_not_there_leaves_english(qapp):
    assert load_language(QCoreApplication.instance(), QLocale("tlh")) == []
    assert tr("Undo") == "Undo"
