"""Reports of a real project, read back from the files by other libraries."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import docx
import lxml.html
import markdown
import openpyxl
import pytest

from annotations_db import new_project
from annotations_db.analysis.form import forms
from annotations_db.errors import FileError, InvalidError, NotFoundError
from annotations_db.model import Change, Edit
from annotations_db.project.reporting import Asked

STATEMENTS = {
    "Japan": "# Statement of Japan\n\n1. Before. We will *assist* victims. After.\n\n2. More.\n",
    "Zambia": "# Statement of Zambia\n\n1. =1+1 is what we clear. <b>Not bold</b>.\n",
    "Peru": "# Statement of Peru\n\n1. We greet you.\n",
}
DETAILS = {"meeting": "Third Meeting", "date": "2012-09-11", "agenda_item": "8 (c)"}


@pytest.fixture
def project(tmp_path):
    for name, text in STATEMENTS.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    with new_project(tmp_path / "Oslo.plenary", author="Anna Berg", empty=True) as project:
        project.import_files([tmp_path / f"{name}.md" for name in STATEMENTS])
        for name in STATEMENTS:
            project.set_details({**DETAILS, "state": name}, f"Statement of {name}")
        project.annotate(
            "Statement of Japan",
            quote="assist victims",
            tags=["Help", "Money"],
            note="A *strong* one.",
        )
        project.annotate("Statement of Zambia", quote="=1+1 is what we clear", tags=["Clearing"])
        yield project


def written(project, form_id, asked=None, **more):
    (form,) = [each for each in forms() if each.id == form_id]
    return form.write(project.report(asked, **more))


def test_formats_have_a_suffix_of_their_own():
    assert [each.id for each in forms()] == ["docx", "html", "xlsx", "md"]
    assert len({each.suffix for each in forms()}) == len(forms())


def test_word_has_headings_quotes_and_sources(project):
    read = docx.Document(BytesIO(written(project, "docx", Asked(context="sentence"))))
    lines = [(each.style.name, each.text) for each in read.paragraphs if each.text]
    assert ("Heading 1", "Help") in lines
    assert ("Heading 2", "Japan") in lines
    assert ("Quote", "We will assist victims.") in lines
    assert any(
        text.startswith("Statement of Japan, Third Meeting, 8 (c), 11 September 2012, para. 1")
        for _, text in lines
    )
    assert ("Subtitle", "State or organisation without a quote: Peru; Zambia") in lines
    assert read.core_properties.author == "Anna Berg"


def test_a_page_shows_what_was_typed_and_runs_nothing(project):
    page = written(project, "html").decode("utf-8")
    read = lxml.html.fromstring(page)
    assert [each.text_content() for each in read.iter("mark")] == [
        "assist victims", "assist victims", "=1+1 is what we clear",
    ]  # fmt: skip
    assert read.xpath("//h2/text()") == ["Help ", "Money ", "Clearing "]
    assert read.xpath("//div[@class='note']//em/text()") == ["strong", "strong"]
    assert not read.xpath("//script|//link|//img|//b[text()='Not bold']")


def test_markdown_keeps_words_and_notes(project):
    text = written(project, "md").decode("utf-8")
    shown = lxml.html.fromstring(f"<div>{markdown.markdown(text)}</div>")
    assert shown.xpath("//blockquote//strong/text()") == [
        "assist victims", "assist victims", "=1+1 is what we clear",
    ]  # fmt: skip
    assert shown.xpath("//li//em/text()") == ["strong", "strong"]


def test_a_workbook_has_one_row_a_place_and_no_formula(project):
    book = openpyxl.load_workbook(BytesIO(written(project, "xlsx", Asked(by=("tag", "state")))))
    head, *rows = book["Quotes"].iter_rows(values_only=True)
    found = [dict(zip(head, row, strict=True)) for row in rows]
    assert [each["By Tag"] for each in found] == ["Help", "Money", "Clearing"]
    assert found[0]["Date"] == datetime(2012, 9, 11)  # noqa: DTZ001 - a date without a zone
    assert found[0]["Agenda item"] == "8 (c)"
    assert found[0]["Tags"] == "Help\nMoney"
    assert found[0]["Coder"] == "Anna Berg"
    assert found[2]["Quote"] == "=1+1 is what we clear"
    assert all(cell.data_type != "f" for row in book["Quotes"] for cell in row)
    silent = list(book["Silence"].iter_rows(values_only=True))
    assert ("Help", "State or organisation", "Peru") in silent


def test_private_notes_and_names_stay_where_they_shall(project):
    highlight = project.annotations(tags=["Clearing"])[0]
    project.note(highlight, "Between us.", private=True)
    for form in forms():
        content = form.write(project.report(Asked(names=False)))
        if form.id in {"docx", "xlsx"}:
            content = _inside(content)
        assert b"Between us" not in content, form.id
        assert b"Anna Berg" not in content, form.id


def test_only_the_tags_asked_for_are_headings(project):
    made = project.report(Asked(by=("tag",)), tags=["Help"])
    assert [each.name for each in made.groups] == ["Help"]
    assert made.silent == ()


def test_a_tag_for_work_in_progress_is_no_theme(project):
    tag = project.tag("Money")
    project.perform(
        lambda: Edit(
            "rename-tag",
            (Change(tag, replace(tag, working=True)),),
            {"tag": "Money", "name": "Money"},
        )
    )
    made = project.report(Asked(by=("tag",)))
    assert [each.name for each in made.groups] == ["Help", "Clearing"]


@pytest.mark.parametrize(
    ("asked", "more", "message"),
    [
        (Asked(by=()), {}, "report-levels"),
        (Asked(by=("tag", "tag")), {}, "report-levels"),
        (Asked(by=("state", "date", "meeting", "tag")), {}, "report-levels"),
        (Asked(by=("colour",)), {}, "report-level-unknown"),
        (Asked(), {"statements": ["Statement of Peru"]}, "report-empty"),
    ],
)
def test_what_cannot_be_reported_is_said(project, asked, more, message):
    with pytest.raises((InvalidError, NotFoundError)) as raised:
        project.report(asked, **more)
    assert raised.value.message == message


def test_a_report_is_never_written_over_a_project(project, tmp_path):
    with pytest.raises(FileError):
        project.write_report(project.report(), tmp_path / "Oslo.plenary", to="md", overwrite=True)


def _inside(content: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return b"".join(archive.read(each) for each in archive.namelist())
