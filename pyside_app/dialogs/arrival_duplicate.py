"""What becomes of files that the project, or the list itself, has already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotations_db.project import OnDuplicate
from pyside_app.dialogs.arrivals import Arrival
from pyside_app.dialogs.define_parts import label_for
from pyside_app.dialogs.fields import PlainCombo
from pyside_app.guard import guarded
from pyside_app.words import counted, tr

_CHOICES: tuple[OnDuplicate, ...] = ("skip", "replace", "keep")
_NAMES = ("Leave it out", "Replace what is there", "Add it as well")


class DuplicateChoice(QWidget):
    """Leave out, replace or keep; seen only where there is something to decide."""

    decided = Signal(str, bool)
    """The choice, and whether it goes for all duplicates in the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = PlainCombo(self)
        self.for_all = QPushButton(self)
        self.for_all.setProperty("small", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(label_for(self.choice, tr("What the project has already")))
        column.addWidget(self.choice)
        column.addWidget(self.for_all)
        self.choice.activated.connect(self._on_chosen)
        self.for_all.clicked.connect(self._on_for_all)

    def show_rows(self, rows: Sequence[Arrival], chosen: OnDuplicate | None, others: int) -> None:
        """``chosen`` is what was said of these alike, ``others`` how many more duplicates are in
        the list.
        """
        concerned = [each for each in rows if each.is_duplicate]
        can_replace = any(each.can_replace for each in concerned)
        self.choice.clear()
        for number, each in enumerate(_CHOICES):
            if each != "replace" or can_replace:
                self.choice.addItem(tr(_NAMES[number]), each)
        self.choice.setPlaceholderText(tr("Several values"))
        self.choice.setCurrentIndex(-1 if chosen is None else self.choice.findData(chosen))
        one, many = "The same for {n} more", "The same for {n} more"
        self.for_all.setText(counted(one, many, others))
        self.for_all.setVisible(others > 0 and chosen is not None)
        self.setVisible(bool(concerned))

    @guarded
    def _on_chosen(self) -> None:
        self.decided.emit(self.choice.currentData(), False)

    @guarded
    def _on_for_all(self) -> None:
        self.decided.emit(self.choice.currentData(), True)
