"""The window looks as it was approved to look.

The pictures are ``widget.grab()`` of the real window without a screen: fonts from packages, one
size, a clock that stands still, projects made for it. Where Qt is of the version in
``approved/QT_VERSION``, at most 0.1 % of the pixels may differ; another version draws letters a
little differently, so only the layout is compared: the size, and the greys eight times coarser.
The same holds for scripts that need fonts of the computer. After a wanted change, look at the
pictures of ``pytest tests/screenshots --approve`` before they are committed.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QColor, QImage, QPainter

from tests.screenshots.comparing import MOST_APART_OTHER_FONTS, compare, shown
from tests.screenshots.conftest import APPROVED
from tests.screenshots.keeping import keep
from tests.screenshots.scenes import SCENES, pretty

VERSION = APPROVED / "QT_VERSION"


@pytest.mark.parametrize("name", SCENES)
def test_the_window_looks_as_approved(name, pictures, approves):
    reason = pictures / f"{name}.txt"
    if reason.exists():
        pytest.skip(reason.read_text(encoding="utf-8"))
    taken, approved = pictures / f"{name}.png", APPROVED / f"{name}.png"
    if approves:
        keep(QImage(str(taken)), approved)
        VERSION.write_text(qVersion() + "\n", encoding="utf-8")
        return
    assert approved.exists(), f"{name} was never approved; the picture is {taken}"
    ours, theirs = QImage(str(taken)), QImage(str(approved))
    outcome = compare(theirs, ours)
    if is_as_it_should_be(outcome, SCENES[name]):
        return
    diff = pictures / f"{name}.diff.png"
    if ours.size() == theirs.size():
        shown(theirs, ours).save(str(diff))
    pytest.fail(f"{name}: {outcome}; see {taken} and {diff} beside {approved}")


def is_as_it_should_be(outcome, scene):
    if scene.needs:
        return replace(outcome, apart=outcome.apart / MOST_APART_OTHER_FONTS).is_alike
    is_exact = VERSION.read_text(encoding="utf-8").strip() == qVersion()
    return outcome.is_same if is_exact else outcome.is_alike


def test_nothing_is_approved_that_is_not_photographed():
    assert {each.stem for each in APPROVED.glob("*.png")} == set(SCENES)


def test_every_scene_that_the_guide_shows_is_one_of_these():
    assert {each.name for each in pretty()} <= set(SCENES)


def painted(colour, spot=None):
    image = QImage(QSize(80, 80), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.fillRect(8, 8, 64, 64, QColor(colour))
        if spot is not None:
            painter.fillRect(*spot, QColor("black"))
    return image


def test_two_pictures_alike_are_the_same():
    outcome = compare(painted("#ABCDEF"), painted("#ABCDF0"))
    assert outcome.is_same
    assert outcome.is_alike


def test_few_pixels_are_forgiven_and_many_are_not():
    assert compare(painted("white"), painted("white", (0, 0, 2, 3))).is_same
    moved = compare(painted("white"), painted("white", (10, 10, 30, 30)))
    assert not moved.is_same
    assert not moved.is_alike
    assert round(moved.pixels * 6400) == 900


def test_another_size_is_another_picture():
    other = painted("white").copy(0, 0, 80, 79)
    assert not compare(painted("white"), other).is_same
    assert not compare(painted("white"), other).is_alike


def test_the_picture_of_a_difference_is_red_where_there_is_one():
    image = shown(painted("white"), painted("white", (10, 10, 30, 30)))
    assert image.pixelColor(20, 20) == QColor("#D00000")
    assert image.pixelColor(60, 60) == QColor("white")
