"""Comments in files become highlights with notes by those who wrote them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from annotations_db.edits.comments import moment_of
from annotations_db.project import Project, new_project
from tests.annotations_db.importers.documents import docx, p, r, relation
from tests.annotations_db.importers.test_docx_comments import end, refer, said, start


@pytest.fixture
def project(tmp_path: Path, _own_settings: None) -> Iterator[Project]:
    with new_project(tmp_path / "a.plenary", author="Anna", empty=True) as made:
        yield made


def commented(path: Path, words: str = "clear mines") -> Path:
    body = p(
        r("We ") + start(1) + start(2) + r(words) + end(1) + refer(1) + end(2) + refer(2)
        + r(" daily.") + refer(3)
    )  # fmt: skip
    comments = said(1, "Omar", "Which?") + said(2, "Omar", "And where?") + said(3, "", "A point")
    relations = relation("c", "comments", "comments.xml")
    path.write_bytes(docx(body, comments=comments, relations=relations))
    return path


def test_comments_are_highlights_with_notes_and_one_undo_takes_all_back(
    project: Project, tmp_path: Path
) -> None:
    project.import_files([commented(tmp_path / "a.docx")])
    first, second = project.annotations()
    names = {each.id: each.name for each in project.store.people()}
    places = {each.annotation.exact: each for each in (first, second)}
    both = places["clear mines"]
    assert [note.text for note in both.notes] == ["Which?", "And where?"]
    assert names[both.annotation.author_id] == names[both.notes[0].author_id] == "Omar"
    assert both.annotation.created == datetime(2024, 5, 1, 10, 15, tzinfo=UTC)
    point = places["We clear mines daily."]
    assert (point.notes[0].text, names[point.annotation.author_id]) == ("A point", "Unnamed")
    assert project.check() == []
    project.undo()
    assert (project.statements(), project.annotations()) == ([], [])
    project.redo()
    assert len(project.annotations()) == 2
    assert project.check() == []


def test_many_files_bring_theirs_in_one_edit(project: Project, tmp_path: Path) -> None:
    paths = [commented(tmp_path / f"{each}.docx", f"clear {each}") for each in "abc"]
    report = project.import_files(paths)
    assert len(project.annotations()) == 6
    assert len([each for each in project.store.people() if each.name == "Omar"]) == 1
    assert report.record_id is not None
    project.undo()
    assert project.annotations() == []
    assert project.check() == []


@pytest.mark.parametrize("date", ["", "yesterday", "2024-13-01", "0001-01-01T00:00:00+14:00"])
def test_a_date_that_is_none_is_the_moment_of_the_import(date: str) -> None:
    assert moment_of(date) is None


def test_a_date_without_a_zone_is_in_utc() -> None:
    assert moment_of("2024-05-01T10:15:00") == datetime(2024, 5, 1, 10, 15, tzinfo=UTC)
    assert moment_of("2024-05-01T10:15:00+02:00") == datetime(2024, 5, 1, 8, 15, tzinfo=UTC)


def test_each_part_of_a_compilation_has_the_comments_on_its_own_words(
    project: Project, tmp_path: Path
) -> None:
    body = "".join(
        p(r(f"Statement by {name}", "<w:b/>"))
        + p(r("We thank the President for the work that was done in ")
            + start(number) + r(f"all these months of {name}") + end(number) + refer(number)
            + r(f". {name} thanks the chair."))
        for number, name in enumerate(("Japan", "Norway", "Austria"), 1)
    )  # fmt: skip
    comments = said(2, "Kim", "about Norway") + said(3, "Kim", "about Austria")
    comments = said(1, "Kim", "about Japan") + comments
    relations = relation("c", "comments", "comments.xml")
    path = tmp_path / "all.docx"
    path.write_bytes(docx(body, comments=comments, relations=relations))
    report = project.import_files([path], split=True)
    assert len(report.added) == 3
    assert [remark.count("notes by those") for remark in report.remarks] == [1, 1, 1]
    found = {
        project.statement(each.annotation.statement_id).title: (
            each.annotation.exact,
            [note.text for note in each.notes],
        )
        for each in project.annotations()
    }
    assert sorted(found.values()) == [
        (f"all these months of {name}", [f"about {name}"])
        for name in ("Austria", "Japan", "Norway")
    ]
    assert project.check() == []


def test_a_text_that_is_replaced_takes_no_comments_and_says_so(
    project: Project, tmp_path: Path
) -> None:
    (first,) = project.import_files([commented(tmp_path / "a.docx")]).added
    before = len(project.annotations())
    other = commented(tmp_path / "b.docx", "clear all mines")
    (remark,) = [each for each in project.replace_text(first, other).remarks if "omments" in each]
    assert remark == "b.docx: Comments in the file were left out."
    assert len(project.annotations()) == before
