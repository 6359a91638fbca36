"""``plenary import``: what a terminal shows while files are read."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.annotations_db.cli.conftest import ROOT


def test_on_a_terminal_the_bar_names_the_file_being_read(project, tmp_path):
    paths = [tmp_path / "JPN_67_2012.txt", tmp_path / "NOR_67_2012.txt"]
    for each in paths:
        each.write_text(f"Words of {each.stem}.", encoding="utf-8")
    ours, theirs = os.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "annotations_db.cli", "import", project, *paths],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=theirs,
        timeout=120,
        check=False,
    )
    shown = os.read(ours, 100_000).decode("utf-8")
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 0
    assert len(done.stdout.split()) == 2
    assert "Reading 1 of 2: JPN_67_2012.txt" in shown
    assert "Reading 2 of 2: NOR_67_2012.txt" in shown
