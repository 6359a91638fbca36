"""Makes the small file of the newest schema from the one before, by opening it.

    python -m tests.annotations_db.store.released

A file that has once been released is never made again: the test of its opening stands on it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from annotations_db.store import Store, schema

FILES = Path(__file__).parent / "files"


def main() -> None:
    newest = FILES / f"schema-{schema.VERSION}.plenary"
    shutil.copy(FILES / f"schema-{schema.VERSION - 1}.plenary", newest)
    with Store.open(newest) as store:
        assert store.check() == []
    (FILES / f"{newest.stem} (schema {schema.VERSION - 1}).plenary").unlink()


if __name__ == "__main__":
    main()
