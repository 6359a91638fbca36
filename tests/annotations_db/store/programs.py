"""Other programs that use a project, run as processes: ``python -m … ACTION PROJECT NUMBER``."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from dataclasses import replace
from pathlib import Path

from annotations_db.model import Change, Edit
from annotations_db.store import Store
from annotations_db.store.schema import VERSION, expected
from tests.annotations_db.store import world


def say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201


def write(path: Path, number: int) -> None:
    """Makes tags, each said when it is durable."""
    with Store.open(path) as store:
        say("ready")
        for each in range(number):
            name = f"tag {number}-{each}"
            store.apply(world.made(world.tag(name)), world.stamp(f"person {number}"))
            say(name)


def lock(path: Path, number: int) -> None:
    """Holds the write lock until it is ended."""
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("BEGIN IMMEDIATE")
    say("ready")
    time.sleep(number)


def bulk(path: Path, number: int) -> None:
    """Writes a bulk edit of so many statements, and then waits in the middle of it."""
    with Store.open(path) as store, store.bulk("add-statements", {}, world.stamp()) as edit:
        for each in range(number):
            edit.add(world.added(f"bulk {each}", f"Words of statement {each}."))
        edit.flush()
        tag = store.tag("mines")
        edit.add(Edit("", (Change(tag, replace(tag, name="Half a bulk edit")),)))
        edit.flush()
        say("ready")
        time.sleep(60)


def nobody(path: Path, number: int) -> None:
    """Opens the project as a user of that number can, says how, and how many tags are in it."""
    # Python itself may lie where only root may read
    expected(VERSION)
    os.setgid(number)
    os.setuid(number)
    with Store.open(path) as store:
        say(store.read_only, len(store.tags()))


if __name__ == "__main__":
    action = {"write": write, "lock": lock, "bulk": bulk, "nobody": nobody}[sys.argv[1]]
    action(Path(sys.argv[2]), int(sys.argv[3]))
