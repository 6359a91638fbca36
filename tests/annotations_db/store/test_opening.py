"""Opening is defended: what is not exactly a project of ours is refused, untouched."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from annotations_db import words
from annotations_db.errors import ProjectError
from annotations_db.store import Store, schema
from tests.annotations_db.store import world

ROOT = Path(__file__).parents[3]
NOBODY = 65534


@pytest.fixture
def project(path):
    """A project at rest."""
    with Store.create(path) as store:
        world.begin(store)
    return path


@pytest.fixture
def reachable(project):
    """The project in folders that everybody may enter; a worker's lie in those of the whole run."""
    everybody = Path(tempfile.gettempdir())
    for folder in project.parents:
        if folder.is_relative_to(everybody) and folder != everybody:
            folder.chmod(0o755)
    yield project
    project.parent.chmod(0o755)


def as_nobody(path, action="open"):
    """What a user without rights is told; as another process, since root may write everywhere."""
    command = [sys.executable, "-m", "tests.annotations_db.store.programs", action]
    user = os.geteuid() or NOBODY
    done = subprocess.run(
        [*command, str(path), str(user)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def altered(path, *statements):
    raw = sqlite3.connect(path)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


def refused(path, message):
    """Opens it, for writing and for reading, and checks that it says so and leaves it alone."""
    before = path.read_bytes() if path.is_file() else None
    for read_only in (False, True):
        with pytest.raises(ProjectError) as caught:
            Store.open(path, read_only=read_only)
        assert caught.value.message == message
        assert str(path) in words.sentence(caught.value)
    assert before is None or path.read_bytes() == before
    assert not list(path.parent.glob("*-wal"))


def test_a_new_project_is_one_file(path):
    Store.create(path).close()
    assert list(path.parent.iterdir()) == [path]


def test_an_open_project_is_one_file_again_after_closing(project):
    with Store.open(project) as store:
        store.apply(world.made(world.tag("new")), world.stamp())
        assert len(list(project.parent.iterdir())) > 1
        store.rest()
        assert project.with_name(f"{project.name}-wal").stat().st_size == 0
    assert list(project.parent.iterdir()) == [project]


def test_closing_twice_is_closing(path):
    store = Store.create(path)
    store.close()
    store.close()


def test_a_copy_made_by_hand_after_a_rest_is_whole(store, path, tmp_path):
    store.apply(world.made(world.tag("new")), world.stamp())
    store.rest()
    copy = shutil.copy(path, tmp_path / "copy.plenary")
    with Store.open(copy) as copied:
        assert copied.tag("new")


def test_making_a_project_replaces_nothing(path):
    path.write_text("a letter")
    with pytest.raises(ProjectError, match="project-exists"):
        Store.create(path)
    assert path.read_text() == "a letter"


def test_making_a_project_needs_its_folder(path):
    with pytest.raises(ProjectError, match="project-folder-missing"):
        Store.create(path.parent / "missing" / path.name)


def test_making_a_project_where_nothing_can_be_written_is_refused(reachable):
    reachable.parent.chmod(0o555)
    assert as_nobody(reachable.with_name("new.plenary"), "make") == "project-not-made"
    assert as_nobody(reachable, "copy") == "project-not-made"
    assert list(reachable.parent.iterdir()) == [reachable]


def test_a_file_one_may_not_read_is_unreadable(reachable):
    reachable.chmod(0)
    assert as_nobody(reachable) == "project-unreadable"
    reachable.chmod(0o644)


def test_a_missing_file_is_missing_and_not_made(path):
    refused(path, "project-missing")
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"# Japan", b"SQLite format 3\0", os.urandom(5000)])
def test_what_is_no_project_is_refused(path, content):
    path.write_bytes(content)
    refused(path, "project-not-ours")


def test_a_folder_is_refused(path):
    path.mkdir()
    refused(path, "project-not-ours")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.timeout(10)
def test_a_pipe_is_refused_not_waited_for(path):
    os.mkfifo(path)
    refused(path, "project-not-ours")


def test_a_file_of_another_program_is_refused(path):
    altered(path, "CREATE TABLE texts (id TEXT)")
    refused(path, "project-not-ours")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON tags BEGIN DELETE FROM annotations; END",
        "CREATE VIEW v AS SELECT * FROM tags",
        "CREATE TABLE more (id TEXT)",
        "CREATE INDEX more ON tags (colour)",
        "DROP INDEX tags_by_name",
        "DROP VIEW highlights",
        "ALTER TABLE tags ADD COLUMN more TEXT",
    ],
)
def test_a_schema_that_is_not_ours_is_refused(project, statement):
    altered(project, statement)
    refused(project, "project-altered")


