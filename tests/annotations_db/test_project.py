"""A project as the command line, notebooks and the window use it."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotations_db.errors import (
    AmbiguousError,
    FileError,
    InvalidError,
    NotFoundError,
    ProjectError,
)
from annotations_db.model import Edit, Span, StatementId
from annotations_db.project import SAMPLE, Project, new_project, open_project
from annotations_db.resources import resource
from annotations_db.store import Store

QUOTE = "universalization and international cooperation and assistance"


pytestmark = pytest.mark.usefixtures("_own_settings")


def names(project: Project) -> list[str]:
    return [each.name for each in project.store.people()]


def verbs(project: Project) -> list[str]:
    return [each.verb for each in project.history()]


def test_a_new_project_holds_the_sample_with_its_details_and_the_codebook(project: Project) -> None:
    (sample,) = project.statements()
    assert sample.title == "Japan – CCM 3MSP – 11 September 2012"
    assert (sample.language, sample.source_name) == ("en", SAMPLE)
    assert sample.source_id is not None
    content = resource("statements", SAMPLE).read_bytes()
    assert project.store.source(sample.source_id).content == content
    details = project.details(sample)
    assert details["speaker"] == "H. E. Mr. Mari AMANO"
    assert (details["date"], details["place"]) == ("2012-09-11", "Oslo, Norway")
    assert len(project.tags()) == 30
    assert project.check() == []
    assert project.next_undo(of_all=True) is None


def test_every_passage_the_codebook_gives_as_an_example_is_in_the_sample(project: Project) -> None:
    examples = [(tag, each) for tag in project.tags() for each in tag.examples]
    assert len(examples) == 39
    for tag, example in examples:
        made = project.annotate(SAMPLE_TITLE, quote=example, tags=[project.tags().path(tag.id)])
        assert made.annotation.exact == example


SAMPLE_TITLE = "japan – ccm 3msp – 11 september 2012"


def test_an_empty_project_has_only_the_standard_details(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.plenary", empty=True) as project:
        assert project.statements() == []
        assert len(project.tags()) == 0
        assert len(project.store.attributes()) == 14


def test_a_project_that_cannot_be_furnished_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*parts: str) -> Path:
        return tmp_path.joinpath("missing", *parts)

    monkeypatch.setattr("annotations_db.project.opening.resource", missing)
    with pytest.raises(FileNotFoundError):
        new_project(tmp_path / "a.plenary")
    assert not (tmp_path / "a.plenary").exists()


@pytest.fixture
def file_size_limit() -> Iterator[Callable[[int], None]]:
    """Lets no file grow beyond so many bytes, as a full disk does."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_project_that_finds_no_room_for_its_sample_leaves_no_file(
    tmp_path: Path, file_size_limit: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made").mkdir()
    create = Store.create

    def create_on_a_disk_that_fills(path: Path) -> Store:
        made = create(path)
        file_size_limit(64 * 1024)
        return made

    monkeypatch.setattr(Store, "create", create_on_a_disk_that_fills)
    with pytest.raises(ProjectError):
        new_project(tmp_path / "made" / "new.plenary")
    assert list((tmp_path / "made").iterdir()) == []


def test_what_was_written_outlasts_a_disk_too_full_to_close_the_file(
    tmp_path: Path, file_size_limit: Callable[[int], None]
) -> None:
    path = tmp_path / "full.plenary"
    new_project(path).close()
    file_size_limit(path.stat().st_size)
    with open_project(path) as project:
        project.annotate("Japan", quote=QUOTE, note="words " * 5000)
    assert path.with_name("full.plenary-wal").exists()
    file_size_limit(10**9)
    with open_project(path) as project:
        assert [each.annotation.exact for each in project.annotations()] == [QUOTE]
        assert project.check() == []


def test_a_project_is_never_made_over_a_file(project: Project) -> None:
    before = project.path.read_bytes()
    with pytest.raises(ProjectError):
        new_project(project.path)
    assert project.path.read_bytes() == before


def test_annotating_finds_the_quote_and_makes_missing_tags(project: Project) -> None:
    (sample,) = project.statements()
    made = project.annotate(
        sample, quote=QUOTE, tags=["universalization", "New / Child"], note="Both."
    )
    assert made.annotation.exact == QUOTE
    tree = project.tags()
    assert [tree.path(each) for each in made.tag_ids] == ["Universalization", "New / Child"]
    assert [each.text for each in made.notes] == ["Both."]
    again = project.annotate(sample.id[:8], span=made.span, tags=["Clearance"])
    assert again.id == made.id
    assert len(again.tag_ids) == 3
    assert project.annotations(statement=sample) == [again]


