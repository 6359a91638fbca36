"""Statements, highlights, tags and copies on a real project, for people and as JSON."""

from __future__ import annotations

import csv
import re
import zipfile
from datetime import datetime, timedelta

import pytest

from tests.annotations_db.cli.conftest import QUOTE, process

STATEMENT = {"id", "title", "language", "length", "status", "attributes"}
ANNOTATION = {
    "id", "statement_id", "statement", "start", "end", "exact", "prefix", "suffix", "tags",
    "notes", "colour", "author", "created", "modified", "state",
}  # fmt: skip
TAG = {"id", "path", "colour", "definition", "count", "count_with_children"}


def test_new_makes_a_project_with_the_sample_and_the_codebook(plenary, tmp_path):
    path = tmp_path / "a.plenary"
    answer = plenary("new", path, "--json")
    assert (answer.code, path.read_bytes()[:15]) == (0, b"SQLite format 3")
    (sample,) = answer.json
    assert set(sample) == STATEMENT
    assert sample["attributes"]["state"] == "Japan"
    assert len(plenary("tags", path, "--json").json) == 30


def test_new_empty_has_nothing_in_it(plenary, tmp_path):
    path = tmp_path / "a.plenary"
    assert plenary("new", path, "--empty").out == b""
    assert plenary("list", path, "--json").json == []
    assert plenary("tags", path, "--json").json == []
    assert plenary("annotations", path).out == b""


def test_making_a_project_cannot_be_undone(plenary, project):
    assert plenary("undo", project).code == 1
    assert plenary("undo", project, "--any").code == 1
    assert len(plenary("list", project).lines) == 1


def test_import_adds_markdown_and_text_and_prints_their_ids(plenary, project, tmp_path):
    first = tmp_path / "first.md"
    first.write_text("# A title\n\nSome **words**.\n", encoding="utf-8")
    second = tmp_path / "second.txt"
    second.write_text("Plain words,\nin two lines.\n", encoding="utf-8")
    answer = plenary("import", project, first, second)
    assert answer.code == 0
    ids = [line.split()[0] for line in answer.lines]
    assert len(ids) == 2
    listed = {each["id"]: each for each in plenary("list", project, "--json").json}
    assert listed[ids[0]]["title"] == "A title"
    assert listed[ids[1]]["title"] == "second"
    assert plenary("show", project, ids[0]).text == "A title\nSome words."


def test_import_as_json_gives_the_fields_of_statements(plenary, project, tmp_path):
    file = tmp_path / "first.md"
    file.write_text("# A title\n\nSome **words**.\n", encoding="utf-8")
    (added,) = plenary("import", project, file, "--json").json
    assert set(added) == STATEMENT | {"file", "part", "outcome", "remarks", "error"}
    assert (added["outcome"], added["error"]) == ("added", None)
    assert added["length"] == len("A title\nSome words.")


