"""The page while no statement is open."""

from __future__ import annotations

from annotations_db.importers.kinds import all_importers
from pyside_app.reading.empty import kinds


def test_the_page_names_every_kind_of_file_that_can_be_read():
    known = "Book, Markdown, OpenDocument, PDF, Plain text, Rich text, Saved web page"
    assert kinds() == f"{known}, Web page or Word"
    assert all(each.name in kinds() for each in all_importers())
