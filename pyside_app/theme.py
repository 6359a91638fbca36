"""How everything looks: a theme's colours by role, the fonts, Qt's palette and style sheet.

The values stand in ``resources/themes``, never here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Literal, TypeAlias, get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from annotations_db.colours import tag_colours
from annotations_db.model import TAG_COLOURS
from pyside_app.resources import load_serif, resource
from pyside_app.typography import Typography

ThemeName: TypeAlias = Literal["light", "sepia", "dark"]
ThemeChoice: TypeAlias = Literal["light", "sepia", "dark", "system"]
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)
"""In the order in which the key for themes turns them."""
CHOICES: tuple[ThemeChoice, ...] = get_args(ThemeChoice)

SMALL, NORMAL, QUOTE, TEXT, TITLE = 12, 13, 15, 17, 22
"""The sizes of type in device-independent pixels; TEXT is the statement's at 100 %."""
ZOOM_STEPS = (0.5, 0.67, 0.75, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


@dataclass(frozen=True, slots=True)
class TagColour:
    """``bar`` for bars, stripes, swatches; ``text`` for names; ``tint`` under text and in chips."""

    bar: QColor
    text: QColor
    tint: QColor


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """The colours by what they are used for."""

    name: ThemeName
    page: QColor
    panel: QColor
    raised: QColor
    hover: QColor
    selected: QColor
    separator: QColor
    field_border: QColor
    text: QColor
    secondary: QColor
    disabled: QColor
    accent: QColor
    on_accent: QColor
    selection: QColor
    find: QColor
    danger: QColor
    dim: QColor
    tags: Mapping[str, TagColour]

    def tag(self, colour: str) -> TagColour:
        """A tag colour by its name; grey for a name this program does not know."""
        return self.tags.get(colour, self.tags["grey"])

    def role(self, name: str) -> QColor:
        """The colour of a role by its field's name. Raises KeyError where there is none."""
        return self.roles()[name]

    def roles(self) -> dict[str, QColor]:
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in values.items() if isinstance(value, QColor)}


_FILE_NAMES = {"selection": "text_selection", "find": "find_match"}


@cache
def load_theme(name: ThemeName) -> Theme:
    """The theme ``resources/themes/NAME.toml``."""
    data = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    roles = {
        each.name: QColor(data["roles"][_FILE_NAMES.get(each.name, each.name)])
        for each in fields(Theme)
        if each.name not in {"name", "tags"}
    }
    for role, opacity in data["opacity"].items():
        roles[role].setAlphaF(opacity)
    hexes = tag_colours(name)
    tags = {
        colour: TagColour(*(QColor(each) for each in (one.bar, one.text, one.tint)))
        for colour, one in ((colour, hexes[colour]) for colour in TAG_COLOURS)
    }
    return Theme(name=name, tags=tags, **roles)


def palette(theme: Theme) -> QPalette:
    """Qt's palette, for the parts of widgets that the style sheet leaves to Fusion."""
    role = QPalette.ColorRole
    result = QPalette(theme.panel)
    colours = {
        role.Window: theme.panel,
        role.Base: theme.raised,
        role.AlternateBase: theme.panel,
        role.Button: theme.raised,
        role.ToolTipBase: theme.raised,
        role.Highlight: theme.selection,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Mid: theme.separator,
        role.Dark: theme.field_border,
        role.Light: theme.raised,
        role.PlaceholderText: theme.secondary,
        role.Accent: theme.accent,
    }
    words = (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText)
    for each, colour in (colours | dict.fromkeys(words, theme.text)).items():
        result.setColor(each, colour)
    for each in words:
        result.setColor(QPalette.ColorGroup.Disabled, each, theme.disabled)
    return result


@cache
def stylesheet(theme: Theme) -> str:
    """``resources/themes/window.qss`` with this theme's colours in place of ``@role``."""
    sheet = resource("themes", "window.qss").read_text(encoding="utf-8")
    names = {role: colour.name() for role, colour in theme.roles().items()}
    names["pictures"] = resource("themes", theme.name).as_posix()
    for name in sorted(names, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", names[name])
    return sheet


def sans(size: int = NORMAL, *, strong: bool = False) -> QFont:
    """The system's interface font at a size in pixels."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


class Look(QObject):
    """The theme, the fonts, the zoom and the type of the text in use; ``changed`` after any of them
    changed.
    """

    changed = Signal()
    taught = Signal()
    """Another word of one's own is right in notes, or no longer."""

    def __init__(self, choice: ThemeChoice = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.serif = load_serif()
        self.choice: ThemeChoice = choice
        self.zoom = 1.0
        self.typography = Typography()
        self.numbers = False
        """Whether the numbers of paragraphs stand in the margin."""
        self.spelling = ""
        self.own_words: frozenset[str] = frozenset()
        """Words that are right in notes, in the dictionary's spelling."""
        self.theme = load_theme(_resolved(choice))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def set_theme(self, choice: ThemeChoice) -> None:
        """Light, dark, or whatever the system has now and later."""
        self.choice = choice
        theme = load_theme(_resolved(choice))
        if theme is not self.theme:
            self.theme = theme
            self.changed.emit()

    def set_zoom(self, zoom: float) -> None:
        """The size of the statement's text; 1.0 is 17 pixels. Kept within the steps there are."""
        wanted = min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        if wanted != self.zoom:
            self.zoom = wanted
            self.changed.emit()

    def set_typography(self, typography: Typography) -> None:
        """Font, measure and line height of the statement's text."""
        if typography != self.typography:
            self.typography = typography
            self.changed.emit()

    def set_spelling(self, language: str) -> None:
        """The language in which the spelling of notes is checked; "" for none."""
        if language != self.spelling:
            self.spelling = language
            self.changed.emit()

    def teach(self, word: str, *, is_right: bool) -> None:
        """Takes a word, in the dictionary's spelling, to one's own, or away from them."""
        self.own_words = self.own_words | {word} if is_right else self.own_words - {word}
        self.taught.emit()

    def set_numbers(self, *, shown: bool) -> None:
        """Shows or hides the numbers of paragraphs; no text moves."""
        if shown != self.numbers:
            self.numbers = shown
            self.changed.emit()

    def serif_font(self, size: int, *, strong: bool = False) -> QFont:
        """The serif at a size in pixels: 15 for quotes, 22 strong for titles."""
        font = QFont(self.serif)
        font.setPixelSize(size)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def dress(self, application: QApplication) -> None:
        """Gives the whole application this look, and keeps it so."""
        application.setStyle("Fusion")
        application.setFont(sans())
        self._dress(application)
        self.changed.connect(lambda: self._dress(application))

    def _dress(self, application: QApplication) -> None:
        sheet = stylesheet(self.theme)
        if application.styleSheet() != sheet:
            application.setPalette(palette(self.theme))
            application.setStyleSheet(sheet)

    def _on_system_changed(self) -> None:
        if self.choice == "system":
            self.set_theme("system")


def _resolved(choice: ThemeChoice) -> ThemeName:
    if choice != "system":
        return choice
    is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if is_dark else "light"
