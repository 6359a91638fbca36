"""Reports over many statements, by titles, paths and the names of details."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from annotations_db.errors import InvalidError
from annotations_db.model import Statement, TagId
from annotations_db.project.finding import Finding, StatementRef

if TYPE_CHECKING:
    from annotations_db.analysis.quotes import Context, Quote, Spoken
    from annotations_db.analysis.report import Report


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report shall be. ``by`` are one to three of "tag" and the details of statements, by
    key or name.
    """

    by: Sequence[str] = ("tag", "state")
    context: Context = "none"
    silence: bool = True
    """Whether those are named who spoke and said nothing."""
    names: bool = True
    """Whether it says whose highlights these are."""
    title: str = ""


class Reporting(Finding):
    """The part of a project that answers questions over many highlights."""

    def report(
        self,
        asked: Asked | None = None,
        *,
        tags: Sequence[str] = (),
        statements: Sequence[StatementRef] | None = None,
    ) -> Report:
        """The quotation report. With ``tags`` only what has any of them or one below it; else all
        tags but those for work in progress.

        Private notes are never in it. Raises NotFoundError, AmbiguousError, InvalidError
        (report-levels; report-empty where no highlight fits).
        """
        from annotations_db.analysis.levels import levels  # noqa: PLC0415
        from annotations_db.analysis.report import report  # noqa: PLC0415
        from annotations_db.exporters.wording import say  # noqa: PLC0415

        asked = asked or Asked()
        with self.store.one_moment():
            shown = self._tags_shown(tags)
            arranged = levels(asked.by, self.store.attributes(), say("report-tag"), shown)
            wanted = [self.statement(each) for each in statements or self.statements()]
            spoken, quotes = self._quotes(wanted, set(shown) if tags else None, asked)
        if not quotes:
            raise InvalidError("report-empty")
        title = asked.title or say("report-title", project=self.store.path.stem)
        return report(title, arranged, quotes, spoken, silence=asked.silence)

    def _quotes(
        self, wanted: Sequence[Statement], tag_ids: set[TagId] | None, asked: Asked
    ) -> tuple[list[Spoken], list[Quote]]:
        from annotations_db.analysis.quotes import quotes_of, spoken_of  # noqa: PLC0415
        from annotations_db.exporters.common import in_common  # noqa: PLC0415
        from annotations_db.exporters.copy import gathered  # noqa: PLC0415

        common = in_common(self.store, made_at=datetime.now(UTC), names_and_times=asked.names)
        spoken: list[Spoken] = []
        quotes: list[Quote] = []
        for each in wanted:
            found = self.store.highlights(statement_id=each.id, tag_ids=tag_ids)
            copy = gathered(common, each, found)
            spoken.append(spoken_of(copy))
            quotes += quotes_of(copy, spoken[-1], asked.context)
        return spoken, quotes

    def write_report(
        self, report: Report, out: str | PathLike[str], *, to: str, overwrite: bool = False
    ) -> Path:
        """Writes a report as "docx", "html", "md" or "xlsx" and returns the file. Raises FileError,
        NotFoundError.
        """
        from annotations_db.analysis.form import form  # noqa: PLC0415
        from annotations_db.exporters.writing import write_file  # noqa: PLC0415

        content = form(to).write(report)
        return write_file(Path(out), content, overwrite=overwrite, project=self.store.path)

    def _tags_shown(self, paths: Sequence[str]) -> dict[TagId, str]:
        tree = self.tags()
        asked = self.tag_ids(paths) if paths else {each.id for each in tree if not each.working}
        return {each.id: tree.path(each.id) for each in tree if each.id in asked}
