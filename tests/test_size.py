"""Modules and classes stay small enough to be read at one go."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted(
    path
    for folder in ("annotations_db", "pyside_app", "tests")
    for path in (ROOT / folder).rglob("*.py")
)
LINES = 400


def test_the_scan_sees_the_code():
    assert len(MODULES) > 50


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_has_at_most_400_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if "tests" not in path.parts],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_a_module_says_what_it_is_and_defines_no_vague_noun(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "a module starts with one sentence that says what it is"
    vague = ("Manager", "Helper", "Utils", "Service", "Handler", "Controller")
    names = [node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    assert not [name for name in names if name.endswith(vague)]
