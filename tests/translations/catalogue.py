"""Collects all words of the window: ``python -m tests.translations`` writes ``plenary.ts``.

Keys are the English words. They are found in the source, where they are handed to ``tr`` and
``counted`` or stand in a constant that is, and in the tables of commands, panels and formats.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import pyside_app
from annotations_db.exporters.exporter import exporters
from annotations_db.model import TAG_COLOURS
from pyside_app.actions.table import all_menus
from pyside_app.panels.panel import all_panels
from pyside_app.words import CONTEXT

ROOT = Path(pyside_app.__file__).parent
FILE = ROOT.parent / "resources" / "i18n" / "plenary.ts"


def catalogue() -> str:
    """The file as Qt Linguist reads it."""
    plain, counted = keys()
    messages = [
        f"    <message>\n        <source>{escape(each)}</source>\n"
        '        <translation type="unfinished"></translation>\n    </message>'
        for each in sorted(plain)
    ]
    messages += [
        f'    <message numerus="yes">\n        <source>{escape(many)}</source>\n'
        f"        <comment>{escape(one)}</comment>\n"
        '        <translation type="unfinished"><numerusform></numerusform></translation>\n'
        "    </message>"
        for one, many in sorted(counted)
    ]
    body = "\n".join(messages)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        '<TS version="2.1" sourcelanguage="en">\n'
        f"<context>\n    <name>{CONTEXT}</name>\n{body}\n</context>\n</TS>\n"
    )


def keys() -> tuple[set[str], set[tuple[str, str]]]:
    """All words, and all pairs of one and many."""
    plain, counted = set(tables()), set[tuple[str, str]]()
    for path in sorted(ROOT.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        known = constants(tree)
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.args:
                if call.func.id == "tr":
                    plain.update(strings(call.args[0], known))
                elif call.func.id == "counted":
                    ones = list(strings(call.args[0], known))
                    counted.update(zip(ones, strings(call.args[1], known), strict=True))
    return {each for each in plain if each.strip()}, counted


def tables() -> Iterator[str]:
    """The words of commands, menus, panels, formats, and those that are data elsewhere."""
    menus = list(all_menus())
    while menus:
        menu = menus.pop()
        yield menu.title
        menus += [each for each in menu.entries if each is not None and hasattr(each, "entries")]
        for action in menu.actions():
            yield action.text
            yield action.hint
    yield from (each.title for each in all_panels())
    yield from (each.name for each in exporters())
    yield from (each.capitalize() for each in TAG_COLOURS)
    for each in ("to read", "reading", "read", "checked"):
        yield each
        yield each.capitalize()


def constants(tree: ast.Module) -> dict[str, list[str]]:
    """The words in a module's constants, by name."""
    found: dict[str, list[str]] = {}
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else ()
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            targets = (node.target,)
        for target in targets:
            for name in ast.walk(target):
                if isinstance(name, ast.Name):
                    found[name.id] = [
                        each.value
                        for each in ast.walk(node.value)
                        if isinstance(each, ast.Constant) and isinstance(each.value, str)
                    ]
    return found


def strings(node: ast.expr, known: dict[str, list[str]]) -> Iterator[str]:
    """The words an argument may be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from strings(node.body, known)
        yield from strings(node.orelse, known)
    else:
        for name in ast.walk(node):
            if isinstance(name, ast.Name):
                yield from known.get(name.id, ())
