"""Several programs on one project, and programs that end in the middle of it."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotations_db.errors import ConflictError, ProjectError
from annotations_db.store import Store
from annotations_db.store.rows import time_to_text
from tests.annotations_db.store import world

ROOT = Path(__file__).parents[3]


@pytest.fixture
def program(path):
    """Starts another program on the project and waits until it is at work."""
    started = []

    def start(action: str, number: int, project: Path = path) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.annotations_db.store.programs"]
        process = subprocess.Popen(
            [*command, action, str(project), str(number)],
            stdout=subprocess.PIPE,
            cwd=ROOT,
            encoding="utf-8",
        )
        started.append(process)
        assert process.stdout.readline() == "ready\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def test_two_stores_see_one_another(store, path):
    with Store.open(path) as other:
        version = store.data_version()
        other.apply(world.made(world.tag("theirs")), world.stamp("bob"))
        assert store.data_version() != version
        assert store.tag("theirs").name == "THEIRS"
        version = store.data_version()
        store.apply(world.made(world.tag("ours")), world.stamp())
        assert store.data_version() == version
        assert [tag.id for tag in other.tags()] == [tag.id for tag in store.tags()]


def test_the_first_of_two_that_change_a_field_wins(store, path):
    with Store.open(path) as other:
        seen = store.tag("mines")
        other.apply(world.changed(seen, name="Theirs"), world.stamp("bob"))
        with pytest.raises(ConflictError):
            store.apply(world.changed(seen, name="Ours"), world.stamp())
    assert store.tag("mines").name == "Theirs"


def test_a_reader_in_a_job_sees_what_is_committed(store, path):
    store.apply(world.made(world.tag("new")), world.stamp())
    with Store.open(path, read_only=True) as reader:
        assert reader.tag("new").name == "NEW"
        store.apply(world.made(world.tag("newer")), world.stamp())
        assert reader.tag("newer").name == "NEWER"
        store.rest()


def test_two_programs_write_at_once_and_no_edit_is_lost(store, program):
    others = [program("write", number) for number in (40, 41)]
    for number in range(40):
        store.apply(world.made(world.tag(f"ours {number}")), world.stamp())
    for process in others:
        process.communicate(timeout=60)
        assert process.returncode == 0
    names = {tag.id for tag in store.tags()}
    expected = {f"tag {n}-{each}" for n in (40, 41) for each in range(n)}
    assert names >= expected | {f"ours {number}" for number in range(40)}
    sequences = [record.sequence for record in store.history(limit=1000)]
    assert sequences == list(range(len(sequences), 0, -1))


def test_programs_that_come_and_go_do_not_disturb_one_another(store, path, program):
    store.close()
    others = [program("visit", number) for number in range(4)]
    for process in others:
        said, _ = process.communicate(timeout=60)
        assert (process.returncode, said) == (0, "")
    with Store.open(path) as again:
        assert len(again.tags()) == 2 + 4 * 20


def test_a_project_locked_for_long_is_said_to_be_in_use(store, program):
    process = program("lock", 30)
    before = time.monotonic()
    with pytest.raises(ProjectError, match="project-locked"):
        store.apply(world.made(world.tag("new")), world.stamp())
    assert 4.5 < time.monotonic() - before < 8
    process.kill()
    process.wait()
    store.apply(world.made(world.tag("new")), world.stamp())


def test_a_project_is_read_while_another_writes(store, program):
    program("lock", 30)
    before = time.monotonic()
    assert store.tag("mines").name == "MINES"
    store.rest()
    assert time.monotonic() - before < 1


@pytest.fixture(params=["here", "Dropbox"])
def anywhere(tmp_path, request, program):
    """A project, also where it is kept without a log, and what starts programs on it."""
    path = tmp_path / request.param / "project.plenary"
    path.parent.mkdir()
    with Store.create(path) as store:
        world.begin(store)
    return path, lambda action, number: program(action, number, path)


def test_a_program_ended_while_writing_leaves_every_edit_it_had_acknowledged(anywhere):
    path, program = anywhere
    acknowledged = []
    for seed in range(5):
        process = program("write", 100_000 + seed)
        time.sleep(random.Random(seed).uniform(0.02, 0.3))  # noqa: S311
        process.kill()
        process.wait()
        # A name cut in half was not acknowledged
        said = process.stdout.read().splitlines(keepends=True)
        acknowledged += [line.rstrip("\n") for line in said if line.endswith("\n")]
        if seed % 2 and path.parent.name == "here":
            with Store.open(path, read_only=True) as reader:
                assert {tag.id for tag in reader.tags()} >= set(acknowledged)
        with Store.open(path) as again:
            names = {tag.id for tag in again.tags()}
            assert names >= set(acknowledged)
            assert len(names) <= len(acknowledged) + 2 + seed + 1
            assert again.check() == []
    assert len(acknowledged) > 5


def test_a_bulk_edit_of_a_program_that_ended_is_taken_back(store, path, program):
    before = world.state(store)
    store.close()
    process = program("bulk", 150)
    process.kill()
    process.wait()
    with Store.open(path) as again:
        assert world.state(again) == before
        assert again.next_undo(world.stamp()) is None
        assert again.next_redo(world.stamp()) is None
        assert [each.kind for each in again.history(limit=2)] == ["undo", "do"]


def test_without_a_log_a_bulk_edit_is_taken_back_a_minute_after_its_program_ended(anywhere):
    path, program = anywhere
    process = program("bulk", 3)
    process.kill()
    process.wait()
    raw = sqlite3.connect(path)
    if path.parent.name == "Dropbox":
        with Store.open(path) as again:
            assert again.statement_count() == 4
        earlier = time_to_text(datetime.now(UTC) - timedelta(seconds=61))
        raw.execute("UPDATE history SET open = ? WHERE open IS NOT NULL", (earlier,))
        raw.commit()
    raw.close()
    with Store.open(path) as again:
        assert again.statement_count() == 1


def test_who_only_reads_sees_no_half_bulk_edit_either(store, path, program):
    store.close()
    process = program("bulk", 3)
    with Store.open(path, read_only=True) as reader:
        assert reader.statement_count() == 4  # it goes on
    process.kill()
    process.wait()
    with Store.open(path, read_only=True) as reader:
        assert reader.read_only
        assert reader.statement_count() == 1


def test_a_bulk_edit_that_goes_on_elsewhere_is_let_be(store, path, program):
    process = program("bulk", 3)
    with Store.open(path) as again:
        assert again.statement_count() == 4
        assert again.tag("mines").name == "Half a bulk edit"
        assert again.next_undo(world.stamp()) is None
    process.kill()
    process.wait()
