"""A format to choose, and the sentences about what leaves the project with a copy."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QWidget
from typing_extensions import override

from annotations_db.exporters.copy import AnnotatedCopy, Order, passages, remarks
from annotations_db.exporters.facing import authors
from annotations_db.model import AnnotationId
from pyside_app.guard import guarded, guarded_or
from pyside_app.icons import pixmap
from pyside_app.theme import NORMAL, Look, sans
from pyside_app.words import counted, tr


@dataclass(frozen=True, slots=True)
class Options:
    """What the person chose for a copy."""

    notes: bool = True
    names_and_times: bool = False
    only_shown: bool = False
    order: Order = "text"


@dataclass(frozen=True, slots=True)
class Material:
    """All of a statement that may leave, read once; options then only leave out."""

    whole: AnnotatedCopy
    notes: int
    """How many notes there are, private ones among them."""
    private: int
    shown: frozenset[AnnotationId] | None
    """The highlights that the filter shows; None where there is no filter."""

    @property
    def shown_count(self) -> int:
        return len(self.whole.highlights) if self.shown is None else len(self.shown)

    def authors(self, options: Options) -> str:
        """Who made what leaves, whether or not their names leave with it."""
        named = replace(self.copy(options), names_and_times=True, people=self.whole.people)
        names = authors(passages(named))
        names += [each.author for each in remarks(named, named.statement_notes)]
        different = list(dict.fromkeys(filter(None, names)))
        if len(different) < 2:  # noqa: PLR2004
            return "".join(different)
        return tr("{names} and {last}", names=", ".join(different[:-1]), last=different[-1])

    def copy(self, options: Options) -> AnnotatedCopy:
        """What leaves with these options."""
        highlights = self.whole.highlights
        if options.only_shown and self.shown is not None:
            highlights = tuple(each for each in highlights if each.id in self.shown)
        return replace(
            self.whole,
            highlights=highlights,
            names_and_times=options.names_and_times,
            notes=options.notes,
            order=options.order,
        )


_ICONS = {".pdf": "pdf", ".docx": "word", ".html": "web", ".csv": "table", ".xlsx": "table"}


class Written(Protocol):
    """A format to choose: of copies, or of reports."""

    @property
    def name(self) -> str: ...
    @property
    def suffix(self) -> str: ...


class FormatRow(QWidget):
    """What a format is good for, and its suffix; the whole row can be clicked."""

    def __init__(self, form: Written, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(32)
        self.setProperty("choice", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        suffix = form.suffix.removeprefix(".").upper()
        self.button = QRadioButton()
        self.button.setAccessibleName(f"{form.name} ({suffix})")
        self.button.installEventFilter(self)
        mark = QLabel()
        mark.setPixmap(pixmap(_ICONS.get(form.suffix, "page"), look.theme, "secondary"))
        self._words = QLabel(form.name)
        kind = QLabel(suffix)
        kind.setProperty("secondary", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        for each in (self.button, mark, self._words):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(kind)

    def show_checked(self) -> None:
        """Lets the chosen row stand out."""
        is_chosen = self.button.isChecked()
        self._words.setFont(sans(NORMAL, strong=is_chosen))
        self.setProperty("chosen", is_chosen)
        self._repolish()

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.setProperty("ringed", event.type() == QEvent.Type.FocusIn)
            self._repolish()
        return False

    def _repolish(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)

    @override
    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.button.setChecked(True)
        self.button.setFocus()


def leaves(copy: AnnotatedCopy, by: str) -> str:
    """ "Contains 8 highlights and 2 notes by Anna Berg."."""
    notes = sum(len(each.notes) for each in copy.highlights) + len(copy.statement_notes)
    what = highlights_counted(len(copy.highlights))
    if copy.notes:
        what = tr("{highlights} and {notes}", highlights=what, notes=notes_counted(notes))
    if by:
        return tr("Contains {what} by {authors}.", what=what, authors=by)
    return tr("Contains {what}.", what=what)


def stays(names_and_times: bool, copy: AnnotatedCopy, notes: int, private: int) -> str:
    """ "Names and times and 1 private note stay out."; "" where all leaves."""
    left = private if copy.notes else notes
    said = ""
    if left and copy.notes:
        said = counted("{n} private note", "{n} private notes", left)
    elif left:
        said = notes_counted(left)
    if names_and_times:
        return counted("{notes} stays out.", "{notes} stay out.", left, notes=said) if left else ""
    if left:
        return tr("Names and times and {notes} stay out.", notes=said)
    return tr("Names and times stay out.")


def highlights_counted(number: int) -> str:
    """ "1 highlight", "2 highlights", "no highlights"."""
    return counted("{n} highlight", "{n} highlights", number) if number else tr("no highlights")


def notes_counted(number: int) -> str:
    """ "1 note", "2 notes", "no notes"."""
    return counted("{n} note", "{n} notes", number) if number else tr("no notes")
