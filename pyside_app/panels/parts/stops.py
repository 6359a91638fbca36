"""Where the keyboard can stop within a widget, in the order one reads it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLayout,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

_TAB = Qt.FocusPolicy.TabFocus


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """The visible, enabled widgets that Tab may reach, ``widget`` among them: what lies in a layout
    in its order, all else from above and from the left.
    """
    if not widget.isVisible():
        return
    if widget.isEnabled() and widget.focusPolicy() & _TAB and widget.focusProxy() is None:
        yield widget
    for child in _children(widget):
        yield from stops_in(child)


def give_keys(place: QWidget) -> bool:
    """Gives the keyboard to the first stop in a place; False where there is none."""
    first = next(stops_in(place), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)
    return first is not None


def show_instead(stack: QStackedWidget, wanted: QWidget) -> None:
    """Turns a stack to one of its pages. The keyboard, where it was on the page that goes, stays on
    the new one, or goes to the text of the window where nothing there takes it.
    """
    had = QApplication.focusWidget()
    was_within = had is not None and stack.isAncestorOf(had)
    stack.setCurrentWidget(wanted)
    now = QApplication.focusWidget()
    if was_within and not (now is not None and stack.isAncestorOf(now)):
        lead_into(stack)


def lead_into(stack: QStackedWidget) -> None:
    """Gives the keyboard to the page that is shown, or to the text of the window where nothing
    there takes it.
    """
    page, window = stack.currentWidget(), stack.window()
    if page is not None and give_keys(page):
        return
    text = window.centralWidget() if isinstance(window, QMainWindow) else None
    if text is not None:
        text.setFocus(Qt.FocusReason.OtherFocusReason)


def _children(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QStackedWidget):
        page = widget.currentWidget()
        return [page] if page is not None else []
    if isinstance(widget, QAbstractScrollArea):
        return _by_place(widget.viewport())
    layout = widget.layout()
    laid = list(_laid_out(layout)) if layout is not None else []
    known = set(map(id, laid))
    return [*laid, *(each for each in _by_place(widget) if id(each) not in known)]


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        inner = item.layout()
        if inner is not None:
            yield from _laid_out(inner)
        elif (there := item.widget()) is not None:
            yield there


def _by_place(widget: QWidget) -> list[QWidget]:
    inner = [each for each in widget.children() if isinstance(each, QWidget)]
    return sorted(inner, key=lambda each: (each.y(), each.x()))
