"""``plenary replace`` on real files."""

from __future__ import annotations

import pytest

from annotations_db import open_project
from tests.annotations_db.cli.conftest import QUOTE, one_sentence, process_without_rights

FIELDS = ["id", "state", "start", "end", "score"]


@pytest.fixture
def text(plenary, project, statement) -> str:
    return plenary("show", project, statement).text


def written(tmp_path, words: str):
    file = tmp_path / "corrected.txt"
    file.write_text(words, encoding="utf-8")
    return file


def annotations(plenary, project):
    return {each["id"]: each for each in plenary("annotations", project, "--json").json}


def test_highlights_go_along_and_the_others_wait(plenary, project, statement, mark, text, tmp_path):
    kept, gone = mark(QUOTE), mark("great importance to two", "--tag", "Universalization")
    before = annotations(plenary, project)
    assert text.count("great importance to two") == 1
    words = text.replace("great importance to two", "")
    file = written(tmp_path, "A first line.\n\n" + words.replace("\n", "\n\n"))
    answer = plenary("replace", project, statement, file, "--json", "--as", "Mari")
    assert answer.code == 0, answer
    found = {each["id"]: each for each in answer.json}
    assert all(list(each) == FIELDS for each in answer.json)
    assert found[kept]["state"] in {"exact", "moved"}
    assert found[gone]["state"] in {"uncertain", "orphan"}
    now = plenary("show", project, statement).text
    assert now != text
    assert now[found[kept]["start"] : found[kept]["end"]] == QUOTE
    after = annotations(plenary, project)
    assert (after[kept]["start"], after[kept]["exact"]) == (found[kept]["start"], QUOTE)
    assert after[gone]["state"] == found[gone]["state"]
    for field in ("exact", "prefix", "suffix", "start", "end", "tags", "notes"):
        assert after[gone][field] == before[gone][field]
    assert plenary("check", project).lines == ["ok"]


def test_one_undo_takes_all_back_and_redo_does_it_again(
    plenary, project, statement, mark, text, tmp_path
):
    mark(QUOTE), mark("great importance to two")
    before = annotations(plenary, project)
    file = written(tmp_path, "Another text altogether.\n\nIt has nothing of the first.")
    replaced = plenary("replace", project, statement, file, "--as", "Mari")
    assert {line.split()[1] for line in replaced.lines} == {"orphan"}
    assert replaced.remarks[-1] == (
        "0 highlights are where they were, 0 moved with their words, 0 we are not sure of,"
        " 2 lost their passages."
    )
    after = annotations(plenary, project)
    undone = plenary("undo", project, "--as", "Mari")
    assert "replace the text of" in undone.remarks[0]
    assert annotations(plenary, project) == before
    assert plenary("show", project, statement).text == text
    assert plenary("redo", project, "--as", "Mari").code == 0
    assert annotations(plenary, project) == after
    assert plenary("check", project).lines == ["ok"]


def test_searching_finds_the_words_of_the_new_text(plenary, project, statement, tmp_path):
    file = written(tmp_path, "The xylophone was not mentioned before.")
    assert plenary("replace", project, statement, file).code == 0
    with open_project(project) as opened:
        assert opened.store.search("xylophone") == [statement]
        assert opened.store.search("universalization") == []


def test_the_same_text_changes_nothing(plenary, project, statement, tmp_path):
    file = written(tmp_path, "The same words.")
    assert plenary("replace", project, statement, file).code == 0
    before = plenary("history", project, "--json").json
    answer = plenary("replace", project, statement, file)
    assert answer.code == 0
    assert "very same" in answer.remarks[-1]
    assert plenary("history", project, "--json").json == before


def test_bad_files_change_nothing(plenary, project, statement, mark, unchanged, tmp_path):
    empty, binary = tmp_path / "empty.txt", tmp_path / "binary.txt"
    empty.write_bytes(b" \n")
    binary.write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 20)
    for file in (empty, binary, tmp_path / "missing.txt", tmp_path):
        assert file.name in one_sentence(plenary("replace", project, statement, file))


def test_an_unreadable_file_changes_nothing(plenary, project, statement, unchanged, tmp_path):
    file = written(tmp_path, "Words")
    file.chmod(0)
    answer = process_without_rights("replace", project, statement, file)
    assert "corrected.txt" in one_sentence(answer)


def test_a_statement_that_is_not_there(plenary, project, unchanged, tmp_path):
    file = written(tmp_path, "Words")
    assert "nowhere" in one_sentence(plenary("replace", project, "nowhere", file))


@pytest.mark.parametrize("form", ["md", "html"])
def test_copies_list_what_has_no_place_and_mark_it_nowhere(
    plenary, project, statement, mark, tmp_path, form
):
    mark("great importance to two", "--note", "Look at this again.")
    before, after = tmp_path / "before", tmp_path / "after"
    assert (
        plenary("export", project, "--statement", statement, "--to", form, "-o", before).code == 0
    )
    file = written(tmp_path, "Another text altogether.\n\nIt has nothing of the first.")
    plenary("replace", project, statement, file)
    assert plenary("export", project, "--statement", statement, "--to", form, "-o", after).code == 0
    copy = after.read_text(encoding="utf-8")
    assert "great importance to two" in copy
    assert "Look at this again." in copy
    assert "<mark" in before.read_text(encoding="utf-8")
    assert "<mark" not in (copy.partition("<body")[2] if form == "html" else copy)
