"""How long the whole program takes from its first instruction to a window that can be used.

Run it: ``python -m tests.benchmarks.bench_start [PROJECT…]``. The floor is a bare text field in a
window, started the same way; the time is that of the whole process until the window was painted.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from itertools import islice
from operator import itemgetter
from pathlib import Path

from annotations_db import open_project

RUNS = 7

BARE = """
from PySide6.QtWidgets import QApplication, QTextEdit
application = QApplication([])
window = QTextEdit()
window.setPlainText("Mr. President,")
"""

PLENARY = """
import gc, sys
from pathlib import Path
from pyside_app.unread import unread_sources
gc.disable()
with unread_sources():
    from pyside_app import app
from PySide6.QtWidgets import QApplication
application = QApplication([])
kept = app.Kept(app.usual_place())
named = Path(sys.argv[1]) if len(sys.argv) > 1 else None
if len(sys.argv) > 2:
    kept.keep(kept.now.with_recent(named).with_opened(named, sys.argv[2]))
window = app.make_window(application, app.begin(named, kept, app.documents()), kept)
"""

SHOWN = """
window.show()
application.processEvents()
application.processEvents()
print("shown", flush=True)
"""


def measure(script: str, *arguments: str) -> float:
    """Seconds from starting the process to its painted window: the least of several, as others use
    the machine too; the first left out, which writes bytecode and makes the project.
    """
    times = [_once(script, *arguments) for _ in range(RUNS + 1)]
    return min(times[1:])


def _once(script: str, *arguments: str) -> float:
    command = [sys.executable, "-c", script + SHOWN, *arguments]
    begun = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_ENVIRONMENT, text=True
    ) as process:
        line = process.stdout.readline() if process.stdout is not None else ""
        taken = time.perf_counter() - begun
        process.kill()
    if line.strip() != "shown":
        message = "the window did not come up"
        raise RuntimeError(message)
    return taken


def _environment(home: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "HOME": home,
        "XDG_CONFIG_HOME": f"{home}/config",
        "XDG_DOCUMENTS_DIR": f"{home}/documents",
        "PYTHONPYCACHEPREFIX": f"{home}/bytecode",
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }


_HOME = tempfile.TemporaryDirectory(prefix="plenary-start-")
_ENVIRONMENT = _environment(_HOME.name)


def _extremes(path: Path) -> list[tuple[str, int]]:
    """A statement with few highlights and the one with most among the first, with the numbers."""
    with open_project(path, read_only=True) as project:
        rows = [(row.statement.id, row.highlights) for row in islice(project.rows(), 50)]
    return [min(rows, key=itemgetter(1)), max(rows, key=itemgetter(1))]


def main(arguments: list[str]) -> None:
    """Prints one line per case: what, milliseconds, budget."""
    rows = [("a bare QTextEdit window", measure(BARE), "-")]
    rows.append(("Plenary, the sample project", measure(PLENARY), "500"))
    for path in arguments:
        for statement_id, highlights in _extremes(Path(path)):
            name = f"Plenary, {Path(path).name}, on {highlights} highlights"
            rows.append((name, measure(PLENARY, path, statement_id), "600"))
    lines = [f"{'start to usable window, whole process':52}   ms  budget"]
    lines += [f"{name:52} {taken * 1000:4.0f}  {budget}" for name, taken, budget in rows]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
