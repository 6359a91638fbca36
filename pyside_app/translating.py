"""Loads the words of another language, where there are some; English needs nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from pyside_app.resources import resource

_QT = QLibraryInfo.LibraryPath.TranslationsPath


def load_language(application: QCoreApplication, locale: QLocale) -> list[QTranslator]:
    """Installs ``resources/i18n/plenary_XX.qm`` for the language of a locale, and with it Qt's own
    words, as in its file dialogs. Gives what was installed: nothing where we have no such language.
    """
    ours = QTranslator(application)
    if not ours.load(locale, "plenary", "_", str(resource("i18n"))):
        return []
    installed = [ours]
    qt = QTranslator(application)
    if qt.load(locale, "qtbase", "_", QLibraryInfo.path(_QT)):
        installed.append(qt)
    for each in installed:
        application.installTranslator(each)
    return installed
