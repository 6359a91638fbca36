"""Where the window's shipped files lie, and the serif that is installed with it; no theme here."""

from __future__ import annotations

import importlib.util
import logging
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from annotations_db.resources import resource

__all__ = ["load_serif", "resource"]

SERIF_PACKAGE = "font_source_serif_pro"
SERIF_FACES = ("Regular", "It", "Semibold", "Bold", "BoldIt")
"""The faces the page, quotes and titles use; each costs a little of every start."""


def load_serif() -> str:
    """Makes the text font known to Qt and gives its family name.

    Where its package is missing, that is logged and the system's own font stands in.
    """
    families: set[str] = set()
    for face in SERIF_FACES:
        number = QFontDatabase.addApplicationFont(str(_folder() / f"SourceSerifPro-{face}.otf"))
        families.update(QFontDatabase.applicationFontFamilies(number) if number >= 0 else ())
    if not families:
        logging.getLogger(__name__).warning("the text font %s is missing", SERIF_PACKAGE)
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return min(families, key=len)


def _folder() -> Path:
    spec = importlib.util.find_spec(SERIF_PACKAGE)
    if spec is None or spec.origin is None:
        return Path()
    return Path(spec.origin).parent / "files"
