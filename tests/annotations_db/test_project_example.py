"""The worked example on the sample: the codebook's 39 quotes, in one edit, by its own person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations_db.edits import codebooks, examples
from annotations_db.model import Record
from annotations_db.project import Project, new_project
from annotations_db.project.example import example_passages
from annotations_db.project.opening import starter_codebook
from annotations_db.words import label

QUOTES = [
    (entry.path, quote)
    for entry in codebooks.entries(starter_codebook())
    for quote in entry.examples
]


@pytest.fixture
def project(tmp_path: Path, _own_settings: None) -> Iterator[Project]:
    with new_project(tmp_path / "a.plenary", author="Anna") as made:
        yield made


def show(project: Project) -> Record | None:
    (sample,) = project.statements()
    passages = example_passages(project.text(sample).text)
    return project.perform(
        lambda: examples.show(project.store, project.stamp(), sample.id, passages)
    )


def hide(project: Project) -> Record | None:
    (sample,) = project.statements()
    return project.perform(lambda: examples.hide(project.store, project.stamp(), sample.id))


def test_every_quote_of_the_codebook_is_marked_with_the_tag_that_quotes_it(
    project: Project,
) -> None:
    record = show(project)
    paths = project.tags()
    marked = {
        (paths.path(tag_id), " ".join(each.annotation.exact.split()))
        for each in project.annotations()
        for tag_id in each.tag_ids
    }
    assert len(QUOTES) == 39
    assert marked == {(path, " ".join(quote.split())) for path, quote in QUOTES}
    assert record is not None
    assert label(record.verb, record.parameters).startswith("show the worked example on ")
    assert project.check() == []


def test_it_is_by_a_person_of_its_own_and_one_undo_takes_it_all_back(project: Project) -> None:
    before = project.store.people()
    show(project)
    authors = {project.store.person(e.annotation.author_id).name for e in project.annotations()}
    assert authors == {"Worked example"}
    project.undo()
    assert project.annotations() == []
    assert {each.name for each in project.store.people()} - {each.name for each in before} <= {
        "Anna"
    }
    project.redo()
    assert len(project.annotations()) == 35


def test_showing_it_twice_changes_nothing(project: Project) -> None:
    show(project)
    assert show(project) is None
    assert len(project.annotations()) == 35


def test_tags_that_are_gone_are_made_again_once(project: Project) -> None:
    with new_project(project.path.with_name("empty.plenary"), author="Anna", empty=True) as empty:
        text = project.text(project.statements()[0])
        source = project.path.with_name("japan.txt")
        source.write_text(text.text, encoding="utf-8")
        empty.import_files([source])
        show(empty)
        wanted = {path for path, _ in QUOTES}
        assert wanted <= {row.path for row in empty.tag_rows()}
        assert empty.check() == []


def test_it_is_taken_away_but_for_what_the_reader_worked_on(project: Project) -> None:
    show(project)
    first, second, *_ = project.annotations()
    project.note(first, "Mine.")
    project.retag(second, add=["To check"])
    hide(project)
    assert [each.id for each in project.annotations()] == [first.id, second.id]
    assert hide(project) is None
    project.undo()
    assert len(project.annotations()) == 35
