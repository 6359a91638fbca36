"""A table of an OpenDocument text to HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from annotations_db.importers.opendocument.names import name
from annotations_db.text.markers import whole_number

_HEADERS = name("table:table-header-rows")
_MOST_REPEATED = 50


def table(element: etree._Element, blocks: Callable[[etree._Element], str]) -> str:
    """``blocks`` makes what stands in a cell."""
    rows: list[str] = []
    for row in _rows(element):
        parent = row.getparent()
        tag = "th" if parent is not None and parent.tag == _HEADERS else "td"
        cells = (_cell(each, tag, blocks) for each in row.iterchildren(name("table:table-cell")))
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(rows)}</table>"


def _rows(element: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, not of those within its cells."""
    for child in element:
        if child.tag == name("table:table-row"):
            yield child
        elif child.tag in (
            _HEADERS,
            name("table:table-rows"),
            name("table:table-row-group"),
        ):
            yield from _rows(child)


def _cell(element: etree._Element, tag: str, blocks: Callable[[etree._Element], str]) -> str:
    spans = ""
    for attribute, kind in (("colspan", "columns"), ("rowspan", "rows")):
        count = whole_number(element.get(name(f"table:number-{kind}-spanned")), 1)
        spans += f' {attribute}="{count}"' if count > 1 else ""
    again = whole_number(element.get(name("table:number-columns-repeated")), 1)
    made = f"<{tag}{spans}>{blocks(element)}</{tag}>"
    return made * max(1, min(again, _MOST_REPEATED))
