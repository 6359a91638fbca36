"""What others declare: found where it works, named and left out where it does not."""

from __future__ import annotations

import logging

import pytest

from annotations_db.discovery import broken
from annotations_db.exporters.exporter import Exporter, exporter, exporters
from annotations_db.importers.kinds import all_importers

OURS = """
from annotations_db.exporters.exporter import Exporter
EXPORTER = Exporter("odt", "For others", ".odt", "x/y", "folder", lambda copies: b"x")
NO_EXPORTER = "words"
"""
DECLARED = """[plenary.exporters]
gone = plenary_gone_away:EXPORTER
odt = plenary_odt_extra:EXPORTER
words = plenary_odt_extra:NO_EXPORTER

[plenary.importers]
lost = plenary_lost_too:IMPORTER
"""


@pytest.fixture
def extras(tmp_path, monkeypatch):
    """An installed package with a sound exporter, two broken ones and a broken importer."""
    facts = tmp_path / "plenary_extra-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: plenary-extra\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text(DECLARED)
    (tmp_path / "plenary_odt_extra.py").write_text(OURS)
    monkeypatch.syspath_prepend(tmp_path)


def test_a_broken_format_of_others_is_left_out_and_logged(extras, caplog):
    with caplog.at_level(logging.WARNING):
        found = [each.id for each in exporters()]
        assert all_importers()
    assert {"html", "pdf", "odt"} <= set(found)
    assert exporter("docx").suffix == ".docx"
    for name in ("plenary_gone_away", "plenary_odt_extra:NO_EXPORTER", "plenary_lost_too"):
        assert name in caplog.text


def test_what_is_broken_is_told_by_name(extras):
    gone, words = broken("plenary.exporters", Exporter)
    assert gone.startswith("plenary.exporters gone (plenary_gone_away:EXPORTER): ModuleNotFound")
    assert "words" in words
    assert "must be a Exporter, not str" in words
