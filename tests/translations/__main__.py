"""Writes the catalogue."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.translations.catalogue import FILE, catalogue

application = QApplication([])
FILE.write_text(catalogue(), encoding="utf-8")
