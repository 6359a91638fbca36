"""The entry in a desktop's menus, the icon and the file type: as the specifications want them."""

from __future__ import annotations

import configparser
import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from annotations_db.cli import desktop
from tests.annotations_db.cli.conftest import one_sentence

NAMESPACE = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}


@pytest.fixture
def data(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "my data"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


def checked_by(program: str, *arguments: str | Path) -> str:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"there is no {program} here")
    done = subprocess.run(
        [found, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def entry(data: Path) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser()
    parser.optionxform = str
    parser.read(data / "applications" / "plenary.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_all_is_written_named_and_taken_away_again(plenary, data):
    written = plenary("install-desktop").lines
    assert all(Path(each).is_file() and Path(each).is_relative_to(data) for each in written)
    assert len(written) == 4
    assert plenary("install-desktop", "--json").json == {"files": written}
    assert plenary("install-desktop", "--remove").lines == written
    assert not any(Path(each).exists() for each in written)
    assert plenary("install-desktop", "--remove").lines == []


def test_it_opens_a_project_with_a_program_that_is_there(plenary, data):
    plenary("install-desktop")
    program, *_, file = shlex.split(entry(data)["Exec"])
    assert Path(program).is_absolute()
    assert os.access(program, os.X_OK)
    assert file == "%f"
    assert entry(data)["MimeType"] == f"{desktop.MIME_TYPE};"


def test_the_entry_is_valid(plenary, data):
    plenary("install-desktop")
    assert checked_by("desktop-file-validate", data / "applications" / "plenary.desktop") == ""


def test_the_file_type_is_sound_xml_with_the_magic_of_our_files(plenary, data, project):
    plenary("install-desktop")
    kind = etree.parse(data / "mime" / "packages" / "plenary.xml")
    assert kind.xpath("//m:glob/@pattern", namespaces=NAMESPACE) == ["*.plenary"]
    header = project.read_bytes()[:100]
    (first,) = kind.xpath("//m:magic/m:match", namespaces=NAMESPACE)
    (second,) = first.xpath("m:match", namespaces=NAMESPACE)
    assert header.startswith(first.get("value").encode())
    at = int(second.get("offset"))
    assert header[at : at + 4] == int(second.get("value"), 16).to_bytes(4, "big")


def test_the_system_knows_a_project_by_its_name_and_by_its_bytes(plenary, data, project):
    plenary("install-desktop")
    if shutil.which("update-mime-database") is None:
        pytest.skip("there is no update-mime-database here")
    other = project.with_name("without a suffix")
    shutil.copy(project, other)
    for path in (project, other):
        said = checked_by("gio", "info", "-a", "standard::content-type", path)
        assert desktop.MIME_TYPE in said


def test_a_relative_data_folder_does_not_count(monkeypatch, home):
    monkeypatch.setenv("XDG_DATA_HOME", "somewhere")
    assert desktop.data_home() == home / ".local" / "share"


def test_where_programs_that_tell_the_desktop_are_missing_it_is_said(plenary, data, monkeypatch):
    monkeypatch.setenv("PATH", "")
    answer = plenary("install-desktop")
    assert answer.code == 0
    assert "no update-desktop-database, update-mime-database" in answer.remarks[0]


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(plenary, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    assert one_sentence(plenary("install-desktop"))


def test_on_other_systems_it_says_what_to_do_instead(plenary, data, monkeypatch):
    monkeypatch.setattr("sys.platform", "darwin")
    assert "Linux" in one_sentence(plenary("install-desktop"))
    assert not data.exists()


def unquoted(value: str) -> str:
    """What a desktop makes of a quoted word: the value unescaped, then the word, then fields."""
    value = value.replace("%%", "%").replace("\\\\", "\\")
    inner, result = iter(value[1:-1]), ""
    for each in inner:
        result += next(inner) if each == "\\" else each
    return result


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30))
def test_a_path_with_any_sign_comes_out_as_it_went_in(path):
    assert unquoted(desktop.quoted(path)) == path
