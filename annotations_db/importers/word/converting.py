"""A Word file to HTML: made plain, converted by mammoth, numbers and notes put in their places."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from html import escape
from io import BytesIO

from lxml import etree

from annotations_db.importers.commented import Comments, with_places
from annotations_db.importers.word.commenting import WordComments
from annotations_db.importers.word.names import ID, TEXT, W_NAMESPACE, w
from annotations_db.importers.word.numbering import DEEPEST, Numbering
from annotations_db.importers.word.package import Package, Relation
from annotations_db.importers.word.plain_part import ANCHOR, BULLETS, NUMBERS, QUOTE, PlainPart
from annotations_db.importers.word.styles import Styles

_NOTES = ("footnotes", "endnotes")
_MARKED = re.compile(rf'<(p|li|h[1-6])><a id="{ANCHOR}(\d+)"></a>')
_REFERENCE = re.compile(r'<sup><a href="#((?:foot|end)note-[^"]*)" id="[^"]*">\[(\d+)\]</a></sup>')
_NOTE = re.compile(r'<li id="((?:foot|end)note-[^"]*)">')
_BACK = re.compile(r' ?<a href="#(?:foot|end)note-ref-[^"]*">↑</a>')
_BOX = re.compile(r'<input (checked="checked" )?type="checkbox" />')
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


@dataclass(frozen=True, slots=True)
class Converted:
    html: str
    remarks: tuple[str, ...]
    comments: Comments


def converted(package: Package) -> Converted:
    """The file's text as HTML, and what was lost. Raises FileError for damaged parts."""
    roots, styles, numbering = _parts(package)
    plain = PlainPart(styles, numbering, {kind: _ids(roots.get(kind)) for kind in _NOTES})
    if set(_NOTES) <= roots.keys() and all(_ids(roots[kind]) for kind in _NOTES):
        plain.found.remarks.add("notes-numbered-anew")
    comments = WordComments(package.root(_part(package, "comments")))
    sources: dict[str, str | bytes] = {"word/numbering.xml": _numbering()}
    for kind, root in roots.items():
        relations = _needed(package, package.main if kind == "document" else _part(package, kind))
        plain.rewrite(root, relations)
        comments.mark(root)
        sources[f"word/{kind}.xml"] = etree.tostring(root, encoding="utf-8")
        sources[f"word/_rels/{kind}.xml.rels"] = _relations(relations)
    if _has_headers(package):
        plain.found.remarks.add("headers-left-out")
    html, remarks = _through_mammoth(sources)
    return Converted(
        with_places(_finished(html, plain.found.attributes)),
        tuple(sorted(plain.found.remarks | remarks)),
        comments.found,
    )


def _parts(package: Package) -> tuple[dict[str, etree._Element], Styles, Numbering]:
    document = package.root(package.main)
    roots = {} if document is None else {"document": document}
    for kind in _NOTES:
        root = package.root(_part(package, kind))
        if root is not None:
            roots[kind] = root
    styles = Styles(package.root(_part(package, "styles")))
    return roots, styles, Numbering(package.root(_part(package, "numbering")))


def _part(package: Package, kind: str) -> str:
    return next(iter(package.related(package.main, kind)), f"word/{kind}.xml")


def _needed(package: Package, part: str) -> dict[str, Relation]:
    """Only what text refers to, so that nothing else can be looked for."""
    relations = package.relations(part).items()
    return {name: each for name, each in relations if each.kind in ("hyperlink", "image")}


def _ids(root: etree._Element | None) -> set[str]:
    """The ids of a part's notes; the lines above notes count as notes there, too."""
    kinds = (w("footnote"), w("endnote"))
    notes = [] if root is None else root.iterchildren(*kinds)
    return {each.get(ID, "") for each in notes if each.get(w("type"), "normal") == "normal"}


def _has_headers(package: Package) -> bool:
    """Whether something stands at the head or foot of the pages, beside page numbers."""
    for kind in ("header", "footer"):
        for name in package.related(package.main, kind):
            root = package.root(name)
            words = () if root is None else (each.text or "" for each in root.iter(TEXT))
            if any(letter.isalpha() for letter in "".join(words)):
                return True
    return False


def _through_mammoth(sources: dict[str, str | bytes]) -> tuple[str, set[str]]:
    import mammoth  # type: ignore[import-untyped]

    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name, data in sources.items():
            packed.writestr(name, data)
    result = mammoth.convert_to_html(
        stream,
        style_map=_style_map(),
        include_default_style_map=False,
        include_embedded_style_map=False,
        external_file_access=False,
        convert_image=mammoth.images.img_element(lambda _image: {}),
    )
    is_lost = any("w:sym element" in each.message for each in result.messages)
    return result.value, {"symbols-left-out"} if is_lost else set()


def _style_map() -> str:
    """Our few styles, and lists as deep as Word has them."""
    lines = [f"p.H{level} => h{level}:fresh" for level in range(1, 7)]
    lines += [f"p.{QUOTE} => blockquote > p:fresh", "u => u"]
    for depth in range(DEEPEST + 1):
        outer = "ul|ol > li > " * depth
        lines += [
            f"p:unordered-list({depth + 1}) => {outer}ul > li:fresh",
            f"p:ordered-list({depth + 1}) => {outer}ol > li:fresh",
        ]
    return "\n".join(lines)


def _numbering() -> str:
    """Two lists, with bullets and with numbers; the numbers themselves come otherwise."""
    lists = ""
    for number, kind in ((BULLETS, "bullet"), (NUMBERS, "decimal")):
        levels = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:numFmt w:val="{kind}"/></w:lvl>'
            for depth in range(DEEPEST + 1)
        )
        lists += f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
    uses = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in (BULLETS, NUMBERS)
    )
    return f'<w:numbering xmlns:w="{W_NAMESPACE}">{lists}{uses}</w:numbering>'


def _relations(relations: dict[str, Relation]) -> str:
    entries = "".join(
        f'<Relationship Id="{escape(name)}" Type="{_DOCUMENT_RELATIONS}{each.kind}"'
        f' Target="{escape(each.target)}"/>'
        for name, each in relations.items()
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{entries}</Relationships>'


def _finished(html: str, attributes: list[dict[str, str]]) -> str:
    """Numbers back at their paragraphs, notes as Markdown's are, ticks as characters."""

    def put(match: re.Match[str]) -> str:
        given = attributes[int(match.group(2))].items()
        return f"<{match.group(1)}" + "".join(f' {n}="{escape(v)}"' for n, v in given) + ">"

    html = _MARKED.sub(put, html).replace("<li>", '<li data-marker="">')
    html = _BOX.sub(lambda match: "☒" if match.group(1) else "☐", html)
    numbers: dict[str, str] = {}

    def refer(match: re.Match[str]) -> str:
        number = numbers.setdefault(match.group(1), match.group(2))
        return f'<sup id="fnref:{match.group(2)}"><a href="#fn:{number}">{number}</a></sup>'

    html = _BACK.sub("", _REFERENCE.sub(refer, html))
    first = _NOTE.search(html)
    if first:
        start = html.rindex("<ol>", 0, first.start())
        html = f"{html[:start]}<hr />{html[start:]}"
    return _NOTE.sub(lambda match: f'<li id="fn:{numbers.get(match.group(1), "")}">', html)
