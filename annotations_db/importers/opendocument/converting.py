"""The body of an OpenDocument text to HTML: deletions gone, notes at the end, comments marked."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from lxml import etree

from annotations_db.importers.opendocument.commenting import Comments
from annotations_db.importers.opendocument.lists import Counting
from annotations_db.importers.opendocument.names import name
from annotations_db.importers.opendocument.styles import Style, Styles
from annotations_db.importers.opendocument.tables import table
from annotations_db.text.sanitising import MARKER

_SKIPPED = frozenset(
    name(each)
    for each in (
        "text:tracked-changes", "text:sequence-decls", "text:variable-decls",
        "text:user-field-decls", "text:hidden-text", "office:forms", "office:scripts",
        "text:toc-mark", "text:alphabetical-index-mark", "text:ruby-text", "svg:title", "svg:desc",
        "text:dde-connection-decls", "text:index-title-template",
        "text:table-of-content-source", "text:alphabetical-index-source",
        "text:bibliography-source",
    )
)  # fmt: skip
_ORDER = ("b", "i", "u", "s", "sup", "sub")
_SMALLEST_HEADING = 6


class Converter:
    """Walks a body once; ``html`` is what came of it, ``remarks`` what was lost."""

    def __init__(self, styles: Styles) -> None:
        self.remarks: set[str] = set()
        self.comments = Comments()
        self._styles = styles
        self._notes: list[str] = []
        self._floating: list[str] = []
        self._lists: list[Counting] = []
        self._kept: dict[str, Counting] = {}
        self._latest: dict[str, Counting] = {}
        self._outline = Counting(styles.outline)
        self._inline: dict[str, Callable[[etree._Element, Style], str]] = {
            name("text:span"): self._span,
            name("text:a"): self._link,
            name("draw:a"): self._link,
            name("text:note"): self._note,
            name("text:s"): lambda _element, _style: " ",
            name("text:tab"): lambda _element, _style: " ",
            name("text:line-break"): lambda _element, _style: "<br>",
            name("text:bookmark"): self._bookmark,
            name("text:bookmark-start"): self._bookmark,
            name("office:annotation"): lambda element, _style: self.comments.begin(element),
            name("office:annotation-end"): lambda element, _style: self.comments.end(element),
            name("draw:image"): self._image,
            name("draw:text-box"): self._box,
            name("draw:object"): self._object,
            name("draw:object-ole"): self._object,
        }
        self._block: dict[str, Callable[[etree._Element], str]] = {
            name("text:p"): self._paragraph,
            name("text:h"): self._heading,
            name("text:list"): self._list,
            name("table:table"): lambda element: table(element, self.blocks),
        }

    def html(self, body: etree._Element) -> str:
        if next(body.iter(name("text:changed-region")), None) is not None:
            self.remarks.add("changes-accepted")
        found = self.blocks(body)
        if not self._notes:
            return found
        notes = "".join(
            f'<li id="fn:{number}">{each}</li>' for number, each in enumerate(self._notes, start=1)
        )
        return f"{found}<hr><ol>{notes}</ol>"

    def blocks(self, parent: etree._Element) -> str:
        """What stands in an element that holds paragraphs."""
        made: list[str] = []
        for element in parent:
            tag = str(element.tag)
            if tag in self._block:
                made.append(self._block[tag](element))
                made += self._floating
                self._floating = []
            elif tag in self._inline:
                made.append(self._inline[tag](element, Style()))
            elif tag not in _SKIPPED:
                made.append(self.blocks(element))
        return "".join(made)

    def _paragraph(self, element: etree._Element) -> str:
        style = self._styles.style("paragraph", element.get(name("text:style-name")))
        if style.is_hidden:
            self.remarks.add("hidden-left-out")
            return ""
        inner = self._content(element, Style() if style.is_title else style)
        direction = ' dir="rtl"' if style.is_rtl else ""
        if style.is_title:
            return f"<h1{direction}>{inner}</h1>"
        made = f"<p{direction}>{self._marked(inner, style)}</p>"
        return f"<blockquote>{made}</blockquote>" if style.is_quote else made

    def _heading(self, element: etree._Element) -> str:
        given = element.get(name("text:outline-level"), "1")
        level = int(given) if given.isdecimal() and int(given) else 1
        style = self._styles.style("paragraph", element.get(name("text:style-name")))
        is_listed = bool(self._lists) or element.get(name("text:is-list-header")) == "true"
        start = element.get(name("text:start-value"))
        marker = "" if is_listed else self._outline.next_marker(level, start)
        shown = f' {MARKER}="{escape(marker)}"' if marker else ""
        direction = ' dir="rtl"' if style.is_rtl else ""
        tag = f"h{min(level, _SMALLEST_HEADING)}"
        return f"<{tag}{shown}{direction}>{self._content(element, Style())}</{tag}>"

    def _list(self, element: etree._Element) -> str:
        level = len(self._lists) + 1
        counting = self._lists[0] if self._lists else self._begun(element)
        if self._lists and element.get(name("text:continue-numbering")) != "true":
            counting.numbers.pop(level, None)
        self._lists.append(counting)
        items = "".join(self._item(each, counting, level) for each in element)
        self._lists.pop()
        tag = "ol" if counting.is_ordered(level) else "ul"
        return f"<{tag}>{items}</{tag}>"

    def _begun(self, element: etree._Element) -> Counting:
        """The counting of a list that stands in no other: its own, or one that it goes on with."""
        called = element.get(name("text:style-name")) or self._style_of_first(element)
        before = self._kept.get(element.get(name("text:continue-list"), ""))
        if before is None and element.get(name("text:continue-numbering")) == "true":
            before = self._latest.get(called or "")
        counting = before or Counting(self._styles.list_style(called))
        own = element.get(name("xml:id"))
        if own:
            self._kept[own] = counting
        self._latest[called or ""] = counting
        return counting

    def _style_of_first(self, element: etree._Element) -> str | None:
        first = next(element.iter(name("text:p"), name("text:h")), None)
        called = None if first is None else first.get(name("text:style-name"))
        return self._styles.style("paragraph", called).list_style

    def _item(self, element: etree._Element, counting: Counting, level: int) -> str:
        marker = ""
        if element.tag == name("text:list-item"):
            marker = counting.next_marker(level, element.get(name("text:start-value")))
        return f'<li {MARKER}="{escape(marker)}">{self.blocks(element)}</li>'

    def _content(self, element: etree._Element, style: Style) -> str:
        """What stands in an element that holds words."""
        made = [escape(element.text or "")]
        for child in element:
            tag = str(child.tag)
            if tag in self._inline:
                made.append(self._inline[tag](child, style))
            elif tag in self._block:
                self._floating.append(self._block[tag](child))
            elif tag not in _SKIPPED:
                made.append(self._content(child, style))
            made.append(escape(child.tail or ""))
        return "".join(made)

    def _span(self, element: etree._Element, style: Style) -> str:
        own = self._styles.style("text", element.get(name("text:style-name")))
        if own.is_hidden:
            self.remarks.add("hidden-left-out")
            return ""
        return self._marked(self._content(element, style), own)

    def _marked(self, inner: str, style: Style) -> str:
        for mark in reversed(_ORDER):
            if mark in style.marks and inner:
                inner = f"<{mark}>{inner}</{mark}>"
        return inner

    def _link(self, element: etree._Element, style: Style) -> str:
        address = element.get(name("xlink:href"), "")
        return f'<a href="{escape(address)}">{self._content(element, style)}</a>'

    def _note(self, element: etree._Element, style: Style) -> str:  # noqa: ARG002
        body = element.find(name("text:note-body"))
        self._notes.append("")
        number = len(self._notes)
        if element.get(name("text:note-class")) == "endnote":
            self.remarks.add("notes-numbered-anew")
        lists, self._lists = self._lists, []
        self._notes[number - 1] = "" if body is None else self.blocks(body)
        self._lists = lists
        return f'<sup id="fnref:{number}"><a href="#fn:{number}">{number}</a></sup>'

    def _bookmark(self, element: etree._Element, style: Style) -> str:  # noqa: ARG002
        return f'<a id="{escape(element.get(name("text:name"), ""))}"></a>'

    def _image(self, element: etree._Element, style: Style) -> str:  # noqa: ARG002
        frame = element.getparent()
        words = (
            [] if frame is None else [frame.find(name(f"svg:{each}")) for each in ("title", "desc")]
        )
        said = next((each.text for each in words if each is not None and each.text), "")
        return f'<img src="" alt="{escape(said)}">'

    def _box(self, element: etree._Element, style: Style) -> str:  # noqa: ARG002
        """The text of a box follows the paragraph it hangs on."""
        lists, self._lists = self._lists, []
        floating, self._floating = self._floating, []
        self._floating = [*floating, self.blocks(element)]
        self._lists = lists
        return ""

    def _object(self, element: etree._Element, style: Style) -> str:  # noqa: ARG002
        self.remarks.add("drawings-left-out")
        return ""
