"""One open project: everything that can be asked of it and done to it, by titles, paths
and quotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from annotations_db.errors import ProjectError
from annotations_db.model import Highlight
from annotations_db.project.drafting import Drafting
from annotations_db.project.finding import StatementRef
from annotations_db.project.importing import Import
from annotations_db.project.outcomes import ImportReport, OnDuplicate
from annotations_db.project.preparing import Prepared
from annotations_db.project.replacing import Replacing
from annotations_db.project.reporting import Reporting
from annotations_db.project.watching import Watch
from annotations_db.words import sentence

if TYPE_CHECKING:
    from annotations_db.exporters.copy import AnnotatedCopy


class Project(Replacing, Reporting, Drafting):
    """An open project and who writes in it; closes its file after ``with``.

    Like its store it belongs to the thread that opened it. Every method may raise ProjectError.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leaves one file at rest. Closing again does nothing."""
        self.store.close()

    def import_files(
        self,
        paths: Iterable[str | PathLike[str]],
        *,
        on_duplicate: OnDuplicate = "keep",
        encoding: str | None = None,
        split: bool = False,
        watch: Watch | None = None,
    ) -> ImportReport:
        """Adds files as statements, in one edit. Those that cannot be read are in the report.

        ``on_duplicate`` says what becomes of files that the project has already, ``encoding`` how
        texts are read that do not begin with a byte order mark; ``split`` makes a statement for
        each speaker of a file that holds several. ``watch`` is told of
        every file. Raises CancelledError with nothing added where it says so.
        """
        files = self._import(watch or Watch(), on_duplicate, encoding, split=split)
        return files.run([Path(each) for each in paths])

    def add_statements(
        self,
        items: Sequence[Path | Prepared],
        *,
        watch: Watch | None = None,
        on_duplicate: OnDuplicate = "keep",
    ) -> ImportReport:
        """Like ``import_files``; what was read before comes in with the title and the details that
        it was given, whether the project has it already or not, or in the place of what it
        ``replaces``.

        Raises CancelledError, and InvalidError where a detail is not of its kind, with nothing
        added.
        """
        return self._import(watch or Watch(), on_duplicate).run(items)

    def _import(
        self,
        watch: Watch,
        on_duplicate: OnDuplicate,
        encoding: str | None = None,
        *,
        split: bool = False,
    ) -> Import:
        if self.read_only:
            raise ProjectError("project-read-only", path=str(self.path))
        return Import(self.store, self._author, watch, on_duplicate, encoding, split=split)

    def export(
        self,
        out: str | PathLike[str],
        *,
        to: str = "html",
        statements: Sequence[StatementRef] | None = None,
        tags: Sequence[str] = (),
        overwrite: bool = False,
    ) -> tuple[Path, ...]:
        """Writes annotated copies, of all statements by default, and returns the files made.

        One statement becomes the file ``out``, several a folder of files, or one file where the
        format holds many. With ``tags`` only highlights with any of them or one below it. Raises
        FileError, NotFoundError, AmbiguousError.
        """
        from annotations_db.exporters.exporter import export, exporter  # noqa: PLC0415

        form = exporter(to)
        with self.store.one_moment():
            copies = self._copies(statements, tags)
            return export(form, copies, Path(out), overwrite=overwrite, project=self.path)

    def copy_of(
        self,
        statement: StatementRef,
        *,
        tags: Sequence[str] = (),
        names_and_times: bool = True,
        notes: bool = True,
    ) -> AnnotatedCopy:
        """What an annotated copy of a statement holds; private notes are never in it."""
        from annotations_db.exporters.copy import gather  # noqa: PLC0415

        found = self.statement(statement)
        shown: list[Highlight] | None = None
        if tags:
            shown = self.annotations(statement=found, tags=tags)
        return gather(
            self.store,
            found.id,
            made_at=datetime.now(UTC),
            highlights=shown,
            names_and_times=names_and_times,
            notes=notes,
        )

    def _copies(
        self, refs: Sequence[StatementRef] | None, tags: Sequence[str]
    ) -> Iterator[AnnotatedCopy]:
        """One after another, as they are asked for. What is named wrongly is found before."""
        from annotations_db.exporters.common import in_common  # noqa: PLC0415
        from annotations_db.exporters.copy import gathered  # noqa: PLC0415

        store = self.store
        wanted = (
            self.statements()
            if refs is None
            else [store.statement(self.statement(each).id) for each in refs]
        )
        tag_ids = self.tag_ids(tags) if tags else None
        common = in_common(store, made_at=datetime.now(UTC))
        return (
            gathered(common, each, store.highlights(statement_id=each.id, tag_ids=tag_ids))
            for each in wanted
        )

    def check(self) -> list[str]:
        """What is wrong with the file, a sentence each; empty where all is well. Reads
        all of it.
        """
        path = str(self.path)
        return [sentence(ProjectError(each, path=path)) for each in self.store.check()]

    def save_copy(
        self, out: str | PathLike[str], *, to_send: bool = False, overwrite: bool = False
    ) -> None:
        """Writes a copy of the project; ``to_send`` leaves out history, what only history still
        holds, and private notes.
        """
        self.store.save_copy(Path(out), to_send=to_send, overwrite=overwrite)
