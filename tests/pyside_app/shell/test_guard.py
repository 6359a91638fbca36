"""A fault of ours is logged and told once, and never ends the program."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from pyside_app.guard import LOG_LIMIT, Reports, catch_everything, guarded, guarded_or, start_log


class Broken(QWidget):
    @guarded
    def paintEvent(self, event):
        with QPainter(self):
            raise ValueError("no colour")


class Bell(QObject):
    rung = Signal(int, str)


def test_a_paint_event_that_fails_leaves_the_window_alive(qtbot, faults):
    widget = Broken()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.repaint()
    assert set(faults.expected()) == {"Broken.paintEvent failed"}


def test_a_fault_is_told_once_per_place(qtbot, faults):
    reports, told = Reports(), []
    reports.reported.connect(told.append)

    @guarded
    def fail():
        raise ValueError("again")

    fail()
    fail()
    assert len(told) == 1
    assert len(faults.expected()) == 2
    reports.close()


def test_after_closing_reports_hears_nothing(qtbot, faults):
    reports, told = Reports(), []
    reports.reported.connect(told.append)
    reports.close()
    guarded(lambda: 1 / 0)()
    assert told == []
    faults.expected()


def test_a_guarded_value_has_something_to_fall_back_on(faults):
    @guarded_or(7)
    def number(is_good):
        if not is_good:
            raise ValueError("bad")
        return 3

    assert number(True) == 3
    assert number(False) == 7
    faults.expected()


def test_a_guarded_slot_may_take_fewer_arguments_than_its_signal_sends(qtbot):
    bell, heard = Bell(), []

    @guarded
    def hear(number):
        heard.append(number)

    bell.rung.connect(hear)
    bell.rung.emit(3, "x")
    assert heard == [3]


def test_the_log_is_written_and_makes_way_when_it_is_large(tmp_path, faults):
    folder = tmp_path / "log"
    folder.mkdir()
    (folder / "plenary.log").write_bytes(b"x" * (LOG_LIMIT + 1))
    path = start_log(folder)
    handler = logging.getLogger().handlers[-1]
    try:
        logging.getLogger("plenary.guard").error("it happened")
        assert "it happened" in path.read_text(encoding="utf-8")
        assert (folder / "plenary.old.log").stat().st_size == LOG_LIMIT + 1
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    faults.expected()


def test_a_log_that_cannot_be_written_is_no_trouble(tmp_path):
    (tmp_path / "taken").write_text("a file, no folder")
    assert start_log(tmp_path / "taken") is None


def test_what_nobody_caught_goes_to_the_log(monkeypatch, faults):
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    catch_everything()
    try:
        raise RuntimeError("stray")
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "RuntimeError" in faults.expected()[0]
