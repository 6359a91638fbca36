"""A project's own details, and the values of many statements at once."""

from __future__ import annotations

import pytest

from annotations_db.edits import attributes, details, statements
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import AttributeKind
from annotations_db.text.plain import from_plain
from annotations_db.words import label
from tests.annotations_db.edits.memory import Arrived, Clock, Memory, project


def define(
    memory: Memory, clock: Clock, name: str, kind: AttributeKind = "text", *choices: str
) -> str:
    edit = details.define(memory, clock.stamp(), name, kind, choices)
    memory.apply(edit)
    return details.detail_of(edit)


def names(memory: Memory) -> list[str]:
    return [each.name for each in memory.attributes()]


def test_an_own_detail_comes_last_and_holds_what_its_kind_allows() -> None:
    memory, clock, statement = project()
    define(memory, clock, " Tone\n", "choice", "warm", " cold ", "warm", "")
    assert names(memory)[-1] == "Tone"
    assert memory.attributes()[-1].choices == ("warm", "cold")
    memory.apply(attributes.set_value(memory, clock.stamp(), statement, "Tone", "warm"))
    with pytest.raises(InvalidError):
        attributes.set_value(memory, clock.stamp(), statement, "Tone", "hot")


@pytest.mark.parametrize(
    ("name", "kind", "message"),
    [
        ("", "text", "detail-name-empty"),
        ("tone", "text", "detail-exists"),
        ("STATE", "text", "detail-exists"),
        ("Title", "text", "detail-exists"),
        ("Mood", "choice", "detail-no-choices"),
        ("Mood", "picture", "detail-kind-unknown"),
    ],
)
def test_what_cannot_be_a_detail_is_refused(name: str, kind: AttributeKind, message: str) -> None:
    memory, clock, _ = project()
    define(memory, clock, "Tone")
    with pytest.raises(InvalidError) as caught:
        details.define(memory, clock.stamp(), name, kind)
    assert caught.value.message == message


def test_renaming_and_ordering_details() -> None:
    memory, clock, _ = project()
    tone = define(memory, clock, "Tone")
    memory.apply(details.rename(memory, clock.stamp(), tone, "Manner"))
    memory.apply(details.rename(memory, clock.stamp(), "state", "Country"))
    memory.apply(details.reorder(memory, clock.stamp(), "Manner", "state"))
    assert names(memory)[:2] == ["Manner", "Country"]
    memory.apply(details.reorder(memory, clock.stamp(), "state", None))
    assert names(memory)[-1] == "Country"
    for before in ("state", None):
        assert details.reorder(memory, clock.stamp(), "state", before).changes == ()
    with pytest.raises(InvalidError):
        details.rename(memory, clock.stamp(), tone, "country")
    with pytest.raises(NotFoundError):
        details.rename(memory, clock.stamp(), "Mood", "x")


def test_taking_a_detail_away_takes_its_values_and_never_a_standard_one() -> None:
    memory, clock, statement = project()
    tone = define(memory, clock, "Tone")
    memory.apply(attributes.set_value(memory, clock.stamp(), statement, "Tone", "warm"))
    edit = details.remove(memory, clock.stamp(), tone)
    memory.apply(edit)
    assert edit.parameters["count"] == 1
    assert "Tone" not in names(memory)
    assert memory.attribute_values(statement) == []
    with pytest.raises(InvalidError) as caught:
        details.remove(memory, clock.stamp(), "date")
    assert caught.value.parameters == {"detail": "Date"}


def test_choices_change_but_none_that_a_statement_has_is_lost() -> None:
    memory, clock, statement = project()
    define(memory, clock, "Tone", "choices", "warm", "cold")
    memory.apply(attributes.set_value(memory, clock.stamp(), statement, "Tone", "warm\ncold"))
    memory.apply(details.set_choices(memory, clock.stamp(), "Tone", ["hot", "cold", "warm"]))
    assert memory.attributes()[-1].choices == ("hot", "cold", "warm")
    with pytest.raises(InvalidError) as caught:
        details.set_choices(memory, clock.stamp(), "Tone", ["hot", "warm"])
    assert caught.value.parameters == {"detail": "Tone", "value": "cold"}
    with pytest.raises(InvalidError):
        details.set_choices(memory, clock.stamp(), "date", ["today"])


def test_details_of_one_statement_are_one_edit_with_title_and_language() -> None:
    memory, clock, statement = project()
    values = {"title": " Japan ", "language": "fr", "state": "Japan", "date": "2012-09-11"}
    edit = details.set_values(memory, clock.stamp(), [statement], values)
    memory.apply(edit)
    kept = memory.statement(statement)
    assert (kept.title, kept.language) == ("Japan", "fr")
    assert [each.value for each in memory.attribute_values(statement)] == ["Japan", "2012-09-11"]
    assert details.set_values(memory, clock.stamp(), [statement], values).changes == ()
    cleared = details.set_values(memory, clock.stamp(), [statement], {"state": ""})
    assert label(cleared.verb, cleared.parameters) == "change the details of Japan"
    memory.apply(cleared)
    assert len(memory.attribute_values(statement)) == 1


def test_details_of_many_statements_are_one_edit_or_none() -> None:
    memory, clock, first = project()
    memory.apply(statements.add(memory, clock.stamp(), Arrived(from_plain("x"), "other.txt")))
    ids = [each.id for each in memory._all(type(memory.statement(first)))]
    edit = details.set_values(memory, clock.stamp(), ids, {"place": "Oslo"})
    memory.apply(edit)
    assert label(edit.verb, edit.parameters) == "change the details of 2 statements"
    assert all(memory.attribute_values(each) for each in ids)
    for wrong in ({"date": "soon"}, {"title": " "}):
        with pytest.raises(InvalidError):
            details.set_values(memory, clock.stamp(), ids, wrong)
