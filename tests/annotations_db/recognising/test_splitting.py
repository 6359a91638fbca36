"""Compilations: where each statement begins, and that no word is lost between them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations_db.importers import markdown
from annotations_db.importers.importer import ReadOptions
from annotations_db.recognising.recognise import recognise
from annotations_db.recognising.splitting import Part, cut, parts_of
from annotations_db.text.plain import from_plain

COMPILATION = """# Third Meeting of States Parties

Oslo, 11 September 2012

## Statement by Japan

Mr. President, Japan attaches great importance to universalization. We thank Norway.

| Year | Parties |
|------|---------|
| 2012 | 75      |

## Norway

Mr. President, we are **glad** to see you all here in Oslo, where it was adopted.

Signatories:

Austria

Ireland

## Statement by the European Union

I have the honour to speak on behalf of the European Union and its member states.

## Universalization

This heading is a theme, and no speaker's; it belongs to the Union's statement.
"""
RECORD = """The President: I give the floor to the representative of Japan, who has asked for it.

Mr. Amano (Japan): I thank you, Mr. President, for giving me the floor on this day.

It is our first time.

Ms. Holum (Norway) (spoke in English): We are grateful to you for having us here today.
"""


def read(source):
    return markdown.IMPORTER.read(source.encode(), ReadOptions()).text


def test_each_speaker_begins_a_statement_and_themes_and_lists_do_not():
    text = read(COMPILATION)
    parts = parts_of(text)
    assert [each.heading for each in parts] == [
        "", "Statement by Japan", "Norway", "Statement by the European Union",
    ]  # fmt: skip
    made = [cut(text, each) for each in parts]
    assert "\n".join(each.text for each in made) == text.text
    assert "Austria\nIreland" in made[2].text
    bold = [run for block in made[2].blocks for run in block.runs if "bold" in run.marks]
    assert [made[2].text[each.start : each.end] for each in bold] == ["glad"]
    assert {each.cell.table for each in made[1].blocks if each.cell} == {0}


def test_of_a_compilation_nothing_is_said_that_is_one_speakers_own():
    found = recognise(read(COMPILATION))
    assert set(found) == {"meeting", "place", "date", "language"}


def test_a_record_of_a_meeting():
    text = from_plain(RECORD, "lines")
    parts = parts_of(text)
    assert [each.heading for each in parts] == [
        "The President", "Mr. Amano (Japan)", "Ms. Holum (Norway)",
    ]  # fmt: skip
    states = [recognise(cut(text, each), language="en").get("state") for each in parts]
    assert [each and each.code for each in states] == [None, "JPN", "NOR"]


def test_one_statement_is_left_whole():
    assert parts_of(read("# Statement by Japan\n\nMr. President, we thank Norway for it.")) == ()
    assert parts_of(read("Austria\n\nIreland\n\nNorway\n\nSweden")) == ()


@given(
    st.lists(
        st.sampled_from(
            [
                "Japan",
                "## Norway",
                "Words of a paragraph. " * 4,
                "- one",
                "Mr. X (Chad): " + "so " * 30,
            ]
        )
    )
)
def test_parts_put_together_are_the_text(blocks):
    text = read("\n\n".join(blocks))
    parts = parts_of(text) or (Part(0, len(text.blocks), ""),)
    assert "\n".join(cut(text, each).text for each in parts if each.last) == text.text
    assert [each.first for each in parts[1:]] == [each.last for each in parts[:-1]]
