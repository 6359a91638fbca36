"""Comments in Word files: both ends are found, wherever Word puts them."""

from __future__ import annotations

from annotations_db.importers import Parsed, ReadOptions
from annotations_db.importers import docx as importer
from tests.annotations_db.importers.documents import docx, lines, p, r, relation
from tests.annotations_db.text.structure import check_structure


def start(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/>'


def refer(number: int) -> str:
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def said(number: int, author: str, *paragraphs: str) -> str:
    within = "".join(p(r(each)) for each in paragraphs)
    date = 'w:date="2024-05-01T10:15:00Z"'
    return f'<w:comment w:id="{number}" w:author="{author}" {date}>{within}</w:comment>'


def read(body: str, comments: str) -> Parsed:
    found = importer.read(
        docx(body, comments=comments, relations=relation("c", "comments", "comments.xml")),
        ReadOptions(),
    )
    check_structure(found.text)
    return found


def quoted(found: Parsed) -> list[str]:
    return [found.text.text[each.start : each.end] for each in found.comments]


def test_overlapping_comments_keep_both_ends_and_the_text_is_as_without() -> None:
    body = p(
        r("We ") + start(1) + r("clear ") + start(2) + r("mines", "<w:b/>") + end(1) + refer(1)
        + r(" daily") + end(2) + refer(2) + r(".")
    )  # fmt: skip
    found = read(body, said(1, "Anna", "One", "Two") + said(2, "Omar", "Three"))
    assert found.text.text == "We clear mines daily."
    assert quoted(found) == ["clear mines", "mines daily"]
    assert [(each.author, each.text) for each in found.comments] == [
        ("Anna", "One\n\nTwo"), ("Omar", "Three"),
    ]  # fmt: skip
    assert found.remarks == ("comments-as-notes:2",)


def test_ends_between_paragraphs_and_in_tables_are_found() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{p(r('cell') + end(2) + refer(2))}</w:tc></w:tr></w:tbl>"
    body = start(1) + p(r("one")) + p(r("two")) + end(1) + p(refer(1) + start(2) + r("x")) + cell
    found = read(body, said(1, "Anna", "a") + said(2, "Anna", "b"))
    assert lines(found.text) == ["one", "two", "x", "cell"]
    assert quoted(found) == ["one\ntwo", "x\ncell"]


def test_a_comment_without_a_range_stands_on_its_point() -> None:
    found = read(p(r("before") + refer(1) + r(" after")), said(1, "Anna", "here"))
    (comment,) = found.comments
    assert (comment.start, comment.end) == (6, 6)


def test_comments_that_the_file_does_not_hold_are_told_as_lost() -> None:
    found = read(p(start(7) + r("x") + end(7) + refer(7)), said(1, "Anna", "never referred to"))
    assert (found.comments, found.remarks) == ((), ("comments-left-out",))


def test_private_characters_of_the_file_do_not_disturb() -> None:
    found = read(p(start(1) + r("a\U00100000b") + end(1) + refer(1)), said(1, "Anna", "x"))
    assert found.text.text == "a\ufffdb"
    assert quoted(found) == ["a\ufffdb"]
