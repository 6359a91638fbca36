"""What is asked for and is not there or cannot be made: one sentence, exit code 1, nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.annotations_db.cli.conftest import ROOT, one_sentence, process, process_without_rights


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
