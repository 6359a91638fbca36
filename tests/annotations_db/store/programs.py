"""Other programs that use a project, run as processes: ``python -m … ACTION PROJECT NUMBER``."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from dataclasses import replace
from pathlib import Path

from annotations_db.errors import ProjectError
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


def visit(path: Path, number: int) -> None:
    """Opens the project, writes, undoes and closes it again, many times."""
    say("ready")
    for each in range(20):
        with Store.open(path) as store:
            who = world.stamp(f"person {number}")
            store.apply(world.made(world.tag(f"tag {number}-{each}")), who)
            store.rest()
            if each % 5 == 0:
                store.undo(who)
                store.redo(who)
        with Store.open(path, read_only=True) as reader:
            reader.tags()


def as_user(number: int) -> None:
    """Goes on as that user, if it is another. Python itself may lie where only root may read."""
    expected(VERSION)
    if number != os.geteuid():
        os.setgid(number)
        os.setuid(number)


def open_it(path: Path, number: int) -> None:
    """Says whether the project opens for reading only, and how many tags are in it."""
    as_user(number)
    with Store.open(path) as store:
        say(store.read_only, len(store.tags()))


def copy_it(path: Path, number: int) -> None:
    """Copies the project into its own folder."""
    as_user(number)
    with Store.open(path) as store:
        store.save_copy(path.with_name("copy.plenary"))


def make_it(path: Path, number: int) -> None:
    """Makes a project."""
    as_user(number)
    Store.create(path).close()


ACTIONS = {
    "write": write,
    "visit": visit,
    "lock": lock,
    "bulk": bulk,
    "open": open_it,
    "copy": copy_it,
    "make": make_it,
}

if __name__ == "__main__":
    try:
        ACTIONS[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
    except ProjectError as error:
        say(error.message)
