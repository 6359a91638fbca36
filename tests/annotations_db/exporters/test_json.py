"""The JSON document, read back; its shape is the one that is documented."""

from __future__ import annotations

import json
from dataclasses import replace

from annotations_db.exporters.copy import clean, passages
from annotations_db.exporters.dates import iso_time
from annotations_db.exporters.json import EXPORTER
from annotations_db.text.blocks import from_json
from tests.annotations_db.exporters import samples
from tests.annotations_db.exporters.samples import ANNA, OMAR, Mark, note


def read(*copies):
    return json.loads(EXPORTER.write(copies))


def test_the_document_has_its_version_and_all_its_lists():
    found = read(samples.picture())
    assert list(found) == ["plenary", "made", "statements", "highlights", "tags", "people"]
    assert found["plenary"] == 1
    assert found["made"] == "2025-09-14T12:10:00Z"


def test_a_statement_has_its_text_and_blocks_and_every_place_is_in_it():
    copy = samples.hard(statement_notes=(note("About all of it", None, "s"),))
    found = read(copy)
    (statement,) = found["statements"]
    assert statement["text"] == copy.text.text
    assert statement["length"] == len(copy.text.text)
    source = json.dumps({"version": 1, "blocks": statement["blocks"]})
    assert from_json(source) == copy.text.blocks
    assert statement["attributes"] == dict(copy.details)
    assert statement["citation"].startswith("Statement of Japan (H. E. Mr. Mari Amano, ")
    assert [each["text"] for each in statement["notes"]] == ["About all of it"]
    for each in found["highlights"]:
        if each["placed"]:
            assert statement["text"][each["start"] : each["end"]] == each["exact"]
            assert statement["text"][: each["start"]].endswith(each["prefix"])
            assert statement["text"][each["end"] :].startswith(each["suffix"])


def test_a_highlight_has_all_its_fields():
    copy = samples.hard()
    for passage, found in zip(passages(copy), read(copy)["highlights"], strict=True):
        assert list(found) == [
            "id", "statement_id", "statement", "number", "start", "end", "exact", "prefix",
            "suffix", "tags", "tag_ids", "notes", "colour", "author", "author_id", "created",
            "modified", "state", "placed",
        ]  # fmt: skip
        assert found["id"] == passage.id
        assert found["statement"] == copy.statement.title
        assert found["tags"] == list(passage.paths)
        assert found["colour"] == passage.colour
        assert found["author"] == passage.author
        assert found["created"] == iso_time(passage.created)
        assert found["state"] == passage.state
        assert [clean(each["text"]) for each in found["notes"]] == [
            clean(each.text) for each in passage.remarks
        ]
        assert not [each for each in found["notes"] if each["private"]]


def test_tags_that_were_used_come_with_those_above_them_and_their_counts():
    above, made = samples.tag("Aid", aliases=("Help",), examples=("an example",))
    below, child = samples.tag("Aid / Given")
    unused, other = samples.tag("Secret plan")
    tags = {above: made, below: replace(child, parent_id=made.id), unused: other}
    first, second = read(samples.copy(samples.plain("x"), [Mark("x", [below])], tags))["tags"]
    assert (first["path"], first["count"], first["count_with_children"]) == ("Aid", 0, 1)
    assert (first["aliases"], first["examples"]) == (["Help"], ["an example"])
    assert (second["path"], second["parent_id"], second["count"]) == ("Aid / Given", made.id, 1)


def test_only_people_who_made_something_are_named():
    text = samples.plain("one two")
    assert read(samples.copy(text, [Mark("one")]))["people"] == [
        {"id": ANNA.id, "name": ANNA.name, "initials": "AB"}
    ]
    copy = samples.copy(text, [Mark("one", notes=[note("n", "annotation-1", "x", OMAR)])])
    assert [each["id"] for each in read(copy)["people"]] == [ANNA.id, OMAR.id]
    (highlight,) = read(copy)["highlights"]
    assert (highlight["author_id"], highlight["notes"][0]["author_id"]) == (ANNA.id, OMAR.id)


def test_without_names_and_times_nobody_and_no_time_is_in_it():
    copy = samples.picture(names_and_times=False)
    found = read(copy)
    assert (found["made"], found["people"]) == (None, [])
    for each in found["highlights"]:
        signed = (each["author"], each["author_id"], each["created"], each["modified"])
        assert signed == (None,) * 4
    assert ANNA.id.encode() not in EXPORTER.write([copy])


def test_several_statements_are_one_document_and_each_entity_a_line():
    other = samples.copy(samples.plain("more"), [Mark("more")])
    content = EXPORTER.write([samples.picture(), other]).decode("utf-8")
    found = json.loads(content)
    assert (len(found["statements"]), len(found["highlights"])) == (2, 9)
    lines = [line for line in content.split("\n") if line.startswith('{"id"')]
    assert len(lines) == sum(map(len, list(found.values())[2:]))
    assert read() == {
        "plenary": 1, "made": None, "statements": [], "highlights": [], "tags": [], "people": [],
    }  # fmt: skip
