"""Adds to a painted PDF what Qt cannot write: highlights, an outline, true spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import cast

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    Fit,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    RectangleObject,
    StreamObject,
    TextStringObject,
)
from PySide6.QtCore import QRectF

from annotations_db import __version__
from annotations_db.exporters.copy import Passage, clean
from annotations_db.exporters.marking import mixed, tints
from pyside_app.printing.notes import said, signature
from pyside_app.printing.pages import Pages, Words
from pyside_app.printing.sheets import POINTS

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""
_LISTED = re.compile(rb"\[[^\]]*\]")
_SINGLE = rb"^(<[0-9A-Fa-f]{4}> <[0-9A-Fa-f]{4}> )"
_ALIKE = {"\t": " ", "\N{MODIFIER LETTER APOSTROPHE}": "\N{RIGHT SINGLE QUOTATION MARK}"}
"""Characters that share a glyph: the one Qt finds first, and the one that texts mean."""
_VERSION = "%PDF-1.7"
_PRINTED = 4
"""The flag of an annotation that is printed too."""


def annotated(painted: bytes, pages: Pages) -> bytes:
    """The PDF with annotations, outline and mended spaces."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(painted)))
    adder = _Adder(writer, pages)
    _mend_glyphs(adder.sheets, pages.copy.text.text)
    writer.pdf_header = _VERSION
    for index, leaf in enumerate(pages.leaves):
        for words in leaf.words:
            adder.highlight(index, words)
    adder.outline()
    adder.describe()
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


class _Adder:
    def __init__(self, writer: PdfWriter, pages: Pages) -> None:
        self._writer, self._pages = writer, pages
        self.sheets = list(writer.pages)
        self._height = pages.sheet.height * POINTS
        self._blend = self._multiply()
        self._times: dict[str, int] = {}

    def highlight(self, index: int, words: Words) -> None:
        """The part of a highlight that stands on one page."""
        passage = words.passage
        boxes = [self._box(rect) for rect in words.rects]
        around = _around(boxes)
        colour = _channels(mixed(tints((passage,))))
        name = self._name(passage)
        entries: dict[str, PdfObject] = {
            "/Type": NameObject("/Annot"),
            "/Subtype": NameObject("/Highlight"),
            "/Rect": RectangleObject(around),
            "/QuadPoints": _numbers(each for box in boxes for each in _quad(box)),
            "/C": _numbers(colour),
            "/CA": NumberObject(1),
            "/F": NumberObject(_PRINTED),
            "/NM": TextStringObject(name),
            "/Contents": TextStringObject(contents(passage, self._pages)),
            "/AP": DictionaryObject({NameObject("/N"): self._look(words, around, colour)}),
        }
        if passage.author:
            entries["/T"] = TextStringObject(clean(passage.author))
        if passage.created is not None:
            entries["/CreationDate"] = TextStringObject(pdf_date(passage.created))
        if passage.modified is not None:
            entries["/M"] = TextStringObject(pdf_date(passage.modified))
        page = self.sheets[index]
        if page.indirect_reference is not None:
            entries["/P"] = page.indirect_reference
        annotations = page.setdefault(NameObject("/Annots"), ArrayObject())
        annotations.append(self._added(_dictionary(entries)))

    def outline(self) -> None:
        """The title, and below it the headings."""
        above: list[tuple[int, IndirectObject]] = []
        for index, level, top, words in self._pages.headings:
            while above and above[-1][0] >= level:
                above.pop()
            parent = above[-1][1] if above else None
            y = self._height - (top - 8) * POINTS
            item = self._writer.add_outline_item(
                title=clean(words), page_number=index, parent=parent, fit=Fit.xyz(top=y)
            )
            above.append((level, item))

    def describe(self) -> None:
        """What the file says of itself; no time where times stay."""
        copy = self._pages.copy
        told = {
            "/Title": clean(copy.statement.title),
            "/Subject": clean(self._pages.citation),
            "/Producer": f"Plenary {__version__}",
        }
        if copy.names_and_times:
            told["/CreationDate"] = pdf_date(copy.made_at)
        self._writer.metadata = told
        root = self._writer.root_object
        root.pop("/Metadata", None)
        root.pop("/Names", None)
        if copy.statement.language:
            root[NameObject("/Lang")] = TextStringObject(clean(copy.statement.language))
        shown = {NameObject("/DisplayDocTitle"): BooleanObject(True)}
        root[NameObject("/ViewerPreferences")] = DictionaryObject(shown)

    def _name(self, passage: Passage) -> str:
        """The highlight's id; its parts on later pages are numbered."""
        times = self._times[passage.id] = self._times.get(passage.id, 0) + 1
        return passage.id if times == 1 else f"{passage.id}-{times}"

    def _box(self, rect: QRectF) -> Box:
        return (
            rect.left() * POINTS,
            self._height - rect.bottom() * POINTS,
            rect.right() * POINTS,
            self._height - rect.top() * POINTS,
        )

    def _look(self, words: Words, around: Box, colour: Sequence[float]) -> IndirectObject:
        """The tint, multiplied into what lies under it, so that words stay as dark as they are.

        Where n highlights lie over one another each takes the nth root of its tint: together they
        come to the mean, and five of them are no darker than one.
        """
        drawn = ["/G gs"]
        for rect, count in words.pieces:
            x, y, right, top = self._box(rect)
            filled = " ".join(f"{each ** (1 / count):.4f}" for each in colour)
            drawn.append(f"{filled} rg {x:.3f} {y:.3f} {right - x:.3f} {top - y:.3f} re f")
        stream = DecodedStreamObject()
        stream.set_data("\n".join(drawn).encode())
        states = DictionaryObject({NameObject("/G"): self._blend})
        group = {"/S": NameObject("/Transparency"), "/Type": NameObject("/Group")}
        stream.update(
            {
                NameObject("/Type"): NameObject("/XObject"),
                NameObject("/Subtype"): NameObject("/Form"),
                NameObject("/BBox"): RectangleObject(around),
                NameObject("/Group"): _dictionary(group),
                NameObject("/Resources"): DictionaryObject({NameObject("/ExtGState"): states}),
            }
        )
        return self._added(stream)

    def _multiply(self) -> IndirectObject:
        state = {"/Type": NameObject("/ExtGState"), "/BM": NameObject("/Multiply")}
        return self._added(_dictionary(state))

    def _added(self, each: PdfObject) -> IndirectObject:
        return self._writer._add_object(each)  # noqa: SLF001  (pypdf has no public way)


