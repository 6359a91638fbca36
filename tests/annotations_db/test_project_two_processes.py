"""Two programs with one project open at the same time."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations_db.model import Span
from annotations_db.project import Project, new_project, open_project

ROOT = Path(__file__).resolve().parents[2]
MARKS = 25
OTHER = """
import sys
from annotations_db.model import Span
from annotations_db.project import open_project

with open_project(sys.argv[1], author="Boris") as project:
    (sample, *_) = project.statements()
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(int(sys.argv[2])):
        made = project.annotate(
            sample, span=Span(number * 9, number * 9 + 30), tags=["Shared", f"Boris / {number}"]
        )
        project.note(made, f"note {number}")
        if number % 5 == 0:
            project.undo()
    print("done", flush=True)
"""


@contextmanager
def another_program(path: Path, marks: int = MARKS) -> Iterator[subprocess.Popen[bytes]]:
    """A program that marks the sample as Boris once a line is written to it."""
    with subprocess.Popen(
        [sys.executable, "-c", OTHER, str(path), str(marks)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stdout.readline() == b"ready\n"
        running.stdin.write(b"go\n")
        running.stdin.flush()
        yield running
        assert running.stdout.readline() == b"done\n"
        assert running.wait(timeout=60) == 0


def test_two_programs_write_at_the_same_time_and_nothing_is_lost(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.plenary", author="Anna") as project:
        (sample,) = project.statements()
        version = project.store.data_version()
        with another_program(project.path):
            for number in range(MARKS):
                span = Span(number * 9, number * 9 + 30)
                project.annotate(sample, span=span, tags=["Shared", f"Anna / {number}"])
        assert project.store.data_version() != version
        assert_all_is_there(project)
        assert project.undo() is not None
        assert len(by(project, "Anna")) == MARKS - 1
        assert len(by(project, "Boris")) == MARKS
    with open_project(project.path, author="Boris") as again:
        assert again.undo() is not None
        assert len(by(again, "Anna")) == MARKS - 1
    assert [each.name for each in tmp_path.glob("a.plenary*")] == ["a.plenary"]


def assert_all_is_there(project: Project) -> None:
    mine, theirs = by(project, "Anna"), by(project, "Boris")
    assert len(mine) == len(theirs) == MARKS
    tree = project.tags()
    for highlight in project.annotations():
        assert tree.path(highlight.tag_ids[0]) == "Shared"
    assert len(project.annotations(tags=["Boris"])) == MARKS
    noted = [each for each in project.annotations() if each.notes]
    assert len(noted) == MARKS - MARKS // 5
    assert project.check() == []


def by(project: Project, name: str) -> list[str]:
    people = {each.id: each.name for each in project.store.people()}
    return [each.id for each in project.annotations() if people[each.annotation.author_id] == name]


def test_somebody_else_writes_while_many_files_come_in(tmp_path: Path) -> None:
    files = [tmp_path / f"{number:03}.md" for number in range(150)]
    for path in files:
        path.write_text(f"# {path.stem}\n\n" + "Some words. " * 100, encoding="utf-8")
    with new_project(tmp_path / "a.plenary", author="Anna") as project:
        with another_program(project.path):
            report = project.import_files(files)
        assert len(report.added) == 150
        assert len(by(project, "Boris")) == MARKS
        assert project.check() == []
        assert project.undo() is not None
        assert len(project.statements()) == 1
        assert len(by(project, "Boris")) == MARKS
        assert project.check() == []


def test_two_programs_that_begin_under_one_name_are_one_person(tmp_path: Path) -> None:
    new_project(tmp_path / "a.plenary").close()
    path = tmp_path / "a.plenary"
    with open_project(path, author="Anna") as one, open_project(path, author=" Anna ") as other:
        first = one.annotate("Japan", span=Span(0, 9), tags=["Mine"])
        second = other.annotate("Japan", span=Span(0, 9), tags=["Yours"])
        assert first.id == second.id
        assert [each.name for each in one.store.people()].count("Anna") == 1
        undone = one.undo()
        assert undone is not None
        assert undone.parameters["tags"] == "Yours"
