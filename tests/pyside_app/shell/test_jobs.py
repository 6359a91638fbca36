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


def _missing(_progress):
    raise FileError("file-missing", file="a.md")
