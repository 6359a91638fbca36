"""The fixtures of panels and pickers: a session on a real file, and the look."""

from __future__ import annotations

import pytest

from annotations_db.project import new_project
from pyside_app.session import Session
from pyside_app.theme import Look
from tests.pyside_app.panels.stage import Stage, seed


@pytest.fixture
def look(qapp):
    chosen = Look("light")
    chosen.dress(qapp)
    return chosen


@pytest.fixture
def bare(qapp, tmp_path):
    """An empty project."""
    session = Session(new_project(tmp_path / "bare.plenary", author="Anna Berg", empty=True))
    stage = Stage(session)
    stage.use_details()
    yield stage
    session.close()


@pytest.fixture
def stage(bare):
    """The sample, open, with the starter codebook and nothing marked."""
    bare.use_codebook()
    statement_id = bare.add(
        seed(), state="Japan", meeting="CCM 3MSP", place="Oslo", date="2012-09-11"
    )
    bare.session.open_statement(statement_id)
    return bare


@pytest.fixture
def shown(qtbot):
    """Shows a widget at a size and waits for it."""

    def show(widget, width=352, height=600):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return show
