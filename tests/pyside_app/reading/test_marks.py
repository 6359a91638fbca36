"""Highlights lie exactly on their words, in any direction of writing, and never move the text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QTextLine

from pyside_app.reading import highlights as layer
from pyside_app.reading.painting import PagePainter
from tests.pyside_app.reading.desk import furnish


def lines_of(desk):
    """Where every block and every line of the document stands."""
    document = desk.view.document()
    layout = document.documentLayout()
    found = []
    block = document.begin()
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        lines = [block.layout().lineAt(n).rect() for n in range(block.layout().lineCount())]
        found.append((block.position(), block.text(), rect, lines))
        block = block.next()
    return found


def fills(desk, offset):
    """The tints and bars of the block at an offset, in the order of painting."""
    index = desk.view.page.offsets.block_at(offset)
    shown = next(each for each in desk.view.visible() if each.index == index)
    return desk.view.highlights.fills(index, shown.block)


def test_adding_and_deleting_a_highlight_moves_nothing(desk):
    before = lines_of(desk)
    annotation_id = desk.mark(desk.place("we 😀", "hard work"), "Clearance")
    desk.mark(desk.place("أكد", "Convention"), "Clearance", "Cooperation")
    desk.settle()
    desk.pane.grab()
    assert lines_of(desk) == before
    desk.session.undo()
    desk.session.set_current(annotation_id)
    desk.pane.grab()
    assert lines_of(desk) == before


@pytest.mark.parametrize("words", ["thank the Government", "we 😀", "東京の夏", "delegation"])
def test_the_tint_lies_on_the_words(desk, words):
    span = desk.place(words)
    desk.mark(span, "Clearance")
    (tint, colour) = fills(desk, span.start).tints[0]
    shown = next(
        each
        for each in desk.view.visible()
        if each.index == desk.view.page.offsets.block_at(span.start)
    )
    assert abs(tint.left() + shown.corner.x() - desk.point(span.start).x()) <= 1
    assert abs(tint.right() + 1 + shown.corner.x() - desk.point(span.end).x()) <= 1
    assert colour == desk.look.theme.tag(_colour(desk, "Clearance")).tint


def test_the_tint_reaches_from_14_above_to_5_below_the_baseline_and_bars_follow(desk):
    span = desk.place("nobody felt alone")
    desk.mark(span, "Clearance", "Cooperation", "Prohibitions")
    filled = fills(desk, span.start)
    block = next(
        each for each in desk.view.visible()
        if each.index == desk.view.page.offsets.block_at(span.start)
    )  # fmt: skip
    line = block.block.layout().lineAt(0)
    baseline = round(line.y() + line.ascent())
    tint, _ = filled.tints[0]
    assert (tint.top(), tint.top() + tint.height()) == (baseline - 14, baseline + 5)
    assert [(bar.top() - baseline, bar.height()) for bar, _ in filled.bars] == [
        (5, 2), (8, 2), (11, 2),
    ]  # fmt: skip


def test_words_in_two_directions_are_covered_once_and_completely(desk):
    span = desk.place("التزامه with the Convention في")
    desk.mark(span, "Clearance")
    tints = [rect for rect, _ in fills(desk, span.start).tints]
    for one in tints:
        assert not [each for each in tints if each is not one and each.intersects(one)]
    index = desk.view.page.offsets.block_at(span.start)
    shown = next(each for each in desk.view.visible() if each.index == index)
    line: QTextLine = shown.block.layout().lineAt(0)
    units = desk.view.page.offsets.within_block
    for offset in range(span.start, span.end):
        for run in line.glyphRuns(units(index, offset), 1):
            middle = run.boundingRect().center().x()
            assert any(rect.left() <= middle <= rect.right() + 1 for rect in tints)
    outside = desk.place("مجددا").start
    for run in line.glyphRuns(units(index, outside), 5):
        middle = run.boundingRect().center().x()
        assert not any(rect.left() <= middle <= rect.right() for rect in tints)


def test_five_overlapping_highlights_share_one_dashed_bar_with_all_their_colours(desk):
    span = desk.place("nobody felt alone")
    paths = ("Universalization", "Clearance", "Victim assistance", "Cooperation", "Prohibitions")
    for path in paths:
        desk.mark(span if path == "Clearance" else desk.place("nobody", "there"), path)
    filled = fills(desk, span.start)
    overlapped = [colour.name() for _, colour in filled.bars]
    wanted = {desk.look.theme.tag(_colour(desk, path)).bar.name() for path in paths}
    assert set(overlapped) == wanted
    heights = {bar.height() for bar, _ in filled.bars}
    assert heights == {round(layer._DASHED_BAR)}
    assert len(filled.tints) == 2


def test_the_current_highlight_is_stronger(desk):
    span = desk.place("nobody felt alone")
    annotation_id = desk.mark(span, "Clearance")
    before = fills(desk, span.start).tints[0][1]
    desk.session.set_current(annotation_id)
    after = fills(desk, span.start).tints[0][1]
    assert _distance(after, desk.look.theme.page) > _distance(before, desk.look.theme.page)


def test_a_highlight_without_a_tag_is_yellow(desk):
    span = desk.place("nobody felt alone")
    desk.mark(span)
    assert fills(desk, span.start).bars[0][1] == desk.look.theme.tag("yellow").bar


def test_the_tint_can_be_seen_on_the_page(desk):
    span = desk.place("nobody felt alone")
    desk.mark(span, "Clearance")
    desk.settle()
    picture = desk.view.viewport().grab().toImage()
    point = desk.point(span.start + 6)
    colour = desk.look.theme.tag(_colour(desk, "Clearance"))
    column = {picture.pixelColor(point.x(), point.y() + dy).name() for dy in range(-12, 16)}
    assert {colour.bar.name(), colour.tint.name()} <= column


def test_a_failure_while_painting_is_logged_and_the_text_is_still_shown(desk, monkeypatch, faults):
    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr(PagePainter, "paint", fail)
    picture = desk.view.viewport().grab().toImage()
    assert faults.expected() == ["PageCanvas._paint_marks failed"]
    monkeypatch.undo()
    point = desk.point(0)
    shades = {picture.pixelColor(point.x() + dx, point.y()).lightness() for dx in range(60)}
    assert min(shades) < 100


def test_cells_keep_their_spans_and_have_a_line_below(qtbot, tmp_path):
    markdown = "<table><tr><td colspan=2>wide</td></tr><tr><td>one</td><td>two</td></tr></table>"
    desk = furnish(tmp_path, markdown)
    qtbot.addWidget(desk.pane)
    cursor = desk.view.textCursor()
    cursor.setPosition(desk.view.page.offsets.to_qt(0))
    cell = cursor.currentTable().cellAt(cursor)
    assert cell.columnSpan() == 2
    assert cell.format().toTableCellFormat().bottomBorder() == 1
    desk.session.close()


def test_links_pictures_and_rules_are_painted_without_loading_anything(qtbot, tmp_path):
    markdown = (
        "Words ![a photo](file:///etc/hostname) and [a link](https://example.org)\n\n***\n\nEnd"
    )
    desk = furnish(tmp_path, markdown)
    qtbot.addWidget(desk.pane)
    assert not desk.pane.grab().isNull()
    desk.session.close()


def _colour(desk, path):
    return desk.session.tree.find(path).colour


def _distance(one: QColor, other: QColor) -> int:
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))
