"""The pieces of a block as markup: formats, links, marks with their numbers; block structure is
not known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotations_db.exporters.copy import Passage
from annotations_db.exporters.elements import ELEMENTS
from annotations_db.exporters.html.looks import Looks
from annotations_db.exporters.html.markup import shown
from annotations_db.exporters.links import is_safe_link
from annotations_db.exporters.placing import Place
from annotations_db.exporters.wording import say
from annotations_db.model import Image, Mark, Run

_TAGS: dict[Mark, tuple[str, str]] = {**ELEMENTS, "marked": ('<span class="marked">', "</span>")}


class Inline:
    """Writes the pieces of one copy; ``anchors`` are the ids that links within the text may
    point to.
    """

    def __init__(self, looks: Looks, anchors: frozenset[str]) -> None:
        self._looks = looks
        self._anchors = anchors

    def write(self, places: Sequence[Place]) -> str:
        """The content of one block; a link goes on over marks but not over their numbers."""
        out: list[str] = []
        href = ""
        for place in places:
            wanted = self._href(place.piece.run)
            if wanted != href:
                out.append(_link_border(href, wanted))
                href = wanted
            out.append(self._piece(place))
            if place.ending:
                out.append(_link_border(href, ""))
                href = ""
                out.append(numbers(place.ending))
        out.append(_link_border(href, ""))
        return "".join(out)

    def _href(self, run: Run | None) -> str:
        if run is None or run.href is None:
            return ""
        if run.href.startswith("#"):
            return f"#{anchor_id(run.href[1:])}" if run.href[1:] in self._anchors else ""
        return run.href if is_safe_link(run.href) else ""

    def _piece(self, place: Place) -> str:
        run = place.piece.run
        content = _picture(run.image) if run and run.image else _lines(place.text)
        if run:
            for mark in run.marks:
                opening, closing = _TAGS[mark]
                content = f"{opening}{content}{closing}"
            if run.anchor:
                content = f'<span id="{anchor_id(run.anchor)}">{content}</span>'
        return self._marked(place, content) if place.over else content

    def _marked(self, place: Place, content: str) -> str:
        over = " ".join(str(each.number) for each in place.over)
        described = " ".join(f"h{each.number}" for each in place.over)
        names = [f"--s{each.number}" for each in place.starting]
        names += [f"--e{each.number}" for each in place.ending]
        style = f' style="anchor-name:{",".join(names)}"' if names else ""
        first, *others = [f' id="p{each.number}"' for each in place.starting] or [""]
        for other in others:
            content = f"<span{other}>{content}</span>"
        return (
            f'<mark{first} class="{self._looks.of(place.over)}" data-highlights="{over}" '
            f'aria-details="{described}" title="{shown(_hint(place.over))}"{style}>{content}</mark>'
        )


def numbers(passages: Iterable[Passage]) -> str:
    """The raised numbers at the end of marks, each a link to what was said there."""
    links = (
        f'<a id="r{each.number}" href="#h{each.number}" '
        f'aria-label="{shown(say("highlight-number", number=each.number))}">{each.number}</a>'
        for each in passages
    )
    return f'<sup class="refs">{", ".join(links)}</sup>'


def anchor_id(name: str) -> str:
    """The id of a place in the text that links may point to, apart from the page's own ids."""
    return shown("t-" + "-".join(name.split()))


def _hint(over: Sequence[Passage]) -> str:
    return "; ".join(f"{each.number} {', '.join(each.paths) or say('no-tag')}" for each in over)


def _lines(text: str) -> str:
    return shown(text).replace("\n", "<br>")


def _picture(image: Image) -> str:
    alt = image.alt.strip()
    name = say("picture-of", alt=alt) if alt else say("picture")
    return f'<span class="picture">{shown(f"[{name}]")}</span>'


def _link_border(closing: str, opening: str) -> str:
    begin = f'<a href="{shown(opening)}" rel="noopener noreferrer">' if opening else ""
    return f"{'</a>' if closing else ''}{begin}"
