"""``plenary search``: places as columns and JSON, and one sentence where there can be none."""

from __future__ import annotations

import pytest

from tests.annotations_db.cli.conftest import QUOTE


def test_places_are_those_of_the_text(plenary, project, statement):
    text = plenary("show", project, statement).text
    answer = plenary("search", project, "universal*", "--json")
    assert answer.code == 0
    assert len(answer.json) > 1
    for each in answer.json:
        assert set(each) == {"statement_id", "statement", "start", "end", "snippet"}
        words = text[each["start"] : each["end"]]
        assert words.casefold().startswith("universal")
        assert words in each["snippet"]
        assert each["statement_id"] == statement


def test_lines_hold_id_title_ends_and_place(plenary, project, statement):
    answer = plenary("search", project, f'"{QUOTE}"')
    (line,) = answer.lines
    assert line.startswith(statement)
    assert QUOTE in line
    assert (answer.code, answer.err) == (0, b"")


def test_a_limit_counts_places(plenary, project):
    assert len(plenary("search", project, "the", "--limit", "3").lines) == 3


def test_stems_and_patterns(plenary, project):
    assert plenary("search", project, "cooperate").lines == []
    stemmed = plenary("search", project, "cooperate", "--stem", "--json").json
    assert any("cooperation" in each["snippet"].casefold() for each in stemmed)
    pattern = plenary("search", project, r"universali\w+ and", "--regex", "--json").json
    assert any(QUOTE[:20] in each["snippet"] for each in pattern)


def test_what_is_beside_the_text_comes_once(plenary, project, mark):
    mark(QUOTE, "--note", "Compare the café of 2011.", "--tag", "Opening")
    (found,) = plenary("search", project, "cafe", "--json").json
    assert (found["start"], found["snippet"]) == (None, "Compare the café of 2011.")
    assert len(plenary("search", project, "tag:opening state:japan").lines) == 1


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ('"open', "The quotation mark at character 1"),
        ("mines AND", "“AND” at character 7"),
        ("colour:red", "“colour:” at character 1 is not known"),
        ("tag:Openning", "the nearest is “Opening”"),
        ("date:soon", "“soon” (character 6) is no date"),
        ("", "Type what to look for."),
    ],
)
def test_what_cannot_be_understood_is_one_sentence(plenary, project, mark, query, said):
    mark(QUOTE, "--tag", "Opening")
    answer = plenary("search", project, query)
    assert (answer.code, answer.out) == (1, b"")
    (remark,) = answer.remarks
    assert said in remark


def test_a_pattern_that_is_none_is_one_sentence(plenary, project):
    answer = plenary("search", project, "(open", "--regex")
    assert (answer.code, len(answer.remarks)) == (1, 1)
    assert "not a regular expression" in answer.remarks[0]


def test_wrong_usage(plenary, project, tmp_path):
    assert plenary("search", project, "a", "--regex", "--stem").code == 2
    assert plenary("search", project).code == 2
    assert plenary("search", project, "a", "--limit", "0").code == 2
    assert plenary("search", tmp_path / "none.plenary", "a").code == 1


def test_a_query_may_begin_with_a_minus(plenary, project):
    assert plenary("search", project, "--", "-universalization").lines == []
    assert len(plenary("search", project, "--", "-nothing-such").lines) == 1
