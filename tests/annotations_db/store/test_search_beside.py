"""A search finds tags by names and definitions, and notes on tags and on the project."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations_db.store.beside import MOST
from annotations_db.text.query.question import Question
from annotations_db.text.query.things import NoteHit, TagHit
from tests.annotations_db.store import world


@pytest.fixture
def codebook(store):
    store.apply(
        world.made(
            replace(
                world.tag("va", "mines"),
                name="Victim assistance",
                aliases=("VA", "援助"),
                definition="Help for survivors, their families and *communities*.",
                include="Prosthetics",
                examples=("We give help to every survivor.",),
            ),
            world.note("tagged", "Overlaps with clearance?", tag_id="mines"),
            world.note("whole", "Ask Oslo about clearance.", author_id="bob"),
            world.note("stated", "On clearance itself.", statement_id="japan"),
        ),
        world.stamp(),
    )
    return store


def things(store, typed, **more):
    return [
        each.tag_id if isinstance(each, TagHit) else each.note_id
        for each in store.find(Question(typed, **more), "ann").things.hits
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("victim", ["va"]),
        ("VA", ["va"]),
        ("援助", ["va"]),
        ("communities", ["va"]),
        ("prosthetics", ["va"]),
        ('"every survivor"', ["va"]),
        ('"assistance help"', []),
        ("victim communities", ["va"]),
        ("victim nothing", []),
        ("victim OR clearance", ["va", "tagged", "whole"]),
        ("clearance", ["tagged", "whole"]),
        ("note:clearance", ["tagged", "whole"]),
        ("note:victim", []),
        ("title:victim", []),
        ("text:clearance", []),
        ("clearance -oslo", ["tagged"]),
        ("clearance author:bob", ["whole"]),
        ("clearance has:note", []),
        ("-clearance", []),
        ("clear*", ["tagged", "whole"]),
        ("overlaps NEAR/2 clearance", ["tagged"]),
        ("untagged", []),
    ],
)
def test_what_belongs_to_no_statement_is_found(codebook, typed, expected):
    assert things(codebook, typed) == expected


def test_it_is_said_what_was_found(codebook):
    tag, *_ = codebook.find(Question("survivors"), "ann").things.hits
    assert tag.path.endswith(" / Victim assistance")
    assert "survivors, their families" in tag.words
    found = codebook.find(Question("clearance"), "ann").things.hits
    assert [each.words for each in found] == [
        "…with clearance?",
        "…Oslo about clearance.",
    ]
    assert [each.tag_id for each in found] == ["mines", None]
    assert found[0].path


def test_tags_that_are_called_so_come_before_those_defined_so(codebook):
    codebook.apply(
        world.made(
            replace(world.tag("b", position="a1"), name="Begins", definition="As victim."),
            replace(world.tag("v", position="z9"), name="Victims", aliases=("victim",)),
        ),
        world.stamp(),
    )
    assert things(codebook, "victim") == ["va", "v", "b"]


def test_stems_count_here_too(codebook):
    assert things(codebook, "survivor community") == []
    assert things(codebook, "survivor community", stems=True) == ["va"]


def test_a_note_that_is_changed_or_gone_is_found_so(codebook):
    note = codebook.note("whole")
    codebook.apply(world.changed(note, text="Ask Geneva."), world.stamp())
    assert things(codebook, "geneva") == ["whole"]
    assert things(codebook, "oslo") == []
    codebook.apply(world.deleted(codebook.note("whole")), world.stamp())
    assert things(codebook, "geneva") == []


def test_of_many_the_first_are_listed(codebook):
    notes = [world.note(f"n{number}", "Many of them") for number in range(MOST + 3)]
    codebook.apply(world.made(*notes), world.stamp())
    found = codebook.find(Question("many"), "ann").things
    assert all(isinstance(each, NoteHit) for each in found.hits)
    assert len(found.hits) == MOST
    assert found.is_more
