"""What other programs find in a PDF: words through pdfium, annotations through pypdf and pdfium."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pypdfium2 as pdfium
from pypdf import PdfReader
from pypdfium2 import raw

NUMBER_SIZE = 10
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Character:
    """A character that the page shows: its box in points, the size of its font."""

    text: str
    box: Box
    size: float

    @property
    def middle(self) -> tuple[float, float]:
        left, bottom, right, top = self.box
        return (left + right) / 2, (bottom + top) / 2


def characters(content: bytes) -> list[list[Character]]:
    """The characters of each page in the order pdfium gives them, without those it makes up."""
    document = pdfium.PdfDocument(content)
    pages = []
    for page in document:
        text = page.get_textpage()
        pages.append(
            [
                Character(
                    chr(raw.FPDFText_GetUnicode(text, index)),
                    text.get_charbox(index),
                    raw.FPDFText_GetFontSize(text, index),
                )
                for index in range(text.count_chars())
                if not raw.FPDFText_IsGenerated(text, index)
            ]
        )
        text.close()
        page.close()
    document.close()
    return pages


def copied(content: bytes) -> str:
    """What one gets who copies the first page."""
    document = pdfium.PdfDocument(content)
    found = document[0].get_textpage().get_text_range()
    document.close()
    return found


def to_unicode(content: bytes) -> list[str]:
    """What the fonts of the first page say their glyphs mean."""
    page = PdfReader(BytesIO(content)).pages[0]
    fonts = [each.get_object() for each in page["/Resources"]["/Font"].values()]
    return [each["/ToUnicode"].get_object().get_data().decode() for each in fonts]


def annotations(content: bytes) -> list[list[dict]]:
    """The annotations of each page as pypdf reads them."""
    reader = PdfReader(BytesIO(content))
    return [[dict(each.get_object()) for each in page.get("/Annots", [])] for page in reader.pages]


def counted_by_pdfium(content: bytes) -> list[tuple[int, list[str]]]:
    """How many annotations pdfium finds on each page, and what they say."""
    document = pdfium.PdfDocument(content)
    found = []
    for page in document:
        said = []
        for index in range(raw.FPDFPage_GetAnnotCount(page)):
            annotation = raw.FPDFPage_GetAnnot(page, index)
            assert raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_HIGHLIGHT
            said.append(_string(annotation, b"Contents"))
            raw.FPDFPage_CloseAnnot(annotation)
        found.append((len(said), said))
        page.close()
    document.close()
    return found


def _string(annotation, key: bytes) -> str:
    length = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = ctypes.create_string_buffer(length)
    chars = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFAnnot_GetStringValue(annotation, key, chars, length)
    return buffer.raw[: length - 2].decode("utf-16-le")


def quads(annotation: dict) -> list[Box]:
    """The rectangles of a highlight: left, bottom, right, top."""
    numbers = [float(each) for each in annotation["/QuadPoints"]]
    boxes = []
    for at in range(0, len(numbers), 8):
        left, top, right, top_again, left_again, bottom, right_again, _ = numbers[at : at + 8]
        assert (left, top, right) == (left_again, top_again, right_again)
        boxes.append((left, bottom, right, top))
    return boxes


def words_within(page: Sequence[Character], boxes: Sequence[Box]) -> str:
    """The statement's own characters whose middle lies in one of the boxes, folded."""
    found = []
    for each in page:
        x, y = each.middle
        is_in = any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in boxes)
        if is_in and round(each.size) != NUMBER_SIZE:
            found.append(each.text)
    return folded("".join(found))


def folded(text: str) -> str:
    """Without blanks and what is not drawn as text; one form for letters of one shape."""
    kept = (
        each
        for each in unicodedata.normalize("NFKC", text)
        if not each.isspace()
        and 0 < ord(each) < 0x10000  # NUL is what is read back where no font had a glyph
        and unicodedata.category(each) != "Cf"
    )
    return "".join(kept)


def pixels(content: bytes, *, annotated: bool):
    """The first page as pdfium draws it, with or without annotations: width, height, BGR bytes."""
    document = pdfium.PdfDocument(content)
    bitmap = document[0].render(scale=1, may_draw_forms=False, draw_annots=annotated)
    found = bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)
    document.close()
    return found
