"""Work off the GUI thread: results come back to it, errors are told, stopping works."""

from __future__ import annotations

import threading

from annotations_db.errors import CancelledError, FileError
from pyside_app.jobs import Jobs


def test_a_result_comes_back_to_the_gui_thread(qtbot):
    jobs, got = Jobs(), []
    here = threading.get_ident()
    jobs.start("Thinking", lambda _: threading.get_ident(), done=got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got[0] != here
    assert not jobs.is_busy
    jobs.close()


def test_progress_is_told_and_the_end_too(qtbot, executor):
    jobs, told = Jobs(executor), []

    def work(progress):
        progress.report(1, 2)
        progress.report(2, 2)

    job = jobs.start("Counting", work, done=lambda _: told.append("done"))
    job.progressed.connect(lambda done, total: told.append((done, total)))
    job.ended.connect(lambda: told.append("ended"))
    assert jobs.is_busy
    executor.drain()
    assert told == [(1, 2), (2, 2), "ended", "done"]


def test_a_users_error_goes_to_whoever_shows_them(qtbot, executor):
    jobs, shown = Jobs(executor), []
    jobs.failed.connect(shown.append)
    jobs.start("Reading", _missing, done=lambda _: shown.append("wrong"))
    executor.drain()
    assert [error.message for error in shown] == ["file-missing"]


def test_a_job_may_have_an_ear_of_its_own(qtbot, executor):
    jobs, shown, own = Jobs(executor), [], []
    jobs.failed.connect(shown.append)
    jobs.start("Reading", _missing, done=lambda _: None, failed=own.append)
    executor.drain()
    assert shown == []
    assert len(own) == 1


def test_a_cancelled_job_tells_nothing(qtbot, executor):
    jobs, told = Jobs(executor), []
    jobs.failed.connect(told.append)

    def work(progress):
        if progress.is_cancelled():
            raise CancelledError("cancelled")

    job = jobs.start("Reading", work, done=told.append)
    job.cancel()
    executor.drain()
    assert told == []


def test_a_fault_of_ours_is_no_silent_end(qtbot, executor):
    jobs = Jobs(executor)
    jobs.start("Failing", lambda _: 1 / 0, done=lambda _: None)
    with qtbot.capture_exceptions() as caught:
        executor.drain()
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert not jobs.is_busy


def test_what_only_reads_does_not_wait_for_what_writes(qtbot):
    jobs, go, got = Jobs(), threading.Event(), []
    jobs.start("Importing", lambda _: go.wait(10), done=lambda _: got.append("import"))
    jobs.start("Writing", lambda _: go.is_set(), done=got.append)
    jobs.start("Searching", lambda _: "found", done=got.append, only_reads=True)
    qtbot.waitUntil(lambda: got == ["found"])
    assert jobs.is_busy
    go.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert got == ["found", "import", True]
    jobs.close()


def test_writers_come_one_after_the_other_also_beside_readers(qtbot):
    jobs, began = Jobs(), []

    def write(number):
        began.append(("begin", number))
        threading.Event().wait(0.01)
        began.append(("end", number))

    for number in range(8):
        jobs.start("Writing", lambda _, number=number: write(number), done=lambda _: None)
        jobs.start("Reading", lambda _: None, done=lambda _: None, only_reads=True)
    qtbot.waitUntil(lambda: len(began) == 16 and not jobs.is_busy)
    assert began == [(what, number) for number in range(8) for what in ("begin", "end")]
    jobs.close()


def test_the_end_waits_for_both_lines(qtbot):
    jobs, done = Jobs(), []
    for only_reads in (False, True):
        jobs.start(
            "Slow",
            lambda _, only_reads=only_reads: (
                threading.Event().wait(0.2),
                done.append(only_reads),
            ),
            done=lambda _: None,
            only_reads=only_reads,
        )
    jobs.close()
    assert set(done) == {False, True}


def _missing(_progress):
    raise FileError("file-missing", file="a.md")
