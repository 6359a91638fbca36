"""The sign in the toolbar that tags are pinned; a click unpins them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pyside_app.guard import guarded
from pyside_app.panels.parts.buttons import FilterChip
from pyside_app.recent import Recent
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr


class PinnedSign(QWidget):
    """There only while something is pinned."""

    def __init__(self, session: Session, recent: Recent, look: Look) -> None:
        super().__init__()
        self._session, self._recent, self._look = session, recent, look
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 0, 0)
        self.chip: FilterChip | None = None
        recent.pinned_changed.connect(self._show)
        session.edited.connect(self._show)
        look.changed.connect(self._show)
        self._show()

    @guarded
    def _show(self) -> None:
        if self.chip is not None:
            self._row.removeWidget(self.chip)
            self.chip.hide()
            self.chip.deleteLater()
            self.chip = None
        pinned, tree = self._recent.pinned, self._session.tree
        if not pinned:
            return
        names = ", ".join(tree.tag(each).name for each in pinned)
        words = tr("Pinned: {tags}", tags=names)
        chip = FilterChip(words, self._look, tag=tree.tag(pinned[0]), parent=self)
        chip.is_removable = True
        chip.setChecked(True)
        chip.setToolTip(tr("Every passage you select gets {tags}. Click to unpin (P)", tags=names))
        chip.setAccessibleDescription(tr("Unpins"))
        chip.clicked.connect(lambda *_: self._recent.pin(()))
        self._row.addWidget(chip)
        chip.show()
        self.chip = chip
