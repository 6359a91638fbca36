"""What stands behind the sheet for annotated copies: takes the snapshot, writes it in a job."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from annotations_db.errors import CancelledError, UserError
from annotations_db.exporters.copy import AnnotatedCopy, Order, gather
from annotations_db.exporters.exporter import Exporter, export, exporters
from annotations_db.model import StatementId
from pyside_app.dialogs.export import ExportSheet, Making
from pyside_app.dialogs.export_parts import Material, Options
from pyside_app.dialogs.export_preview import WIDTH
from pyside_app.guard import guarded
from pyside_app.jobs import Job, Jobs, Progress
from pyside_app.mailing import attach, begin_message
from pyside_app.messages import Message
from pyside_app.preferences import Kept
from pyside_app.printing.samples import Sample, sample_of
from pyside_app.session import Session
from pyside_app.words import tr

COPIES = "Copies"
"""The folder beside the project that is proposed for copies."""


class Copying:
    """One statement's way out. ``place_for`` asks where a file shall go, None for nowhere."""

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        kept: Kept,
        statement_id: StatementId,
        place_for: Callable[[Path], Path | None],
    ) -> None:
        self._session, self._jobs, self._kept = session, jobs, kept
        self._statement_id = statement_id
        self._place_for = place_for
        self._sheet: ExportSheet | None = None
        self._writing: Job | None = None
        self._wish = 0
        """Counts the looks that were wanted: what is no longer the last one is not made."""

    def making(self, open_file: Callable[[Path], None], show: Callable[[Path], None]) -> Making:
        """What the sheet needs."""
        return Making(
            formats=exporters(),
            material=self._material(),
            folder=self._folder(),
            first=self._first(),
            first_format=self._kept.now.copy_format,
            save=self._save,
            stop=self._stop,
            preview=self._look,
            remember=self._remember,
            open=open_file,
            show_in_folder=show,
            mail=lambda path: self._mail(path, show),
        )

    def _first(self) -> Options:
        """What was chosen last time."""
        now = self._kept.now
        order: Order = "tag" if now.copy_order == "tag" else "text"
        return Options(now.copy_notes, now.copy_names, order=order)

    def _remember(self, form: str, options: Options) -> None:
        self._kept.keep(
            replace(
                self._kept.now,
                copy_format=form,
                copy_order=options.order,
                copy_notes=options.notes,
                copy_names=options.names_and_times,
            )
        )

    def _look(self, form: Exporter, copy: AnnotatedCopy) -> None:
        """Has a look at the copy made; of several that are wanted, the last one is shown."""
        self._wish += 1
        wish = self._wish
        ratio = self._sheet.devicePixelRatio() if self._sheet is not None else 1.0

        def work(_progress: Progress) -> Sample | None:
            return sample_of(form, copy, WIDTH, ratio) if wish == self._wish else None

        def show(sample: Sample | None) -> None:
            if sample is not None and self._sheet is not None and wish == self._wish:
                self._sheet.show_sample(sample, form.suffix)

        self._jobs.start(tr("Looking at the copy"), work, done=show, is_told=False)

    def report_to(self, sheet: ExportSheet) -> None:
        """Where to say that the copy is there, or why it is not."""
        self._sheet = sheet
        sheet.closed.connect(self._forget)

    def _material(self) -> Material:
        """All that may leave, read once: what the sheet says is then what it writes."""
        session, store = self._session, self._session.project.store
        highlights = tuple(store.highlights(statement_id=self._statement_id))
        made_at = datetime.now(UTC).astimezone()
        whole = gather(store, self._statement_id, made_at=made_at, highlights=highlights)
        notes = list(store.notes(statement_id=self._statement_id))
        for each in highlights:
            notes.extend(each.notes)
        is_filtered = self._is_open() and session.filter.is_active
        return Material(
            whole=whole,
            notes=len(notes),
            private=sum(each.private for each in notes),
            shown=frozenset(each.id for each in session.shown()) if is_filtered else None,
        )

    def _is_open(self) -> bool:
        """Whether it is still this statement that is shown: an import may have opened another."""
        opened = self._session.statement
        return opened is not None and opened.id == self._statement_id

    def _folder(self) -> Path:
        return self._session.project.path.parent / COPIES

    def _save(self, form: Exporter, copy: AnnotatedCopy, name: str) -> bool:
        out = self._asked(name)
        if out is None:
            return False
        project = self._session.project.path
        made = replace(copy, made_at=datetime.now(UTC).astimezone())

        def work(progress: Progress) -> Path:
            watched = replace(made, watch=lambda share: _tell(progress, share))
            return export(form, (watched,), out, overwrite=True, project=project)[0]

        self._writing = self._jobs.start(
            tr("Saving a copy"), work, done=self._on_saved, failed=self._on_failed
        )
        self._writing.progressed.connect(self._on_progressed)
        return True

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    @guarded
    def _on_progressed(self, done: int, total: int) -> None:
        if self._sheet is not None:
            self._sheet.show_progress(done, total)

    def _mail(self, path: Path, show: Callable[[Path], None]) -> None:
        """A new message with the file; where the system cannot attach one, an empty message and
        the folder to drag it from.
        """
        if attach(path, path.stem):
            return
        show(path)
        if begin_message(path.stem):
            words = tr("Drag {file} from its folder into the message.", file=path.name)
        else:
            words = tr("No mail program was found; {file} is in its folder.", file=path.name)
        self._session.say(Message(words))

    def _asked(self, name: str) -> Path | None:
        """Where the copy shall go. The dialog starts in a folder only where it is there, so it is
        made first, and taken away again where nothing goes into it.
        """
        folder = self._folder()
        was_there = folder.exists()
        out = self._place_for(_ready(folder) / name)
        if not was_there and (out is None or out.parent != folder):
            with suppress(OSError):
                folder.rmdir()
        return out

    def _on_saved(self, path: Path) -> None:
        if self._sheet is not None:
            self._sheet.show_saved(path)
            return
        words = tr("Saved {file}", file=path.name)
        self._session.say(Message(words, tr("Show in folder"), "file.show", path))

    def _on_failed(self, error: UserError) -> None:
        if isinstance(error, CancelledError):
            if self._sheet is not None:
                self._sheet.show_stopped()
        elif self._sheet is not None:
            self._sheet.show_trouble(error)
        else:
            self._session.say_error(error)

    def _forget(self) -> None:
        self._sheet = None


def _ready(folder: Path) -> Path:
    """The folder, made if need be, or the one above where it cannot be."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return folder.parent
    return folder


def _tell(progress: Progress, share: float) -> None:
    """Reports whole percents. Raises CancelledError where somebody has pressed Stop."""
    if progress.is_cancelled():
        raise CancelledError("cancelled")
    progress.report(round(share * 100), 100)
