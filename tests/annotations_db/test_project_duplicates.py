"""Files that the project has already: left out, replaced or kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations_db.model import StatementId
from annotations_db.project import Project, new_project
from annotations_db.project.preparing import Prepared
from annotations_db.words import label

WORDS = "# Remarks\n\nJapan clears mines."


@pytest.fixture
def project(tmp_path: Path, _own_settings: None) -> Iterator[Project]:
    with new_project(tmp_path / "a.plenary", author="Anna", empty=True) as made:
        yield made


def file(folder: Path, name: str, words: str = WORDS) -> Path:
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


def states(project: Project, *paths: Path, on_duplicate: str) -> list[str]:
    report = project.import_files(paths, on_duplicate=on_duplicate)  # type: ignore[arg-type]
    return [each.state for each in report.outcomes]


def test_same_bytes_and_same_words_are_left_out(project: Project, tmp_path: Path) -> None:
    first = file(tmp_path, "a.md")
    (added,) = project.import_files([first]).added
    same = file(tmp_path, "b.md")
    words = file(tmp_path, "c.md", WORDS.replace("# Remarks", "## Remarks"))
    other = file(tmp_path, "d.md", WORDS.replace("Japan", "Chile"))
    report = project.import_files([same, words, other], on_duplicate="skip")
    assert [each.state for each in report.outcomes] == ["skipped", "skipped", "added"]
    assert [each.statement for each in report.skipped] == [added, added]
    assert len(project.statements()) == 2


def test_repetitions_within_one_import_are_found(project: Project, tmp_path: Path) -> None:
    paths = [file(tmp_path, "a.md"), file(tmp_path, "b.md"), file(tmp_path, "c.md", "other")]
    report = project.import_files(paths, on_duplicate="skip")
    assert [each.state for each in report.outcomes] == ["added", "skipped", "added"]
    assert report.outcomes[1].statement == report.added[0]


def test_nothing_new_writes_nothing(project: Project, tmp_path: Path) -> None:
    path = file(tmp_path, "a.md")
    project.import_files([path])
    before = project.history()
    assert states(project, path, path, on_duplicate="skip") == ["skipped", "skipped"]
    assert project.history() == before


def test_kept_they_are_added_once_more(project: Project, tmp_path: Path) -> None:
    path = file(tmp_path, "a.md")
    assert states(project, path, path, on_duplicate="keep") == ["added", "added"]
    assert len(project.statements()) == 2


def test_what_was_looked_at_comes_in_whatever_the_project_has(
    project: Project, tmp_path: Path
) -> None:
    from annotations_db.importers import read_file  # noqa: PLC0415

    path = file(tmp_path, "a.md")
    report = project.add_statements([Prepared(read_file(path)), path], on_duplicate="skip")
    assert [each.state for each in report.outcomes] == ["added", "skipped"]
    assert len(project.add_statements([Prepared(read_file(path))], on_duplicate="skip").added) == 1


def test_what_was_looked_at_takes_the_place_it_was_given_once(
    project: Project, tmp_path: Path
) -> None:
    from annotations_db.importers import read_file  # noqa: PLC0415

    (old,) = project.import_files([file(tmp_path, "a.md")]).added
    project.annotate(old, quote="clears mines")
    again = file(tmp_path, "b.md", WORDS.replace("# Remarks", "## Remarks"))
    looked_at = Prepared(read_file(again), {"title": "Ignored"}, replaces=old.id)
    report = project.add_statements([looked_at, looked_at, again], on_duplicate="replace")
    assert [each.state for each in report.outcomes] == ["replaced", "skipped", "skipped"]
    assert [each.statement for each in report.replaced] == project.statements()
    (statement,) = project.statements()
    assert (statement.id, statement.title, statement.source_name) == (old.id, "Remarks", "b.md")
    assert project.annotations()[0].annotation.exact == "clears mines"
    assert project.check() == []
    project.undo()
    assert project.statements() == [old]


def test_in_the_place_of_what_was_removed_it_is_a_new_one(project: Project, tmp_path: Path) -> None:
    from annotations_db.importers import read_file  # noqa: PLC0415

    path = file(tmp_path, "a.md")
    gone = Prepared(read_file(path), replaces=StatementId("gone"))
    assert [each.state for each in project.add_statements([gone]).outcomes] == ["added"]


@pytest.mark.parametrize("others", [0, 2])
def test_replaced_it_keeps_its_highlights_and_undo_brings_back_all(
    project: Project, tmp_path: Path, others: int
) -> None:
    (added,) = project.import_files([file(tmp_path, "a.md")]).added
    project.annotate(added, quote="clears mines", tags=["Clearance"])
    again = file(tmp_path, "b.md", WORDS.replace("# Remarks", "## Remarks"))
    more = [file(tmp_path, f"{each}.md", f"More {each}") for each in range(others)]
    assert states(project, again, *more, on_duplicate="replace")[0] == "replaced"
    (statement, *_) = project.statements()
    assert (statement.id, statement.source_name) == (added.id, "b.md")
    assert project.text(statement).blocks[0].kind == "h2"
    (kept,) = project.annotations()
    assert (kept.annotation.exact, kept.annotation.text_id) == ("clears mines", statement.text_id)
    assert project.check() == []
    if not others:
        record = project.history(limit=1)[0]
        assert label(record.verb, record.parameters) == "bring Remarks in again"
    project.undo()
    assert project.statements() == [added]
    assert project.annotations()[0].annotation.text_id == added.text_id
    assert project.check() == []


def test_same_bytes_read_to_other_words_take_the_highlights_along(
    project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Größe der Minen".encode("cp1252"))
    project.import_files([path], encoding="cp1251")
    (statement,) = project.statements()
    project.annotate(statement, quote="der Minen")
    report = project.import_files([path], on_duplicate="replace", encoding="cp1252")
    assert [each.state for each in report.outcomes] == ["replaced"]
    (statement,) = project.statements()
    assert project.text(statement).text == "Größe der Minen"
    (kept,) = project.annotations()
    assert kept.annotation.exact == "der Minen"
    project.undo()
    assert project.text(project.statements()[0]).text != "Größe der Minen"
