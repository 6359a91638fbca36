"""The workbook for spreadsheet programs: highlights, tags and notes, a sheet each, typed and ready
to be filtered; no cell can start a formula.

Several statements become one workbook. Times are in UTC and real times, as dates are real dates
where a whole column of a detail holds such; without names and times these columns are not there.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.exporter import Exporter


def _write(copies: Sequence[AnnotatedCopy]) -> bytes:
    from annotations_db.exporters.xlsx.workbook import workbook

    return workbook(copies)


EXPORTER = Exporter(
    id="xlsx",
    name="As a table (Excel)",
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    many="file",
    write=_write,
    order=35,
)
