"""How subcommands answer: results on stdout as aligned columns or one JSON document, remarks on
stderr, UTF-8 whatever the locale says.
"""

from __future__ import annotations

import io
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

QUOTE_WIDTH = 60
"""Characters of a quote that a column shows."""


def speak_utf8() -> None:
    """Makes stdout and stderr write UTF-8 and plain line feeds; lone surrogates are escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def drop_stdout() -> None:
    """Sends the rest of stdout nowhere, so that Python does not complain about it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(sentence: str) -> None:
    """Says on stderr what went wrong, on one line."""
    sys.stderr.write(one_line(sentence) + "\n")


def one_line(text: str) -> str:
    """``text`` with every run of blanks and control characters made one space."""
    return " ".join("".join(_visible(each) for each in text).split())


def shortened(text: str, width: int = QUOTE_WIDTH) -> str:
    """``text`` on one line, cut with an ellipsis after ``width`` characters."""
    line = one_line(text)
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Output:
    """Where one subcommand's answer goes."""

    as_json: bool

    def remark(self, text: str) -> None:
        """Something for a person to know; never on stdout."""
        complain(text)

    def exactly(self, text: str) -> None:
        """``text`` as it is: nothing added, no line end either."""
        sys.stdout.write(text)

    def one(self, fields: Mapping[str, object], lines: Iterable[str]) -> None:
        """One JSON object, or these lines."""
        if self.as_json:
            self.exactly(_json(fields) + "\n")
        else:
            self.exactly("".join(f"{line}\n" for line in lines))

    def many(
        self,
        items: Iterable[T],
        fields: Callable[[T], Mapping[str, object]],
        columns: Callable[[T], Sequence[str]],
    ) -> None:
        """One JSON array with the fields of each item, or a line of columns for each."""
        if self.as_json:
            self._array(fields(item) for item in items)
        else:
            self.exactly(
                "".join(f"{line}\n" for line in aligned([columns(each) for each in items]))
            )

    def _array(self, documents: Iterable[Mapping[str, object]]) -> None:
        parted = "["
        for document in documents:
            self.exactly(f"{parted}\n{_json(document)}")
            parted = ","
        self.exactly("[]\n" if parted == "[" else "\n]\n")


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows as lines, columns two spaces apart; wide (East Asian) characters count double."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in cells
    ]


def _json(document: Mapping[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False)


def _visible(character: str) -> str:
    return " " if unicodedata.category(character) in {"Cc", "Zl", "Zp"} else character


def _width(text: str) -> int:
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
