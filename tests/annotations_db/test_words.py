"""Every error and every edit has its words, and the words get all that they need."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import annotations_db.edits
from annotations_db import errors
from annotations_db.errors import InvalidError
from annotations_db.words import catalogue, label, sentence

PACKAGE = Path(annotations_db.__file__).parent
KINDS = {
    name for name, each in vars(errors).items()
    if isinstance(each, type) and issubclass(each, errors.UserError)
}  # fmt: skip


@dataclass(frozen=True)
class Raised:
    """One place in the code that makes an error."""

    where: str
    message: str
    given: frozenset[str]
    is_open: bool
    """Whether further parameters may come from a mapping."""


def calls(*names: str) -> Iterator[tuple[Path, ast.Call]]:
    """Calls of these names with an argument, in all modules."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if is_call and node.args and node.func.id in names:
                yield path.relative_to(PACKAGE), node


def written_out(node: ast.expr) -> list[str]:
    """The strings an expression may be, as far as they are written out."""
    if isinstance(node, ast.IfExp):
        return [*written_out(node.body), *written_out(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def raised() -> Iterator[Raised]:
    for path, call in calls(*KINDS):
        given = {each.arg for each in call.keywords if each.arg}
        if path.parts[0] == "importers":
            given.add("file")  # added by who knows the file
        is_open = any(each.arg is None for each in call.keywords)
        for message in written_out(call.args[0]):
            yield Raised(f"{path.as_posix()}:{call.lineno}", message, frozenset(given), is_open)


def verbs() -> set[str]:
    """The verbs written out in calls of Edit."""
    return {verb for _, call in calls("Edit") for verb in written_out(call.args[0])}


def placeholders(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


@pytest.mark.parametrize("each", list(raised()), ids=lambda each: f"{each.where} {each.message}")
def test_an_error_has_a_sentence_and_gives_it_what_it_says(each: Raised) -> None:
    words = catalogue()["errors"][each.message]
    assert words.endswith((".", "?"))
    assert each.is_open or placeholders(words) <= each.given


def test_the_scan_sees_the_errors_and_the_verbs() -> None:
    assert len(list(raised())) > 40
    assert {"make-tag", "rename-statement", "delete-tag", "delete-tags"} <= verbs()


@pytest.mark.parametrize("verb", sorted(verbs()))
def test_a_verb_has_a_label(verb: str) -> None:
    assert catalogue()["labels"][verb]


def test_errors_and_edits_are_said_in_words() -> None:
    error = InvalidError("tag-name-separator", name="A / B")
    assert sentence(error).startswith("“A / B” cannot be a tag's name")
    parameters = {"quote": "a b", "tags": "Outreach", "annotation": "1"}
    assert label("tag", parameters) == "tag “a b” with Outreach"
