"""Reads copies back with lxml alone, knowing nothing of how they were written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

OBJECT = "\ufffc"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BLOCKS = {"p", "h2", "h3", "h4", "h5", "h6", "pre", "td", "th", "hr"}


@dataclass
class Words:
    """The words of one block, and under which numbers each of them stands."""

    text: str = ""
    over: list[frozenset[str]] = field(default_factory=list)

    def add(self, text: str, over: frozenset[str]) -> None:
        self.text += text
        self.over += [over] * len(text)


# HTML


def page(content: bytes) -> html.HtmlElement:
    return html.document_fromstring(
        content.decode("utf-8"), parser=html.HTMLParser(encoding="utf-8", huge_tree=True)
    )


def page_blocks(content: bytes) -> list[Words]:
    """The blocks of the statement, in order; the lines of a preformatted passage are one each."""
    (article,) = page(content).xpath("//article[@id='text']")
    return [words for block in _leaf_blocks(article) for words in _block_words(block)]


def _leaf_blocks(element) -> Iterator[html.HtmlElement]:
    for child in element:
        if child.get("class") == "margin":
            continue
        if child.get("class") == "rule" or (
            child.tag in BLOCKS and not any(each.tag in BLOCKS for each in child.iterdescendants())
        ):
            yield child
        else:
            yield from _leaf_blocks(child)


def _block_words(block) -> list[Words]:
    if block.tag == "hr":
        return [Words(OBJECT, [frozenset()])]
    if block.get("class") == "rule":
        over = block.xpath("string(.//mark/@data-highlights)").split()
        return [Words(OBJECT, [frozenset(over)])]
    words = Words()
    _collect(block, frozenset(), words)
    if block.tag != "pre":
        return [words]
    if words.text.startswith("\n"):
        words = Words(words.text[1:], words.over[1:])
    lines, start = [], 0
    for line in words.text.split("\n"):
        lines.append(Words(line, words.over[start : start + len(line)]))
        start += len(line) + 1
    return lines


def _collect(element, over: frozenset[str], words: Words) -> None:
    if element.tag == "mark":
        over = frozenset(element.get("data-highlights").split())
    if element.text:
        words.add(element.text, over)
    for child in element:
        kind = child.get("class", "")
        if child.tag == "br":
            words.add("\n", over)
        elif kind == "picture":
            words.add(OBJECT, over)
        elif kind not in {"refs", "marker", "margin"}:
            _collect(child, over, words)
        if child.tail:
            words.add(child.tail, over)


@dataclass
class Read:
    """What a copy tells of one highlight."""

    tags: list[str]
    notes: list[str]
    author: str = ""
    created: str = ""
    initials: str = ""
    place: tuple[int, int] | None = None
    note_authors: list[str] = field(default_factory=list)
    note_times: list[str] = field(default_factory=list)


def page_highlights(content: bytes) -> dict[str, Read]:
    found = {}
    for aside in page(content).xpath("//aside[@role='note']"):
        number = aside.get("id").removeprefix("h")
        notes = aside.xpath("./div[@class='note']")
        signed = aside.xpath("./p[@class='by']")
        who = "".join(signed[0].xpath(".//span[@class='who']//text()")) if signed else ""
        found[number] = Read(
            tags=[each.text_content() for each in aside.xpath("./ul[@class='tags']/li")],
            notes=[each.xpath("string(./div[@class='said'])").strip() for each in notes],
            author=who.removesuffix(", "),
            created="".join(signed[0].xpath(".//time/@datetime")) if signed else "",
            place=(int(aside.get("data-start")), int(aside.get("data-end"))),
            note_authors=[each.get("data-author", "") for each in notes],
            note_times=[each.get("data-created", "") for each in notes],
        )
    return found


# DOCX


def part(content: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name), etree.XMLParser(huge_tree=True))


def names(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def word_blocks(content: bytes) -> list[Words]:
    """The paragraphs within the bookmark Statement; each under the ids of the comments open
    there.
    """
    body = part(content, "word/document.xml").find(f"{W}body")
    inside, found = False, []
    open_comments: set[str] = set()
    for child in body:
        if child.tag == f"{W}bookmarkStart" and child.get(f"{W}name") == "Statement":
            inside = True
        elif child.tag == f"{W}bookmarkEnd":
            inside = False
        elif inside:
            found += [_word_words(each, open_comments) for each in _paragraphs(child)]
    assert not open_comments, "a comment that never ends"
    return found


def _paragraphs(element) -> Iterator[etree._Element]:
    if element.tag == f"{W}p":
        if _style(element) != "Gap":
            yield element
        return
    for cell in element.iterfind(f".//{W}tc"):
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        if merged is None or merged.get(f"{W}val") == "restart":
            yield from cell.iterfind(f"{W}p")


def _style(paragraph) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val")


def _word_words(paragraph, open_comments: set[str]) -> Words:
    words = Words()
    if _style(paragraph) == "Rule":
        started = {each.get(f"{W}id") for each in paragraph.iter(f"{W}commentRangeStart")}
        words.add(OBJECT, frozenset(open_comments | started))
    for element in paragraph.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}r"):
        if element.tag == f"{W}commentRangeStart":
            open_comments.add(element.get(f"{W}id"))
        elif element.tag == f"{W}commentRangeEnd":
            open_comments.remove(element.get(f"{W}id"))
        else:
            _add_run(element, frozenset(open_comments), words)
    return words


def _add_run(run, over: frozenset[str], words: Words) -> None:
    style = run.find(f"{W}rPr/{W}rStyle")
    kind = "" if style is None else style.get(f"{W}val")
    if kind == "ListMarker":
        return
    if kind == "Picture":
        words.add(OBJECT, over)
        return
    words.add(run_text(run), over)


def run_text(run) -> str:
    parts = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        each.text or "" if each.tag == f"{W}t" else parts.get(each.tag, "") for each in run
    )


def paragraph_text(paragraph) -> str:
    return "".join(run_text(run) for run in paragraph.iter(f"{W}r"))


def word_comments(content: bytes) -> dict[str, Read]:
    found = {}
    for comment in part(content, "word/comments.xml"):
        lines = [(_style(each), paragraph_text(each)) for each in comment.iterfind(f"{W}p")]
        found[comment.get(f"{W}id")] = Read(
            tags=[text for style, text in lines if style == "CommentTag"],
            notes=[text for style, text in lines if style != "CommentTag"],
            author=comment.get(f"{W}author"),
            created=comment.get(f"{W}date", ""),
            initials=comment.get(f"{W}initials"),
        )
    return found
