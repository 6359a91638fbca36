"""Columns for people."""

from __future__ import annotations

import io
import json

from annotations_db.cli.output import Output, aligned, one_line, shortened


def test_columns_are_two_blanks_apart_and_nothing_trails():
    assert aligned([("a", "long", ""), ("bcd", "x", "end")]) == ["a    long", "bcd  x     end"]


def test_no_rows_are_no_lines():
    assert aligned([]) == []


def test_wide_and_combining_characters_keep_the_columns():
    assert aligned([("日本", "|"), ("e\u0301te", "|"), ("abcd", "|")]) == [
        "日本  |",
        "e\u0301te   |",
        "abcd  |",
    ]


def test_a_cell_is_one_line_and_cannot_steer_the_terminal():
    assert one_line("a\nb\tc \u2028 d\x1b[31m\x9b31m") == "a b c d [31m 31m"


def test_long_words_are_cut_with_an_ellipsis():
    assert shortened("word " * 30, 12) == "word word w…"
    assert shortened("short", 12) == "short"


def test_json_is_one_document_with_letters_as_they_are(capsys):
    Output(as_json=True).many(["日本", "x"], lambda each: {"name": each}, lambda each: (each,))
    text = capsys.readouterr().out
    assert json.loads(text) == [{"name": "日本"}, {"name": "x"}]
    assert "日本" in text


def test_json_of_nothing_is_an_empty_array(capsys):
    Output(as_json=True).many([], dict, tuple)
    assert json.loads(capsys.readouterr().out) == []


def test_streams_that_are_not_files_are_written_to_as_they_are(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr("sys.stdout", stream)
    Output(as_json=False).one({}, ["a", "b"])
    assert stream.getvalue() == "a\nb\n"
