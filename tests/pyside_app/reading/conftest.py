"""The desk that widget tests of the reading pane sit at."""

from __future__ import annotations

import pytest

from tests.pyside_app.reading.desk import furnish


@pytest.fixture
def desk(qtbot, tmp_path):
    made = furnish(tmp_path)
    qtbot.addWidget(made.pane)
    yield made
    made.pane.hide()
    made.session.close()
