"""What the guide shows of use as a library works as shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import annotations_db

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide" / "notebook.md"


@pytest.fixture
def notebook(tmp_path, monkeypatch, capsys):
    """Runs all blocks of the guide one after the other, as in a notebook."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    guide = GUIDE.read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 8
    names: dict[str, object] = {}
    for number, block in enumerate(blocks):
        exec(compile(block, f"notebook.md, block {number + 1}", "exec"), names)  # noqa: S102
    return capsys.readouterr().out


def test_the_guide_s_notebook_runs_and_says_what_it_promises(notebook, tmp_path):
    assert "code points" in notebook
    assert "['Universalization', 'Cooperation and assistance'] ['The *core* of it.']" in notebook
    assert "Atlantis" in notebook.splitlines()[-1]
    assert (tmp_path / "japan.docx").read_bytes()[:2] == b"PK"
    with annotations_db.open_project(tmp_path / "ccm.plenary") as project:
        (highlight,) = project.annotations()
        assert len(highlight.taggings) == 2
        assert project.check() == []


def test_every_public_name_is_there():
    for name in annotations_db.__all__:
        assert getattr(annotations_db, name) is not None
