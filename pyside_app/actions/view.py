"""The View menu: size of the text, theme, panels."""

from __future__ import annotations

from dataclasses import replace

from pyside_app.actions.table import Action, Menu
from pyside_app.theme import THEMES, ZOOM_STEPS, ThemeChoice
from pyside_app.workbench import Workbench

RIGHT_PANELS = ("tags", "annotations")


def _zoom(bench: Workbench, steps: int) -> None:
    nearest = min(range(len(ZOOM_STEPS)), key=lambda each: abs(ZOOM_STEPS[each] - bench.look.zoom))
    wanted = min(max(nearest + steps, 0), len(ZOOM_STEPS) - 1)
    set_zoom(bench, ZOOM_STEPS[wanted])


def set_zoom(bench: Workbench, zoom: float) -> None:
    """Sets the size of the text, and keeps it for the next start."""
    bench.look.set_zoom(zoom)
    bench.kept.keep(replace(bench.kept.now, zoom=bench.look.zoom))


def _wheel(bench: Workbench, argument: object) -> None:
    _zoom(bench, 1 if isinstance(argument, int) and argument > 0 else -1)


def set_theme(bench: Workbench, choice: ThemeChoice) -> None:
    """Sets the theme, and keeps it for the next start."""
    bench.look.set_theme(choice)
    bench.kept.keep(replace(bench.kept.now, theme=choice))


def _turn_theme(bench: Workbench) -> None:
    at = THEMES.index(bench.look.theme.name)
    set_theme(bench, THEMES[(at + 1) % len(THEMES)])


def _theme_action(choice: ThemeChoice, text: str) -> Action:
    return Action(
        f"view.theme.{choice}",
        text,
        lambda bench: set_theme(bench, choice),
        checked=lambda bench: bench.look.choice == choice,
    )


def panel_action(panel_id: str, text: str, key: str) -> Action:
    """The command that shows a panel and gives it the keyboard, or hides it."""

    def turn(bench: Workbench) -> None:
        shown = not bench.panels.is_shown(panel_id)
        bench.panels.show(panel_id, shown=shown)
        if shown:
            bench.panels.focus(panel_id)

    return Action(
        f"view.{panel_id}_panel",
        text,
        turn,
        (key,),
        hint=f"Show or hide the {text.replace('&', '').lower()}",
        checked=lambda bench: bench.panels.is_shown(panel_id),
    )


def _has_right_panels(bench: Workbench) -> bool:
    return any(bench.panels.is_shown(each) for each in RIGHT_PANELS)


def _turn_right_panels(bench: Workbench) -> None:
    shown = not _has_right_panels(bench)
    for each in RIGHT_PANELS:
        bench.panels.show(each, shown=shown)


MENU = Menu(
    "&View",
    60,
    (
        Action(
            "view.zoom_in",
            "&Larger text",
            lambda bench: _zoom(bench, 1),
            ("Ctrl++", "Ctrl+="),
            "plus",
            run_on=_wheel,
        ),
        Action(
            "view.zoom_out",
            "&Smaller text",
            lambda bench: _zoom(bench, -1),
            ("Ctrl+-",),
            "minus",
        ),
        Action(
            "view.zoom_reset",
            "&Normal size",
            lambda bench: set_zoom(bench, 1.0),
            ("Ctrl+0",),
            hint="Text in its normal size",
        ),
        None,
        Action("view.theme", "Light, sepia or &dark", _turn_theme, ("Ctrl+Shift+L",), "theme"),
        Menu(
            "&Theme",
            0,
            (
                _theme_action("light", "&Light"),
                _theme_action("sepia", "S&epia"),
                _theme_action("dark", "&Dark"),
                _theme_action("system", "As the &system"),
            ),
        ),
        None,
        panel_action("statements", "State&ments", "F7"),
        panel_action("tags", "T&ags", "F8"),
        panel_action("annotations", "&Highlights", "F9"),
        Action(
            "view.right_panels",
            "Tags and highlights to&gether",
            _turn_right_panels,
            ("Shift+F8",),
            hint="Show or hide tags and highlights together",
            checked=_has_right_panels,
        ),
    ),
)
