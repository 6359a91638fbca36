"""``plenary check-quotes`` on real files."""

from __future__ import annotations

import docx

QUOTES = [
    "universalization and international cooperation and assistance",
    "universalization and national cooperation and assistance",
    "the moon is made of green cheese and honey",
]


def test_a_word_draft_is_checked_against_the_statements(plenary, project, tmp_path):
    draft = docx.Document()
    for each in QUOTES:
        draft.add_paragraph(f"Japan spoke of “{each}”.")
    draft.add_paragraph(f"Norway spoke of “{QUOTES[0]}”.")
    draft.save(tmp_path / "draft.docx")
    answer = plenary("check-quotes", project, tmp_path / "draft.docx", "--json")
    assert answer.code == 1
    assert [each["verdict"] for each in answer.json] == ["exact", "altered", "missing", "exact"]
    assert ["draft", "national"] in answer.json[1]["difference"]
    shown = plenary("check-quotes", project, tmp_path / "draft.docx").lines
    assert "[-national-]{+international+}" in shown[1]


def test_all_exact_is_a_success(plenary, project, tmp_path):
    draft = tmp_path / "draft.md"
    draft.write_text(f"Japan spoke of “{QUOTES[0]}”.\n", encoding="utf-8")
    assert plenary("check-quotes", project, draft).code == 0


def test_a_draft_without_quotations_says_so(plenary, project, tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("Nothing here.\n", encoding="utf-8")
    answer = plenary("check-quotes", project, draft)
    assert (answer.code, answer.remarks) == (0, ["draft.txt quotes nothing."])


def test_a_draft_that_is_not_there_is_one_sentence(plenary, project, tmp_path):
    answer = plenary("check-quotes", project, tmp_path / "none.docx")
    assert answer.code == 1
    assert len(answer.remarks) == 1
    assert "none.docx" in answer.remarks[0]
