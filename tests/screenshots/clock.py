"""A clock that stands still until it is set, and ids that are always the same."""

from __future__ import annotations

import importlib
import random
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Self
from unittest.mock import patch

from typing_extensions import override

WHO_ASK = (
    "annotations_db.project.author",
    "annotations_db.project.project",
    "pyside_app.panels.annotations.words",
    "pyside_app.panels.history.words",
    "pyside_app.panels.notes.words",
    "pyside_app.session",
    "pyside_app.window.copying",
    "pyside_app.window.status",
)
"""The modules that ask for the time."""
NOON = datetime(2026, 9, 11, 12, 0, tzinfo=UTC)


class Clock(datetime):
    """Stands in for ``datetime`` in a module; ``minute`` is what all of them show."""

    minute = 0

    @classmethod
    @override
    def now(cls, tz: tzinfo | None = None) -> Self:
        shown = NOON + timedelta(minutes=Clock.minute)
        return cls.fromisoformat(shown.astimezone(tz).isoformat())


@contextmanager
def still() -> Iterator[type[Clock]]:
    """Within it, it is noon of 11 September 2026 in UTC, and some minutes."""
    numbers = random.Random(1)  # noqa: S311
    new_id = lambda: uuid.UUID(int=numbers.getrandbits(128), version=4)  # noqa: E731
    modules = [importlib.import_module(name) for name in WHO_ASK]
    patches = [patch.object(module, "datetime", Clock) for module in modules]
    for each in patches:
        each.start()
    try:
        with patch.object(uuid, "uuid4", new_id):
            yield Clock
    finally:
        for each in patches:
            each.stop()
