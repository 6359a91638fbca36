"""What is about to come in, looked at before anything is written: text, title, details."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget
from shiboken6 import isValid
from typing_extensions import override

from annotations_db.edits.attributes import offered
from annotations_db.project import OnDuplicate
from annotations_db.project.preparing import Origin, Prepared, Read, ReadAs
from annotations_db.words import sentence
from pyside_app.dialogs.arrival_form import ArrivalForm
from pyside_app.dialogs.arrival_list import ArrivalList
from pyside_app.dialogs.arrivals import Arrival, Arrivals
from pyside_app.dialogs.details import enter
from pyside_app.dialogs.page_preview import MOST, PagePreview
from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded
from pyside_app.reading.heading import length
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import counted, tr

_WIDTH, _WIDTH_OF_MANY, _HEIGHT = 800, 1040, 520
_EDGE = 32
_LIST, _FORM = 264, 288
_LEAST_PREVIEW = 220
_ANY = 10_000


@dataclass(frozen=True, slots=True)
class Adding:
    """What the sheet needs: ``read_again`` reads one another way and hands the outcome over, None
    where that was stopped; ``add`` writes.
    """

    arrivals: Arrivals
    read_again: Callable[[Origin, ReadAs, Callable[[Read | None], None]], None]
    add: Callable[[Sequence[Path | Prepared], OnDuplicate], None]
    """Gets what is to be written, and what becomes of files not read yet that are there already."""


class AddSheet(Sheet):
    """At the left what will come in, where there are several; the text; title and details."""

    def __init__(self, adding: Adding, session: Session, look: Look, window: QWidget) -> None:
        self._adding, self._arrivals = adding, adding.arrivals
        attributes = session.project.store.attributes()
        self._pending = 0
        """How many texts are just being read another way."""
        super().__init__(self._name, self._width_in(window), look, window)
        self._sides = QWidget(self._frame)
        self.list = ArrivalList(adding.arrivals, look, self._sides)
        self.preview = PagePreview(session, look, self._sides)
        self.form = ArrivalForm([*map(offered, attributes)], look, self._sides)
        self.below = sentence_label("", secondary=True)
        self.parts = QPushButton()
        self.add = QPushButton()
        self.cancel = QPushButton(tr("Cancel"))
        self._lay_out()
        self._connect()
        self.list.setCurrentIndex(self.list.rows.index(self._first()))
        self._show_chosen()

    @property
    def _name(self) -> str:
        return tr("Add a statement") if self._is_single else tr("Add statements")

    @property
    def _is_single(self) -> bool:
        """Whether there is but one, which needs no list."""
        return len(self._arrivals) == 1

    @property
    def first_focus(self) -> QWidget:
        """What has the keys first: the title of the only one, else the list."""
        return self.form.title if self._is_single else self.list

    def _width_in(self, window: QWidget) -> int:
        return min(_WIDTH if self._is_single else _WIDTH_OF_MANY, window.width() - _EDGE)

    def _first(self) -> int:
        """The first that can be looked at."""
        rows = self._arrivals.rows
        return next((number for number, each in enumerate(rows) if each.read.prepared), 0)

    def _lay_out(self) -> None:
        self.preview.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.list.setMinimumWidth(160)
        self.list.setHidden(self._is_single)
        self.form.setFixedWidth(_FORM)
        row = QHBoxLayout(self._sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.list, 1)
        row.addWidget(self.preview, 1)
        row.addWidget(self.form)
        self.below.setProperty("small", True)
        self.below.setWordWrap(False)
        self.body.addWidget(self._sides)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.setContentsMargins(0, 8, 0, 0)
        foot.addWidget(self.below, 1)
        foot.addWidget(self.parts)
        self.parts.setProperty("small", True)
        self.body.addLayout(foot)
        self.add_buttons(self.cancel, primary=self.add)

    def _connect(self) -> None:
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        self.list.toggled.connect(self._on_toggled)
        self.form.titled.connect(self._on_titled)
        self.form.detailed.connect(self._on_detailed)
        self.form.reading_wanted.connect(self._on_reading_wanted)
        self.form.duplicate.decided.connect(self._on_decided)
        self.add.clicked.connect(self._on_add)
        self.cancel.clicked.connect(self.leave)
        self.parts.clicked.connect(self._on_parts)
        self._look.changed.connect(self._show_chosen)

    @override
    def fit(self) -> None:
        """Follows the window in width and height; the preview goes first where there is little."""
        width = self._width_in(self._window)
        self._frame.setFixedWidth(width)
        self._sides.setFixedHeight(min(_HEIGHT, max(160, self._window.height() - 210)))
        others = _FORM + 64 + (0 if self._is_single else _LIST + 16)
        has_room = width - others >= _LEAST_PREVIEW
        self.preview.setVisible(has_room)
        self.list.setMaximumWidth(_LIST if has_room else _ANY)
        super().fit()

    # what is shown

    def _shown(self) -> int:
        """The row whose text is shown: the current one."""
        return max(0, self.list.currentIndex().row())

    def _chosen(self) -> list[int]:
        """The rows that the form is about."""
        return self.list.chosen() or [self._shown()]

    @guarded
    def _show_chosen(self) -> None:
        row = self._arrivals.rows[self._shown()]
        if row.read.prepared is not None:
            text = row.read.prepared.imported.text
            self.preview.show_text(text)
            said = [row.name, length(text.text)]
            if len(text.text) > MOST:
                said.append(tr("the beginning is shown"))
            self.below.setText(" · ".join(said))
        else:
            self.preview.say(row.problem or tr("This file is read when it is added."))
            self.below.setText(row.name)
        self._show_form()
        self._show_parts(row)
        self._show_count()

    def _show_parts(self, row: Arrival) -> None:
        """Offers to split what holds several statements, and to put it together again."""
        count = len(row.read.parts)
        words = counted("Split into {n} statement…", "Split into {n} statements…", count)
        self.parts.setText(tr("Put together again") if row.whole is not None else words)
        self.parts.setVisible(count > 1 or row.whole is not None)

    def _show_form(self) -> None:
        numbers = self._chosen()
        values, mixed = self._arrivals.values(numbers)
        rows = [self._arrivals.rows[each] for each in numbers]
        self.form.show_rows(rows, values, mixed)
        self.form.details.show_proposed(self._arrivals.recognised(numbers))
        others = set(self._arrivals.duplicates) - set(numbers)
        self.form.duplicate.show_rows(rows, self._arrivals.decided(numbers), len(others))

    def _show_count(self) -> None:
        count = self._arrivals.count
        words = counted("Add {n} statement", "Add {n} statements", count)
        self.add.setText(tr("Add statement") if self._is_single else words)
        if replaced := self._arrivals.replacing:
            self.add.setText(_replacing(count - replaced, replaced))
        self.add.setEnabled(count > 0 and not self._pending)

    def _tell_rows(self) -> None:
        self.list.rows.tell()
        self._show_count()

    # what is said

    @guarded
    def _on_toggled(self, numbers: list[int]) -> None:
        rows = self._arrivals.rows
        is_wanted = not any(rows[each].is_wanted for each in numbers)
        self._arrivals.want(numbers, is_wanted=is_wanted)
        self._tell_rows()
        self._show_form()

    @guarded
    def _on_decided(self, choice: OnDuplicate, is_for_all: bool) -> None:
        self._arrivals.decide(self._arrivals.duplicates if is_for_all else self._chosen(), choice)
        self._tell_rows()
        self._show_form()

    @guarded
    def _on_titled(self, title: str) -> None:
        self._arrivals.set_title(self._chosen()[0], title)
        self._tell_rows()

    @guarded
    def _on_detailed(self, key: str, value: str) -> None:
        numbers = self._chosen()
        self._arrivals.set_detail(numbers, key, value)
        if len(numbers) == 1:
            self.form.propose_title(self._arrivals.rows[numbers[0]])
        self._tell_rows()

    @guarded
    def _on_parts(self) -> None:
        """The list shows at once what would come in; nothing is written."""
        at = self._shown()
        if self._arrivals.rows[at].whole is None:
            self._arrivals.split(at)
        else:
            at = self._arrivals.join(at)
        self.list.rows.renew()
        self.list.setHidden(self._is_single)
        self.say_title(self._name)
        self.list.setCurrentIndex(self.list.rows.index(at))
        self.fit()
        self._show_chosen()

    @guarded
    def _on_reading_wanted(self, read_as: ReadAs) -> None:
        origin = self._arrivals.rows[self._shown()].read.origin
        self._pending += 1
        self._show_count()

        def show(read: Read | None) -> None:
            if isValid(self):
                self._show_again(origin, read)

        self._adding.read_again(origin, read_as, show)

    def _show_again(self, origin: Origin, read: Read | None) -> None:
        """What could not be read that way stays as it was read before."""
        self._pending -= 1
        if read is not None and read.error is None:
            self._arrivals.put(origin, read)
            self._tell_rows()
        self._show_chosen()
        if read is not None and read.error is not None:
            self.below.setText(sentence(read.error))

    @guarded
    def _on_add(self) -> None:
        if not self.add.isEnabled():
            return
        wrong = self._first_wrong()
        if wrong is not None:
            self.list.setCurrentIndex(self.list.rows.index(wrong))
            field = self.form.details.problem()
            if field is not None:
                self.form.details.go_to(field)
            return
        items = self._arrivals.items()
        self.dismiss()
        self._adding.add(items, self._arrivals.on_later)

    def _first_wrong(self) -> int | None:
        """The first row with a detail that cannot be kept."""
        for number, row in enumerate(self._arrivals.rows):
            if row.comes and self.form.has_problem(row.details):
                return number
        return None

    @property
    @override
    def unkept(self) -> str:
        words = tr("Nothing is added yet. Enter adds, Esc leaves what you said.")
        return words if self._arrivals.is_touched else ""

    @override
    def warn(self, words: str) -> None:
        self.below.setText(words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            enter(self, self._on_add)
        else:
            super().keyPressEvent(event)


def _replacing(new: int, replaced: int) -> str:
    if new:
        return tr("Add {added}, replace {replaced}", added=new, replaced=replaced)
    return counted("Replace {n} statement", "Replace {n} statements", replaced)
