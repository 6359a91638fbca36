"""Files into a project."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotations_db.errors import CancelledError
from annotations_db.project import Project, importing, new_project, open_project
from annotations_db.project.watching import Watch
from annotations_db.store import bulk
from annotations_db.words import label


@pytest.fixture
def project(tmp_path: Path, _own_settings: None) -> Iterator[Project]:
    with new_project(tmp_path / "a.plenary", author="Anna", empty=True) as made:
        yield made


def files(folder: Path, count: int) -> list[Path]:
    made = [folder / f"{number:03}.md" for number in range(count)]
    for number, path in enumerate(made):
        path.write_text(f"# Statement {number}\n\nWords of {number}.", encoding="utf-8")
    return made


def titles(project: Project) -> list[str]:
    return [each.title for each in project.statements()]


def test_every_file_is_named_before_it_is_read(project: Project, tmp_path: Path) -> None:
    told: list[object] = []
    paths = [tmp_path / "a.md", tmp_path / "gone.md"]
    paths[0].write_text("Words.", encoding="utf-8")
    project.import_files(
        paths,
        watch=Watch(lambda *done: told.append(done), beginning=lambda *said: told.append(said)),
    )
    assert told == [("a.md", 1, 2), (1, 2), ("gone.md", 2, 2), (2, 2)]


def test_files_become_statements_in_their_order_by_one_edit(
    project: Project, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    report = project.import_files(files(tmp_path, 3), watch=Watch(lambda *each: told.append(each)))
    assert [each.title for each in report.added] == ["Statement 0", "Statement 1", "Statement 2"]
    assert titles(project) == [each.title for each in report.added]
    assert told == [(1, 3), (2, 3), (3, 3)]
    (record,) = project.history(limit=1)
    assert record.id == report.record_id
    assert label(record.verb, record.parameters) == "add 3 statements"
    project.undo()
    assert titles(project) == []
    project.redo()
    assert len(titles(project)) == 3
    assert project.check() == []


def test_one_file_is_named_by_its_title(project: Project, tmp_path: Path) -> None:
    report = project.import_files(files(tmp_path, 1))
    (record,) = project.history(limit=1)
    assert label(record.verb, record.parameters) == "add Statement 0"
    assert (record.id, record.statement_id) == (report.record_id, report.added[0].id)


def test_what_cannot_be_read_is_reported_and_the_rest_added(
    project: Project, tmp_path: Path
) -> None:
    good, last = files(tmp_path, 2)
    (tmp_path / "empty.txt").write_bytes(b"")
    report = project.import_files([good, tmp_path / "empty.txt", tmp_path / "missing.md", last])
    assert [each.message for each in report.failed] == ["file-empty", "file-missing"]
    assert titles(project) == ["Statement 0", "Statement 1"]
    assert project.history(limit=1)[0].parameters["count"] == 2


def test_nothing_readable_adds_nothing(project: Project, tmp_path: Path) -> None:
    before = len(project.history())
    report = project.import_files([tmp_path / "missing.md"])
    assert (report.added, report.record_id, len(report.failed)) == ((), None, 1)
    assert project.import_files([]).added == ()
    assert len(project.history()) == before


def test_what_had_to_be_decided_is_said(project: Project, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("déjà vu".encode("cp1252"))
    report = project.import_files([tmp_path / "old.txt"])
    assert len(report.remarks) == 2
    assert all(each.startswith("old.txt: ") for each in report.remarks)


@pytest.mark.parametrize("after", [0, 2, 4])
def test_cancelling_takes_all_back(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    monkeypatch.setattr(importing, "_CHUNK_FILES", 2)
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(len(asked) >= after)
        return asked[-1]

    with pytest.raises(CancelledError):
        project.import_files(files(tmp_path, 6), watch=Watch(cancelled=cancelled))
    assert titles(project) == []
    assert project.next_undo() is None
    assert project.next_redo() is None
    assert project.check() == []


def test_many_files_are_written_in_parts_under_one_record(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_CHUNK_FILES", 4)
    report = project.import_files(files(tmp_path, 10))
    assert len(report.added) == 10
    assert titles(project) == [f"Statement {number}" for number in range(10)]
    project.undo()
    assert titles(project) == []
    assert project.check() == []


def test_an_import_of_slow_files_is_not_taken_for_abandoned(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_CHUNK_FILES", 4)
    monkeypatch.setattr(bulk, "_SIGN_OF_LIFE", 0.0)

    def a_minute_passes(done: int, total: int) -> None:
        assert done <= total
        open_project(project.path).close()
        with closing(sqlite3.connect(project.path)) as raw, raw:
            raw.execute("UPDATE history SET open = '2026-01-01' WHERE open IS NOT NULL")

    report = project.import_files(files(tmp_path, 10), watch=Watch(a_minute_passes))
    assert len(report.added) == 10
    assert len(titles(project)) == 10
