"""The table of commands as lists show it: by menu, with the keys in use, and why one is grey."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pyside_app.actions import annotate, edit, tags
from pyside_app.actions.table import Action, Menu
from pyside_app.dialogs.command_rows import BETWEEN, CommandRow
from pyside_app.dialogs.keys import KeyGroup
from pyside_app.keys import Bindings
from pyside_app.words import tr
from pyside_app.workbench import Workbench

_WHY_NOT: dict[Callable[[Workbench], bool], str] = {
    annotate.has_text: "Open a statement first",
    annotate.has_current: "Choose a highlight first",
    edit.has_passage: "Select some words first",
    tags.has_one: "Choose a tag first",
}
_OTHER_NAMES = {
    "tag": ("code", "theme", "label"),
    "tags": ("codes", "codebook", "themes"),
    "highlight": ("coded segment", "quotation", "mark", "annotation"),
    "highlights": ("coded segments", "quotations", "marks", "annotations"),
    "note": ("memo", "comment"),
    "notes": ("memos", "comments"),
    "details": ("variables", "attributes", "metadata"),
    "statement": ("document", "text", "source"),
    "statements": ("documents", "texts", "sources", "import"),
    "without a place": ("orphan",),
    "not sure": ("uncertain",),
    "copy": ("export", "duplicate"),
    "annotated copy": ("export", "share", "pdf", "word", "docx", "html"),
    "find": ("search",),
    "keys": ("shortcuts", "keyboard"),
    "larger": ("zoom in", "font"),
    "smaller": ("zoom out", "font"),
    "dark": ("night", "colours"),
    "remove": ("delete",),
    "delete": ("remove",),
}
"""What other programs, and people, call what Plenary's words mean."""
_SHARED = 3
"""Letters of a word that tells two texts of a command to mean the same."""


def placed(menus: Sequence[Menu], above: str = "") -> Iterator[tuple[str, Action]]:
    """All commands people can give, in the order of the menus, each with the menu it stands in."""
    for menu in menus:
        path = above + tr(menu.title).replace("&", "")
        for entry in menu.entries:
            if isinstance(entry, Menu):
                yield from placed([entry], path + BETWEEN)
            elif entry is not None and not entry.is_internal:
                yield path, entry


def rows(menus: Sequence[Menu], bench: Workbench) -> list[CommandRow]:
    """The commands that can be found now. Those that cannot be given are among them where it can
    be said why; those that menus hide are not.
    """
    found = []
    for menu, action in placed(menus):
        words, why_not = _words(action, bench), ""
        if not action.enabled(bench):
            why_not = _WHY_NOT.get(action.enabled, "")
            if not why_not:
                continue
        if words:
            keys, hint = bench.bindings.keys(action.id), tr(action.hint)
            also = (action.words, *action.also, *_other_names(f"{words} {hint}"))
            found.append(CommandRow(words, action.id, menu, keys, hint, also, tr(why_not)))
    return found


def _other_names(words: str) -> list[str]:
    said = f" {words.casefold().replace('…', '').replace(',', '')} "
    return [each for name, others in _OTHER_NAMES.items() if f" {name} " in said for each in others]


def _words(action: Action, bench: Workbench) -> str:
    """What it says just now, after what it always is where that would not be clear; "" where it
    is hidden.
    """
    always = tr(action.text).replace("&", "")
    if action.label is None:
        return always
    now = action.label(bench).replace("&&", "\0").replace("&", "").replace("\0", "&")
    if not now:
        return ""
    known = {each for each in always.casefold().split() if len(each) >= _SHARED}
    return now if known & set(now.casefold().split()) else f"{always}: {now}"


def key_groups(menus: Sequence[Menu], bindings: Bindings) -> list[KeyGroup]:
    """The keys in use, by menu; commands of one purpose share a line."""
    groups = []
    for menu in menus:
        lines: dict[str, tuple[str, ...]] = {}
        for each in menu.actions():
            words = tr(each.hint or each.words.removesuffix("…"))
            lines[words] = lines.get(words, ()) + bindings.keys(each.id)
        kept = tuple((words, keys) for words, keys in lines.items() if keys)
        if kept:
            groups.append(KeyGroup(tr(menu.title).replace("&", ""), kept))
    return groups
