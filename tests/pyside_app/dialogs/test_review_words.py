"""The window's review and ``plenary replace`` say the same of the four states."""

from __future__ import annotations

from itertools import product

import pytest

from annotations_db.words import STATES, anchored
from pyside_app.dialogs.review import summary


@pytest.mark.parametrize("numbers", list(product((0, 1, 37), repeat=4)))
def test_both_say_the_same_of_every_number(qapp, numbers):
    count = dict(zip(STATES, numbers, strict=True))
    assert summary(count) == anchored(count)
    assert [int(each.split()[0]) for each in anchored(count).split(", ")] == list(numbers)
