"""A file of each released schema opens for ever; older ones are copied before they change."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from annotations_db.errors import ProjectError
from annotations_db.questions import NoteQuery
from annotations_db.store import Store, schema
from annotations_db.store.vocabulary import words_beginning
from annotations_db.text.query.question import Question
from tests.annotations_db.store import world

FILES = Path(__file__).parent / "files"
RELEASED = sorted(FILES.glob("schema-*.plenary"))


def test_there_is_a_file_of_every_schema():
    assert [each.stem for each in RELEASED] == [
        f"schema-{number}" for number in range(1, schema.VERSION + 1)
    ]


@pytest.mark.parametrize("released", RELEASED, ids=lambda each: each.stem)
def test_a_file_of_every_schema_opens_and_can_be_worked_on(released, tmp_path):
    path = shutil.copy(released, tmp_path / released.name)
    with Store.open(path) as store:
        assert store.check() == []
        assert [each.title for each in store.statements()] == ["Japan", "日本"]
        assert store.search("universal") == ["japan"]
        assert store.search("普遍化") == ["nippon"]
        assert len(store.find(Question("title:japan"))) == 1
        assert len(store.find(Question("note:note has:highlight"))) == 1
        highlight = store.highlights(tag_ids=["mines"])[0]
        assert highlight.annotation.exact == "universalization"
        assert [each.text for each in highlight.notes] == ["A note."]
        assert store.reading("japan", "ann").status == "checked"
        assert store.attribute_values("japan")[0].value == "Japan"
        store.redo(world.stamp())
        while store.undo(world.stamp()):
            pass
        assert store.highlights() == []
        assert store.check() == []


@pytest.mark.parametrize("released", RELEASED, ids=lambda each: each.stem)
def test_the_search_index_of_every_schema_forgets_what_it_was_given(released, tmp_path):
    """If this fails, ``search_text`` changed and needs a migration that builds the index anew."""
    path = shutil.copy(released, tmp_path / released.name)
    with Store.open(path) as store:
        for statement in list(store.statements()):
            for highlight in store.highlights(statement_id=statement.id):
                gone = (highlight.annotation, *highlight.taggings, *highlight.notes)
                store.apply(world.deleted(*gone), world.stamp())
            store._db.raw.execute("DELETE FROM readings")
            values = store.attribute_values(statement.id)
            store.apply(world.deleted(statement, *values), world.stamp())
        for row in store.note_rows(NoteQuery(), limit=99):
            store.apply(world.deleted(row.note), world.stamp())
        assert words_beginning(store._db, "") == []


@pytest.fixture
def newer(monkeypatch):
    """As if there were a schema after the newest."""
    newest = schema.VERSION
    scripts = {number: schema.script(number) for number in range(1, newest + 1)}
    more = """
        ALTER TABLE tags ADD COLUMN more TEXT NOT NULL DEFAULT '';
        CREATE TABLE extra (id TEXT);
    """
    scripts[newest + 1] = more
    monkeypatch.setattr(schema, "script", scripts.__getitem__)
    monkeypatch.setattr(schema, "VERSION", newest + 1)
    schema.expected.cache_clear()
    yield
    schema.expected.cache_clear()


def test_an_older_file_is_copied_aside_and_migrated(tmp_path, newer):
    path = shutil.copy(FILES / "schema-1.plenary", tmp_path / "mine.plenary")
    old = path.read_bytes()
    with Store.open(path) as store:
        assert store.check() == []
        assert store._db.number("PRAGMA user_version") == schema.VERSION
        assert store._db.rows("SELECT name FROM _sqlite_migrations") == [
            (f"schema_{number}",) for number in range(1, schema.VERSION + 1)
        ]
    aside = tmp_path / "mine (schema 1).plenary"
    assert sorted(tmp_path.iterdir()) == [aside, path]
    raw = sqlite3.connect(aside)
    assert raw.execute("PRAGMA user_version").fetchone() == (1,)
    raw.close()
    Store.open(path).close()
    assert sorted(tmp_path.iterdir()) == [aside, path]
    path.write_bytes(old)
    Store.open(path).close()
    assert tmp_path / "mine (schema 1) 2.plenary" in tmp_path.iterdir()


def test_an_older_file_opened_for_reading_is_refused_and_left_alone(tmp_path, newer):
    path = shutil.copy(FILES / "schema-1.plenary", tmp_path / "mine.plenary")
    with pytest.raises(ProjectError, match="project-older"):
        Store.open(path, read_only=True)
    assert path.read_bytes() == (FILES / "schema-1.plenary").read_bytes()


def test_a_migration_that_fails_changes_nothing(tmp_path, newer, monkeypatch):
    path = shutil.copy(FILES / "schema-1.plenary", tmp_path / "mine.plenary")
    broken = {number: schema.script(number) for number in range(1, schema.VERSION + 1)}
    broken[schema.VERSION] += "DROP TABLE nowhere;"
    monkeypatch.setattr(schema, "script", broken.__getitem__)
    with pytest.raises(sqlite3.OperationalError):
        Store.open(path)
    raw = sqlite3.connect(path)
    assert raw.execute("PRAGMA user_version").fetchone() == (schema.VERSION - 1,)
    assert raw.execute("SELECT count(*) FROM sqlite_master WHERE name = 'extra'").fetchone() == (0,)
    raw.close()


def test_people_can_read_the_views_with_any_tool(tmp_path):
    raw = sqlite3.connect(FILES / "schema-1.plenary")
    highlights = raw.execute(
        "SELECT statement, quote, tags, notes, author FROM highlights"
    ).fetchall()
    assert highlights == [("Japan", "universalization", "MINES; VA", "A note.", "Ann")]
    assert raw.execute("SELECT path, highlights FROM tag_paths ORDER BY path").fetchall() == [
        ("MINES", 1),
        ("VICTIMS", 0),
        ("VICTIMS / VA", 1),
    ]
    assert raw.execute("SELECT statement, detail, value FROM statement_details").fetchall() == [
        ("Japan", "State", "Japan")
    ]
    notes = raw.execute("SELECT text, statement, quote FROM shared_notes").fetchall()
    assert notes == [("A note.", "Japan", "universalization")]
    raw.close()


def test_the_second_schema_finds_the_notes_of_the_first(tmp_path):
    path = shutil.copy(FILES / "schema-1.plenary", tmp_path / "mine.plenary")
    with Store.open(path) as store:
        found = store.note_rows(NoteQuery(text="UNIVERSALIZATION"), limit=10)
        assert [each.note.text for each in found] == ["A note."]
        assert found[0].statement_id == "japan"
        kept = store._db.rows("SELECT id, placed_in, placed_at, words FROM notes ORDER BY id")
        start = store.highlights()[0].annotation.start
        assert ("japan", start, "a note. universalization") in [row[1:] for row in kept]
        assert store.check() == []
