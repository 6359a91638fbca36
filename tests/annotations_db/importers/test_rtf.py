"""Rich text: what is kept of it, in whatever code page, and what may come instead of it."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.importers import Parsed, ReadOptions, rtf
from annotations_db.importers.importer import Comment
from annotations_db.importers.richtext.comments import moment
from annotations_db.model import CanonicalText
from tests.annotations_db.importers.documents import lines
from tests.annotations_db.text.structure import check_structure

DATA = Path("/work/shared/data/import")
HEAD = r"{\rtf1\ansi\ansicpg1252\uc1"


def read(body: str, head: str = HEAD) -> Parsed:
    found = rtf.read(f"{head} {body}}}".encode("latin-1"), ReadOptions())
    check_structure(found.text)
    return found


def looks(text: CanonicalText) -> set[tuple[str, str]]:
    return {
        (mark, text.text[run.start : run.end])
        for each in text.blocks
        for run in each.runs
        for mark in run.marks
    }


def test_looks_end_with_their_group_or_by_a_word() -> None:
    found = read(
        r"Plain {\b bold {\i both}} and \i slanted\i0  x{\super 2} H{\sub 2}O\plain  end\par"
    )
    assert found.text.text == "Plain bold both and slanted x2 H2O end"
    assert {words.strip() for mark, words in looks(found.text) if mark == "bold"} == {
        "bold",
        "both",
    }
    assert {words.strip() for _, words in looks(found.text)} == {"bold", "both", "slanted", "2"}


def test_headings_are_known_by_their_styles_name_or_level() -> None:
    styles = (
        r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 Own;}{\s2 heading 2;}{\*\cs3 x;}{\s4 Title;}}"
    )
    found = read(
        styles + r"\pard\s4 Name\par\pard\s1\b One\par\pard\plain Words\par\pard\s2 Two\par"
        r"\pard\outlinelevel2 Three\par\pard Last\par"
    )
    kinds = [
        (each.kind, words) for each, words in zip(found.text.blocks, lines(found.text), strict=True)
    ]
    assert kinds == [
        ("h1", "Name"), ("h1", "One"), ("p", "Words"), ("h2", "Two"), ("h3", "Three"),
        ("p", "Last"),
    ]  # fmt: skip
    assert found.title == "Name"
    assert not [each for each in looks(found.text) if each[1] == "One"]


def test_numbers_and_bullets_stand_before_their_paragraphs() -> None:
    found = read(
        r"{\listtext\tab 7.\tab}Listed\par{\pntext\f1\'b7\tab}Old\par(a)\tab Typed\par",
        HEAD + r"{\fonttbl{\f0 Arial;}{\f1\fcharset2 Symbol;}}",
    )
    assert [each.marker for each in found.text.blocks] == ["7.", "•", "(a)"]


def test_tables_keep_their_rows_and_cells() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl {}\cell {}\cell\row"
    first, second = row.format("a", r"b1\par b2"), row.format("c", "")
    found = read(rf"Before\par {first} {second}\pard After\par")
    assert found.text.text.split() == ["Before", "a", "b1", "b2", "c", "After"]
    cells = {each.cell for each in found.text.blocks if each.cell is not None}
    assert len(cells) >= 3


def test_notes_stand_behind_the_text_and_nothing_of_headers_or_hidden_words() -> None:
    found = read(
        r"{\header Top\par}{\footer Foot\par}Said{\super\chftn}{\footnote\pard\plain {\super\chftn}"
        r" Who?"
        r"\par} so{\v secret}{\deleted gone}.\par{\field{\*\fldinst HYPERLINK x}{\fldrslt A link}}"
        r"{\*\unknown never}{\pict 0102ff}\par"
    )
    assert [each.strip() for each in lines(found.text)] == ["Said so.", "A link", "Who?"]
    assert found.remarks == ("pictures-left-out",)


def test_comments_are_on_their_words_with_author_and_date() -> None:
    def comment(reference: str, words: str) -> str:
        return (
            rf"{{\*\atnid AB}}{{\*\atnauthor Anna B\'f8rg}}\chatn "
            rf"{{\*\annotation{{\*\atnref {reference}}}"
            rf"{{\*\atndate 1735617476}}\pard\plain {{\b {words}}}\par Second.}}"
        )

    found = read(
        r"We {\*\atrfstart 5}clear "
        r"{\*\atrfstart 6}mines{\*\atrfend 5} here{\*\atrfend 6}"
        + comment("5", "Why?")
        + comment("6", "")
        + r"{\*\atrfstart 9}x{\*\atrfend 9}\par Point"
        + comment("77", "No passage")
    )
    text = found.text.text
    first, second, point = found.comments
    assert text == "We clear mines herex\nPoint"
    assert text[first.start : first.end] == "clear mines"
    assert (first.author, first.date, first.text) == (
        "Anna Børg", "2019-03-13T15:04:00", "Why?\n\nSecond.",
    )  # fmt: skip
    assert (text[second.start : second.end], second.text) == ("mines here", "Second.")
    assert (point.start, point.end, point.text) == (len(text), len(text), "No passage\n\nSecond.")
    assert found.remarks == ("comments-as-notes:3",)


def test_a_comment_without_words_is_told() -> None:
    found = read(r"a{\*\atnid X}{\*\annotation }b\par")
    assert (found.text.text, found.comments, found.remarks) == ("ab", (), ("comments-left-out",))


@pytest.mark.parametrize(
    ("number", "date"),
    [("1735617476", "2019-03-13T15:04:00"), ("-940841993", "2026-11-28T15:55:00"),
     ("0", ""), ("x", ""), ("", ""), ("99999999999999999999", "")],
)  # fmt: skip
def test_dates_of_comments(number: str, date: str) -> None:
    assert moment(number)[:10] == date[:10] or number.startswith("999")


def test_letters_are_those_of_file_font_or_unicode() -> None:
    found = read(
        r"\'e9 \u8212?\u-3913? \u55357?\u56832? {\f1 \'cf\'e5} {\f2 \'83\'5c\'83\'5c} "
        r"{\uc2\u26085\'93\'fa}x"
        r"\~y\_z\-w \ldblquote q\rdblquote",
        HEAD + r"{\fonttbl{\f0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}",
    )
    assert found.text.text == "é —• 😀 Пе ソソ 日x y‑z­w “q”".replace("x y", "x\u00a0y")


def test_a_real_comment_and_real_japanese() -> None:
    if not DATA.exists():
        pytest.skip("no shared data here")
    found = rtf.read((DATA / "tika__testRTF_annotation_spacing.rtf").read_bytes(), ReadOptions())
    assert found.text.text == "This is supercalifragilistic"
    assert found.comments == (
        Comment(14, 17, "Allison, Timothy B.", "2019-03-13T15:04:00", "This is a comment"),
    )
    japanese = rtf.read((DATA / "tika__testRTFJapanese.rtf").read_bytes(), ReadOptions())
    assert "ゾルゲの処刑記録、" in japanese.text.text
    assert "\ufffd" not in japanese.text.text


def written(words: str) -> str:
    """Words as a program writes them."""
    made = []
    for each in words:
        if each in "\\{}":
            made.append("\\" + each)
        elif " " <= each <= "~":
            made.append(each)
        else:
            units = each.encode("utf-16-le", "surrogatepass")
            halves = (
                int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2)
            )
            made += [rf"\u{half - 65536 if half > 32767 else half}?" for half in halves]
    return "".join(made)


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Zs", "Zl", "Zp")),
    min_size=1,
)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["", r"\b ", r"\i ", r"\super "])), min_size=1))
def test_what_was_written_is_read(paragraphs: list[tuple[str, str]]) -> None:
    body = "".join(rf"\pard {{{look}{written(words)}}}\par" for words, look in paragraphs)
    found = read(body)
    expected = [
        words.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd").replace("·", "•")
        for words, _ in paragraphs
    ]
    assert found.text.text.split("\n") == expected


PIECES = st.sampled_from(
    [
        "{",
        "}",
        "\\",
        "\\par",
        "\\cell",
        "\\row",
        "\\intbl ",
        "\\trowd",
        "\\u",
        "\\u55357?",
        "\\uc9 ",
        "\\bin4 ",
        "\\bin99999999 ",
        "{\\*",
        "\\annotation",
        "\\atrfstart 1",
        "\\atrfend 1",
        "{\\footnote",
        "\\'",
        "\\'8",
        "\\'83",
        "{\\fonttbl",
        "{\\stylesheet",
        "\\f1",
        "\\fcharset128",
        "\\ansicpg65001",
        "\\ansicpg7",
        "\\s1 ",
        "\\outlinelevel99 ",
        "{\\info{\\title ",
        "\\listtext",
        "words ",
        "\x00",
        "\r\n",
        "\\*",
        "\xff",
        "<b>&",
        "\\plain",
        "\\pard",
        "\\v",
        "\\page",
        "{\\header ",
        "\\-99999999999",
    ]
)


@given(st.lists(PIECES, max_size=60))
def test_whatever_comes_is_read_or_refused(pieces: list[str]) -> None:
    found = read("".join(pieces))
    assert all(0 <= each.start <= each.end <= len(found.text.text) for each in found.comments)


@pytest.mark.parametrize(
    "part",
    [
        "{",
        "}",
        r"\u26085?",
        r"\'83",
        "{\\b x}",
        r"\par ",
        "{\\*\\atrfstart 1}",
        "\\cell ",
        "{\\footnote ",
    ],
)
def test_very_much_of_one_thing_takes_time_in_proportion(part: str) -> None:
    def seconds(count: int) -> float:
        begun = time.process_time()
        read(part * count)
        return time.process_time() - begun

    seconds(1_000)
    few = max(seconds(4_000), 0.02)
    assert seconds(32_000) < 8 * few * 4


def test_damaged_files_are_read_as_far_as_they_go() -> None:
    whole = (
        HEAD
        + r"{\fonttbl{\f0 A;}}{\info{\title T}}Words {\b bold}{\*\atnid A}{\*\annotation x}\par}"
    ).encode()
    chance = random.Random(7)  # noqa: S311
    for _ in range(300):
        at = chance.randrange(8, len(whole))
        cut = (
            whole[:at]
            if chance.random() < 0.5
            else whole[: at - 1] + bytes([chance.randrange(256)]) + whole[at:]
        )
        check_structure(rtf.read(cut, ReadOptions()).text)
