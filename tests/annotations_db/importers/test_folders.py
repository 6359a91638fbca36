"""Folders: the files in them that can be read."""

from __future__ import annotations

from pathlib import Path

from annotations_db.importers.folders import expanded, files_in


def made(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")


def test_files_of_known_kinds_come_sorted_and_hidden_ones_not(tmp_path: Path) -> None:
    made(
        tmp_path,
        "b.md",
        "a.TXT",
        "c.exe",
        ".hidden.md",
        "~$a.md",
        ".git/x.md",
        "sub/z.md",
        "sub/deep/y.md",
    )
    (tmp_path / "sub" / "round").symlink_to(tmp_path, target_is_directory=True)
    found = [str(each.relative_to(tmp_path)) for each in files_in(tmp_path, {".md", ".txt"})]
    assert found == ["a.TXT", "b.md", "sub/z.md", "sub/deep/y.md"]


def test_a_folder_without_any_stays_to_be_told_of(tmp_path: Path) -> None:
    made(tmp_path, "one.md", "empty/x.exe")
    paths = [tmp_path / "one.md", tmp_path / "empty", tmp_path / "gone.md"]
    assert expanded(paths, {".md"}) == paths
