"""The words of the header: title, details in one line, length, how far the statement is read."""

from __future__ import annotations

from annotations_db.exporters.dates import long_date
from annotations_db.model import CanonicalText, Statement
from annotations_db.text.lengths import length_of
from pyside_app.reading.header import DETAILS_PARTED, Heading
from pyside_app.reading.readers import readers
from pyside_app.session import Session
from pyside_app.words import counted, tr

_IN_LINE = ("meeting", "place", "date", "speaker")


def heading_of(session: Session, statement: Statement, text: CanonicalText) -> Heading:
    """What the header says of the open statement."""
    values = session.project.details(statement)
    if "date" in values:
        values = {**values, "date": long_date(values["date"])}
    said = (values.get(key, "") for key in _IN_LINE)
    details = [each for each in said if each and each not in statement.title]
    project = session.project
    names = {each.id: each.name for each in project.store.people()}
    return Heading(
        statement.title,
        DETAILS_PARTED.join([*details, length(text.text)]),
        session.status,
        readers(project.store.readings(statement.id), names, project.person_id),
    )


def length(text: str) -> str:
    """ "825 words, 4 min"; characters for scripts without blanks between words."""
    found = length_of(text)
    number, minutes = f"{found.count:,}", found.minutes
    if found.in_characters:
        return tr("{number} characters, {minutes} min", number=number, minutes=minutes)
    one, many = "{number} word, {minutes} min", "{number} words, {minutes} min"
    return counted(one, many, found.count, number=number, minutes=minutes)
