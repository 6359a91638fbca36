"""The words of the interface in the person's language; every one of them goes through here.

The English sentences in the code are the keys. Where no translation is loaded, they are shown.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "Plenary"
"""All words stand in one context, so that the same words are translated once."""


def tr(text: str, /, **values: object) -> str:
    """``text`` in the language in use; ``{name}`` in it is replaced by the value of that name."""
    said = QCoreApplication.translate(CONTEXT, text)
    return said.format(**values) if values else said


def counted(one: str, many: str, number: int, /, **values: object) -> str:
    """``one`` or ``many`` as the language in use counts; ``{n}`` in it is the number, its
    thousands parted by thin spaces.
    """
    said = QCoreApplication.translate(CONTEXT, many, one, number)
    if said == many and number == 1:
        said = one
    return said.format(n=f"{number:,}".replace(",", "\N{THIN SPACE}"), **values)