def test_a_quote_that_is_not_there_or_often_is_refused_and_nothing_is_written(
    project: Project,
) -> None:
    before = project.history()
    refused: list[tuple[type[Exception], dict[str, object]]] = [
        (NotFoundError, {"quote": "words nobody said"}),
        (AmbiguousError, {"quote": "Mr. President"}),
        (NotFoundError, {"quote": "Mr. President", "occurrence": 99}),
        (NotFoundError, {"quote": "Mr. President", "occurrence": 0}),
        (InvalidError, {"quote": " "}),
        (InvalidError, {"quote": QUOTE, "note": " "}),
        (InvalidError, {"quote": QUOTE, "tags": ["fine", "A / "]}),
        (InvalidError, {"span": Span(0, 10**6)}),
        (TypeError, {"quote": QUOTE, "span": Span(0, 3)}),
        (TypeError, {}),
    ]
    project.set_author("Somebody new")
    for error, given in refused:
        with pytest.raises(error):
            project.annotate(project.statements()[0], **given)  # type: ignore[arg-type]
    assert project.history() == before
    assert names(project) == ["Anna"]


def test_an_occurrence_chooses_among_several(project: Project) -> None:
    sample = project.statements()[0]
    text = project.text(sample).text
    second = project.annotate(sample, quote="Mr. President", occurrence=2)
    first = text.index("Mr. President")
    assert second.span.start == text.index("Mr. President", first + 1)


def test_retagging_noting_and_deleting_by_the_beginning_of_an_id(project: Project) -> None:
    made = project.annotate(project.statements()[0], quote=QUOTE, tags=["Clearance"])
    changed = project.retag(made.id[:13], add=["Outreach"], remove=["clearance"])
    assert [project.tags().path(each) for each in changed.tag_ids] == ["Outreach"]
    noted = project.note(changed, "mine alone", private=True)
    assert [each.private for each in noted.notes] == [True]
    with pytest.raises(NotFoundError):
        project.retag(made, remove=["nowhere"])
    with pytest.raises(InvalidError):
        project.note(made, " ")
    project.delete(made.id[:13])
    assert project.annotations() == []
    for wrong in ("", "zz", made.id):
        with pytest.raises(NotFoundError):
            project.annotation(wrong)


def test_what_several_ids_or_titles_begin_with_is_ambiguous(
    project: Project, tmp_path: Path
) -> None:
    sample = project.statements()[0]
    text = project.text(sample).text
    ids = [project.annotate(sample, span=Span(each, each + 8)).id for each in range(60, 500, 20)]
    first = next(each[0] for each in ids if sum(other[0] == each[0] for other in ids) > 1)
    with pytest.raises(AmbiguousError):
        project.annotation(first)
    for name in ("a", "b"):
        (tmp_path / f"{name}.md").write_text("# Same\n\n" + text[:50] + name, encoding="utf-8")
    project.import_files([tmp_path / "a.md", tmp_path / "b.md"])
    with pytest.raises(AmbiguousError) as caught:
        project.statement("Same")
    assert caught.value.parameters["count"] == 2


def test_a_statement_is_known_by_id_title_or_the_beginning_of_either(project: Project) -> None:
    (sample,) = project.statements()
    for ref in (sample, sample.id, sample.id[:8], sample.title, SAMPLE_TITLE, "japan"):
        assert project.statement(ref) == sample
    for wrong in ("", " ", "Third Meeting", "%", "zz"):
        with pytest.raises(NotFoundError):
            project.statement(wrong)


def test_a_filter_by_tag_means_any_of_them_children_included(project: Project) -> None:
    sample = project.statements()[0]
    child = project.annotate(sample, quote=QUOTE, tags=["Universalization / Outreach"])
    other = project.annotate(sample, quote="solemn pledge", tags=["Clearance"])
    project.annotate(sample, quote="honour and pleasure")
    assert project.annotations(tags=["UNIVERSALIZATION"]) == [child]
    both = project.annotations(tags=["Universalization", "Clearance"])
    assert {each.id for each in both} == {child.id, other.id}
    with pytest.raises(NotFoundError):
        project.annotations(tags=["Universalisaton"])
    rows = {each.path: (each.count, each.count_with_children) for each in project.tag_rows()}
    assert rows["Universalization"] == (0, 1)
    assert rows["Clearance"] == (1, 1)


def test_a_highlight_with_several_tags_of_a_family_counts_once_with_the_tags_above(
    project: Project,
) -> None:
    sample = project.statements()[0]
    paths = ["A", "A / B", "A / B / C", "A / D", "E", "E / F", "G"]
    words = project.text(sample).text.split()
    draw = random.Random(7)  # noqa: S311
    for number in range(60):
        start = sum(len(each) + 1 for each in words[:number])
        chosen = draw.sample(paths, draw.randrange(5))
        project.annotate(sample, span=Span(start, start + 3), tags=chosen)
    project.undo()
    project.delete(project.annotations(tags=["A / B / C"])[0])
    tree = project.tags()
    for row in project.tag_rows():
        assert row.count == project.store.highlight_count(tag_ids=[row.tag.id])
        family = tree.with_descendants(row.tag.id)
        assert row.count_with_children == project.store.highlight_count(tag_ids=family)
    rows = {each.path: each for each in project.tag_rows()}
    assert rows["A"].count < rows["A"].count_with_children
    several = [rows[each].count for each in paths[:4]]
    assert rows["A"].count_with_children < sum(several)


