"""Word files made by hand: only the parts a test is about."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from annotations_db.model import CanonicalText

_OPEN = "http://schemas.openxmlformats.org"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": f"{_OPEN}/wordprocessingml/2006/main",
        "r": f"{_OPEN}/officeDocument/2006/relationships",
        "m": f"{_OPEN}/officeDocument/2006/math",
        "a": f"{_OPEN}/drawingml/2006/main",
        "pic": f"{_OPEN}/drawingml/2006/picture",
        "wp": f"{_OPEN}/drawingml/2006/wordprocessingDrawing",
        "mc": f"{_OPEN}/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)
OFFICE = f"{_OPEN}/officeDocument/2006/relationships"


def packed(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method) as file:
        for name, data in parts.items():
            file.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return stream.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A document with ``body``; ``styles``, ``numbering``, ``footnotes`` … are what is within the
    element of their part, ``relations`` what the document refers to.
    """
    files = {"word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"}
    relations = parts.pop("relations", "")
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{_OPEN}/package/2006/relationships">{relations}</Relationships>'
    )
    for name, within in parts.items():
        files[f"word/{name}.xml"] = f"<w:{name} {NAMESPACES}>{within}</w:{name}>"
    return packed(files)


def relation(name: str, kind: str, target: str, *, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def p(content: str = "", look: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr>{content}</w:p>"


def r(words: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def numbered(words: str, number: int, level: int = 0) -> str:
    look = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(r(words), look)


def abstract(number: int, *levels: tuple[str, str], more: str = "") -> str:
    """Levels are (numFmt, lvlText)."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{more}'
        + "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{words}"/></w:lvl>'
            for depth, (kind, words) in enumerate(levels)
        )
        + "</w:abstractNum>"
    )


def use(number: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def lines(text: CanonicalText) -> list[str]:
    """Each block as its marker and its words."""
    return [f"{block.marker} {text.text[block.start : block.end]}".strip() for block in text.blocks]


def marks(text: CanonicalText) -> dict[str, tuple[str, ...]]:
    """The marks of each run that has any, by its words."""
    runs = (run for block in text.blocks for run in block.runs)
    return {text.text[run.start : run.end]: run.marks for run in runs if run.marks}
