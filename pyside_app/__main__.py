"""The command ``plenary``: a subcommand runs without Qt; a project, or nothing, opens a window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from pyside_app.unread import unread_sources


def main(argv: Sequence[str] | None = None) -> int:
    """Runs ``plenary`` and returns its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if opens_the_window(arguments):
        gc.disable()  # the start makes no garbage; ``run`` turns it on again
        with unread_sources():
            from pyside_app.app import run  # noqa: PLC0415

        return run(arguments)
    from annotations_db.cli import main as command_line  # noqa: PLC0415

    return command_line(arguments)


def opens_the_window(arguments: Sequence[str]) -> bool:
    """Nothing, or first a path: what has a suffix or exists. Never an option or a command."""
    if not arguments:
        return True
    first = arguments[0]
    from annotations_db.cli import COMMANDS  # noqa: PLC0415

    if not first or first.startswith("-") or first in COMMANDS:
        return False
    return bool(Path(first).suffix) or Path(first).exists()


if __name__ == "__main__":
    sys.exit(main())