def contents(passage: Passage, pages: Pages) -> str:
    """What a reader shows of a highlight: its tags, then its notes, signed where another's."""
    parts = ["; ".join(passage.paths)] if passage.paths else []
    own = signature(pages.copy, passage)
    for remark in passage.remarks:
        by = signature(pages.copy, remark)
        parts.append(said(remark) if by == own else f"{said(remark)}\n{by}")
    return clean("\n\n".join(parts))


def pdf_date(moment: datetime) -> str:
    """ "D:20250914101007Z"."""
    return f"D:{moment.astimezone(UTC):%Y%m%d%H%M%S}Z"


def _mend_glyphs(pages: Sequence[PageObject], text: str) -> None:
    """Qt says of a glyph that it is the first character that has it: of the space, a tab."""
    wrong = {first: meant for first, meant in _ALIKE.items() if first not in text or first == "\t"}
    mended: set[int] = set()
    for page in pages:
        resources = cast("DictionaryObject", page["/Resources"])
        for font in cast("DictionaryObject", resources.get("/Font", DictionaryObject())).values():
            made = cast("DictionaryObject", font.get_object())
            stream = made.raw_get("/ToUnicode") if "/ToUnicode" in made else None
            if not isinstance(stream, IndirectObject) or stream.idnum in mended:
                continue
            mended.add(stream.idnum)
            content = cast("StreamObject", stream.get_object())
            data = content.get_data()
            for first, meant in wrong.items():
                data = _with(data, _hex(first), _hex(meant))
            content.set_data(data)


def _with(mapping: bytes, first: bytes, meant: bytes) -> bytes:
    """The mapping with another meaning; what it maps from may look the same and stays."""
    listed = _LISTED.sub(lambda found: found[0].replace(first, meant), mapping)
    return re.sub(_SINGLE + first, lambda found: found[1] + meant, listed, flags=re.MULTILINE)


def _hex(character: str) -> bytes:
    return f"<{ord(character):04X}>".encode()


def _dictionary(entries: Mapping[str, PdfObject]) -> DictionaryObject:
    return DictionaryObject({NameObject(name): value for name, value in entries.items()})


def _numbers(values: Iterable[float]) -> ArrayObject:
    return ArrayObject([FloatObject(round(each, 3)) for each in values])


def _quad(box: Box) -> tuple[float, ...]:
    """Upper left, upper right, lower left, lower right: the order that readers expect."""
    left, bottom, right, top = box
    return left, top, right, top, left, bottom, right, bottom


def _around(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _channels(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
