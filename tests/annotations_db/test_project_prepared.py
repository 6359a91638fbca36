"""Files and pasted texts read first, then added with the title and details they were given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotations_db.edits.attributes import SPEAKER_KINDS, offered, standard_attributes
from annotations_db.edits.details import set_choices
from annotations_db.errors import CancelledError, InvalidError
from annotations_db.importers import Workers
from annotations_db.project import Project, new_project, preparing
from annotations_db.project.preparing import Pasted, Prepared, proposed_title, read_all, read_one
from annotations_db.project.watching import Watch


@pytest.fixture
def project(tmp_path: Path, _own_settings: None) -> Iterator[Project]:
    with new_project(tmp_path / "a.plenary", author="Anna", empty=True) as made:
        yield made


def prepared(origin: Path | Pasted) -> Prepared:
    (read,) = read_all([origin], Watch())
    assert read.prepared is not None
    return read.prepared


OLDER = ("party", "signatory", "not party", "UN", "organisation", "civil society", "other")


def choices(project: Project) -> tuple[str, ...]:
    (kind,) = [each for each in project.store.attributes() if each.key == "speaker_kind"]
    return kind.choices


@pytest.mark.parametrize("count", [1, 3])
def test_a_choice_that_the_project_was_made_without_comes_in_with_what_needs_it(
    project: Project, tmp_path: Path, count: int
) -> None:
    store = project.store
    project.perform(lambda: set_choices(store, project.stamp(), "speaker_kind", OLDER))
    for number in range(count):
        (tmp_path / f"{number}.txt").write_text(
            "Statement by the International Committee of the Red Cross\n\n"
            f"Geneva, {number + 1} May 2012\n\nMr. President,\n\nWe thank you for it.",
            encoding="utf-8",
        )
    added = project.import_files(sorted(tmp_path.glob("*.txt"))).added
    assert [project.details(each)["speaker_kind"] for each in added] == ["ICRC"] * count
    assert choices(project) == (
        "party", "signatory", "not party", "UN", "organisation", "ICRC", "civil society", "other",
    )  # fmt: skip
    assert project.check() == []
    project.undo()
    assert choices(project) == OLDER
    assert project.statements() == []
    project.redo()
    assert "ICRC" in choices(project)
    again = tmp_path / "again.txt"
    again.write_text("Statement by the ICRC\n\nMr. President,\n\nOther words.", encoding="utf-8")
    project.import_files([again])
    assert choices(project).count("ICRC") == 1


def test_choices_of_ones_own_stay_alone(project: Project, tmp_path: Path) -> None:
    own = ("Vertragsstaat", "Beobachter")
    store = project.store
    project.perform(lambda: set_choices(store, project.stamp(), "speaker_kind", own))
    path = tmp_path / "a.txt"
    path.write_text("Statement by the ICRC\n\nMr. President,\n\nWords.", encoding="utf-8")
    (added,) = project.import_files([path]).added
    assert "speaker_kind" not in project.details(added)
    assert choices(project) == own
    with pytest.raises(InvalidError):
        project.add_statements([Prepared(prepared(path).imported, {"speaker_kind": "ICRC"})])


@pytest.mark.parametrize(
    ("there", "after"),
    [
        (SPEAKER_KINDS, SPEAKER_KINDS),
        (OLDER, SPEAKER_KINDS),
        (("other", "party"), ("other", "party")),
        (("mine", "yours"), ("mine", "yours")),
    ],
)
def test_what_is_offered(there: tuple[str, ...], after: tuple[str, ...]) -> None:
    (kind,) = [each for each in standard_attributes() if each.key == "speaker_kind"]
    found = offered(replace(kind, choices=there)).choices
    if there == ("other", "party"):
        assert found[:2] == there
        assert {*found} == {*SPEAKER_KINDS}
    else:
        assert found == after


def test_what_was_read_comes_in_with_its_title_and_details(
    project: Project, tmp_path: Path
) -> None:
    (tmp_path / "one.md").write_text("# One\n\nWords.", encoding="utf-8")
    (tmp_path / "two.md").write_text("# Two\n\nWords.", encoding="utf-8")
    first = replace(
        prepared(tmp_path / "one.md"), details={"title": "Norway, Oslo", "state": "Norway"}
    )
    report = project.add_statements([first, tmp_path / "two.md", tmp_path / "gone.md"])
    assert [each.title for each in report.added] == ["Norway, Oslo", "Two"]
    assert [each.message for each in report.failed] == ["file-missing"]
    assert project.details(report.added[0]) == {"state": "Norway"}
    project.undo()
    assert project.statements() == []


def test_a_wrong_detail_adds_nothing(project: Project, tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("# One", encoding="utf-8")
    good = prepared(tmp_path / "one.md")
    with pytest.raises(InvalidError):
        project.add_statements([good, replace(good, details={"date": "soon"})])
    assert project.statements() == []


def test_what_cannot_be_read_stops_nothing_and_many_are_left_for_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "MOST_READ", 2)
    paths = [tmp_path / f"{number}.txt" for number in range(4)]
    for path in paths[1:]:
        path.write_text("Words.", encoding="utf-8")
    found = read_all(paths, Watch())
    assert [each.origin for each in found] == paths
    assert found[0].error is not None
    assert found[0].error.message == "file-missing"
    assert found[1].prepared is not None
    assert [(each.prepared, each.error) for each in found[2:]] == [(None, None)] * 2


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("# One", encoding="utf-8")
    with pytest.raises(CancelledError):
        read_all([tmp_path / "one.md"], Watch(cancelled=lambda: True))


def test_a_plain_text_can_be_read_another_way(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("# Not a heading\nsecond line\n", encoding="utf-8")
    with Workers() as workers:
        first = read_one(path, workers).prepared
        lines = read_one(path, workers, "lines").prepared
    assert first is not None
    assert lines is not None
    assert (first.layout, lines.layout) == ("markdown", "lines")
    assert lines.imported.text.text == "# Not a heading\nsecond line"
    assert prepared(Pasted("", "<p>Rich <b>text</b></p>")).layout is None


def test_rich_text_keeps_its_formatting_and_can_be_read_as_plain() -> None:
    pasted = Pasted("Title\nWords", "<h1>Title</h1><p>Words</p>")
    with Workers() as workers:
        rich = read_one(pasted, workers).prepared
        plain = read_one(pasted, workers, "lines").prepared
    assert rich is not None
    assert plain is not None
    assert [each.kind for each in rich.imported.text.blocks] == ["h1", "p"]
    assert [each.kind for each in plain.imported.text.blocks] == ["p", "p"]


def test_a_pasted_text_is_named_by_its_heading_its_details_or_its_first_words() -> None:
    pasted = Pasted("Mr. President, my delegation is grateful.\n\nMore words.")
    read = prepared(pasted)
    assert proposed_title(read, pasted) == "Mr. President, my delegation is grateful."
    known = replace(read, details={"title": "ignored", "state": "Norway", "date": "2012-09-11"})
    assert proposed_title(known, pasted) == "Norway – 11 September 2012"
    unfinished = replace(read, details={"state": "Norway", "date": "next wee"})
    assert proposed_title(unfinished, pasted) == "Norway"
    headed = Pasted("# Statement of Norway\n\nWords.")
    assert proposed_title(prepared(headed), headed) == "Statement of Norway"
