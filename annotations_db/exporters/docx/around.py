"""What stands before and after the statement in Word: title, details, legend, lost highlights,
citation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from annotations_db.exporters.citation import citation
from annotations_db.exporters.copy import Passage, remarks, used_tags
from annotations_db.exporters.dates import short_date
from annotations_db.exporters.docx.notes import note_paragraphs
from annotations_db.exporters.docx.wordml import line, paragraph, run, styled
from annotations_db.exporters.facing import facts, line_under_the_title
from annotations_db.exporters.marking import colour_of
from annotations_db.exporters.placing import Layout
from annotations_db.exporters.wording import say
from annotations_db.model import Pattern, Tag

_SQUARES: dict[Pattern, str] = {
    "solid": "\N{BLACK SQUARE}",
    "rising": "\N{SQUARE WITH UPPER RIGHT TO LOWER LEFT FILL}",
    "falling": "\N{SQUARE WITH UPPER LEFT TO LOWER RIGHT FILL}",
    "horizontal": "\N{SQUARE WITH HORIZONTAL FILL}",
    "vertical": "\N{SQUARE WITH VERTICAL FILL}",
    "grid": "\N{SQUARE WITH ORTHOGONAL CROSSHATCH FILL}",
}
_SYMBOLS = (
    '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol"/>'
)
_RULE = (
    '<w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="1F1E1B"/>'
    '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="DCD9D2"/></w:tblBorders>'
)
_NAME_WIDTH, _VALUE_WIDTH = 1700, 7300


def front(layout: Layout, relate: Callable[[str], str]) -> str:
    """Title, the line under it, the table of details, and notes on the statement itself."""
    copy = layout.copy
    parts = [line(copy.statement.title, "Title")]
    if under := line_under_the_title(copy):
        parts.append(line(under, "Subtitle"))
    rows = "".join(
        f"<w:tr>{_cell(name, 'DetailName', _NAME_WIDTH)}"
        f"{_cell(value, 'DetailValue', _VALUE_WIDTH)}</w:tr>"
        for name, value in facts(copy, layout.passages)
    )
    parts.append(
        f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>{_RULE}'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{_NAME_WIDTH}"/><w:gridCol w:w="{_VALUE_WIDTH}"/></w:tblGrid>'
        f"{rows}</w:tbl>{paragraph('', 'Gap')}"
    )
    noted = remarks(copy, copy.statement_notes)
    if noted:
        parts.append(line(say("statement-notes"), "BackHeading"))
        parts += [each for note in noted for each in note_paragraphs(note.text, "BackText", relate)]
        parts.append(paragraph("", "Gap"))
    return "".join(parts)


def back(layout: Layout, relate: Callable[[str], str]) -> str:
    """Highlights without a place, the legend with the numbers of comments, the citation."""
    parts = [*_lost(layout, relate), *_legend(layout)]
    cited = citation(layout.copy.statement.title, layout.copy.facts)
    parts.append(line(cited, "Citation"))
    return "".join(parts)


def _legend(layout: Layout) -> Iterator[str]:
    copy = layout.copy
    used = used_tags(copy, layout.passages)
    untagged = tuple(each for each in layout.passages if not each.tags)
    if used or untagged:
        yield line(say("tags"), "BackHeading")
    for tag_id, found in used.items():
        content = f"{_swatch(copy.tags[tag_id])}{run(f'  {copy.paths[tag_id]}  ')}{_numbers(found)}"
        yield paragraph(content, "BackText")
    if untagged:
        yield paragraph(f"{run(say('no-tag') + '  ')}{_numbers(untagged)}", "BackText")


def _lost(layout: Layout, relate: Callable[[str], str]) -> Iterator[str]:
    if layout.unplaced:
        yield line(say("without-place"), "BackHeading")
    for passage in layout.unplaced:
        content = f"{styled(str(passage.number), 'Numbers')}{run(f'  “{passage.exact}”')}"
        yield paragraph(content, "BackText")
        yield from (line(path, "BackText") for path in passage.paths)
        for remark in passage.remarks:
            yield from note_paragraphs(remark.text, "BackText", relate)
        if signed := _signature(layout, passage):
            yield line(signed, "Citation")


def _signature(layout: Layout, passage: Passage) -> str:
    if passage.created is None:
        return passage.author
    return f"{passage.author}, {short_date(passage.created, layout.copy.made_at)}".removeprefix(
        ", "
    )


def _numbers(found: tuple[Passage, ...]) -> str:
    return styled(", ".join(str(each.number) for each in found), "Numbers")


def _swatch(tag: Tag) -> str:
    bar = colour_of(tag.colour).bar
    square = _SQUARES.get(tag.pattern, _SQUARES["solid"])
    return run(square, f'{_SYMBOLS}<w:color w:val="{bar[1:]}"/><w:sz w:val="24"/>')


def _cell(text: str, style: str, width: int) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(run(text), style)}</w:tc>"
    )
