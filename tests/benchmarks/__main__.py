"""Runs every benchmark, one after the other, and prints their tables; nothing is asserted.

    python -m tests.benchmarks [PROJECT]

PROJECT is a big one made before; without it one is made (1 M annotations: a minute, 1.4 GB).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.big_project import make

ALONE = (
    "bench_anchoring",
    "bench_exports",
    "bench_lists",
    "bench_palette",
    "bench_pdf",
    "bench_reading",
    "bench_search",
    "bench_window",
)
WITH_PROJECT = ("bench_store", "bench_start")


def main(arguments: list[str]) -> int:
    """0 where every benchmark ran to its end."""
    with tempfile.TemporaryDirectory(prefix="plenary-bench-") as folder:
        project = Path(arguments[0]) if arguments else Path(folder) / "big.plenary"
        if not arguments:
            make(project)
        codes = [_run(name) for name in ALONE]
        codes += [_run(name, str(project)) for name in WITH_PROJECT]
    return max(codes)


def _run(name: str, *arguments: str) -> int:
    sys.stdout.write(f"\n== {name} ==\n")
    sys.stdout.flush()
    command = [sys.executable, "-m", f"tests.benchmarks.{name}", *arguments]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