def test_an_import_is_one_undo(plenary, project, tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Words of {number}.", encoding="utf-8")
    plenary("import", project, *sorted(tmp_path.glob("*.txt")))
    assert len(plenary("list", project).lines) == 4
    assert plenary("undo", project).code == 0
    assert len(plenary("list", project).lines) == 1
    assert plenary("redo", project).code == 0
    assert len(plenary("list", project).lines) == 4


def test_list_shows_id_status_highlights_and_title(plenary, project, statement, mark):
    mark()
    (line,) = plenary("list", project).lines
    assert line.startswith(f"{statement}  to read  1 highlight  ")
    (row,) = plenary("list", project, "--json").json
    assert set(row) == STATEMENT
    assert (row["language"], row["status"]) == ("en", "to read")
    assert row["length"] == len(plenary("show", project, statement).text)


def test_show_prints_the_canonical_text_exactly(plenary, project, statement):
    text = plenary("show", project, statement).text
    assert text == text.strip()
    assert f"two elements, namely {QUOTE}." in text
    assert "**" not in text
    assert process("show", project, statement).out == text.encode("utf-8")


def test_show_takes_a_title_or_the_beginning_of_an_id(plenary, project, statement):
    text = plenary("show", project, statement).out
    title = plenary("list", project, "--json").json[0]["title"]
    assert plenary("show", project, title).out == text
    assert plenary("show", project, statement[:8]).out == text


def test_show_as_json_adds_the_text_to_the_fields(plenary, project, statement):
    fields = plenary("show", project, statement, "--json").json
    assert set(fields) == STATEMENT | {"text"}
    assert fields["length"] == len(fields["text"])


def test_annotate_highlights_tags_and_notes(plenary, project, statement):
    answer = plenary(
        "annotate", project, statement, "--quote", QUOTE, "--tag", "Universalization",
        "--note", "The *core*.", "--as", "Mari", "--json",
    )  # fmt: skip
    assert answer.code == 0
    made = answer.json
    assert set(made) == ANNOTATION
    text = plenary("show", project, statement).text
    assert text[made["start"] : made["end"]] == made["exact"] == QUOTE
    assert made["prefix"] == text[made["start"] - 32 : made["start"]]
    assert made["suffix"] == text[made["end"] : made["end"] + 32]
    assert made["tags"] == ["Universalization"]
    assert (made["author"], made["state"], made["colour"]) == ("Mari", "exact", "blue")
    (note,) = made["notes"]
    assert set(note) == {"text", "author", "created", "private"}
    assert (note["text"], note["author"], note["private"]) == ("The *core*.", "Mari", False)
    assert datetime.fromisoformat(made["created"]).utcoffset() == timedelta(0)
    assert made["statement_id"] == statement


def test_annotating_again_adds_to_the_same_highlight(plenary, project, mark):
    first = mark(QUOTE, "--tag", "Universalization")
    again = mark(QUOTE, "--tag", "Cooperation and assistance", "--note", "Both")
    assert first == again
    (found,) = plenary("annotations", project, "--json").json
    assert found["tags"] == ["Universalization", "Cooperation and assistance"]


def test_two_people_have_highlights_of_their_own(plenary, project, mark):
    assert mark(QUOTE, "--as", "Anna") != mark(QUOTE, "--as", "Bela")
    assert {each["author"] for each in plenary("annotations", project, "--json").json} == {
        "Anna",
        "Bela",
    }


def test_a_name_comes_from_the_option_then_the_environment_then_is_unnamed(
    plenary, project, mark, monkeypatch
):
    mark("solemn pledge")
    monkeypatch.setenv("PLENARY_AUTHOR", "Environment")
    mark("solemn pledge")
    mark("solemn pledge", "--as", "Option")
    authors = [each["author"] for each in plenary("annotations", project, "--json").json]
    assert sorted(authors) == ["Environment", "Option", "Unnamed"]


def test_a_missing_tag_is_made_and_said(plenary, project, statement):
    answer = plenary("annotate", project, statement, "--quote", QUOTE, "--tag", "Brand new / Child")
    assert answer.remarks == ["Made the tag “Brand new”.", "Made the tag “Brand new / Child”."]
    paths = [each["path"] for each in plenary("tags", project, "--json").json]
    assert {"Brand new", "Brand new / Child"} <= set(paths)


def test_a_quote_is_found_whatever_its_blanks_and_dashes(plenary, project, mark):
    mark("universalization  and\ninternational cooperation and assistance")
    (found,) = plenary("annotations", project, "--json").json
    assert found["exact"] == QUOTE


def test_an_occurrence_chooses_among_several(plenary, project, statement, mark):
    text = plenary("show", project, statement).text
    mark("Mr. President", "--occurrence", "2")
    (found,) = plenary("annotations", project, "--json").json
    places = [each.start() for each in re.finditer("Mr. President", text)]
    assert found["start"] == places[1]


def test_retag_adds_and_removes_by_the_beginning_of_an_id(plenary, project, mark):
    highlight = mark(QUOTE, "--tag", "Universalization")
    answer = plenary(
        "retag", project, highlight[:12], "--add", "Fresh", "--remove", "universalization", "--json"
    )
    assert set(answer.json) == ANNOTATION
    assert answer.json["tags"] == ["Fresh"]
    assert answer.remarks == ["Made the tag “Fresh”."]
    assert plenary("retag", project, highlight, "--add", "Clearance").id == highlight


def test_note_writes_another_note(plenary, project, mark):
    highlight = mark(QUOTE, "--note", "First")
    assert plenary("note", project, highlight, "Second\nline").id == highlight
    fields = plenary("note", project, highlight, "Third", "--as", "Anna", "--json").json
    assert set(fields) == ANNOTATION
    assert [(each["text"], each["author"]) for each in fields["notes"]] == [
        ("First", "Unnamed"),
        ("Second\nline", "Unnamed"),
        ("Third", "Anna"),
    ]


def test_delete_removes_several_and_one_undo_brings_them_back(plenary, project, mark):
    first, second = mark("solemn pledge"), mark(QUOTE, "--tag", "Universalization", "--note", "N")
    before = plenary("annotations", project, "--json").json
    answer = plenary("delete", project, first, second[:10])
    assert (answer.code, answer.lines) == (0, [first, second])
    assert plenary("annotations", project, "--json").json == []
    plenary("undo", project)
    assert plenary("annotations", project, "--json").json == before


def test_delete_as_json_gives_what_was_removed(plenary, project, mark):
    highlight = mark()
    (removed,) = plenary("delete", project, highlight, "--json").json
    assert set(removed) == ANNOTATION
    assert removed["exact"] == QUOTE


def test_tags_counts_highlights_also_with_children(plenary, project, mark):
    mark(QUOTE, "--tag", "Universalization / Outreach")
    mark(QUOTE, "--tag", "Universalization")
    mark("solemn pledge", "--tag", "Universalization")
    listed = plenary("tags", project, "--json").json
    assert all(set(each) == TAG for each in listed)
    counts = {each["path"]: (each["count"], each["count_with_children"]) for each in listed}
    assert counts["Universalization"] == (2, 2)
    assert counts["Universalization / Outreach"] == (1, 1)
    (line,) = [each for each in plenary("tags", project).lines if each.endswith("Outreach")]
    assert line.split()[1:4] == ["1", "1", "blue"]


def test_annotations_can_be_of_one_statement_and_of_tags(
    plenary, project, statement, mark, tmp_path
):
    other = tmp_path / "other.md"
    other.write_text("Other words here.", encoding="utf-8")
    (added,) = plenary("import", project, other, "--json").json
    plenary("annotate", project, added["id"], "--quote", "Other words", "--tag", "Clearance")
    child = mark(QUOTE, "--tag", "Universalization / Outreach")
    bare = mark("solemn pledge")

    def found(*options):
        return [each["id"] for each in plenary("annotations", project, *options, "--json").json]

    assert len(found()) == 3
    assert set(found("--statement", statement)) == {child, bare}
    assert found("--tag", "universalization") == [child]
    assert len(found("--tag", "Universalization", "--tag", "Clearance")) == 2
    assert found("--statement", statement, "--tag", "Clearance") == []


def test_annotations_for_people_are_one_line_each(plenary, project, mark):
    highlight = mark(QUOTE, "--tag", "Universalization")
    (line,) = plenary("annotations", project).lines
    assert line.startswith(highlight)
    assert line.endswith("Universalization")
    assert "“universalization and" in line


@pytest.mark.parametrize("form", ["docx", "html", "xlsx", "csv", "md", "json"])
def test_export_writes_one_statement_to_a_file(plenary, project, mark, tmp_path, form):
    mark(QUOTE, "--tag", "Universalization", "--note", "Remarkable.")
    out = tmp_path / f"copy.{form}"
    answer = plenary("export", project, "--to", form, "-o", out)
    assert (answer.code, answer.lines) == (0, [str(out)])
    parts = {"docx": "word/comments.xml", "xlsx": "xl/sharedStrings.xml"}
    if form in parts:
        with zipfile.ZipFile(out) as archive:
            content = archive.read(parts[form]).decode("utf-8")
    else:
        content = out.read_text(encoding="utf-8-sig")
    assert "Remarkable." in content


def test_export_of_several_writes_a_folder_or_one_table(plenary, project, mark, tmp_path):
    mark()
    other = tmp_path / "other.md"
    other.write_text("# Other\n\nWords.", encoding="utf-8")
    plenary("import", project, other)
    folder = plenary("export", project, "--to", "html", "-o", tmp_path / "copies", "--json").json
    assert len(folder["files"]) == 2
    assert len(list((tmp_path / "copies").glob("*.html"))) == 2
    for form in ("xlsx", "csv", "json"):
        out = tmp_path / f"all.{form}"
        assert plenary("export", project, "--to", form, "-o", out).lines == [str(out)]


def test_export_can_be_limited_to_tags(plenary, project, statement, mark, tmp_path):
    mark("solemn pledge", "--tag", "Clearance")
    mark(QUOTE, "--tag", "Universalization / Outreach")
    out = tmp_path / "copy.csv"
    plenary(
        "export", project, "--statement", statement, "--tag", "Universalization", "--to", "csv",
        "-o", out,
    )  # fmt: skip
    rows = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 2
    assert QUOTE in rows[1]


def test_export_replaces_only_by_force(plenary, project, mark, tmp_path):
    out = tmp_path / "copy.html"
    out.write_text("mine", encoding="utf-8")
    assert plenary("export", project, "--to", "html", "-o", out).code == 1
    assert out.read_text(encoding="utf-8") == "mine"
    assert plenary("export", project, "--to", "html", "-o", out, "--force").code == 0
    assert "Japan" in out.read_text(encoding="utf-8")


def test_import_tells_what_became_of_every_file(plenary, project, tmp_path):
    folder = tmp_path / "meeting"
    (folder / "more").mkdir(parents=True)
    (folder / "a.md").write_text("# One\n\nWords.", encoding="utf-8")
    (folder / "more" / "b.md").write_text("# Two\n\nOther words.", encoding="utf-8")
    (folder / "c.pdf").write_bytes(b"no pdf")
    (folder / ".hidden.md").write_text("x", encoding="utf-8")
    answer = plenary("import", project, folder, "--recursive", "--json")
    found = {each["file"].rpartition("/")[2]: each for each in answer.json}
    assert [found[each]["outcome"] for each in ("a.md", "b.md", "c.pdf")] == [
        "added", "added", "failed",
    ]  # fmt: skip
    assert found["c.pdf"]["id"] is None
    assert "c.pdf" in found["c.pdf"]["error"]
    again = plenary("import", project, folder / "a.md", "--json")
    (left,) = again.json
    assert (left["outcome"], left["id"]) == ("skipped", found["a.md"]["id"])
    assert plenary("import", project, folder / "a.md").out == b""
    assert plenary("import", project, folder / "a.md", "--on-duplicate", "keep").id


def test_import_replaces_what_has_the_same_words(plenary, project, tmp_path):
    first, second = tmp_path / "a.md", tmp_path / "b.md"
    first.write_text("# One\n\nWords to keep.", encoding="utf-8")
    second.write_text("## One\n\nWords to keep.", encoding="utf-8")
    added = plenary("import", project, first).id
    answer = plenary("import", project, second, "--on-duplicate", "replace")
    assert answer.id == added
    assert answer.remarks == ["Replaced “One”."]


def test_import_reads_in_the_encoding_that_is_given(plenary, project, tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes("Привет".encode("cp866"))
    added = plenary("import", project, file, "--encoding", "cp866").id
    assert plenary("show", project, added).text == "Привет"
    file.write_bytes(b"other")
    answer = plenary("import", project, file, "--encoding", "klingon")
    assert "klingon" in answer.remarks[-1]
