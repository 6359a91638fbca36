"""PDF files made by hand: words in places, in the fonts that every reader has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842
LINE = 14


@dataclass
class Sheet:
    """A page: what is drawn on it, and its annotations as dictionaries of PDF."""

    drawn: list[str] = field(default_factory=list)
    annotations: list[str] = field(default_factory=list)

    def put(
        self, left: float, bottom: float, words: str, *, size: int = 11, bold: bool = False
    ) -> None:
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        font = "F2" if bold else "F1"
        self.drawn.append(f"BT /{font} {size} Tf {left} {bottom} Td ({escaped}) Tj ET")

    def lines(self, left: float, top: float, lines: Sequence[str], *, size: int = 11) -> float:
        """Puts lines below one another; returns where the next would stand."""
        for line in lines:
            self.put(left, top, line, size=size)
            top -= LINE
        return top


def pdf(sheets: Sequence[Sheet], title: str = "") -> bytes:
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) >>",
    ]
    pages = []
    for sheet in sheets:
        stream = "\n".join(sheet.drawn)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        content = len(objects)
        notes = []
        for each in sheet.annotations:
            objects.append(f"<< /Type /Annot {each} >>")
            notes.append(f"{len(objects)} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
            f"/Contents {content} 0 R /Annots [{' '.join(notes)}] "
            f"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
        )
        pages.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(pages)}] >>"
    return _written(objects)


def _written(objects: Sequence[str]) -> bytes:
    out = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252")
    start = len(out)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    return (
        out
        + f"trailer << /Size {size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{start}\n%%EOF".encode()
    )


def locked(content: bytes, password: str) -> bytes:
    """The same file, to be opened with a password only."""
    from io import BytesIO  # noqa: PLC0415

    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415

    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    writer.encrypt(password, algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()