def test_a_view_of_our_name_that_does_something_else_is_refused(project):
    altered(project, "DROP VIEW highlights", "CREATE VIEW highlights AS SELECT 1")
    refused(project, "project-altered")


def test_statistics_of_sqlite_are_no_reason_to_refuse(project):
    altered(project, "ANALYZE")
    with Store.open(project) as store:
        assert store.tags()


def test_a_project_of_a_newer_program_is_refused(project):
    altered(project, f"PRAGMA user_version = {schema.VERSION + 1}", "CREATE TABLE newer (id TEXT)")
    refused(project, "project-newer")


def test_a_project_of_no_version_is_refused(project):
    altered(project, "PRAGMA user_version = 0")
    refused(project, "project-altered")


@pytest.mark.parametrize("kept", [0.9, 0.5, 0.1])
def test_a_file_cut_short_is_damaged(project, kept):
    content = project.read_bytes()
    project.write_bytes(content[: int(len(content) * kept)])
    refused(project, "project-damaged")


def test_a_schema_page_of_noise_is_damaged(project):
    content = bytearray(project.read_bytes())
    content[100:4096] = b"\xff" * 3996
    project.write_bytes(content)
    refused(project, "project-damaged")


def test_damage_met_later_is_said_and_found_by_the_check(project):
    content = bytearray(project.read_bytes())
    raw = sqlite3.connect(project)
    (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'tags'").fetchone()
    raw.close()
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    project.write_bytes(content)
    with Store.open(project) as store:
        with pytest.raises(ProjectError, match="project-damaged"):
            store.tags()
        with pytest.raises(ProjectError, match="project-damaged"):
            store.apply(world.made(world.tag("new")), world.stamp())
        assert store.check() == ["problem-damaged"]


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        ("UPDATE tags SET created = 'yesterday'", lambda store: store.tags()),
        ("UPDATE tags SET examples = '['", lambda store: store.tag("mines")),
        ("UPDATE texts SET blocks = '{}'", lambda store: store.text_of("japan")),
        ("UPDATE texts SET blocks = '[1]'", lambda store: store.text_of("japan")),
    ],
)
def test_nonsense_that_another_program_wrote_is_said(project, statement, read):
    altered(project, statement)
    with Store.open(project) as store:
        with pytest.raises(ProjectError, match="project-nonsense") as caught:
            read(store)
        assert words.sentence(caught.value)


def test_a_read_only_file_is_opened_for_reading(reachable):
    reachable.chmod(0o444)
    assert as_nobody(reachable) == "True 2"


def test_a_file_in_a_read_only_folder_is_opened_for_reading_and_leaves_nothing(reachable):
    reachable.chmod(0o666)
    reachable.parent.chmod(0o555)
    assert as_nobody(reachable) == "True 2"
    assert list(reachable.parent.iterdir()) == [reachable]


def test_edits_in_a_log_beside_a_read_only_file_are_not_overlooked(reachable):
    with Store.open(reachable) as store:
        store.apply(world.made(world.tag("new")), world.stamp())
        for each in reachable.parent.iterdir():
            each.chmod(0o644)
        reachable.parent.chmod(0o555)
        assert as_nobody(reachable) == "True 3"


@pytest.mark.parametrize("folder", ["Dropbox", "OneDrive - Ministry"])
def test_a_synchronised_folder_never_sees_a_log(tmp_path, folder):
    path = tmp_path / folder / "project.plenary"
    path.parent.mkdir()
    with Store.create(path) as store:
        world.begin(store)
        assert list(path.parent.iterdir()) == [path]
        assert store._db.raw.execute("PRAGMA synchronous").fetchone() == (3,)
        with Store.open(path) as other:
            other.apply(world.made(world.tag("theirs")), world.stamp())
        assert store.tag("theirs")
        store.rest()
    assert list(path.parent.iterdir()) == [path]


def test_a_link_into_a_synchronised_folder_counts_as_one(tmp_path):
    path = tmp_path / "Dropbox" / "project.plenary"
    path.parent.mkdir()
    Store.create(path).close()
    link = tmp_path / "here.plenary"
    link.symlink_to(path)
    with Store.open(link) as store:
        world.begin(store)
        assert store.path == link
        assert store._db.raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert sorted(tmp_path.iterdir()) == [path.parent, link]


def test_a_commit_is_durable_and_references_are_kept(store):
    pragmas = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    for name, value in pragmas.items():
        assert store._db.raw.execute(f"PRAGMA {name}").fetchone() == (value,)
