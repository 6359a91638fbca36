"""``plenary import``: what a terminal shows while files are read, and compilations split."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.annotations_db.cli.conftest import ROOT


def test_on_a_terminal_the_bar_names_the_file_being_read(project, tmp_path):
    paths = [tmp_path / "JPN_67_2012.txt", tmp_path / "NOR_67_2012.txt"]
    for each in paths:
        each.write_text(f"Words of {each.stem}.", encoding="utf-8")
    ours, theirs = os.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "annotations_db.cli", "import", project, *paths],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=theirs,
        timeout=120,
        check=False,
    )
    shown = os.read(ours, 100_000).decode("utf-8")
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 0
    assert len(done.stdout.split()) == 2
    assert "Reading 1 of 2: JPN_67_2012.txt" in shown
    assert "Reading 2 of 2: NOR_67_2012.txt" in shown


WORDS = "We thank the President for the work that was done in all these months, {}."


@pytest.fixture
def compilation(tmp_path):
    path = tmp_path / "all.md"
    speeches = "\n\n".join(f"## {e}\n\n{WORDS.format(e)}" for e in ("Japan", "Norway", "Zambia"))
    path.write_text(f"# Meeting\n\nOslo, 11 September 2012\n\n{speeches}\n", encoding="utf-8")
    return path


def test_a_compilation_is_split_and_undone_at_once(plenary, project, compilation, tmp_path):
    other = tmp_path / "one.md"
    other.write_text("# One\n\nWords.", encoding="utf-8")
    answer = plenary("import", project, compilation, other, "--split", "--json")
    assert answer.code == 0
    assert [(each["part"], each["title"]) for each in answer.json] == [
        (1, "Japan – 11 September 2012"),
        (2, "Norway – 11 September 2012"),
        (3, "Zambia – 11 September 2012"),
        (None, "One"),
    ]
    assert {each["file"] for each in answer.json} == {str(compilation), str(other)}
    details = [each["attributes"] for each in answer.json[:3]]
    assert [each["state"] for each in details] == ["Japan", "Norway", "Zambia"]
    assert {each["place"] for each in details} == {"Oslo"}
    assert plenary("check", project).code == 0
    assert plenary("undo", project).code == 0
    assert len(plenary("list", project).lines) == 1


def test_split_anew_it_is_there_already_and_takes_the_places_of_its_parts(
    plenary, project, compilation, tmp_path
):
    first = plenary("import", project, compilation, "--split").lines
    assert len(first) == 3
    again = plenary("import", project, compilation, "--split", "--json")
    assert [each["outcome"] for each in again.json] == ["skipped"]
    longer = tmp_path / "longer.md"
    words = f"\n\n## Chile\n\n{WORDS.format('Chile')}\n"
    longer.write_text(compilation.read_text("utf-8") + words, encoding="utf-8")
    skipped = plenary("import", project, longer, "--split", "--json").json
    assert [each["outcome"] for each in skipped] == ["skipped"] * 3 + ["added"]
    assert [each["part"] for each in skipped] == [1, 2, 3, 4]
    plenary("undo", project)
    replaced = plenary("import", project, longer, "--split", "--on-duplicate", "replace", "--json")
    assert [each["outcome"] for each in replaced.json] == ["replaced"] * 3 + ["added"]
    assert [each["id"] for each in replaced.json[:3]] == first
    assert len(plenary("list", project).lines) == 5


def test_without_split_a_compilation_is_one(plenary, project, compilation):
    assert len(plenary("import", project, compilation).lines) == 1


def test_the_whole_never_takes_the_place_of_one_of_its_parts(plenary, project, compilation):
    plenary("import", project, compilation, "--split")
    again = plenary("import", project, compilation, "--on-duplicate", "replace", "--json").json
    assert [each["outcome"] for each in again] == ["skipped"]
    assert len(plenary("list", project).lines) == 4


def test_an_exact_title_wins_over_the_beginning_of_ids(plenary, project, tmp_path):
    paths = [tmp_path / f"{each}.md" for each in "abcdef0123456789"]
    for each in paths:
        each.write_text(f"Words of {each.stem}.", encoding="utf-8")
    plenary("import", project, *paths)
    answer = plenary("annotate", project, "c", "--quote", "Words of c")
    assert answer.code == 0
