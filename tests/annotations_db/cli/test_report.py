"""``plenary report`` on a real file."""

from __future__ import annotations

import pytest


def test_a_report_is_written_and_named(plenary, project, mark, tmp_path):
    mark()
    out = tmp_path / "report.md"
    answer = plenary("report", project, "--to", "md", "-o", out)
    assert answer.code == 0, answer
    assert answer.text == f"{out}\n"
    assert "### Japan" in out.read_text(encoding="utf-8")


def test_json_says_the_file_and_how_much_is_in_it(plenary, project, mark, tmp_path):
    mark()
    out = tmp_path / "report.xlsx"
    answer = plenary("report", project, "--to", "xlsx", "--by", "state", "-o", out, "--json")
    assert answer.json == {"file": str(out), "highlights": 1}
    assert out.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--to", "pdf"), 2),
        (("--to", "md", "--by", "colour"), 1),
        (("--to", "md", "--by", ","), 1),
        (("--to", "md", "--tag", "Nothing of the kind"), 1),
        (("--to", "md", "--statement", "Peru"), 1),
        (("--to", "md", "--context", "page"), 2),
    ],
)
def test_what_is_asked_wrongly_is_said_and_nothing_is_written(
    plenary, project, mark, tmp_path, options, code
):
    mark()
    out = tmp_path / "report"
    answer = plenary("report", project, *options, "-o", out)
    assert answer.code == code, answer
    assert answer.remarks
    assert not any("Traceback" in each for each in answer.remarks)
    assert not out.exists()


def test_a_project_without_highlights_has_nothing_to_report(plenary, project, tmp_path):
    answer = plenary("report", project, "--to", "md", "-o", tmp_path / "report.md")
    assert answer.code == 1
    assert "nothing to report" in answer.remarks[0]


def test_what_is_there_is_replaced_only_by_force(plenary, project, mark, tmp_path):
    mark()
    out = tmp_path / "report.html"
    out.write_text("mine", encoding="utf-8")
    assert plenary("report", project, "--to", "html", "-o", out).code == 1
    assert out.read_text(encoding="utf-8") == "mine"
    assert plenary("report", project, "--to", "html", "-o", out, "--force").code == 0
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
