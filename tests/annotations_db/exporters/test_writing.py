"""Copies are written whole or not at all, whatever the disk says."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from annotations_db.errors import FileError, NotFoundError
from annotations_db.exporters.csv import read_table
from annotations_db.exporters.exporter import export, exporter, exporters, proposed_name
from annotations_db.exporters.writing import write_file, write_folder
from annotations_db.project import new_project
from annotations_db.words import sentence
from tests.annotations_db.exporters import samples


def refused(action) -> str:
    """The message id of the error; its sentence can be made."""
    with pytest.raises(FileError) as caught:
        action()
    assert "{" not in sentence(caught.value)
    return caught.value.message


def left(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_file_is_written_and_not_written_over_unasked(tmp_path):
    out = tmp_path / "a.html"
    assert write_file(out, b"first") == out
    assert refused(lambda: write_file(out, b"second")) == "out-exists"
    assert out.read_bytes() == b"first"
    write_file(out, b"second", overwrite=True)
    assert out.read_bytes() == b"second"
    assert left(tmp_path) == ["a.html"]


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path):
    write_file(tmp_path / "a", b"")
    (tmp_path / "b").write_bytes(b"")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_missing_folder_a_folder_and_a_device_are_told_apart(tmp_path):
    assert refused(lambda: write_file(tmp_path / "no" / "a", b"")) == "out-folder-missing"
    assert refused(lambda: write_file(tmp_path, b"", overwrite=True)) == "out-is-folder"
    (tmp_path / "file").write_bytes(b"")
    assert refused(lambda: write_file(tmp_path / "file" / "a", b"")) == "out-not-writable"
    assert refused(lambda: write_file(tmp_path / ("n" * 300), b"")) == "out-name-too-long"
    if Path("/dev/full").exists():
        assert refused(lambda: write_file(Path("/dev/full"), b"x", overwrite=True)) == (
            "out-not-a-file"
        )
        assert not Path("/dev/full").is_file()


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.ENOSPC, "out-no-room"),
        (errno.EDQUOT, "out-no-room"),
        (errno.EIO, "out-not-writable"),
    ],
)
def test_a_full_disk_leaves_nothing_and_harms_nothing(tmp_path, monkeypatch, number, message):
    out = tmp_path / "a.html"
    out.write_bytes(b"before")

    def full(descriptor):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    assert refused(lambda: write_file(out, b"after", overwrite=True)) == message
    assert out.read_bytes() == b"before"
    assert left(tmp_path) == ["a.html"]


def test_a_folder_that_allows_no_writing_is_told(tmp_path, monkeypatch):
    def denied(*args, **kwargs):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "open", denied)
    assert refused(lambda: write_file(tmp_path / "a", b"")) == "out-not-writable"
    monkeypatch.setattr(os, "mkdir", denied)
    assert refused(lambda: write_folder(tmp_path / "b", [])) == "out-not-writable"
    assert left(tmp_path) == []


def test_a_file_that_cannot_be_replaced_stays_and_nothing_lies_beside_it(tmp_path, monkeypatch):
    out = tmp_path / "a"
    out.write_bytes(b"before")

    def denied(*args, **kwargs):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "replace", denied)
    assert refused(lambda: write_file(out, b"after", overwrite=True)) == "out-not-writable"
    assert left(tmp_path) == ["a"]


def test_several_files_are_all_written_or_none(tmp_path):
    out = tmp_path / "copies"

    def files():
        yield "a", b"1"
        raise FileError("out-no-room", file="b")

    assert refused(lambda: write_folder(out, files())) == "out-no-room"
    assert left(tmp_path) == []
    assert write_folder(out, [("a", b"1"), ("b", b"2")]) == (out / "a", out / "b")
    assert refused(lambda: write_folder(out, [("c", b"3")])) == "out-exists"
    (out / "mine").write_bytes(b"stays")
    write_folder(out, [("a", b"new")], overwrite=True)
    assert left(out) == ["a", "b", "mine"]
    assert (out / "a").read_bytes() == b"new"
    assert refused(lambda: write_folder(out / "mine", [], overwrite=True)) == "out-not-a-folder"


def test_a_link_is_followed_and_stays_a_link(tmp_path):
    (tmp_path / "real").write_bytes(b"before")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_file(tmp_path / "link", b"after", overwrite=True)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"after"


def test_the_formats_are_found_in_their_order():
    assert [each.id for each in exporters()] == ["pdf", "docx", "html", "xlsx", "csv", "md", "json"]
    assert exporter("html").suffix == ".html"
    with pytest.raises(NotFoundError) as caught:
        exporter("odt")
    assert "pdf, docx, html, xlsx, csv" in sentence(caught.value)


def test_several_statements_become_a_folder_of_speaking_names_or_one_table(tmp_path):
    copies = [samples.picture(), samples.picture(), samples.hard()]
    made = export(exporter("html"), copies, tmp_path / "pages")
    assert [each.name for each in made] == [
        "Japan – CCM 3MSP – 2012-09-11 – annotated.html",
        "Japan – CCM 3MSP – 2012-09-11 – annotated (2).html",
        "Japan – CCM 3MSP – 2012-09-11 – annotated (3).html",
    ]
    (table,) = export(exporter("csv"), copies, tmp_path / "table.csv")
    assert len(read_table(table.read_bytes())) == 32


def test_one_statement_becomes_the_file_that_was_named(tmp_path):
    copy = samples.picture()
    form = exporter("docx")
    out = tmp_path / proposed_name(form, copy)
    assert export(form, [copy], out) == (out,)
    assert out.name == "Japan – CCM 3MSP – 2012-09-11 – annotated.docx"
    assert out.read_bytes().startswith(b"PK")


@pytest.fixture
def opened(tmp_path):
    """A project that is open, with all that SQLite keeps beside it."""
    path = tmp_path / "mine.plenary"
    with new_project(path) as project:
        project.annotate(project.statements()[0], quote="solemn pledge")
        assert Path(f"{path}-wal").exists()
        yield project


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal"])
def test_no_copy_is_written_over_the_open_project_or_what_lies_beside_it(opened, end):
    out = Path(f"{opened.path}{end}")
    held = opened.path.read_bytes()
    for named in (None, opened.path):
        said = refused(lambda named=named: write_file(out, b"x", overwrite=True, project=named))
        assert said == ("out-is-a-project" if named is None else "out-is-project")
    assert opened.path.read_bytes() == held
    assert opened.check() == []


def test_another_name_of_the_open_project_is_refused_too(opened, tmp_path):
    other = tmp_path / "copy.html"
    other.hardlink_to(opened.path)
    assert refused(lambda: opened.export(other, overwrite=True)) == "out-is-project"
    wal = tmp_path / "copy.csv"
    wal.hardlink_to(f"{opened.path}-wal")
    assert refused(lambda: opened.export(wal, overwrite=True)) == "out-is-project"


def test_a_project_that_is_not_open_is_no_place_for_a_copy(opened, tmp_path):
    new_project(tmp_path / "other.plenary").close()
    (tmp_path / "other.plenary").rename(tmp_path / "other.html")
    said = refused(lambda: opened.export(tmp_path / "other.html", overwrite=True))
    assert said == "out-is-a-project"
