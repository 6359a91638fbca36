"""Makes the fixtures of ``fixtures`` known here."""

from tests.pyside_app.panels.fixtures import bare, look, shown, stage

__all__ = ["bare", "look", "shown", "stage"]
