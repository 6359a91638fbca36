"""A block as a Word paragraph: its format, its marks in colour, the ends of its comments. Tables
are not known here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotations_db.exporters.copy import Passage
from annotations_db.exporters.directions import direction
from annotations_db.exporters.docx.wordml import fill, paragraph, run, shown, styled
from annotations_db.exporters.links import is_safe_link
from annotations_db.exporters.marking import bars, colour_of, mixed, tints
from annotations_db.exporters.placing import Place, PlacedBlock
from annotations_db.exporters.wording import say
from annotations_db.model import Block, Run

INDENT = 400
"""Twentieths of a point per list or quotation."""
_PER_CHARACTER = 125
_HEADINGS = {f"h{level}": f"Heading{level}" for level in range(1, 7)}


class Paragraphs:
    """Writes the blocks of one copy; ``relate`` gives the relationship id of an outside address."""

    def __init__(self, text: str, relate: Callable[[str], str]) -> None:
        self._text = text
        self._relate = relate

    def write(self, placed: PlacedBlock, *, style: str = "") -> str:
        """One block; ``style`` is that of plain paragraphs where it stands."""
        block = placed.block
        words = self._text[block.start : block.end]
        is_rtl = (block.direction or direction(words)) == "rtl"
        content = "".join(self._piece(place, block, is_rtl=is_rtl) for place in placed.places)
        hanging = _hanging(block)
        if block.marker:
            content = f"{styled(block.marker + chr(9), 'ListMarker')}{content}"
        return paragraph(content, _style(block) or style, _format(block, hanging, is_rtl=is_rtl))

    def _piece(self, place: Place, block: Block, *, is_rtl: bool) -> str:
        properties = _properties(place, block, is_rtl=is_rtl)
        if block.kind == "rule":
            content = ""
        elif place.piece.run and place.piece.run.image:
            alt = place.piece.run.image.alt.strip()
            name = say("picture-of", alt=alt) if alt else say("picture")
            content = run(f"[{name}]", f'<w:rStyle w:val="Picture"/>{properties}')
        else:
            content = run(place.text, properties)
        linked = self._linked(place.piece.run, content)
        return f"{_starts(place.starting)}{linked}{_ends(place.ending)}"

    def _linked(self, formatted: Run | None, content: str) -> str:
        if (
            not content
            or formatted is None
            or not formatted.href
            or not is_safe_link(formatted.href)
        ):
            return content
        relation = self._relate(formatted.href)
        return f'<w:hyperlink r:id="{shown(relation)}" w:history="1">{content}</w:hyperlink>'


def _starts(passages: Sequence[Passage]) -> str:
    return "".join(f'<w:commentRangeStart w:id="{each.number - 1}"/>' for each in passages)


def _ends(passages: Sequence[Passage]) -> str:
    ends = "".join(f'<w:commentRangeEnd w:id="{each.number - 1}"/>' for each in passages)
    references = "".join(
        '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
        f'<w:commentReference w:id="{each.number - 1}"/></w:r>'
        for each in passages
    )
    return ends + references


def _style(block: Block) -> str:
    if block.kind == "rule":
        return "Rule"
    if block.pre:
        return "Preformatted"
    return _HEADINGS.get(block.kind, "Quote" if block.quote else "")


def _hanging(block: Block) -> int:
    return max(INDENT, _PER_CHARACTER * (len(block.marker) + 1)) if block.marker else 0


def _format(block: Block, hanging: int, *, is_rtl: bool) -> str:
    steps = len(block.lists) + block.quote
    left = max(steps * INDENT, hanging)
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs>' if hanging else ""
    ways = "<w:bidi/>" if is_rtl else ""
    if not left:
        return tab + ways
    hung = f' w:hanging="{hanging}"' if hanging else ""
    return f'{tab}{ways}<w:ind w:left="{left}"{hung}/>'


def _properties(place: Place, block: Block, *, is_rtl: bool) -> str:
    marks = place.piece.run.marks if place.piece.run else ()
    href = place.piece.run.href if place.piece.run else None
    over = place.over
    found = [
        '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/>'
        if "code" in marks
        else "",
        "<w:b/><w:bCs/>" if "bold" in marks else "",
        "<w:i/><w:iCs/>" if "italic" in marks else "",
        "<w:strike/>" if "strike" in marks else "",
        '<w:color w:val="0B6A63"/>' if href and is_safe_link(href) else "",
        '<w:highlight w:val="yellow"/>' if "marked" in marks and not over else "",
        _underline(over, has_own="underline" in marks or bool(href)),
        fill(mixed(tints(over))) if over else "",
        _raised(marks),
        "<w:rtl/>" if is_rtl and direction(place.text, "rtl") == "rtl" else "",
        f'<w:lang w:val="{shown(block.language)}"/>' if block.language else "",
    ]
    return "".join(found)


def _underline(over: Sequence[Passage], *, has_own: bool) -> str:
    if not over:
        return '<w:u w:val="single"/>' if has_own else ""
    colours = bars(over)
    kind = "thick" if len(colours) == 1 else "double"
    return f'<w:u w:val="{kind}" w:color="{colour_of(colours[0]).bar[1:]}"/>'


def _raised(marks: Sequence[str]) -> str:
    for mark in ("superscript", "subscript"):
        if mark in marks:
            return f'<w:vertAlign w:val="{mark}"/>'
    return ""
