"""``python -m annotations_db.cli``: the subcommands where no window is installed."""

from __future__ import annotations

import sys

from annotations_db.cli import main

if __name__ == "__main__":
    sys.exit(main())
