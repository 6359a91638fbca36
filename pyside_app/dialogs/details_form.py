"""All details of a statement as fields in one or two columns, and the room they scroll in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from annotations_db.model import Attribute
from annotations_db.recognising.found import Found
from pyside_app.dialogs.fields import DetailField, key_of
from pyside_app.guard import guarded
from pyside_app.theme import Look

_GAP = 12
BAR = 16
"""Pixels at the right that a scroll bar has to itself; what stands above keeps them free too."""


class DetailsForm(QWidget):
    """``changed`` carries the key of the detail that was typed or chosen."""

    changed = Signal(str)

    def __init__(
        self,
        attributes: Sequence[Attribute],
        columns: int,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wanted: DetailField | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._bring)
        self.fields = {key_of(each): DetailField(each, look, self) for each in attributes}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, BAR - 8, 4)
        grid.setHorizontalSpacing(2 * _GAP)
        grid.setVerticalSpacing(_GAP)
        for number, (key, field) in enumerate(self.fields.items()):
            grid.addWidget(field, number // columns, number % columns)
            field.changed.connect(lambda key=key: self.changed.emit(key))
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(len(self.fields), 1)

    def values(self) -> dict[str, str]:
        """Every detail by key; "" for those that are not known."""
        return {key: field.value for key, field in self.fields.items()}

    def cleared(self) -> list[str]:
        """The keys of those that shall be empty in all statements shown together."""
        return [key for key, field in self.fields.items() if field.is_cleared]

    def show_values(self, values: Mapping[str, str], mixed: Collection[str] = ()) -> None:
        """``mixed`` are the keys in which several statements shown together differ."""
        for key, field in self.fields.items():
            field.show_value(values.get(key, ""), is_mixed=key in mixed)

    def show_proposed(self, found: Mapping[str, Found]) -> None:
        """Marks those that were recognised and nobody has looked at."""
        for key, field in self.fields.items():
            field.show_proposed(found.get(key))

    def problem(self) -> DetailField | None:
        """The first field whose value cannot be kept, all of them saying why."""
        wrong = [each for each in self.fields.values() if each.say_problem()]
        return wrong[0] if wrong else None

    def go_to(self, field: DetailField) -> None:
        """Gives a field the keys, and brings it into view once it is as high as what it says."""
        field.setFocus()
        self._wanted = field
        self._soon.start()

    @guarded
    def _bring(self) -> None:
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea) and self._wanted is not None:
            area.ensureWidgetVisible(self._wanted, 0, _GAP)

    def set_editable(self, *, is_editable: bool) -> None:
        for each in self.fields.values():
            each.set_editable(is_editable=is_editable)


def scrolled_form(
    attributes: Sequence[Attribute], columns: int, look: Look, parent: QWidget
) -> tuple[DetailsForm, QScrollArea]:
    """The form in a room without a frame, in which it scrolls upwards and downwards only. All is
    made where it stands: a style sheet makes moving so many widgets slow.
    """
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    form = DetailsForm(attributes, columns, look, area.viewport())
    area.setWidget(form)
    return form, area
