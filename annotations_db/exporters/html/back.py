"""What follows the text: the legend, the index of tags, highlights without a place, and how to
cite it.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.exporters.citation import citation
from annotations_db.exporters.copy import Passage, used_tags
from annotations_db.exporters.html.margin import Margin
from annotations_db.exporters.html.markup import shown, swatch
from annotations_db.exporters.placing import Layout
from annotations_db.exporters.wording import say

_EXCERPT = 160


def legend(layout: Layout) -> str:
    """Every tag of the copy with its colour, its pattern and the numbers of its highlights."""
    used = used_tags(layout.copy, layout.passages)
    items = [
        f"<li>{swatch(layout.copy.tags[tag_id])} {shown(layout.copy.paths[tag_id])} "
        f'<span class="numbers">{_links(found)}</span></li>'
        for tag_id, found in used.items()
    ]
    if untagged := _untagged(layout):
        items.append(
            f'<li>{shown(say("no-tag"))} <span class="numbers">{_links(untagged)}</span></li>'
        )
    if not items:
        return ""
    return (
        '<section id="tags" aria-labelledby="tags-name"><h2 id="tags-name">'
        f"{shown(say('tags'))}</h2>"
        f'<ul role="list">{"".join(items)}</ul></section>'
    )


def index(layout: Layout) -> str:
    """The places of every tag with their words."""
    copy = layout.copy
    groups = [
        _group(f"{swatch(copy.tags[tag_id])} {shown(copy.paths[tag_id])}", found)
        for tag_id, found in used_tags(copy, layout.passages).items()
    ]
    if untagged := _untagged(layout):
        groups.append(_group(shown(say("no-tag")), untagged))
    if not groups:
        return ""
    return (
        f'<section id="index" aria-labelledby="index-name"><h2 id="index-name">'
        f"{shown(say('index'))}</h2>{''.join(groups)}</section>"
    )


def without_a_place(layout: Layout, margin: Margin) -> str:
    """Highlights whose words the text no longer holds, with what was said about them."""
    if not layout.unplaced:
        return ""
    items = "".join(
        f"<li>{_quote(each.exact)}{margin.entry(each)}</li>" for each in layout.unplaced
    )
    return (
        '<section id="lost" aria-labelledby="lost-name"><h2 id="lost-name">'
        f'{shown(say("without-place"))}</h2><ul role="list">{items}</ul></section>'
    )


def foot(layout: Layout) -> str:
    """How to cite the statement."""
    cited = citation(layout.copy.statement.title, layout.copy.facts)
    return f'<footer><p class="citation">{shown(cited)}</p></footer>'


def _untagged(layout: Layout) -> Sequence[Passage]:
    return [each for each in layout.passages if not each.tags]


def _links(found: Sequence[Passage]) -> str:
    return ", ".join(_link(each) for each in found)


def _link(passage: Passage) -> str:
    return f'<a href="#{"p" if passage.placed else "h"}{passage.number}">{passage.number}</a>'


def _group(name: str, found: Sequence[Passage]) -> str:
    items = "".join(f"<li>{_link(each)} {_quote(_excerpt(each.exact))}</li>" for each in found)
    return f'<h3>{name}</h3><ul role="list">{items}</ul>'


def _quote(words: str) -> str:
    return f'<q dir="auto">{shown(words)}</q>'


def _excerpt(words: str) -> str:
    folded = " ".join(words.split())
    if len(folded) <= _EXCERPT:
        return folded
    return f"{folded[:_EXCERPT].rsplit(' ', 1)[0]}\N{HORIZONTAL ELLIPSIS}"
