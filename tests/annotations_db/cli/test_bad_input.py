"""What a user can get wrong: exit code 1, one sentence on stderr, nothing lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.annotations_db.cli.conftest import (
    ROOT,
    one_sentence,
    process,
    process_without_rights,
)

READERS = ("list", "tags", "annotations", "history", "check", "undo", "redo", "compact")


def state_of(plenary, project):
    return [
        plenary(name, project, "--json").json for name in ("list", "tags", "annotations", "history")
    ]


@pytest.fixture
def unchanged(plenary, project):
    """Looks afterwards that the project is sound and holds what it held."""
    before = state_of(plenary, project)
    yield
    assert state_of(plenary, project) == before
    assert plenary("check", project).lines == ["ok"]


# Files to import


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


# Projects


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


@pytest.fixture
def closed_folder(tmp_path):
    """A folder that one may look into and not write to."""
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


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


# Statements, quotes, tags, highlights


@pytest.mark.parametrize("reference", ["Atlantis", "00000000", "", "%", "'"])
def test_a_statement_that_is_not_there(plenary, project, unchanged, reference):
    assert one_sentence(plenary("show", project, reference))


def test_a_title_that_fits_several_statements(plenary, project, tmp_path):
    for number in range(2):
        file = tmp_path / f"{number}.md"
        file.write_text(f"# Same\n\nWords {number}", encoding="utf-8")
        plenary("import", project, file)
    assert "Same" in one_sentence(plenary("show", project, "Same"))


@pytest.mark.parametrize("quote", ["words that nobody said", "", " \n"])
def test_a_quote_that_is_not_there(plenary, project, statement, unchanged, quote):
    answer = plenary(
        "annotate", project, statement, "--quote", quote, "--tag", "New", "--note", "New"
    )
    assert one_sentence(answer)
    assert answer.out == b""


def test_a_quote_that_is_there_several_times_says_how_many(plenary, project, statement, unchanged):
    count = plenary("show", project, statement).text.count("Mr. President")
    answer = plenary("annotate", project, statement, "--quote", "Mr. President", "--tag", "New")
    assert count > 1
    assert str(count) in one_sentence(answer)


def test_an_occurrence_beyond_the_last(plenary, project, statement, unchanged):
    answer = plenary(
        "annotate", project, statement, "--quote", "Mr. President", "--occurrence", "99"
    )
    assert one_sentence(answer)


@pytest.mark.parametrize("command", ["annotations", "export"])
def test_a_tag_that_is_not_there_names_the_nearest(plenary, project, unchanged, tmp_path, command):
    options = ["--to", "html", "-o", tmp_path / "x.html"] if command == "export" else []
    answer = plenary(command, project, "--tag", "Universalisaton", *options)
    sentence = one_sentence(answer)
    assert "Universalisaton" in sentence
    assert "Universalization" in sentence
    assert not (tmp_path / "x.html").exists()


@pytest.mark.parametrize("path", ["", " / ", "A / ", " / A", "A /  / B"])
def test_a_tag_that_cannot_be_made(plenary, project, statement, unchanged, path):
    answer = plenary(
        "annotate", project, statement, "--quote", "solemn pledge", "--tag", "Good", "--tag", path
    )
    assert one_sentence(answer)


@pytest.mark.parametrize("reference", ["00000000", "Japan", "", "zz", "%"])
@pytest.mark.parametrize(
    ("command", "options"),
    [("retag", ["--add", "New"]), ("note", ["Words"]), ("delete", [])],
)
def test_a_highlight_that_is_not_there(plenary, project, unchanged, command, options, reference):
    assert one_sentence(plenary(command, project, reference, *options))


def test_the_beginning_of_several_ids(plenary, project, statement):
    starts = set()
    for number in range(1, 40):
        quote = plenary("show", project, statement).text.split(". ")[number % 15 + 1][: 30 + number]
        answer = plenary("annotate", project, statement, "--quote", quote)
        if answer.code == 0 and answer.id[0] in starts:
            sentence = one_sentence(plenary("delete", project, answer.id[0]))
            assert answer.id[0] in sentence
            return
        starts.add(answer.text[:1])
    pytest.fail("no two ids began alike")


def test_delete_with_one_bad_id_deletes_none(plenary, project, statement):
    good = plenary("annotate", project, statement, "--quote", "solemn pledge").id
    assert one_sentence(plenary("delete", project, good, "00000000"))
    assert len(plenary("annotations", project).lines) == 1


def test_retag_removing_a_tag_that_is_not_there(plenary, project, statement):
    good = plenary("annotate", project, statement, "--quote", "solemn pledge").id
    answer = plenary("retag", project, good, "--add", "New", "--remove", "Universalisaton")
    assert "Universalization" in one_sentence(answer)
    assert plenary("annotations", project, "--json").json[0]["tags"] == []


def test_a_note_without_words(plenary, project, statement):
    good = plenary("annotate", project, statement, "--quote", "solemn pledge").id
    assert one_sentence(plenary("note", project, good, " \n "))


@pytest.mark.parametrize("command", ["undo", "redo"])
def test_nothing_to_undo_or_redo(plenary, project, unchanged, command):
    assert one_sentence(plenary(command, project))


# Copies


@pytest.mark.parametrize("form", ["html", "docx", "csv"])
def test_a_copy_into_a_missing_folder(plenary, project, unchanged, tmp_path, form):
    out = tmp_path / "missing" / f"copy.{form}"
    assert "missing" in one_sentence(plenary("export", project, "--to", form, "-o", out))
    assert not out.parent.exists()


@pytest.mark.parametrize("form", ["html", "docx", "csv"])
def test_a_copy_into_a_read_only_folder(project, closed_folder, form):
    out = closed_folder / f"copy.{form}"
    answer = process_without_rights("export", project, "--to", form, "-o", out)
    assert f"copy.{form}" in one_sentence(answer)
    assert list(closed_folder.iterdir()) == []


def test_a_full_disk_for_the_answer_itself(project, statement):
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "annotations_db.cli", "show", project, statement],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert len(done.stderr.decode().splitlines()) == 1


def test_a_copy_onto_what_is_there_needs_force(plenary, project, unchanged, tmp_path):
    out = tmp_path / "copy.html"
    out.write_text("mine", encoding="utf-8")
    assert "copy.html" in one_sentence(plenary("export", project, "--to", "html", "-o", out))
    assert out.read_text(encoding="utf-8") == "mine"


def test_a_copy_over_the_project_itself(plenary, project, unchanged):
    for force in ([], ["--force"]):
        answer = plenary("export", project, "--to", "html", "-o", project, *force)
        assert one_sentence(answer)


def test_names_that_are_not_utf8_are_told_without_a_traceback(tmp_path):
    answer = process("list", os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.plenary"))
    one_sentence(answer)
