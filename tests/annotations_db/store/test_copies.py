"""Copies of a project, what a copy to send leaves out, snapshots, compacting, and the check."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from annotations_db import words
from annotations_db.errors import FileError, ProjectError
from annotations_db.model import Reading
from annotations_db.store import Store, snapshots, take_snapshot
from tests.annotations_db.store import world

PRIVATE = "nobody else may read this"


@pytest.fixture
def worked_on(store):
    """A project with a history, a private note and a shared one."""
    edit = world.made(
        world.annotation("a1", 0, 5),
        world.tagging("a1", "mines"),
        world.note("shared", "for all", annotation_id="a1"),
        world.note("own", PRIVATE, annotation_id="a1", private=True),
        parameters={"quote": "secret label"},
    )
    store.apply(edit, world.stamp())
    store.put_reading(Reading("japan", "ann", "read", world.now(), 3))
    return store


def test_a_copy_holds_everything_and_lives_on_its_own(worked_on, tmp_path):
    target = tmp_path / "copy.plenary"
    worked_on.save_copy(target)
    expected = world.state(worked_on), worked_on.history()
    worked_on.apply(world.made(world.tag("later")), world.stamp())
    with Store.open(target) as copy:
        assert (world.state(copy), copy.history()) == expected
        copy.undo(world.stamp())
        assert copy.check() == []
    assert worked_on.highlights()


def test_a_copy_to_send_has_no_history_and_no_private_note(worked_on, tmp_path):
    target = tmp_path / "sent.plenary"
    worked_on.save_copy(target, to_send=True)
    content = target.read_bytes()
    assert PRIVATE.encode() not in content
    assert b"secret label" not in content
    assert b"for all" in content
    with Store.open(target) as copy:
        assert copy.history() == []
        assert [note.id for note in copy.highlight("a1").notes] == ["shared"]
        assert copy.undo(world.stamp()) is None
        copy.apply(world.changed(copy.tag("mines"), name="Landmines"), world.stamp())
        assert copy.undo(world.stamp())
        assert copy.check() == []
    assert len(worked_on.highlight("a1").notes) == 2


def test_a_copy_to_send_made_amid_a_bulk_edit_holds_none_of_it(worked_on, tmp_path):
    target = tmp_path / "sent.plenary"
    with worked_on.bulk("add-statements", {}, world.stamp()) as bulk:
        bulk.add(world.added("half", "Half of it."))
        worked_on.save_copy(target, to_send=True)
        bulk.add(world.added("other half", "The rest."))
    with Store.open(target) as copy:
        assert copy.statement_count() == 1
    assert worked_on.statement_count() == 3


def test_a_copy_replaces_only_what_it_is_told_to(store, path, tmp_path):
    target = tmp_path / "copy.plenary"
    target.write_text("a letter")
    with pytest.raises(ProjectError, match="project-exists"):
        store.save_copy(target)
    assert target.read_text() == "a letter"
    store.save_copy(target, overwrite=True)
    with pytest.raises(FileError, match="out-is-project"):
        store.save_copy(path, overwrite=True)
    for beside in ("-wal", "-shm"):
        with pytest.raises(FileError, match="out-is-project"):
            store.save_copy(path.with_name(path.name + beside), overwrite=True)
    with pytest.raises(ProjectError, match="project-folder-missing"):
        store.save_copy(tmp_path / "missing" / "copy.plenary")
    with pytest.raises(ProjectError, match="project-exists"):
        store.save_copy(tmp_path, overwrite=True)
    assert {each.name for each in tmp_path.iterdir() if each.name.startswith(".")} == set()


def test_a_name_the_place_does_not_take_is_said_and_leaves_nothing(store, tmp_path):
    with pytest.raises(ProjectError, match="project-not-made"):
        store.save_copy(tmp_path / ("x" * 250 + ".plenary"))
    with pytest.raises(ProjectError, match="project-not-made"):
        Store.create(tmp_path / ("x" * 250 + ".plenary"))
    assert not [each for each in tmp_path.iterdir() if "xxx" in each.name]


def test_an_edit_that_finds_no_room_is_said_and_the_rest_stays(store):
    before = world.state(store)
    store._db.raw.execute(f"PRAGMA max_page_count = {store._db.number('PRAGMA page_count')}")
    with pytest.raises(ProjectError, match="project-no-room"):
        store.apply(world.added("large", "word " * 100_000), world.stamp())
    assert world.state(store) == before
    store._db.raw.execute("PRAGMA max_page_count = 1000000")
    store.apply(world.added("large", "word " * 100_000), world.stamp())


def test_snapshots_are_whole_and_the_newest_are_kept(store, path, tmp_path):
    folder = tmp_path / "snapshots" / "of it"
    taken = []
    for hour in range(5):
        store.apply(world.made(world.tag(f"hour {hour}")), world.stamp())
        moment = world.START + timedelta(hours=hour)
        taken.append(take_snapshot(path, folder, now=moment, keep=3))
    (folder / "another 20260301T093000123456Z.plenary").write_bytes(b"")
    (folder / f"{path.stem} old.plenary").write_bytes(b"")
    assert snapshots(path, folder) == taken[:1:-1]
    with Store.open(taken[3], read_only=True) as snapshot:
        assert snapshot.tag("hour 3")
        assert "hour 4" not in {tag.id for tag in snapshot.tags()}
        assert snapshot.check() == []
    assert store.tag("hour 4")


def test_no_snapshot_is_taken_of_a_damaged_project(store, path, tmp_path):
    store.close()
    raw = sqlite3.connect(path)
    (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'notes'").fetchone()
    raw.close()
    whole = path.read_bytes()
    broken = bytearray(whole)
    broken[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(broken)
    with pytest.raises(ProjectError, match="project-damaged"):
        take_snapshot(path, tmp_path / "snapshots", now=world.now())
    assert not (tmp_path / "snapshots").exists()
    path.write_bytes(whole)


def test_compacting_drops_only_what_nothing_refers_to(worked_on):
    lost, kept = world.text("never in any statement"), world.text("Norway thanks.")
    worked_on.apply(replace(world.made(), texts=(lost,), sources=(world.source(),)), world.stamp())
    original = world.source(b"# Norway")
    added = replace(world.added("norway", kept.text, source_id=original.id), sources=(original,))
    worked_on.apply(added, world.stamp())
    worked_on.undo(world.stamp())
    worked_on.compact()
    assert not worked_on.has_text(lost.id)
    # Redo may bring it back
    assert worked_on.has_text(kept.id)
    worked_on.redo(world.stamp())
    assert worked_on.text_of("norway") == kept
    assert worked_on.source(original.id) == original
    assert worked_on.search("norway") == ["norway"]
    worked_on.apply(world.made(world.note("n", "x", tag_id="mines")), world.stamp())


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("DELETE FROM people WHERE id = 'ann'", "problem-references"),
        ("UPDATE texts SET text = replace(text, 'Japan', 'Nippo')", "problem-texts"),
        ("UPDATE texts SET blocks = '{'", "problem-texts"),
        ("UPDATE tags SET created = 'yesterday'", "problem-values"),
        ("UPDATE tags SET aliases = '{'", "problem-values"),
        ("UPDATE annotations SET exact = 'other'", "problem-places"),
        ("UPDATE annotation_tags SET start_at = 3", "problem-places"),
        ("UPDATE tags SET highlights = 7", "problem-counts"),
        ("INSERT INTO statement_search (rowid, text) VALUES (99, 'x')", "problem-search"),
    ],
)
def test_the_check_names_what_is_wrong(worked_on, tmp_path, statement, problem):
    target = tmp_path / "copy.plenary"
    worked_on.save_copy(target)
    raw = sqlite3.connect(target)
    raw.execute(statement)
    raw.commit()
    raw.close()
    with Store.open(target, read_only=True) as copy:
        found = copy.check()
    assert problem in found
    assert all(words.sentence(ProjectError(each)) for each in found)
