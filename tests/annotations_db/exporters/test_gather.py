"""Copies of what a real project holds."""

from __future__ import annotations

import pytest

from annotations_db.exporters.copy import passages
from annotations_db.exporters.csv import read_table
from annotations_db.exporters.exporter import exporter, proposed_name
from annotations_db.project import new_project
from tests.annotations_db.exporters import reading_back

QUOTE = "Japan attaches great importance to two elements"


@pytest.fixture
def project(tmp_path):
    with new_project(tmp_path / "p.plenary", author="Anna Berg") as made:
        yield made


def test_the_copy_of_the_sample_holds_its_details_tags_and_notes(project):
    (statement,) = project.statements()
    tags = ("Universalization", "Universalization / Outreach")
    made = project.annotate(statement, quote=QUOTE, tags=tags, note="Both named together")
    copy = project.copy_of(statement)
    (passage,) = passages(copy)
    assert passage.exact == QUOTE
    assert passage.paths == tags
    assert passage.author == "Anna Berg"
    assert passage.created == made.annotation.created
    assert [each.text for each in passage.remarks] == ["Both named together"]
    name = proposed_name(exporter("docx"), copy)
    assert name == "Japan – CCM 3MSP – 2012-09-11 – annotated.docx"
    page = reading_back.page(exporter("html").write([copy]))
    assert page.xpath("string(//footer)") == (
        "Statement of Japan (H. E. Mr. Mari AMANO), Third Meeting of States Parties to "
        "the Convention on Cluster Munitions, Oslo, Norway, 11 September 2012."
    )


def test_a_project_exports_every_format_and_only_the_tags_asked_for(project, tmp_path):
    (statement,) = project.statements()
    project.annotate(statement, quote=QUOTE, tags=("Universalization / Outreach",))
    project.annotate(statement, quote="Thank you for your attention")
    for form in ("html", "docx", "csv"):
        (made,) = project.export(tmp_path / f"copy.{form}", to=form)
        assert made.stat().st_size > 0
    (table,) = project.export(tmp_path / "few.csv", to="csv", tags=("Universalization",))
    assert [row["quote"] for row in read_table(table.read_bytes())] == [QUOTE]
    assert len(read_table((tmp_path / "copy.csv").read_bytes())) == 2
