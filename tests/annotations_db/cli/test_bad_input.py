"""Files and projects that are not what they should be: one sentence, exit code 1, nothing lost."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

from tests.annotations_db.cli.conftest import (
    ROOT,
    one_sentence,
    process_without_rights,
)

READERS = ("list", "tags", "annotations", "history", "check", "undo", "redo", "compact")


def test_a_missing_file(plenary, project, unchanged, tmp_path):
    answer = plenary("import", project, tmp_path / "missing.md")
    assert "missing.md" in one_sentence(answer)
    assert answer.out == b""


@pytest.mark.parametrize("content", [b"", b"  \n\n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file(plenary, project, unchanged, tmp_path, content):
    file = tmp_path / "empty.md"
    file.write_bytes(content)
    assert "empty.md" in one_sentence(plenary("import", project, file))


@pytest.mark.parametrize("name", ["binary.md", "binary.txt"])
def test_a_binary_file(plenary, project, unchanged, tmp_path, name):
    file = tmp_path / name
    file.write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 20)
    assert name in one_sentence(plenary("import", project, file))


def test_a_kind_of_file_that_cannot_be_read(plenary, project, unchanged, tmp_path):
    file = tmp_path / "table.xlsx"
    file.write_bytes(b"PK\x03\x04" + bytes(200))
    assert "table.xlsx" in one_sentence(plenary("import", project, file))


def test_a_folder_instead_of_a_file(plenary, project, unchanged, tmp_path):
    folder = tmp_path / "folder.md"
    folder.mkdir()
    assert "folder.md" in one_sentence(plenary("import", project, folder))


def test_a_file_without_the_right_to_read_it(plenary, project, unchanged, tmp_path):
    file = tmp_path / "secret.md"
    file.write_text("Words", encoding="utf-8")
    file.chmod(0)
    assert "secret.md" in one_sentence(process_without_rights("import", project, file))


def test_an_enormous_file(plenary, project, unchanged, tmp_path):
    file = tmp_path / "enormous.txt"
    file.write_text("Words of a statement. " * 1_000_000, encoding="utf-8")
    assert "enormous.txt" in one_sentence(plenary("import", project, file))


def test_a_file_without_end_of_its_size_is_not_read(plenary, project, unchanged, tmp_path):
    file = tmp_path / "sparse.txt"
    with file.open("wb") as stream:
        stream.truncate(1 << 36)
    assert "sparse.txt" in one_sentence(plenary("import", project, file))


def test_markdown_made_to_be_slow_is_given_up(plenary, project, unchanged, tmp_path):
    file = tmp_path / "slow.md"
    file.write_text("# Slow\n\n" + "[" * 60_000, encoding="utf-8")
    before = time.monotonic()
    assert "slow.md" in one_sentence(plenary("import", project, file))
    assert time.monotonic() - before < 60


def test_one_bad_file_does_not_keep_the_others_out(plenary, project, tmp_path):
    good, empty, last = (tmp_path / name for name in ("good.md", "empty.md", "last.txt"))
    good.write_text("# Good\n\nWords.", encoding="utf-8")
    empty.write_bytes(b"")
    last.write_text("Last words.", encoding="utf-8")
    answer = plenary("import", project, good, empty, tmp_path / "missing.md", last)
    assert answer.code == 1
    assert len(answer.lines) == 2
    errors = [each for each in answer.remarks if "empty.md" in each or "missing.md" in each]
    assert len(errors) == 2
    assert [each["title"] for each in plenary("list", project, "--json").json][1:] == [
        "Good",
        "last",
    ]


@pytest.mark.parametrize("command", READERS)
def test_a_missing_project(plenary, tmp_path, command):
    path = tmp_path / "missing.plenary"
    answer = plenary(command, path)
    assert "missing.plenary" in one_sentence(answer)
    assert not path.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "Japan"],
        ["annotate", "Japan", "--quote", "x"],
        ["retag", "12345678", "--add", "x"],
        ["note", "12345678", "x"],
        ["delete", "12345678"],
        ["import", "x.md"],
        ["export", "--to", "html", "-o", "x.html"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_missing_project_for_commands_with_more_to_say(plenary, tmp_path, arguments):
    command, *others = arguments
    path = tmp_path / "missing.plenary"
    assert "missing.plenary" in one_sentence(plenary(command, path, *others))
    assert list(tmp_path.iterdir()) == []


def not_sqlite(path):
    path.write_bytes(b"Dear diary, " * 500)


def empty_file(path):
    path.write_bytes(b"")


def folder(path):
    path.mkdir()


def another_program_s(path):
    with closing(sqlite3.connect(path)) as database:
        database.execute("create table songs (title text)")
        database.commit()


def cut_off(path):
    path.write_bytes(path.read_bytes()[:5000])


def with_a_trigger(path):
    with closing(sqlite3.connect(path)) as database:
        database.execute(
            "create trigger sly after insert on tags begin delete from annotations; end"
        )
        database.commit()


def of_a_newer_program(path):
    with closing(sqlite3.connect(path)) as database:
        database.execute("pragma user_version = 99")


DAMAGED_COPIES = [cut_off, with_a_trigger, of_a_newer_program]
FOREIGN = [not_sqlite, empty_file, folder, another_program_s, *DAMAGED_COPIES]


@pytest.mark.parametrize("command", ["list", "check", "undo"])
@pytest.mark.parametrize("make", FOREIGN, ids=lambda make: make.__name__)
def test_a_file_that_is_no_project_of_ours(plenary, project, tmp_path, make, command):
    path = tmp_path / "foreign.plenary"
    if make in DAMAGED_COPIES:
        shutil.copy(project, path)
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    assert "foreign.plenary" in one_sentence(plenary(command, path))
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert {each.name for each in tmp_path.iterdir()} == {"foreign.plenary", project.name}


def test_a_new_project_never_replaces_a_file(plenary, tmp_path):
    path = tmp_path / "mine.txt"
    path.write_text("mine", encoding="utf-8")
    assert "mine.txt" in one_sentence(plenary("new", path))
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_new_project_in_a_missing_folder(plenary, tmp_path):
    path = tmp_path / "missing" / "p.plenary"
    assert "missing" in one_sentence(plenary("new", path))
    assert not path.parent.exists()


def test_a_new_project_in_a_read_only_folder(closed_folder):
    answer = process_without_rights("new", closed_folder / "p.plenary")
    assert "p.plenary" in one_sentence(answer)
    assert list(closed_folder.iterdir()) == []


@pytest.mark.parametrize("whole_folder", [False, True], ids=["file", "folder"])
def test_a_read_only_project_can_be_read_but_not_written(
    plenary, project, closed_folder, whole_folder
):
    path = project
    if whole_folder:
        path = closed_folder / "p.plenary"
        shutil.copy(project, path)
    path.chmod(0o444)
    before = path.read_bytes()
    statement = plenary("list", path).lines[0].split()[0]
    for command in (
        ["annotate", path, statement, "--quote", "solemn pledge", "--tag", "New"],
        ["import", path, ROOT / "README.md"],
        ["compact", path],
    ):
        assert path.name in one_sentence(process_without_rights(*command))
    for command in ("list", "tags", "annotations", "history", "check"):
        assert process_without_rights(command, path).code == 0
    assert path.read_bytes() == before
    assert "README.md" not in {each.name for each in path.parent.iterdir()}


def test_a_project_locked_by_another_process(plenary, project, statement):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(project)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    try:
        before = time.monotonic()
        answer = plenary("annotate", project, statement, "--quote", "solemn pledge")
        waited = time.monotonic() - before
    finally:
        holder.communicate(b"\n", timeout=30)
    assert "ccm.plenary" in one_sentence(answer)
    assert 4 < waited < 20
    assert plenary("annotations", project).lines == []
    assert plenary("annotate", project, statement, "--quote", "solemn pledge").code == 0


HOLD = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("begin immediate")
print("held", flush=True)
sys.stdin.readline()
database.execute("rollback")
"""
