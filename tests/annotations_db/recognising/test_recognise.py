"""What the shipped statement says, what any text may say, and dates as they are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.edits.dates import is_date
from annotations_db.importers import markdown
from annotations_db.importers.importer import ReadOptions
from annotations_db.recognising.dates import dates_in
from annotations_db.recognising.filenames import debate_file, said_by_name
from annotations_db.recognising.found import details_of, one_line
from annotations_db.recognising.names import body_called, named_in
from annotations_db.recognising.recognise import recognise
from annotations_db.recognising.sorting import sort_key, sort_name
from annotations_db.resources import resource
from annotations_db.text.plain import from_plain


def shipped():
    content = resource("statements", "japan-ccm-3msp-2012.md").read_bytes()
    return markdown.IMPORTER.read(content, ReadOptions()).text


def test_the_shipped_statement():
    text = shipped()
    found = recognise(text)
    assert details_of(found) == {
        "speaker": "Mari AMANO",
        "role": "Ambassador, Permanent Representative of Japan to the Conference on Disarmament",
        "state": "Japan",
        "speaker_kind": "party",
        "meeting": "Third Meeting of States Parties to the Convention on Cluster Munitions",
        "meeting_short": "CCM 3MSP",
        "place": "Oslo, Norway",
        "date": "2012-09-11",
        "language": "en",
    }
    assert found["date"].value == "11 September 2012"
    assert found["state"].code == "JPN"
    assert found["speaker"].sort == "AMANO, Mari"
    for key in ("speaker", "role", "state", "meeting", "place", "date"):
        printed = text.text[found[key].start : found[key].end]
        assert one_line(printed) == found[key].value


HEADISH = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            [
                "Statement by", "H.E. Mr.", "Japan", "at the", "Third Meeting", "(", ")", "Geneva,",
                "11 September 2012", "on behalf of the", "European Union", "Minister of",
                "\n", "\n\n", ",", "第三次会议", "J’ai l’honneur", "as a State Party",
                "Agenda item 3",
            ]
        ),
    ),
    max_size=14,
)  # fmt: skip


@given(HEADISH, st.text(max_size=20), st.sampled_from(["", "en", "fr", "zh", "ar", "ru", "xx"]))
def test_whatever_a_text_is_places_lie_in_it_and_values_can_be_kept(pieces, name, language):
    text = from_plain(" ".join(pieces))
    for key, found in recognise(text, name, language=language).items():
        assert found.value.strip()
        if found.origin == "text":
            assert 0 <= found.start <= found.end <= len(text.text)
        if key == "date":
            assert is_date(found.sort)
        elif key != "aligned_states":
            assert found.value == one_line(found.value)


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("11 September 2012", "2012-09-11"),
        ("11th of September, 2012", "2012-09-11"),
        ("September 11, 2012", "2012-09-11"),
        ("11–14 September 2012", "2012-09-11/2012-09-14"),
        ("30 August to 2 September 2012", "2012-08-30/2012-09-02"),
        ("30 December 2011 - 2 January 2012", "2011-12-30/2012-01-02"),
        ("le 1er décembre 2008", "2008-12-01"),
        ("du 11 au 14 septembre 2012", "2012-09-11/2012-09-14"),
        ("3 de septiembre de 2014", "2014-09-03"),
        ("11 сентября 2012 года", "2012-09-11"),
        ("2012年9月11日", "2012-09-11"),
        ("11 أيلول/سبتمبر 2012", "2012-09-11"),
        ("11 سبتمبر 2012", "2012-09-11"),
        ("2012-09-11", "2012-09-11"),
        ("September 2012", "2012-09"),
    ],
)
def test_dates_as_printed(printed, iso):
    assert [each.iso for each in dates_in(f"Oslo, {printed}")] == [iso]


@pytest.mark.parametrize("printed", ["11/9/2012", "31 June 2012", "A/RES/67/2012", "9 of 2012", ""])
def test_what_is_no_date_or_may_be_two(printed):
    assert dates_in(printed) == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Russian Federation", "RUS"),
        ("Islamic Republic of Iran", "IRN"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("DPRK", "PRK"),
        ("Republic of Korea", "KOR"),
        ("Türkiye", "TUR"),
        ("TURKEY", "TUR"),
        ("the Holy See", "VAT"),
        ("State of Palestine", "PSE"),
        ("USSR", "SUN"),
        ("Yugoslavia", "YUG"),
        ("German Democratic Republic", "DDR"),
        ("Democratic Republic of the Congo", "COD"),
        ("Republic of the Congo", "COG"),
        ("Guinea-Bissau", "GNB"),
        ("Cote d'Ivoire", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("The Gambia", "GMB"),
    ],
)
def test_states_by_their_names(name, code):
    body = body_called(name)
    assert body is not None
    assert body.code == code


def test_a_name_within_another_is_not_found():
    said = "Papua New Guinea, Equatorial Guinea and the Dominican Republic"
    assert [each.body.code for each in named_in(said)] == ["PNG", "GNQ", "DOM"]
    assert named_in("Guam and Jersey; to whom it may concern") == ()


def test_groups_by_their_names():
    for name in ("European Union", "NAM", "African Group", "CARICOM", "ASEAN", "GRULAC"):
        body = body_called(name)
        assert body is not None
        assert body.kind == "group"


def test_names_in_the_languages_of_the_united_nations():
    for name, language in (("Japon", "fr"), ("Japón", "es"), ("Японии", "ru"), ("日本", "zh")):
        assert [each.body.code for each in named_in(name, language)] == ["JPN"]
    assert [each.body.code for each in named_in("اليابان", "ar")] == ["JPN"]


def test_file_names_of_the_general_debate():
    found = debate_file("JPN_67_2012.txt")
    assert found["state"].value == "Japan"
    assert found["meeting"].value == (
        "General debate of the sixty-seventh session of the General Assembly"
    )
    assert found["date"].value == "2012"
    assert debate_file("JPN_67_1999.txt") == {}
    assert debate_file("QQQ_67_2012.txt") == {}


def test_other_file_names_are_believed_where_they_name_one_state_only():
    assert said_by_name("CCM_3MSP_Japan_11 September 2012.docx")["state"].code == "JPN"
    assert "state" not in said_by_name("Japan and Norway.docx")
    assert "state" not in said_by_name("The situation in Syria.docx")
    assert said_by_name("remarks.docx") == {}


def test_a_title_of_the_document_counts_only_where_it_says_whose_it_is():
    text = from_plain("Mr. President,\n\nWe thank you.")
    named = recognise(text, properties={"title": "Statement by Norway"}, language="en")
    assert named["state"].code == "NOR"
    assert named["state"].origin == "properties"
    assert recognise(text, properties={"title": "Visit to Norway"}, language="en") == {}


def test_people_sort_by_their_family_names():
    assert sort_name("Mari AMANO") == "AMANO, Mari"
    assert sort_name("KIM Song") == "KIM, Song"
    assert sort_name("Juan José Quintana") == "Quintana, Juan José"
    assert sort_name("Amano") == "Amano"


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "piece",
    [
        "Vice ", "H.E. ", "H. E. Mr. ", "Minister ", "Statement by ", "Chief Deputy ", "de la ",
        "Twenty-", "First ", "at the ", "on behalf of ", "I speak ", "Mr. X (", "Oslo, ", "3 May ",
        "al-", "Representative of ", "第", "as a state ", "1 ", "J. ", "President of the ",
    ],
)  # fmt: skip
def test_no_text_takes_long(piece):
    line = (piece * 320)[:300]
    named = [f"{said}{line}"[:300] for said in ("Statement by ", "Mr. John Smith, ", "By the ", "")]
    text = from_plain("\n".join([*named, *[line] * 12, line * 40]), "lines")
    for language in ("en", "zh", "ar"):
        recognise(text, f"{piece * 8}.txt", {"title": line}, language)


def test_details_are_ordered_as_a_list_has_them():
    states = ["Türkiye", "Islamic Republic of Iran", "Côte d’Ivoire", "Ireland", "IRAQ"]
    ordered = sorted(states, key=lambda each: sort_key("state", each))
    assert ordered == ["Côte d’Ivoire", "Islamic Republic of Iran", "IRAQ", "Ireland", "Türkiye"]
    assert sort_key("speaker", "Mari AMANO") == "amano, mari"
    assert sort_key("date", "2012-09-11") == "2012-09-11"
    assert sort_key("place", "Genève") == "geneve"
