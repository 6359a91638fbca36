"""What stands behind the sheet for annotated copies: takes the snapshot, writes it in a job."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from annotations_db.errors import UserError
from annotations_db.exporters.copy import AnnotatedCopy, gather
from annotations_db.exporters.exporter import Exporter, export, exporters
from annotations_db.model import Note, StatementId
from pyside_app.dialogs.export import ExportSheet, Making, Options
from pyside_app.jobs import Jobs, Progress
from pyside_app.session import Session

COPIES = "Copies"
"""The folder beside the project that is proposed for copies."""


class Copying:
    """One statement's way out. ``place_for`` asks where a file shall go, None for nowhere."""

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        statement_id: StatementId,
        place_for: Callable[[Path], Path | None],
    ) -> None:
        self._session, self._jobs = session, jobs
        self._statement_id = statement_id
        self._place_for = place_for
        self._sheet: ExportSheet | None = None

    def making(self, open_file: Callable[[Path], None], show: Callable[[Path], None]) -> Making:
        """What the sheet needs."""
        return Making(
            formats=exporters(),
            copy=self._copy,
            all_notes=self._all_notes,
            authors=self._authors(),
            counts=self._counts(),
            folder=self._folder(),
            save=self._save,
            open=open_file,
            show_in_folder=show,
        )

    def report_to(self, sheet: ExportSheet) -> None:
        """Where to say that the copy is there, or why it is not."""
        self._sheet = sheet
        sheet.closed.connect(self._forget)

    def _copy(self, options: Options) -> AnnotatedCopy:
        return gather(
            self._session.project.store,
            self._statement_id,
            made_at=datetime.now(UTC).astimezone(),
            highlights=self._session.shown() if options.only_shown and self._is_open() else None,
            names_and_times=options.names_and_times,
            notes=options.notes,
        )

    def _all_notes(self) -> tuple[int, int]:
        store = self._session.project.store
        notes: list[Note] = list(store.notes(statement_id=self._statement_id))
        for each in store.highlights(statement_id=self._statement_id):
            notes.extend(each.notes)
        return len(notes), sum(each.private for each in notes)

    def _authors(self) -> str:
        store = self._session.project.store
        highlights = store.highlights(statement_id=self._statement_id)
        ids = dict.fromkeys(each.annotation.author_id for each in highlights)
        return " and ".join(store.person(each).name for each in ids)

    def _counts(self) -> tuple[int, int]:
        session = self._session
        every = session.project.store.highlight_count(self._statement_id)
        is_filtered = self._is_open() and session.filter.is_active
        return every, len(session.shown()) if is_filtered else every

    def _is_open(self) -> bool:
        """Whether it is still this statement that is shown: an import may have opened another."""
        opened = self._session.statement
        return opened is not None and opened.id == self._statement_id

    def _folder(self) -> Path:
        return self._session.project.path.parent / COPIES

    def _save(self, form: Exporter, copy: AnnotatedCopy, name: str) -> bool:
        out = self._place_for(_ready(self._folder()) / name)
        if out is None:
            return False

        def work(_progress: Progress) -> Path:
            return export(form, (copy,), out, overwrite=True)[0]

        self._jobs.start("Saving a copy", work, done=self._on_saved, failed=self._on_failed)
        return True

    def _on_saved(self, path: Path) -> None:
        if self._sheet is not None:
            self._sheet.show_saved(path)

    def _on_failed(self, error: UserError) -> None:
        if self._sheet is not None:
            self._sheet.show_trouble(error)

    def _forget(self) -> None:
        self._sheet = None


def _ready(folder: Path) -> Path:
    """The folder, made if need be, or the one above where it cannot be."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return folder.parent
    return folder
