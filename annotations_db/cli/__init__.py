"""The subcommands of ``plenary``. No Qt, and nothing heavy before a command runs."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Sequence

from annotations_db.cli import commands

COMMANDS: tuple[str, ...] = tuple(
    sorted(
        each.name.rstrip("_").replace("_", "-") for each in pkgutil.iter_modules(commands.__path__)
    )
)
"""The names of all subcommands, known without importing one."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs ``plenary`` with ``argv`` (else the process's own arguments) and returns its exit code:
    0 done, 1 something the user can mend, 2 wrong usage, 130 stopped.
    """
    from annotations_db.cli.program import run

    return run(sys.argv[1:] if argv is None else argv)
