"""Citations, file names and dates."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.exporters.abbreviations import short_meeting
from annotations_db.exporters.citation import citation, file_name
from annotations_db.exporters.dates import iso_time, long_date, long_time, short_date
from tests.annotations_db.exporters.samples import MEETING

FACTS = {"state": "Japan", "meeting": MEETING, "place": "Oslo", "date": "2012-09-11"}


def test_the_citation_is_that_of_the_words():
    assert citation("x", FACTS) == f"Statement of Japan, {MEETING}, Oslo, 11 September 2012."


def test_the_citation_tells_for_whom_who_translated_and_where_it_was_read():
    facts = {
        "State": "Austria",
        "On behalf of": "the European Union\nNorway",
        "Agenda item": "8",
        "Date": "2012-09-11/2012-09-14",
        "Translator": "Anna Berg",
        "source_address": "https://example.org/a",
        "Date read": "2013-03-02",
    }
    assert citation("x", facts) == (
        "Statement of Austria on behalf of the European Union, Norway, 8, "
        "11\u201314 September 2012, "
        "unofficial translation by Anna Berg, https://example.org/a (read 2 March 2013)."
    )


@pytest.mark.parametrize(
    ("speaker", "subject"),
    [
        ("H. E. Mr. Mari AMANO", "Statement of Japan (H. E. Mr. Mari AMANO)"),
        ("Mr. Amano (Japan)", "Statement of Japan (Mr. Amano)"),
        ("JAPAN", "Statement of Japan"),
        (" ", "Statement of Japan"),
        ("Mr. A\nMs. B", "Statement of Japan (Mr. A, Ms. B)"),
    ],
)
def test_who_spoke_for_a_state_is_named_after_it(speaker, subject):
    cited = citation("x", {**FACTS, "speaker": speaker})
    assert cited == f"{subject}, {MEETING}, Oslo, 11 September 2012."
    facts = {"state": "Japan", "speaker": speaker, "on behalf of": "Asia"}
    assert citation("x", facts) == f"{subject} on behalf of Asia."


@pytest.mark.parametrize(
    ("title", "facts", "cited"),
    [
        ("A title.", {}, "A title."),
        ("", {}, "Statement."),
        ("x", {"speaker": "Ms. A", "text_kind": "working paper"}, "Working paper by Ms. A."),
        ("Who?", {"state": " "}, "Who?"),
    ],
)
def test_the_citation_leaves_out_what_is_not_known(title, facts, cited):
    assert citation(title, facts) == cited


def test_the_file_name_speaks():
    name = file_name("x", FACTS, ".docx")
    assert name == "Japan – CCM 3MSP – 2012-09-11 – annotated.docx"
    assert file_name("x", FACTS, ".docx", taken=[name.upper()]) == (
        "Japan – CCM 3MSP – 2012-09-11 – annotated (2).docx"
    )


@pytest.mark.parametrize(
    ("title", "facts", "name"),
    [
        ("A: b/c?", {}, "A b c – annotated.html"),
        ("con", {}, "_con – annotated.html"),
        ("...", {}, "Statement – annotated.html"),
        ("../../etc/passwd", {}, "etc passwd – annotated.html"),
        ("Title", {"date": "2012-09"}, "Title – 2012-09 – annotated.html"),
        ("x", {"speaker": "Ms. A", "date": "2012/2013"}, "Ms. A – 2012 to 2013 – annotated.html"),
    ],
)
def test_the_file_name_is_one_that_every_system_takes(title, facts, name):
    assert file_name(title, facts, ".html") == name


@given(st.text(max_size=400), st.text(max_size=400))
def test_any_title_gives_a_name_that_can_be_written(title, state):
    name = file_name(title, {"state": state}, ".html")
    assert len(name.encode()) <= 240
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name == name.strip(" .")
    assert name.split(".")[0].casefold() not in {"con", "nul", "aux", "prn"}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2012-09-11", "11 September 2012"),
        ("2012-09-11/2012-09-14", "11–14 September 2012"),
        ("2012-08-30/2012-09-02", "30 August–2 September 2012"),
        ("2012-12-30/2013-01-02", "30 December 2012–2 January 2013"),
        ("2012-09-11/2012-09-11", "11 September 2012"),
        ("2012-09", "September 2012"),
        ("2012", "2012"),
        ("autumn 2012", "autumn 2012"),
        ("2012-13-01", "2012-13-01"),
        ("2012/2013/2014", "2012/2013/2014"),
        ("", ""),
    ],
)
def test_dates_are_told_in_words(value, words):
    assert long_date(value) == words


def test_times_are_told_in_the_zone_of_the_copy():
    moment = datetime(2025, 9, 14, 23, 10, tzinfo=UTC)
    oslo = datetime(2025, 9, 14, tzinfo=timezone(timedelta(hours=2)))
    assert long_time(moment, moment) == "14 September 2025, 23:10 UTC"
    assert long_time(moment, oslo) == "15 September 2025, 01:10"
    assert short_date(moment, oslo) == "15 Sept 2025"
    assert short_date(datetime(2025, 5, 1, tzinfo=UTC), moment) == "1 May 2025"
    assert iso_time(moment.astimezone(oslo.tzinfo)) == "2025-09-14T23:10:00Z"


@pytest.mark.parametrize(
    ("meeting", "short"),
    [
        (MEETING, "CCM 3MSP"),
        ("Twelfth Meeting of the States Parties to the Mine Ban Treaty", "APMBC 12MSP"),
        ("Second Review Conference of the Convention on Cluster Munitions", "CCM 2RC"),
        ("UN General Assembly", "UNGA"),
        ("A seminar", "A seminar"),
        ("", ""),
    ],
)
def test_meetings_have_the_short_names_that_diplomats_use(meeting, short):
    assert short_meeting(meeting) == short
