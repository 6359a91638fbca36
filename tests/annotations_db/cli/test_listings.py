"""Listings of a project that somebody else writes in at the same time."""

from __future__ import annotations

import pytest

from annotations_db.edits import tags
from annotations_db.project import Project, open_project
from tests.annotations_db.cli.conftest import QUOTE


@pytest.fixture(autouse=True)
def _window(project):
    """Somebody has the project open to write: only then is reading not in their way."""
    with open_project(project, author="Ben") as opened:
        yield opened


def meanwhile(monkeypatch, method, write, *, before):
    """Has another program write just before or after a listing's own read."""
    read = getattr(Project, method)

    def read_and_written(project, *args, **options):
        if before:
            write(project.path)
        found = read(project, *args, **options)
        if not before:
            write(project.path)
        return found

    monkeypatch.setattr(Project, method, read_and_written)


def mark_as_ben(path):
    with open_project(path, author="Ben") as other:
        (statement,) = other.statements()
        other.annotate(statement, quote="Thank you for your attention", tags=("Closing",))


def delete_the_tag(path):
    with open_project(path, author="Ben") as other:
        tag = other.tag("Opening")
        other.perform(lambda: tags.delete(other.store, other.stamp(), tag.id))


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_the_history_knows_everybody_in_it_whoever_writes_meanwhile(
    plenary, project, mark, monkeypatch, options
):
    mark()
    meanwhile(monkeypatch, "history", mark_as_ben, before=True)
    answer = plenary("history", project, *options)
    assert answer.code == 0, answer
    assert "Ben" not in answer.text
    assert plenary("history", project).text.count("Ben") >= 1


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_highlights_are_listed_with_the_tags_they_had_whatever_is_deleted_meanwhile(
    plenary, project, mark, monkeypatch, options
):
    mark(QUOTE, "--tag", "Opening")
    meanwhile(monkeypatch, "annotations", delete_the_tag, before=False)
    answer = plenary("annotations", project, *options)
    assert answer.code == 0, answer
    assert "Opening" in answer.text
