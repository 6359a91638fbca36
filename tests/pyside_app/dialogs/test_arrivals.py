"""What is about to come in, without its sheet; and the fields that its details are typed into."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations_db.edits.attributes import checked_value, standard_attributes
from annotations_db.errors import FileError
from annotations_db.model import Attribute, AttributeId, Statement, StatementId, TextId
from annotations_db.project.preparing import Pasted, Prepared, Read, read_all
from annotations_db.project.watching import Watch
from annotations_db.recognising.found import Found
from pyside_app.dialogs.arrivals import Arrivals
from pyside_app.dialogs.fields import DetailField
from pyside_app.theme import Look

OLD = Statement(
    StatementId("s"),
    "Old",
    "en",
    TextId("t"),
    None,
    "old.md",
    "a",
    datetime(2026, 1, 1, tzinfo=UTC),
)


@pytest.fixture(scope="module")
def reads(tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    for name in ("one.md", "two.md"):
        (folder / name).write_text(f"# {name}\n\nWords.", encoding="utf-8")
    return read_all([folder / "one.md", folder / "gone.md", folder / "two.md"], Watch())


def test_what_could_not_be_read_is_told_by_its_name_and_stays_out(reads):
    arrivals = Arrivals(reads, {})
    assert arrivals.count == 2
    assert "no file “gone.md”" in arrivals.rows[1].problem
    assert [each.imported.title for each in arrivals.items()] == ["one.md", "two.md"]


def test_what_is_typed_goes_with_the_item(reads):
    arrivals = Arrivals(reads, {})
    arrivals.set_title(0, " Mine ")
    arrivals.set_detail([0, 2], "place", "Oslo")
    arrivals.set_detail([2], "state", "Norway")
    arrivals.set_detail([2], "state", "")
    assert [dict(each.details) for each in arrivals.items()] == [
        {"title": "Mine", "place": "Oslo"},
        {"title": "two.md", "place": "Oslo"},
    ]
    arrivals.set_title(0, " ")
    assert arrivals.rows[0].shown_title == "one.md"


def test_values_in_common_and_those_that_differ(reads):
    arrivals = Arrivals(reads, {})
    arrivals.set_detail([0, 2], "place", "Oslo")
    arrivals.set_detail([2], "state", "Norway")
    assert arrivals.values([0, 2]) == ({"place": "Oslo"}, {"state"})
    assert arrivals.values([2]) == ({"place": "Oslo", "state": "Norway"}, set())


def test_only_what_is_known_already_comes_in_again(reads):
    source = reads[0].prepared.imported.source.id
    beside = Arrivals(reads, {source: OLD})
    assert [each.comes for each in beside.rows] == [False, False, True]
    alone = Arrivals(reads[:2], {source: OLD})
    assert [each.comes for each in alone.rows] == [True, False]
    assert alone.rows[0].remarks == ["The project has this text already, as “Old”."]


def test_duplicates_are_left_out_replaced_or_kept_one_by_one_or_all(reads):
    sources = [reads[each].prepared.imported.source.id for each in (0, 2)]
    arrivals = Arrivals(reads, dict.fromkeys(sources, OLD))
    assert arrivals.duplicates == [0, 2]
    assert arrivals.decided([0, 2]) == "keep"
    arrivals.decide([0], "replace")
    assert arrivals.decided([0, 2]) is None
    assert arrivals.is_touched
    assert (arrivals.count, arrivals.replacing) == (2, 1)
    assert [each.replaces for each in arrivals.items()] == [OLD.id, None]
    assert "keeps its title" in arrivals.rows[0].remarks[0]
    arrivals.decide(arrivals.duplicates, "skip")
    assert arrivals.items() == []
    arrivals.decide([1], "replace")  # what cannot be read is none
    assert arrivals.decided([1]) is None


def test_what_is_in_the_list_twice_comes_once_unless_somebody_says_otherwise(tmp_path):
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("The very same words.", encoding="utf-8")
    arrivals = Arrivals(read_all([tmp_path / "a.md", tmp_path / "b.md"], Watch()), {})
    assert [each.comes for each in arrivals.rows] == [True, False]
    assert arrivals.rows[1].remarks == ["It says the same as “a.md”."]
    assert not arrivals.rows[1].can_replace
    arrivals.decide([1], "replace")
    assert not arrivals.rows[1].comes
    arrivals.decide([1], "keep")
    assert arrivals.count == 2


def test_what_is_read_later_follows_the_choice_for_all(reads):
    arrivals = Arrivals([Read(reads[0].origin), Read(reads[2].origin)], {})
    assert (arrivals.duplicates, arrivals.decided([0])) == ([0, 1], "skip")
    arrivals.decide([1], "replace")
    assert arrivals.on_later == "replace"
    assert arrivals.count == 2


def test_what_is_left_for_later_is_added_as_a_file_and_a_text_anew_takes_its_row(reads):
    path = reads[0].origin
    later = Arrivals([Read(path)], {})
    assert later.items() == [path]
    assert later.put(path, reads[0]) == 0
    assert isinstance(later.items()[0], Prepared)
    assert later.put(Pasted("other"), reads[0]) is None


def test_a_file_that_turned_unreadable_is_no_longer_added(reads):
    arrivals = Arrivals(reads, {})
    arrivals.put(reads[0].origin, Read(reads[0].origin, error=FileError("file-empty", file="x")))
    assert arrivals.count == 1


def attribute(kind, *choices):
    return Attribute(AttributeId("a"), "", "Tone", kind, "a", choices)


@pytest.fixture
def field(qtbot):
    def make(kind, *choices):
        made = DetailField(attribute(kind, *choices), Look("light"))
        qtbot.addWidget(made)
        made.show()
        return made

    return make


@pytest.mark.parametrize(
    ("kind", "choices", "value"),
    [
        ("text", (), "Some words"),
        ("number", (), "-3.5"),
        ("date", (), "2012-09-11/2012-09-14"),
        ("yes/no", (), "no"),
        ("choice", ("warm", "cold"), "cold"),
        ("choices", ("warm", "cold", "A & B"), "warm\nA & B"),
        ("choices", (), "Norway\nLao PDR"),
    ],
)
def test_a_value_shown_is_the_value_given_back(field, kind, choices, value):
    made = field(kind, *choices)
    assert checked_value(made.attribute, made.value) == ""
    made.show_value(value)
    assert made.value == value
    assert made.problem == ""
    made.show_value("")
    assert made.value == ""


def test_a_choice_that_is_offered_no_longer_is_kept_until_another_is_made(field):
    made = field("choice", "warm")
    made.show_value("old")
    assert made.value == "old"


def test_a_problem_is_said_when_the_field_is_left_and_goes_while_it_is_mended(field):
    made = field("number")
    line = made.focusProxy()
    QTest.keyClicks(line, "many")
    assert not made.below.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert made.below.text() == "“many” is not a number for “Tone”."
    assert line.accessibleDescription() == made.below.text()
    line.selectAll()
    QTest.keyClicks(line, "3")
    assert not made.below.isVisible()


def test_a_date_in_words_is_told_as_it_was_understood(field):
    made = field("date")
    QTest.keyClicks(made.focusProxy(), "Sept. 11, 2012")
    assert made.value == "2012-09-11"
    assert made.below.text() == "11 September 2012"


SPEECH = "Statement by Norway\n\nOslo, 11 September 2012\n\nMr. President,\n\nWe thank you for it."


@pytest.fixture(scope="module")
def recognised(tmp_path_factory):
    folder = tmp_path_factory.mktemp("speeches")
    (folder / "a.txt").write_text(SPEECH, encoding="utf-8")
    (folder / "b.txt").write_text(SPEECH.replace("Norway", "Ireland"), encoding="utf-8")
    return read_all([folder / "a.txt", folder / "b.txt"], Watch())


def test_what_was_recognised_is_proposed_until_somebody_says_otherwise(recognised):
    arrivals = Arrivals(recognised, {}, standard_attributes())
    assert arrivals.rows[0].shown_title == "Norway – 11 September 2012"
    assert not arrivals.is_touched
    assert set(arrivals.recognised([0])) == {"state", "place", "date", "language"}
    assert set(arrivals.recognised([0, 1])) == {"place", "date", "language"}
    arrivals.set_detail([0], "state", "")
    arrivals.set_detail([0], "date", "2012-09-12")
    assert arrivals.is_touched
    assert set(arrivals.recognised([0])) == {"place", "language"}
    item, _ = arrivals.items()
    assert "state" not in item.details
    assert item.details["date"] == "2012-09-12"


def test_what_was_typed_stays_where_a_text_is_read_another_way(recognised):
    arrivals = Arrivals(recognised, {}, standard_attributes())
    arrivals.set_detail([0], "place", "Bergen")
    arrivals.put(recognised[0].origin, recognised[1])
    assert arrivals.rows[0].details["place"] == "Bergen"
    assert arrivals.rows[0].details["state"] == "Ireland"


def test_what_the_project_cannot_keep_is_not_proposed(recognised):
    dates = [each for each in standard_attributes() if each.key == "date"]
    assert set(Arrivals(recognised, {}, dates).recognised([0])) == {"date", "language"}


def test_a_kind_of_speaker_that_an_older_project_lacks_is_proposed(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Statement by the ICRC\n\nMr. President,\n\nWords.", encoding="utf-8")
    older = [
        replace(each, choices=("party", "other")) if each.key == "speaker_kind" else each
        for each in standard_attributes()
    ]
    assert Arrivals(read_all([path], Watch()), {}, older).rows[0].details["speaker_kind"] == "ICRC"


def test_a_field_says_that_its_value_was_recognised_until_it_is_typed(qtbot):
    (state,) = [each for each in standard_attributes() if each.key == "state"]
    field = DetailField(state, Look())
    qtbot.addWidget(field)
    field.show_value("Norway")
    field.show_proposed(Found("Norway", "Norway", "NOR"))
    line = field.focusProxy()
    assert "Norway" in line.accessibleDescription()
    assert not field._proposed.isHidden()
    QTest.keyClicks(line, "!")
    assert field._proposed.isHidden()
    assert line.accessibleDescription() == ""


def test_a_compilation_is_split_and_put_together_again(tmp_path):
    words = "We thank the President for the work that was done in all these months."
    path = tmp_path / "all.md"
    path.write_text(
        f"# Meeting\n\nOslo, 11 September 2012\n\n## Japan\n\n{words}\n\n## Norway\n\n{words}\n",
        encoding="utf-8",
    )
    arrivals = Arrivals(read_all([path], Watch()), {}, standard_attributes())
    (whole,) = arrivals.rows
    assert "state" not in whole.details
    assert arrivals.split(0) == 2
    titles = [each.shown_title for each in arrivals.rows]
    assert titles == ["Japan – 11 September 2012", "Norway – 11 September 2012"]
    assert [each.details["place"] for each in arrivals.rows] == ["Oslo", "Oslo"]
    assert arrivals.is_touched
    assert all(isinstance(each, Prepared) for each in arrivals.items())
    assert arrivals.join(1) == 0
    assert arrivals.rows == [whole]
