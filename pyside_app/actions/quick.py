"""The Annotate menu's quick ways: the last tags again, recent ones, a pinned one, a tag named as
the words, colours.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu

from annotations_db.edits.typed import as_tag_name
from annotations_db.model import TAG_COLOURS, TagId
from pyside_app.actions import marking, several
from pyside_app.actions.annotate import has_text
from pyside_app.actions.table import Action, Menu
from pyside_app.icons import colour_icon, swatch_icon
from pyside_app.messages import Message
from pyside_app.words import tr
from pyside_app.workbench import Workbench

NO_TAG_YET = "No tag was used yet. Press T to choose one."


def _paths(bench: Workbench, tag_ids: Iterable[TagId]) -> tuple[str, ...]:
    return tuple(map(bench.session.tree.path, tag_ids))


def put(bench: Workbench, paths: tuple[str, ...]) -> None:
    """Puts tags on the selected words, or else on the highlights chosen; never takes one off."""
    span, targets = marking.selected(bench), marking.chosen(bench)
    if span is not None:
        marking.named(bench, lambda: marking.mark(bench, span, paths))
    elif targets:
        marking.named(bench, lambda: several.put(bench, targets, paths))
    else:
        marking.say_nothing_selected(bench)


def _repeat(bench: Workbench) -> None:
    paths = _paths(bench, bench.recent.last)
    if paths:
        put(bench, paths)
    else:
        bench.toast(Message(tr(NO_TAG_YET), kind="error"))


def _repeat_words(bench: Workbench) -> str:
    """Says which tags those are."""
    names = [bench.session.tree.tag(each).name for each in bench.recent.last]
    shown = ", ".join(names).replace("&", "&&")
    return tr("&Last tags again: {tags}", tags=shown) if names else tr("&Last tags again")


def recent_menu(bench: Workbench) -> QMenu:
    """The tags used last, each with its number."""
    menu = _menu(bench)
    tree, theme = bench.session.tree, bench.look.theme
    for number, tag in enumerate(bench.recent.used(), 1):
        path = tree.path(tag.id)
        words = f"&{number}  {path.replace('&', '&&')}"
        _add(menu, words, swatch_icon(tag, theme)).triggered.connect(
            lambda *_, path=path: put(bench, (path,))
        )
    return menu


def _show_recent(bench: Workbench) -> None:
    if bench.recent.used():
        recent_menu(bench).popup(bench.reading.menu_place())
    else:
        bench.toast(Message(tr(NO_TAG_YET), kind="error"))


def _pin(bench: Workbench) -> None:
    """Pins the tag that is chosen in its panel, or else the tags used last; unpins what is."""
    if bench.recent.pinned:
        unpin(bench)
        return
    chosen = bench.panels.current_tag() if bench.panels.focused() == "tags" else None
    wanted = bench.recent.last if chosen is None else (chosen,)
    if not wanted:
        bench.toast(Message(tr(NO_TAG_YET), kind="error"))
        return
    bench.recent.pin(wanted)
    names = ", ".join(_paths(bench, wanted))
    words = tr("Every passage you select now gets {tags}.", tags=names)
    bench.toast(Message(words, tr("Unpin"), "annotate.pin"))


def unpin(bench: Workbench) -> None:
    """From now on selecting marks nothing, and that is said."""
    bench.recent.pin(())
    bench.toast(Message(tr("No tag is pinned now.")))


def mark_drawn(bench: Workbench) -> None:
    """What was just selected with the mouse gets the pinned tags, where some are."""
    paths = marking.pinned_paths(bench)
    if paths and not bench.session.is_reading and marking.selected(bench) is not None:
        put(bench, paths)


def _name_as_words(bench: Workbench) -> None:
    session = bench.session
    span, current = marking.selected(bench), session.current
    words = ""
    if span is not None and session.text is not None:
        words = session.text.text[span.start : span.end]
    elif current is not None and current in session.highlights:
        words = session.highlights[current].annotation.exact
    name = as_tag_name(words)
    if name:
        put(bench, (name,))
    else:
        marking.say_nothing_selected(bench)


def colour_menu(bench: Workbench) -> QMenu:
    """The colours a highlight can have of its own, and that of its tags."""
    menu = _menu(bench)
    for number, colour in enumerate(TAG_COLOURS, 1):
        words = f"&{number}  {tr(colour.capitalize())}"
        picture = colour_icon(colour, bench.look.theme)
        _add(menu, words, picture).triggered.connect(
            lambda *_, colour=colour: _recolour(bench, colour)
        )
    menu.addSeparator()
    own = menu.addAction(tr("&As its tags"))
    own.triggered.connect(lambda *_: _recolour(bench, None))
    return menu


def _recolour(bench: Workbench, colour: str | None) -> None:
    targets = marking.chosen(bench)
    if targets:
        several.recolour(bench, targets, colour)


def _show_colours(bench: Workbench) -> None:
    colour_menu(bench).popup(bench.reading.menu_place())


def untag_menu(bench: Workbench) -> QMenu:
    """The tags that some of the highlights chosen have, to be taken off."""
    menu = _menu(bench)
    targets, there = marking.chosen(bench), bench.session.highlights
    ids = dict.fromkeys(tag for each in targets if each in there for tag in there[each].tag_ids)
    tree, theme = bench.session.tree, bench.look.theme
    for tag_id in ids:
        words = tree.path(tag_id).replace("&", "&&")
        _add(menu, words, swatch_icon(tree.tag(tag_id), theme)).triggered.connect(
            lambda *_, tag_id=tag_id: several.untag(bench, targets, (tag_id,))
        )
    if menu.isEmpty():
        menu.addAction(tr("None of them has a tag")).setEnabled(False)
    return menu


def _show_untag(bench: Workbench) -> None:
    untag_menu(bench).popup(bench.reading.menu_place())


def _has_chosen(bench: Workbench) -> bool:
    return bool(marking.chosen(bench))


def _menu(bench: Workbench) -> QMenu:
    menu = QMenu(bench.menu_parent())
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add(menu: QMenu, words: str, picture: QIcon) -> QAction:
    action = QAction(picture, words, menu)
    menu.addAction(action)
    return action


MENU = Menu(
    "&Annotate",
    31,
    (
        Action(
            "annotate.repeat",
            "&Last tags again",
            _repeat,
            ("Q",),
            hint="Tag with the tags put on last",
            enabled=has_text,
            label=_repeat_words,
        ),
        Action(
            "annotate.recent",
            "Tags &used last…",
            _show_recent,
            ("R",),
            hint="Choose among the tags used last",
            enabled=has_text,
        ),
        Action(
            "annotate.pin",
            "&Pin the last tags",
            _pin,
            ("P",),
            hint="Give every passage that is selected the same tags, until pressed again",
            enabled=has_text,
            checked=lambda bench: bool(bench.recent.pinned),
        ),
        Action(
            "annotate.name_as_words",
            "Tag named as the &words",
            _name_as_words,
            ("V",),
            hint="Make a tag named as the selected words, and put it on them",
            enabled=has_text,
        ),
        None,
        Action(
            "annotate.untag",
            "Take a tag &off…",
            _show_untag,
            hint="Take a tag off the highlights chosen",
            enabled=_has_chosen,
        ),
        Action(
            "annotate.recolour",
            "&Colour…",
            _show_colours,
            ("C",),
            hint="Give the highlights chosen a colour of their own",
            enabled=_has_chosen,
        ),
    ),
)
