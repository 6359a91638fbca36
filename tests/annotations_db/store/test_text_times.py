"""When a statement got the texts it has had, as the history tells it."""

from __future__ import annotations

import pytest

from annotations_db.project import new_project


@pytest.fixture
def project(tmp_path):
    with new_project(tmp_path / "p.plenary", author="Anna Berg", empty=True) as opened:
        yield opened


@pytest.fixture
def statement(project, tmp_path):
    return project.add_statements([written(tmp_path, "first")]).added[0]


def written(folder, words):
    file = folder / f"{words}.txt"
    file.write_text(f"The {words} text of all.", encoding="utf-8")
    return file


def test_a_text_that_was_never_replaced_has_no_time(project, statement):
    assert project.store.text_times(statement.id) == {}


def test_each_text_has_the_time_at_which_it_first_came(project, statement, tmp_path):
    first, came = statement.text_id, {}
    for words in ("second", "third", "second", "first"):
        project.replace_text(statement, written(tmp_path, words))
        now = project.store.statement(statement.id).text_id
        (record,) = project.store.history(limit=1)
        if now != first:
            came.setdefault(now, record.at)
    assert len(came) == 2
    assert project.store.text_times(statement.id) == came


def test_what_else_changes_in_a_statement_is_no_new_text(project, statement, tmp_path):
    project.replace_text(statement, written(tmp_path, "second"))
    known = project.store.text_times(statement.id)
    project.undo()
    project.redo()
    assert project.store.text_times(statement.id) == known
    other = project.add_statements([written(tmp_path, "other")]).added[0]
    assert project.store.text_times(other.id) == {}
