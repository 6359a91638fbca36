"""A note's Markdown as paragraphs to paint: bold, italic, lists. HTML in it is text, images are not
loaded.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout

from pyside_app.theme import sans

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
LONGEST = 4000
"""Code points of a note that a card sets; the editor shows the rest."""


@dataclass(frozen=True, slots=True)
class NoteParagraph:
    """One paragraph or list item; formats count UTF-16 code units, as Qt does."""

    text: str
    formats: tuple[QTextLayout.FormatRange, ...] = ()


def paragraphs(markdown: str) -> list[NoteParagraph]:
    """The paragraphs of a note as written; single line breaks are kept as such."""
    source = markdown[:LONGEST].strip()
    if not any(each in source for each in "*_`#-+>[\\&|~1234567890"):
        return [NoteParagraph(line) for line in source.splitlines() if line.strip()]
    document = QTextDocument()
    document.setMarkdown(source.replace("\n", "  \n"), _FEATURES)
    found: list[NoteParagraph] = []
    block = document.begin()
    while block.isValid():
        if block.text().strip():
            found.append(_paragraph(block))
        block = block.next()
    return found


def _paragraph(block: QTextBlock) -> NoteParagraph:
    marker = _marker(block)
    is_heading = block.blockFormat().headingLevel() > 0
    formats: list[QTextLayout.FormatRange] = []
    for given in block.textFormats():
        shown = _format(given.format, is_heading=is_heading)
        if shown is not None:
            one = QTextLayout.FormatRange()
            one.start = given.start + len(marker)
            one.length = given.length
            one.format = shown
            formats.append(one)
    return NoteParagraph(marker + block.text().replace(_PICTURE, "▢"), tuple(formats))


def _marker(block: QTextBlock) -> str:
    if block.blockFormat().objectIndex() < 0:
        return ""
    marker = block.textList().itemText(block)
    return f"{marker or '•'} " if marker.rstrip(".").isalnum() else "• "


def _format(given: QTextCharFormat, *, is_heading: bool) -> QTextCharFormat | None:
    is_bold = is_heading or given.fontWeight() >= QFont.Weight.DemiBold
    if not (is_bold or given.fontItalic() or given.fontFixedPitch() or given.fontStrikeOut()):
        return None
    font = sans(strong=is_bold)
    font.setItalic(given.fontItalic())
    font.setStrikeOut(given.fontStrikeOut())
    if given.fontFixedPitch():
        font.setFamilies(given.fontFamilies() or ["monospace"])
    result = QTextCharFormat()
    result.setFont(font)
    return result
