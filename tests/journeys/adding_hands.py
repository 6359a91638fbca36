"""What those who add statements look at again and again."""

from __future__ import annotations


def sheet_of(reader):
    return reader.window.asks.sheet


def statements(reader):
    return [each.title for each in reader.session.project.statements()]


def write(home, name, words):
    path = home / name
    path.write_text(words, encoding="utf-8")
    return path
