"""Dates and times as a reader writes them: "11 Sept 2012", "12:01"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo

from pyside_app.words import tr

MONTHS = (
    "Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")


def day(value: datetime) -> str:
    """ "11 Sept 2012" """
    return f"{value.day} {tr(MONTHS[value.month - 1])} {value.year}"


def moment(value: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """The time of day alone if it is of today, else day and time; in ``zone``, or the system's."""
    there, here = value.astimezone(zone), now.astimezone(zone)
    clock = f"{there:%H:%M}"
    if there.date() == here.date():
        return clock
    if there.year == here.year:
        return f"{there.day} {tr(MONTHS[there.month - 1])}, {clock}"
    return f"{day(there)}, {clock}"


def day_named(value: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """ "12 Sept (Friday)", with the year where it is another one, "today, 12:04"; in ``zone``, or
    the system's.
    """
    there, here = value.astimezone(zone), now.astimezone(zone)
    if there.date() == here.date():
        return tr("today, {time}", time=f"{there:%H:%M}")
    said = f"{there.day} {tr(MONTHS[there.month - 1])}" if there.year == here.year else day(there)
    return f"{said} ({tr(DAYS[there.weekday()])})"


def day_heading(value: date, today: date) -> str:
    """What stands above all of one day: "Today", "Yesterday", "12 Sept (Friday)", with the year
    where it is another one.
    """
    if value == today:
        return tr("Today")
    if value == today - timedelta(days=1):
        return tr("Yesterday")
    said = f"{value.day} {tr(MONTHS[value.month - 1])}"
    if value.year != today.year:
        said = f"{said} {value.year}"
    return f"{said} ({tr(DAYS[value.weekday()])})"


def clock(value: datetime, zone: tzinfo | None = None) -> str:
    """The time of day; in ``zone``, or the system's."""
    return f"{value.astimezone(zone):%H:%M}"


def printed_date(value: str) -> str:
    """A date detail, ISO 8601 or a range of two, as it is printed; anything else as it stands."""
    parts = [_ISO.match(each) for each in value.split("/")]
    if len(parts) > 2 or any(each is None for each in parts):  # noqa: PLR2004
        return value
    dates = [(int(each[1]), int(each[2]), int(each[3])) for each in parts if each is not None]
    if any(not 1 <= month <= len(MONTHS) for _, month, _ in dates):
        return value
    last = dates[-1]
    words = f"{last[2]} {tr(MONTHS[last[1] - 1])} {last[0]}"
    return words if len(dates) == 1 else f"{_opening(dates[0], last)}–{words}"


def _opening(first: tuple[int, int, int], last: tuple[int, int, int]) -> str:
    year, month, date = first
    if (year, month) == last[:2]:
        return str(date)
    words = f"{date} {tr(MONTHS[month - 1])}"
    return words if year == last[0] else f"{words} {year}"
