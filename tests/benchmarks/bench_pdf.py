"""How long a PDF copy takes once Qt is loaded, by its parts. Run as a module: it prints a table."""

from __future__ import annotations

import os
import sys

from PySide6.QtWidgets import QApplication

from pyside_app.printing.annotating import annotated
from pyside_app.printing.pages import set_pages
from pyside_app.printing.sheets import usual_sheet
from pyside_app.printing.writing import painted, pdf_of
from tests.benchmarks.bench_exports import milliseconds, statement

BUDGET = 300
"""Milliseconds for 900 words with 100 highlights."""


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    sheet = usual_sheet()
    rows = [
        f"{'statement × highlights':24}{'took':>11}  budget  pages      laid out · painted · rest"
    ]
    for name, copy in (("900 words × 10", statement(10)), ("900 words × 100", statement(100)),
                       ("18 000 words × 400", statement(400, 20))):  # fmt: skip
        pages = set_pages(copy, sheet)
        page = painted(pages)
        took = milliseconds(lambda copy=copy: pdf_of(copy, sheet))
        parts = (
            milliseconds(lambda copy=copy: set_pages(copy, sheet)),
            milliseconds(lambda pages=pages: painted(pages)),
            milliseconds(lambda pages=pages, page=page: annotated(page, pages)),
        )
        budget = BUDGET if name.endswith("× 100") else ""
        shown = " · ".join(f"{each:.0f}" for each in parts)
        rows.append(f"{name:24}{took:8.1f} ms  {budget!s:>6}  {len(pages.leaves):5}      {shown}")
    sys.stdout.write("\n".join(rows) + "\n")
    application.quit()


if __name__ == "__main__":
    main()
