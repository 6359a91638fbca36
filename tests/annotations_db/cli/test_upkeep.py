"""Undo, history, checks of a project and of the installation, for people and as JSON."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing

from annotations_db.cli import installation
from annotations_db.edits import statements
from annotations_db.exporters.exporter import exporters
from annotations_db.project import open_project
from annotations_db.resources import resource
from tests.annotations_db.cli.conftest import QUOTE, process

RECORD = {"id", "label", "author", "time", "kind", "undone"}
STEP = {"id", "label", "statement"}


def test_undo_and_redo_say_what_they_did(plenary, project, statement, mark):
    highlight = mark(QUOTE)
    undone = plenary("undo", project, "--json")
    assert set(undone.json) == STEP
    assert "universalization" in undone.json["label"]
    assert undone.json["statement"] == plenary("list", project, "--json").json[0]["title"]
    assert undone.remarks == [f"Undone: {undone.json['label']}"]
    assert plenary("annotations", project).lines == []
    redone = plenary("redo", project, "--json")
    assert set(redone.json) == STEP
    assert plenary("annotations", project, "--json").json[0]["id"] == highlight


def test_undo_takes_ones_own_and_any_takes_all(plenary, project, mark):
    mark("solemn pledge", "--as", "Anna")
    assert plenary("undo", project, "--as", "Bela").code == 1
    assert plenary("undo", project, "--as", "Bela", "--any").code == 0
    assert plenary("annotations", project).lines == []


def test_history_is_newest_first_and_never_forgets(plenary, project, mark):
    mark(QUOTE, "--as", "Anna")
    plenary("undo", project, "--as", "Anna")
    listed = plenary("history", project, "--json").json
    assert all(set(each) == RECORD for each in listed)
    assert [each["kind"] for each in listed[:2]] == ["undo", "do"]
    assert [each["undone"] for each in listed[:2]] == [False, True]
    assert listed[1]["author"] == "Anna"
    assert len(plenary("history", project, "--limit", "1").lines) == 1
    assert plenary("history", project).lines[1].split()[3:6] == ["Anna", "do", "undone"]


def test_check_finds_a_sound_project_ok(plenary, project, mark):
    mark(QUOTE, "--tag", "New")
    assert plenary("check", project).lines == ["ok"]
    assert plenary("check", project, "--json").json == {"ok": True, "problems": []}


def test_compact_keeps_everything_that_is_referred_to(plenary, project, mark):
    mark(QUOTE, "--tag", "New")
    before = plenary("annotations", project, "--json").json
    assert plenary("compact", project).code == 0
    assert plenary("annotations", project, "--json").json == before
    assert plenary("check", project).lines == ["ok"]


def test_a_project_at_rest_is_one_file(plenary, project, mark):
    mark(QUOTE)
    plenary("list", project)
    assert [each.name for each in project.parent.iterdir()] == [project.name]


def test_self_check_says_what_it_tried(plenary):
    answer = plenary("self-check")
    assert answer.code == 0, answer
    assert answer.lines[-1] == "ok"
    for part in ("subcommands", "formats", "resources", "project", "without Qt", "window"):
        assert any(line.startswith(f"{part}: ") for line in answer.lines)


def test_self_check_in_a_program_of_its_own_writes_every_format_and_only_then_needs_qt():
    command = [sys.executable, "-m", "annotations_db.cli", "self-check"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    for form in exporters():
        assert re.search(rf"exported as .*\b{form.id}\b", ended.stdout)
    assert ended.stdout.index("ran without Qt") < ended.stdout.index("exported as pdf")


def test_self_check_as_json(plenary):
    fields = plenary("self-check", "--json").json
    assert (fields["ok"], fields["problems"]) == (True, [])
    assert any("html" in each for each in fields["checked"])


def test_self_check_names_what_is_broken(plenary, monkeypatch):
    monkeypatch.setattr(installation, "resource", lambda *parts: resource("missing", *parts))
    answer = plenary("self-check")
    assert answer.code == 1
    (sentence,) = answer.remarks
    assert "resources: " in sentence


def test_all_commands_of_the_window_s_program_work_too(project):
    answer = process("list", project, "--json", module="pyside_app")
    assert answer.code == 0, answer
    assert json.loads(answer.out)[0]["attributes"]["state"] == "Japan"


def test_check_names_every_problem_of_a_damaged_project(plenary, project, mark):
    mark(QUOTE)
    with closing(sqlite3.connect(project)) as database:
        database.execute("update annotations set exact = 'words nobody said'")
        database.commit()
    answer = plenary("check", project, "--json")
    assert answer.code == 1
    assert answer.json["ok"] is False
    (problem,) = answer.json["problems"]
    assert problem.endswith(".")
    assert answer.remarks == [f"{project} is damaged; go back to a copy of it."]


def test_self_check_names_a_broken_format_of_others(plenary, tmp_path, monkeypatch):
    facts = tmp_path / "plenary_extra-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: plenary-extra\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text("[plenary.exporters]\ngone = plenary_gone:EXPORTER\n")
    monkeypatch.syspath_prepend(tmp_path)
    answer = plenary("self-check", "--json")
    assert answer.code == 1
    (problem,) = answer.json["problems"]
    assert problem.startswith("formats: ")
    assert "plenary.exporters gone" in problem


def test_a_copy_to_send_leaves_out_what_is_private_or_removed(plenary, project, mark, tmp_path):
    highlight = mark(QUOTE)
    plenary("note", project, highlight, "For everybody")
    plenary("note", project, highlight, "Between us", "--private")
    extra = tmp_path / "extra.md"
    extra.write_text("# Withdrawn\n\nWords that were withdrawn.\n", encoding="utf-8")
    plenary("import", project, extra)
    with open_project(project, author="Anna") as opened:
        gone = opened.statement("Withdrawn")
        opened.perform(lambda: statements.remove(opened.store, opened.stamp(), [gone.id]))
    sent, kept = tmp_path / "sent.plenary", tmp_path / "kept.plenary"
    assert plenary("copy", project, "-o", sent, "--to-send").lines == [str(sent)]
    assert plenary("copy", project, "-o", kept, "--json").json == {"file": str(kept)}
    assert plenary("copy", project, "-o", kept).code == 1
    for secret in (b"Between us", b"were withdrawn"):
        assert secret not in sent.read_bytes()
    assert b"For everybody" in sent.read_bytes()
    assert plenary("check", sent).lines == ["ok"]
    assert plenary("history", sent).lines == []
    assert len(plenary("history", kept).lines) == len(plenary("history", project).lines)
