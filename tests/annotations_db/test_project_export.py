"""What an export reads, and when: shared things once, copies one by one, all of one moment."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from annotations_db.cli import main
from annotations_db.edits import statements
from annotations_db.exporters.exporter import export, exporter
from annotations_db.importers import Imported
from annotations_db.model import Source, SourceId, TagId
from annotations_db.project import Project, open_project
from annotations_db.store import Store
from annotations_db.text.markdown import from_markdown
from tests.annotations_db.store import world

MANY = 12


@pytest.fixture
def many(project: Project) -> Project:
    for number in range(MANY):
        words = f"# Statement {number}\n\nWe reached our goals, all {number} of them."
        content = words.encode()
        source = Source(SourceId(hashlib.sha256(content).hexdigest()), "text/markdown", content)
        imported = Imported(f"S{number}", "en", from_markdown(words), source, f"{number}.md", ())
        project.perform(statements.add(project.store, project.stamp(), imported, details={}))
        project.annotate(f"S{number}", quote="our goals", tags=("Clearance",))
    return project


@pytest.mark.parametrize(("to", "tags"), [("csv", ()), ("html", ()), ("csv", ("Clearance",))])
def test_what_all_copies_share_is_read_once_however_many_there_are(
    many: Project, tmp_path: Path, to: str, tags: tuple[str, ...]
) -> None:
    reads: Counter[str] = Counter()

    def count(sql: str) -> None:
        for table in ("tags", "people", "attributes"):
            reads[table] += f" FROM {table} ORDER BY" in sql
        reads["statements by id"] += "FROM statements WHERE id =" in sql

    raw = many.store._db.raw
    raw.set_trace_callback(count)
    many.export(tmp_path / "out", to=to, tags=tags)
    raw.set_trace_callback(None)
    assert reads["people"] == reads["attributes"] == 1
    assert reads["tags"] == (2 if tags else 1)
    assert reads["statements by id"] == 0


def test_a_folder_of_copies_never_holds_more_than_two_of_them(
    many: Project, tmp_path: Path
) -> None:
    form, told = exporter("html"), []

    def copies():
        for each in many.statements():
            told.append("taken")
            yield many.copy_of(each)

    def write(given):
        told.append("written")
        return form.write(given)

    export(replace(form, write=write), copies(), tmp_path / "copies")
    waiting = [told[:end].count("taken") - told[:end].count("written") for end in range(len(told))]
    assert max(waiting) <= 2
    assert told.count("written") == MANY + 1


def test_others_open_the_project_and_write_while_the_command_line_exports(
    many: Project,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    path = many.path
    many.close()
    form = exporter("csv")

    def write_while_somebody_works(copies):
        with Store.open(path) as store:
            store.apply(world.made(world.tag("meanwhile")), world.stamp())
        return form.write(copies)

    slow = replace(form, write=write_while_somebody_works)
    monkeypatch.setattr("annotations_db.exporters.exporter.exporters", lambda: [slow])
    out = tmp_path / "all.csv"
    assert main(["export", str(path), "--to", "csv", "-o", str(out)]) == 0
    assert capfd.readouterr().out == f"{out}\n"
    with Store.open(path) as store:
        assert store.tag(TagId("meanwhile")).name == "MEANWHILE"
    assert not list(path.parent.glob(f"{path.name}-*"))


def test_what_others_write_meanwhile_is_in_no_copy(
    many: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = many.store.people

    def read_while_somebody_marks():
        with open_project(many.path, author="Ben") as other:
            other.annotate("S11", quote="We reached", tags=("A tag made meanwhile",))
        return read()

    monkeypatch.setattr(many.store, "people", read_while_somebody_marks, raising=False)
    (table,) = many.export(tmp_path / "all.csv", to="csv")
    assert "made meanwhile" not in table.read_text(encoding="utf-8-sig")
