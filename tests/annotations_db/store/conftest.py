"""A project in a file of its own, found sound after every test that used it."""

from __future__ import annotations

import sqlite3

import pytest

from annotations_db.store import Store
from tests.annotations_db.store import world


@pytest.fixture
def path(tmp_path):
    return tmp_path / "Plenary öffnen?.plenary"


@pytest.fixture
def store(path):
    with Store.create(path) as made:
        world.begin(made)
        yield made
    with Store.open(path) as again:
        assert again.check() == []
    assert_sound(path)


def assert_sound(path) -> None:
    """The file by itself: at rest, whole, and with no reference that leads nowhere."""
    assert not path.with_name(path.name + "-wal").exists()
    raw = sqlite3.connect(path)
    assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    raw.close()
