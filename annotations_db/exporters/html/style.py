"""The style of the page: the colours of both themes, the looks of its marks, the foot of printed
pages.
"""

from __future__ import annotations

import tomllib
from functools import cache

from annotations_db.colours import tag_colours
from annotations_db.exporters.citation import line_of_source
from annotations_db.exporters.copy import AnnotatedCopy, clean
from annotations_db.exporters.html.looks import Looks
from annotations_db.exporters.wording import say
from annotations_db.resources import resource

_ROLES = ("page", "panel", "text", "secondary", "separator", "accent", "find_match", "selected")


def style(copy: AnnotatedCopy, looks: Looks) -> str:
    """The rules of the page, to stand in its head."""
    cited = line_of_source(copy.statement.title, copy.facts)
    of_pages = css_string(say("of-pages"))
    return "".join(
        (
            f":root{{{variables('light')}}}\n",
            _page_rules(),
            looks.rules(),
            "\n@media screen and (prefers-color-scheme:dark){",
            f":root{{{variables('dark')}}}{looks.dark_rules()}}}\n",
            f"@page{{@bottom-left{{content:{css_string(cited)}}}",
            f"@bottom-right{{content:counter(page) {of_pages} counter(pages)}}}}\n",
        )
    )


def css_string(text: str) -> str:
    """``text`` as a CSS string in which nothing can end the string or the style."""
    kept = (
        each if (each.isalnum() and each.isascii()) or each == " " else f"\\{ord(each):x} "
        for each in clean(text)
    )
    return f'"{"".join(kept)}"'


@cache
def variables(theme: str) -> str:
    """The colours of a theme as CSS variables: its roles, and bar, text and tint of each tag
    colour.
    """
    data = tomllib.loads(resource("themes", f"{theme}.toml").read_text(encoding="utf-8"))
    roles = {name: data["roles"][name] for name in _ROLES}
    found = [f"--{name.replace('_', '-')}:{value}" for name, value in roles.items()]
    for name, colour in tag_colours(theme).items():
        found += [
            f"--{name}:{colour.bar}",
            f"--{name}-text:{colour.text}",
            f"--{name}-tint:{colour.tint}",
        ]
    return ";".join(found)


@cache
def _page_rules() -> str:
    rules = [resource("copies", "page.css").read_text(encoding="utf-8")]
    rules += [
        f".{name}{{--c:var(--{name});--n:var(--{name}-text)}}" for name in tag_colours("light")
    ]
    return "".join(rules)
