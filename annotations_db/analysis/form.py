"""What a format of reports is, and how formats are found."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass

from annotations_db.analysis.report import Report
from annotations_db.discovery import discover
from annotations_db.errors import NotFoundError


@dataclass(frozen=True, slots=True)
class Form:
    """A format that reports are written in."""

    id: str
    name: str
    """What it is good for, as the window says it: "To edit in Word"."""
    suffix: str
    write: Callable[[Report], bytes]
    order: int = 100
    """Where it stands in a list of formats: low first."""


def forms() -> list[Form]:
    """All formats there are, ours and third parties' (entry points ``plenary.reports``)."""
    package = importlib.import_module("annotations_db.analysis.forms")
    found = discover(package, "FORM", Form, "plenary.reports")
    return sorted(found, key=lambda each: (each.order, each.id))


def form(form_id: str) -> Form:
    """The format ``form_id``. Raises NotFoundError (exporter-unknown), naming those there are."""
    every = forms()
    for each in every:
        if each.id == form_id:
            return each
    known = ", ".join(each.id for each in every)
    raise NotFoundError("exporter-unknown", exporter=form_id, known=known)
