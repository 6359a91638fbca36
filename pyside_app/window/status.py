"""The status bar: when all was saved and where, what is being done, and counts."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStatusBar,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from annotations_db.text.blocks import block_at
from annotations_db.text.paragraphs import ParagraphNumber, paragraph_numbers
from pyside_app.guard import guarded
from pyside_app.icons import icon, pixmap
from pyside_app.jobs import Job, Jobs
from pyside_app.recent import Recent
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import counted, tr
from pyside_app.workbench import spoken

HEIGHT = 24
_WIDEST = 320
"""Pixels of what is said of a job."""


class StatusBar(QStatusBar):
    """Reads the session; tells nothing that is not so."""

    def __init__(
        self, session: Session, recent: Recent, jobs: Jobs, look: Look, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._recent, self._look = session, recent, look
        self._mark, self.saved, self.counts = QLabel(), ElidedLabel(), QLabel()
        self.work = JobLine(look)
        self._numbers: tuple[ParagraphNumber | None, ...] | None = None
        self._lay_out()
        session.statement_opened.connect(self._forget_numbers)
        session.reloaded.connect(self._forget_numbers)
        for signal in (
            session.project_opened,
            session.statement_opened,
            session.edited,
            session.reloaded,
            session.selection_changed,
            session.current_changed,
            session.file_lost,
        ):
            signal.connect(self.refresh)
        recent.pinned_changed.connect(self.refresh)
        jobs.started.connect(self.work.follow)
        look.changed.connect(self._paint)
        self._paint()
        self.refresh()

    @guarded
    def refresh(self) -> None:
        """Says what now is."""
        self.saved.setText(
            f"{self._saved()} · {spoken(self._session.project.path.with_suffix(''))}"
        )
        self.counts.setText(" · ".join(filter(None, self._counts())))

    def _lay_out(self) -> None:
        self.setSizeGripEnabled(False)
        self.setFixedHeight(HEIGHT)
        self.saved.setTextFormat(Qt.TextFormat.PlainText)
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(16, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self.saved, 1)
        row.addWidget(self.work)
        self.addWidget(left, 1)
        self.counts.setContentsMargins(0, 0, 14, 0)
        self.addPermanentWidget(self.counts)

    def _paint(self) -> None:
        self._mark.setPixmap(pixmap("check", self._look.theme, "secondary", 14))

    def _saved(self) -> str:
        project = self._session.project
        if self._session.is_lost:
            return tr("Nothing more is saved: the project's file is gone")
        if project.read_only:
            return tr("Read-only")
        when = _clock(self._session.saved_at or _written(project.path))
        return tr("All changes saved {when}", when=when)

    def _counts(self) -> list[str]:
        session = self._session
        if session.statement is None:
            return [
                counted("{n} statement", "{n} statements", session.project.store.statement_count())
            ]
        return [
            self._pinned(),
            counted("{n} highlight", "{n} highlights", session.tally.highlights),
            counted("{n} note", "{n} notes", session.tally.notes),
            self._paragraph(),
        ]

    def _pinned(self) -> str:
        tree = self._session.tree
        names = ", ".join(tree.tag(each).name for each in self._recent.pinned)
        return tr("Pinned: {tags}", tags=names) if names else ""

    def _paragraph(self) -> str:
        session = self._session
        place = session.selection
        if place is None:
            place = session.place(session.current)
        if place is None or session.text is None:
            return ""
        if self._numbers is None:
            self._numbers = paragraph_numbers(session.text)
        number = self._numbers[block_at(session.text.blocks, place.start)]
        return tr("para. {number}", number=number.number) if number is not None else ""

    @guarded
    def _forget_numbers(self) -> None:
        self._numbers = None


class ElidedLabel(QLabel):
    """A line that gives way: what has no room is cut in its middle, and told by its tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        metrics, room = self.fontMetrics(), self.contentsRect()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class JobLine(QWidget):
    """What the present job does, how far it is, and a way to stop it: of two that run beside one
    another the newer one's, then the older one's again.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._jobs: list[Job] = []
        self._title, self.bar, self.stop = QLabel(), QProgressBar(), QToolButton()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.stop.setAccessibleName(tr("Stop"))
        self.stop.setToolTip(tr("Stop; nothing is changed"))
        self.stop.setFixedSize(20, 20)
        self.stop.clicked.connect(self._on_stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 0, 0)
        row.setSpacing(8)
        for each in (self._title, self.bar, self.stop):
            row.addWidget(each)
        self.hide()

    @guarded
    def follow(self, job: Job) -> None:
        """Shows a job until it ends."""
        self._jobs.append(job)
        job.progressed.connect(lambda done, total: self._on_progressed(job, done, total))
        job.said.connect(lambda words: self._on_said(job, words))
        job.ended.connect(lambda: self._on_ended(job))
        self._show(job)

    def _show(self, job: Job) -> None:
        self._title.setMinimumWidth(0)
        self._say(job.title)
        self.stop.setEnabled(not job.progress.is_cancelled())
        self.stop.setIcon(icon("close", self._look.theme, "secondary"))
        self.bar.setRange(0, 0)
        self.show()

    def _say(self, words: str) -> None:
        """A long name of a file is cut in its middle; the bar beside it does not jump back."""
        metrics = self._title.fontMetrics()
        self._title.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, _WIDEST))
        self._title.setToolTip(words)
        self._title.setMinimumWidth(max(self._title.minimumWidth(), self._title.sizeHint().width()))

    @guarded
    def _on_said(self, job: Job, words: str) -> None:
        if self._jobs[-1:] == [job]:
            self._say(words)

    @guarded
    def _on_progressed(self, job: Job, done: int, total: int) -> None:
        if self._jobs[-1:] == [job]:
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    @guarded
    def _on_ended(self, job: Job) -> None:
        self._jobs.remove(job)
        if self._jobs:
            self._show(self._jobs[-1])
        else:
            self.hide()

    @guarded
    def _on_stopped(self) -> None:
        if self._jobs:
            self.stop.setEnabled(False)
            self._jobs[-1].cancel()


def _clock(moment: datetime) -> str:
    """The time of day, or the day where that is not today."""
    here = moment.astimezone()
    is_today = here.date() == datetime.now(UTC).astimezone().date()
    return f"{here:%H:%M}" if is_today else f"{here.day} {here:%b %Y}"


def _written(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return datetime.now(UTC)
