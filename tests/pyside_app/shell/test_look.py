"""Themes, icons and fonts: complete, readable, the same everywhere."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from annotations_db.model import PATTERNS, TAG_COLOURS
from pyside_app.icons import icon, paint_swatch, pixmap, swatch_icon
from pyside_app.resources import resource
from pyside_app.theme import THEMES, ZOOM_STEPS, Look, load_theme, palette, stylesheet

NAMES = THEMES
ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


def contrast(one: QColor, other: QColor) -> float:
    lights = sorted((_light(one) + 0.05, _light(other) + 0.05), reverse=True)
    return lights[0] / lights[1]


def _light(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4) for p in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", NAMES)
def test_all_text_can_be_read(qapp, name):
    theme = load_theme(name)
    for ground in (theme.page, theme.panel, theme.raised, theme.selected):
        for text in (theme.text, theme.secondary, theme.accent, theme.danger):
            assert contrast(text, ground) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    for ground in (theme.page, theme.panel, theme.raised):
        assert contrast(theme.field_border, ground) >= 3.0


@pytest.mark.parametrize("name", NAMES)
def test_tag_names_can_be_read_on_their_tints_and_bars_seen(qapp, name):
    theme = load_theme(name)
    for colour in TAG_COLOURS:
        tag = theme.tag(colour)
        assert contrast(tag.text, tag.tint) >= 4.5
        assert contrast(tag.bar, theme.page) >= 3.0
        assert contrast(theme.text, tag.tint) >= 4.5


def test_a_colour_that_this_program_does_not_know_is_grey(qapp):
    theme = load_theme("light")
    assert theme.tag("ultraviolet") is theme.tag("grey")


@pytest.mark.parametrize("name", NAMES)
def test_the_sheet_names_only_roles_there_are(qapp, name):
    sheet = stylesheet(load_theme(name))
    assert "@" not in sheet
    for path in re.findall(r"url\(([^)]+)\)", sheet):
        assert resource("themes", name, path.rsplit("/", 1)[1]).is_file()


def test_the_palette_takes_its_words_from_the_theme(qapp):
    theme = load_theme("dark")
    assert palette(theme).color(QPalette.ColorRole.WindowText) == theme.text


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_something_in_the_themes_colour(qapp, name):
    theme = load_theme("light")
    image = pixmap(name, theme, "accent", 32).toImage()
    drawn = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert drawn
    assert {colour.name() for colour in drawn} == {theme.accent.name()}
    assert not icon(name, theme).isNull()


def test_an_icon_that_does_not_exist_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        pixmap("unicorn", load_theme("light"))


def test_the_six_patterns_look_different(qapp):
    theme, seen = load_theme("light"), set()
    for pattern in PATTERNS:
        image = QImage(12, 12, QImage.Format.Format_ARGB32)
        image.fill(theme.page)
        with QPainter(image) as painter:
            paint_swatch(painter, QRectF(0, 0, 12, 12), "blue", pattern, theme)
        seen.add(bytes(image.constBits()))
    assert len(seen) == len(PATTERNS)


def test_the_text_font_comes_with_the_installation(qapp):
    look = Look("light")
    assert look.serif == "Source Serif Pro"
    assert look.serif_font(17).pixelSize() == 17


def test_theme_and_zoom_are_told_when_they_change_only(qtbot):
    look, told = Look("light"), []
    look.changed.connect(lambda: told.append(look.theme.name))
    look.set_theme("light")
    look.set_theme("dark")
    look.set_zoom(1.0)
    look.set_zoom(99)
    assert told == ["dark", "dark"]
    assert look.zoom == ZOOM_STEPS[-1]


def test_the_systems_choice_is_followed(qtbot):
    look = Look("system")
    assert look.theme.name in NAMES
    look.set_theme("dark")
    look.set_theme("system")
    assert look.choice == "system"


def test_a_swatch_serves_as_an_icon(qapp, window):
    tag = next(iter(window.session.tree))
    assert not swatch_icon(tag, window.look.theme).isNull()
