"""Books: the documents of the spine as one text."""

from __future__ import annotations

from annotations_db.importers import Parsed, ReadOptions
from annotations_db.importers import epub as importer
from annotations_db.text.blocks import page_at
from tests.annotations_db.importers.documents import lines, packed
from tests.annotations_db.importers.opened import CONTAINER, epub
from tests.annotations_db.text.structure import check_structure


def read(content: bytes) -> Parsed:
    found = importer.read(content, ReadOptions())
    check_structure(found.text)
    return found


def test_the_documents_come_in_their_order_under_the_title_of_the_book() -> None:
    found = read(
        epub(
            {"b": "<h1>Second</h1><p>two<br/>lines</p>", "a": "<p>one</p>"},
            "<dc:title>On  mines</dc:title><dc:language>en</dc:language>",
        )
    )
    assert lines(found.text) == ["Second", "two\nlines", "one"]
    assert (found.title, found.language, found.remarks) == ("On mines", "en", ())


def test_links_between_documents_lead_to_their_new_places() -> None:
    body = '<p><a href="b.xhtml#n">note</a> <a href="#n">here</a> <a href="gone.xhtml">no</a></p>'
    found = read(epub({"a": body + '<p id="n">first</p>', "b": '<p>x</p><p id="n">second</p>'}))
    links = [run.href for run in found.text.blocks[0].runs if run.href]
    anchors = [run.anchor for block in found.text.blocks for run in block.runs if run.anchor]
    assert links == ["#d1-n", "#d0-n"]
    assert {each[1:] for each in links} <= set(anchors)


def test_pages_of_print_are_kept() -> None:
    mark = '<span epub:type="pagebreak" id="p7" title="7"/>'
    text = read(epub({"a": f"<p>before</p><p>same {mark}after</p><p>later</p>"})).text
    pages = [
        page_at(text.blocks, text.text.index(word)) for word in ("before", "same", "after", "later")
    ]
    assert pages == ["", "", "7", "7"]


def test_parts_that_are_missing_are_told_and_scripts_do_nothing() -> None:
    content = epub(
        {"a": "<script>x()</script><p>kept</p><iframe src='file:///etc/passwd'></iframe>"}
    )
    found = read(content)
    assert (found.text.text, found.remarks) == ("kept", ("embedded-left-out",))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.html" '
        'media-type="application/xhtml+xml"/><item id="z" href="z.html" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref '
        'idref="z"/></spine></package>'
    )
    files = {"META-INF/container.xml": CONTAINER, "O/p.opf": package, "O/a.html": "<p>there</p>"}
    found = read(packed(files))
    assert (found.text.text, found.remarks) == ("there", ("parts-missing:1",))
