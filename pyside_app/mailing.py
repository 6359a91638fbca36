"""Hands a file to the system's mail program, as far as the system lets programs do that."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices

PROGRAM = "xdg-email"
"""Of the freedesktop.org tools; it alone can attach a file (a mailto address cannot)."""


def can_attach() -> bool:
    """Whether a message can be opened with the file in it."""
    return shutil.which(PROGRAM) is not None


def attach(path: Path, subject: str) -> bool:
    """Opens a new message with the file attached; False where the system cannot do that."""
    program = shutil.which(PROGRAM)
    if program is None:
        return False
    arguments = ["--utf8", "--subject", subject, "--attach", str(path)]
    return bool(QProcess.startDetached(program, arguments)[0])


def begin_message(subject: str) -> bool:
    """Opens a new message without a file; False where the system has no mail program."""
    query = QUrlQuery()
    query.addQueryItem("subject", subject.replace("%", "%25"))
    address = QUrl("mailto:")
    address.setQuery(query)
    return QDesktopServices.openUrl(address)
