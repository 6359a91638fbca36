"""What a copy lets out, and in what order."""

from __future__ import annotations

import io
import zipfile

import pytest

from annotations_db.exporters.copy import passages
from annotations_db.exporters.exporter import exporters
from tests.annotations_db.exporters import samples
from tests.annotations_db.exporters.samples import ANNA, OMAR, Mark, note


def marked(**more):
    text = samples.plain("one two three\nfour five six")
    marks = [
        Mark(
            "five",
            ["Clearance"],
            [note("open words", "x", "1"), note("whispered words", "x", "2", private=True)],
        ),
        Mark("two", author=OMAR),
        Mark("one two", notes=["more open words"]),
        Mark("three", more={"state": "orphan"}),
    ]
    about = (note("about words", None, "3"), note("whispered about", None, "4", private=True))
    return samples.copy(text, marks, statement_notes=about, **more)


def test_highlights_are_numbered_in_the_order_of_the_text_and_lost_ones_come_last():
    found = [(each.number, each.exact, each.placed) for each in passages(marked())]
    assert found == [(1, "one two", True), (2, "two", True), (3, "five", True), (4, "three", False)]


def test_a_highlight_of_another_text_has_no_place():
    text = samples.plain("one two three")
    copy = samples.copy(text, [Mark("two", more={"text_id": "another"})])
    assert not passages(copy)[0].placed


@pytest.mark.parametrize("exporter", exporters(), ids=lambda each: each.id)
def test_a_private_note_never_leaves(exporter):
    copy = marked()
    assert "whispered" not in repr(copy)
    assert b"whispered" not in everything(exporter.write([copy]))


@pytest.mark.parametrize("exporter", exporters(), ids=lambda each: each.id)
def test_without_notes_none_leaves(exporter):
    content = everything(exporter.write([marked(notes=False)]))
    assert b"open words" not in content
    assert b"about words" not in content
    assert b"Clearance" in content


@pytest.mark.parametrize("exporter", exporters(), ids=lambda each: each.id)
def test_without_names_and_times_neither_leaves(exporter):
    content = everything(exporter.write([marked(names_and_times=False)]))
    for secret in (ANNA.name, "omar@x", "AB<", "2025", "12:1", "14 Sept"):
        assert secret.encode() not in content
    assert b"open words" in content


@pytest.mark.parametrize("exporter", exporters(), ids=lambda each: each.id)
def test_a_copy_without_any_highlight_can_be_made(exporter):
    copy = samples.copy(samples.plain("only words"), [], details=(), keyed={}, language="")
    assert exporter.write([copy])


def everything(content: bytes) -> bytes:
    """The bytes of a file, or of all parts of an archive."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())