def test_a_person_enters_the_file_with_the_first_thing_they_write(project: Project) -> None:
    sample = project.statements()[0]
    with open_project(project.path, author="Boris") as other:
        other.annotations()
        assert other.undo() is None
        assert other.perform(Edit("idle", ())) is None
        assert names(other) == ["Anna"]
        made = other.annotate(sample, quote=QUOTE)
        assert made.annotation.author_id == other.person_id
    assert names(project) == ["Anna", "Boris"]
    with open_project(project.path, author="Boris") as again:
        again.annotate(sample, quote=QUOTE)
        assert names(again) == ["Anna", "Boris"]


def test_the_name_is_asked_for_once_and_then_known(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.plenary") as project:
        assert (project.author_name, project.has_author) == ("Unnamed", False)
        project.set_author(" Anna ")
        assert (project.author_name, project.has_author) == ("Anna", True)
        made = project.annotate(project.statements()[0], quote=QUOTE)
        assert project.store.person(made.annotation.author_id).name == "Anna"
        with pytest.raises(InvalidError):
            project.set_author(" ")


def test_reading_is_kept_by_person_and_outside_history(project: Project) -> None:
    sample = project.statements()[0]
    before = verbs(project)
    assert project.reading(sample.id) is None
    assert project.row(sample).status == "to read"
    project.mark_reading(sample, status="reading", position=120)
    kept = project.mark_reading(sample, status="read")
    assert (kept.status, kept.position) == ("read", 120)
    assert project.row(sample) == next(iter(project.rows()))
    assert verbs(project) == before
    with open_project(project.path, author="Boris") as other:
        assert other.row(sample).status == "to read"


def test_the_status_of_several_is_kept_at_once_and_places_stay(project: Project) -> None:
    sample = project.statements()[0]
    before = verbs(project)
    project.mark_reading(sample, position=120)
    project.mark_readings([sample.id, StatementId("gone")], status="checked")
    kept = project.reading(sample.id)
    assert kept is not None
    assert (kept.status, kept.position) == ("checked", 120)
    project.mark_readings([], status="read")
    project.mark_readings([sample.id], position=7)
    again = project.reading(sample.id)
    assert again is not None
    assert (again.status, again.position) == ("checked", 7)
    assert verbs(project) == before


def test_a_read_only_project_can_be_asked_but_not_written(project: Project, tmp_path: Path) -> None:
    made = project.annotate(project.statements()[0], quote=QUOTE)
    project.close()
    with open_project(project.path, author="Boris", read_only=True) as closed:
        assert closed.read_only
        assert closed.annotation(made) == made
        (tmp_path / "a.md").write_text("words", encoding="utf-8")
        for write in (
            lambda: closed.annotate(closed.statements()[0], quote="solemn pledge"),
            lambda: closed.undo(of_all=True),
            lambda: closed.import_files([tmp_path / "a.md"]),
            lambda: closed.mark_reading(closed.statements()[0], status="read"),
        ):
            with pytest.raises(ProjectError):
                write()


def test_copies_hold_what_the_tags_let_through_and_no_private_note(
    project: Project, tmp_path: Path
) -> None:
    sample = project.statements()[0]
    kept = project.annotate(sample, quote=QUOTE, tags=["Clearance / Deep"], note="to all")
    project.note(kept, "to me", private=True)
    project.annotate(sample, quote="solemn pledge")
    whole = project.copy_of(sample)
    assert len(whole.highlights) == 2
    part = project.copy_of(sample, tags=["Clearance"])
    assert [[note.text for note in each.notes] for each in part.highlights] == [["to all"]]
    assert [each.suffix for each in project.export(tmp_path / "a.html")] == [".html"]
    with pytest.raises(FileError):
        project.export(tmp_path / "a.html")
    with pytest.raises(FileError) as caught:
        project.export(project.path, overwrite=True)
    assert caught.value.message == "out-is-project"
    assert project.check() == []


def test_a_copy_of_the_project_opens_with_all_in_it(project: Project, tmp_path: Path) -> None:
    made = project.annotate(project.statements()[0], quote=QUOTE, note="n")
    project.note(made, "secret", private=True)
    project.save_copy(tmp_path / "whole.plenary")
    project.save_copy(tmp_path / "sent.plenary", to_send=True)
    with open_project(tmp_path / "whole.plenary") as whole:
        assert len(whole.annotation(made.id).notes) == 2
    with open_project(tmp_path / "sent.plenary") as sent:
        assert [each.text for each in sent.annotation(made.id).notes] == ["n"]


def test_highlights_are_values(project: Project) -> None:
    made = project.annotate(project.statements()[0], quote=QUOTE)
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.annotation.start = 0  # type: ignore[misc]
