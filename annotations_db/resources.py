"""Where the files that ship with Plenary lie: in a checkout beside the packages, in an
installation inside this one.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a shipped file, for example ``resource("statements", "japan-
    ccm-3msp-2012.md")``.
    """
    installed = _HERE / "_resources"
    root = installed if installed.is_dir() else _HERE.parent / "resources"
    return root.joinpath(*parts)
