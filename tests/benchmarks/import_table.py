"""What becomes of every real file of the shared data: ``python -m tests.benchmarks.import_table``
prints a table of blocks, code points, what was said and how long it took.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from annotations_db.errors import FileError
from annotations_db.importers import Workers
from annotations_db.words import remark, sentence
from tests.corpus import _BESIDE


def rows(folder: Path) -> Iterator[tuple[str, ...]]:
    with Workers() as workers:
        for path in sorted(folder.iterdir()):
            if path.suffix == ".json":
                continue
            start = time.perf_counter()
            try:
                read = workers.read(path)
            except FileError as error:
                said = sentence(FileError(error.message, **{**error.parameters, "file": path.name}))
                numbers = ("–", "–")
            else:
                said = " ".join(map(remark, read.remarks))
                numbers = (str(len(read.text.blocks)), str(len(read.text.text)))
            yield (path.name, *numbers, said or "–", f"{time.perf_counter() - start:.2f}")


def main() -> None:
    folder = Path(os.environ.get("PLENARY_TEST_DATA", _BESIDE)) / "import"
    sys.stdout.write("| file | blocks | characters | said, lost | s |\n|---|--:|--:|---|--:|\n")
    for row in rows(folder):
        sys.stdout.write(f"| {' | '.join(row)} |\n")


if __name__ == "__main__":
    main()
