"""Every pair of colours that meet on the screen: words at least 4.5 : 1, shapes at least 3 : 1."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from annotations_db.model import TAG_COLOURS
from pyside_app.reading.styles import blended
from pyside_app.theme import THEMES, load_theme

NAMES = THEMES
WORDS, SHAPES = 4.5, 3.0
FLASH_SHARE = 0.35
LEAST_APART = 12
"""Steps of 256, red, green and blue together."""
GROUNDS = ("page", "panel", "raised", "hover", "selected")
WORDS_ON = {
    "text": (*GROUNDS, "selection", "find"),
    "secondary": GROUNDS,
    "accent": GROUNDS,
    "danger": GROUNDS,
    "on_accent": ("accent",),
}
SHAPES_ON = {
    "field_border": ("page", "panel", "raised"),
    "accent": GROUNDS,
}
TAG_NAMES_ON = GROUNDS
BARS_ON = ("page", "panel", "raised")
PAIRS = [
    (word, ground, least)
    for pairs, least in ((WORDS_ON, WORDS), (SHAPES_ON, SHAPES))
    for word, grounds in pairs.items()
    for ground in grounds
]


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2 reckons it: from 1, no contrast, to 21."""
    lights = sorted((light(one), light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def light(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def mixed(colours: list[QColor]) -> QColor:
    """As overlapping tints are."""
    parts = [(each.red(), each.green(), each.blue()) for each in colours]
    return QColor(*(round(sum(column) / len(colours)) for column in zip(*parts, strict=True)))


def test_black_on_white_is_the_most_there_is():
    assert round(contrast(QColor("black"), QColor("white"))) == 21


@pytest.mark.parametrize(("word", "ground", "least"), PAIRS)
@pytest.mark.parametrize("name", NAMES)
def test_roles_that_meet_can_be_told_apart(qapp, name, word, ground, least):
    theme = load_theme(name)
    assert contrast(theme.role(word), theme.role(ground)) >= least


@pytest.mark.parametrize("colour", TAG_COLOURS)
@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_tag_can_be_read_in_its_chip_and_in_the_margin(qapp, name, colour):
    theme = load_theme(name)
    tag = theme.tag(colour)
    for ground in (tag.tint, *(theme.role(each) for each in TAG_NAMES_ON)):
        assert contrast(tag.text, ground) >= WORDS


@pytest.mark.parametrize("colour", TAG_COLOURS)
@pytest.mark.parametrize("name", NAMES)
def test_bars_stripes_edges_and_swatches_are_seen(qapp, name, colour):
    theme = load_theme(name)
    bar = theme.tag(colour).bar
    for ground in BARS_ON:
        assert contrast(bar, theme.role(ground)) >= SHAPES


@pytest.mark.parametrize("name", NAMES)
def test_the_text_can_be_read_on_every_mixture_of_tints(qapp, name):
    theme = load_theme(name)
    tints = [theme.tag(colour).tint for colour in TAG_COLOURS]
    for number in (1, 2, 3):
        for some in combinations(tints, number):
            assert contrast(theme.text, mixed(list(some))) >= WORDS


@pytest.mark.parametrize("colour", TAG_COLOURS)
@pytest.mark.parametrize("name", NAMES)
def test_the_text_of_the_current_highlight_can_be_read(qapp, name, colour):
    theme = load_theme(name)
    tag = theme.tag(colour)
    parts = zip(tag.tint.getRgb(), tag.bar.getRgb(), strict=True)
    ground = QColor(*(round(0.84 * tint + 0.16 * bar) for tint, bar in parts))
    assert contrast(theme.text, ground) >= WORDS


@pytest.mark.parametrize("name", NAMES)
def test_the_text_can_be_read_while_a_place_flashes(qapp, name):
    theme = load_theme(name)
    ground = blended(theme.page, theme.accent, FLASH_SHARE)
    assert contrast(theme.text, ground) >= WORDS


@pytest.mark.parametrize("name", NAMES)
def test_the_marks_of_a_theme_do_not_look_like_its_page(qapp, name):
    theme = load_theme(name)
    grounds = [theme.page, theme.find, theme.selection]
    grounds += [theme.tag(colour).tint for colour in TAG_COLOURS]
    for one, other in combinations(grounds, 2):
        assert one != other
        parts = zip(one.getRgb(), other.getRgb(), strict=True)
        assert sum(abs(a - b) for a, b in parts) >= LEAST_APART
