"""Rich text and saved web pages."""

from __future__ import annotations

from email.message import EmailMessage

from annotations_db.importers import ReadOptions, mhtml, rtf
from tests.annotations_db.importers.documents import lines
from tests.annotations_db.text.structure import check_structure


def test_rich_text_gives_paragraphs_in_whatever_code_page() -> None:
    content = (
        rb"{\rtf1\ansi\ansicpg1250{\info{\title P\'f8\'edklad}}Pane p\'f8edsedo,\par "
        rb"1.\tab d\'eckuji {\b moc}.\par}"
    )
    found = rtf.read(content, ReadOptions())
    check_structure(found.text)
    assert lines(found.text) == ["Pane předsedo,", "1. děkuji moc."]
    assert [each.marker for each in found.text.blocks] == ["", "1."]
    assert (found.title, found.remarks) == ("Příklad", ())


def saved(html: str, charset: str, **more: str) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Saved page"
    message.set_content(html, subtype="html", charset=charset, cte="quoted-printable")
    if more:
        message.make_related()
        for each in more.values():
            message.add_related(each.encode(), "text", "html")
    return message.as_bytes()


def test_a_saved_page_is_read_in_its_encoding() -> None:
    found = mhtml.read(
        saved("<p>Заявление Японии</p><script>x()</script>", "koi8-r"), ReadOptions()
    )
    assert (found.text.text, found.title) == ("Заявление Японии", "Saved page")
    assert (found.encoding, found.remarks) == ("koi8-r", ())


def test_of_several_pages_the_first_is_read_and_the_others_told() -> None:
    found = mhtml.read(saved("<h1>Main</h1><p>x</p>", "utf-8", frame="<p>frame</p>"), ReadOptions())
    assert (lines(found.text), found.title) == (["Main", "x"], "Main")
    assert found.remarks == ("embedded-left-out",)
