"""Reports over many statements, by titles, paths and the names of details."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from annotations_db.errors import InvalidError
from annotations_db.filters import Filter, sieve
from annotations_db.model import Statement, TagId
from annotations_db.project.finding import Finding, StatementRef
from annotations_db.project.watching import Watch

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


@dataclass(frozen=True, slots=True)
class _Choice:
    """Which highlights are reported, and who waits for it."""

    tag_ids: set[TagId] | None
    wanted: Filter | None
    watch: Watch


class Reporting(Finding):
    """The part of a project that answers questions over many highlights."""

    def report(
        self,
        asked: Asked | None = None,
        *,
        tags: Sequence[str] = (),
        statements: Sequence[StatementRef] | None = None,
        wanted: Filter | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Report:
        """The quotation report. With ``tags`` only what has any of them or one below it; else all
        tags but those for work in progress. ``wanted`` leaves out what it does not let through,
        and its tags are the headings.

        ``progress`` is told how many statements were read of how many, ``cancelled`` asked after
        each; CancelledError then. Private notes are never in it. Raises NotFoundError,
        AmbiguousError, InvalidError (report-levels; report-empty where no highlight fits).
        """
        from annotations_db.analysis.levels import levels  # noqa: PLC0415
        from annotations_db.analysis.report import report  # noqa: PLC0415
        from annotations_db.exporters.wording import say  # noqa: PLC0415

        asked = asked or Asked()
        with self.store.one_moment():
            paths = [*tags, *self._paths_of(wanted)]
            shown = self._tags_shown(paths)
            arranged = levels(asked.by, self.store.attributes(), say("report-tag"), shown)
            looked_at = [self.statement(each) for each in statements or self.statements()]
            choice = _Choice(set(shown) if paths else None, wanted, Watch(progress, cancelled))
            spoken, quotes = self._quotes(looked_at, choice, asked)
        if not quotes:
            raise InvalidError("report-empty")
        title = asked.title or say("report-title", project=self.store.path.stem)
        return report(title, arranged, quotes, spoken, silence=asked.silence)

    def _quotes(
        self, looked_at: Sequence[Statement], choice: _Choice, asked: Asked
    ) -> tuple[list[Spoken], list[Quote]]:
        from annotations_db.analysis.quotes import quotes_of, spoken_of  # noqa: PLC0415
        from annotations_db.exporters.common import in_common  # noqa: PLC0415
        from annotations_db.exporters.copy import gathered  # noqa: PLC0415

        common = in_common(self.store, made_at=datetime.now(UTC), names_and_times=asked.names)
        spoken: list[Spoken] = []
        quotes: list[Quote] = []
        kept = None if choice.wanted is None else sieve(choice.wanted, self.tags())
        for number, each in enumerate(looked_at, start=1):
            found = self.store.highlights(statement_id=each.id, tag_ids=choice.tag_ids)
            if kept is not None:
                found = kept.kept(found)
            copy = gathered(common, each, found)
            spoken.append(spoken_of(copy))
            quotes += quotes_of(copy, spoken[-1], asked.context)
            choice.watch.done(number, len(looked_at))
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

    def _paths_of(self, wanted: Filter | None) -> list[str]:
        if wanted is None or not wanted.tag_ids:
            return []
        tree = self.tags()
        return [tree.path(each) for each in wanted.tag_ids if each in tree]

    def _tags_shown(self, paths: Sequence[str]) -> dict[TagId, str]:
        tree = self.tags()
        asked = self.tag_ids(paths) if paths else {each.id for each in tree if not each.working}
        return {each.id: tree.path(each.id) for each in tree if each.id in asked}
