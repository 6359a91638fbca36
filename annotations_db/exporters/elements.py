"""The HTML elements of inline formats, which HTML and Markdown copies share."""

from __future__ import annotations

from collections.abc import Mapping

from annotations_db.model import Mark

ELEMENTS: Mapping[Mark, tuple[str, str]] = {
    "bold": ("<strong>", "</strong>"),
    "italic": ("<em>", "</em>"),
    "code": ("<code>", "</code>"),
    "superscript": ("<sup>", "</sup>"),
    "subscript": ("<sub>", "</sub>"),
    "strike": ("<s>", "</s>"),
    "underline": ("<u>", "</u>"),
}
