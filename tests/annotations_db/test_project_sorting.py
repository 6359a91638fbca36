"""Tags and details brought into order by paths and titles, in a project file."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotations_db import InvalidError, NotFoundError, new_project


def test_tags_are_moved_merged_and_described_by_path_and_all_of_it_is_undone(
    tmp_path: Path,
) -> None:
    with new_project(tmp_path / "one.plenary", author="Anna") as project:
        (statement,) = project.statements()
        project.annotate(statement, quote="great importance", tags=["Tone / Warm", "Praise"])
        before = list(project.tags())
        project.describe_tag("Praise", definition="kind words")
        seen = project.preview_merge(["Praise"], "Tone / Warm")
        assert (seen.highlights, len(seen.collisions)) == (1, 1)
        assert project.merge_tags(["Praise"], "Tone / Warm").definition == "kind words"
        assert project.move_tag("Tone / Warm", below=None).parent_id is None
        (marked,) = project.annotations()
        assert marked.tag_ids == (project.tag("Warm").id,)
        for _ in range(3):
            project.undo()
        assert list(project.tags()) == before
        with pytest.raises(InvalidError):
            project.move_tag("Tone", below="Tone / Warm")
        with pytest.raises(NotFoundError):
            project.merge_tags(["Nowhere"], "Tone")


def test_details_are_set_by_name_in_one_edit(tmp_path: Path) -> None:
    with new_project(tmp_path / "one.plenary", author="Anna") as project:
        (statement,) = project.statements()
        before = project.details(statement)
        project.set_details({"state": "Laos", "title": "Laos", "Place": ""}, statement)
        assert project.details("Laos")["state"] == "Laos"
        assert "place" not in project.details("Laos")
        project.undo()
        assert project.details(statement.title) == before
