"""The whole page: head, header, text with its margin, legend, index, citation. No script,
nothing from outside.
"""

from __future__ import annotations

from annotations_db import __version__
from annotations_db.exporters.copy import AnnotatedCopy, remarks
from annotations_db.exporters.facing import authors, facts, line_under_the_title
from annotations_db.exporters.html.back import foot, index, legend, without_a_place
from annotations_db.exporters.html.body import Body
from annotations_db.exporters.html.looks import Looks
from annotations_db.exporters.html.margin import Margin, remarks_markup
from annotations_db.exporters.html.markup import shown
from annotations_db.exporters.html.style import style
from annotations_db.exporters.placing import Layout, lay_out
from annotations_db.exporters.wording import say

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What a page of ours may do: show its own style, nothing else."""
MOST_ALIGNED = 500
"""Beyond this many highlights a browser needs more than a second to bring margin and lines
together; the asides then stand beside their paragraph.
"""


def page(copy: AnnotatedCopy) -> str:
    """The copy as one HTML document."""
    layout = lay_out(copy)
    looks = Looks()
    margin = Margin(layout)
    body = Body(layout, margin, looks)
    text = body.write()
    language = shown(copy.statement.language)
    spoken = f' lang="{language}"' if language else ""
    kind = "text aligned" if len(layout.passages) <= MOST_ALIGNED else "text"
    kind += " alone" if len(authors(layout.passages)) == 1 else ""
    return "".join(
        (
            '<!DOCTYPE html>\n<html lang="en" dir="ltr">\n',
            _head(copy, style(copy, looks)),
            f'<body>\n<a class="skip" href="#text">{shown(say("skip"))}</a>\n',
            _header(layout, f'{spoken} dir="auto"'),
            f'<main>\n<article id="text" class="{kind}"{spoken} dir="{body.direction}">\n',
            f"{text}\n</article>\n",
            f'<div class="back">{without_a_place(layout, margin)}{legend(layout)}{index(layout)}',
            "</div>\n</main>\n",
            foot(layout),
            "\n</body>\n</html>\n",
        )
    )


def _head(copy: AnnotatedCopy, rules: str) -> str:
    return (
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta name="generator" content="Plenary {__version__}">\n'
        f"<title>{shown(copy.statement.title)}</title>\n<style>{rules}</style>\n</head>\n"
    )


def _header(layout: Layout, spoken: str) -> str:
    copy = layout.copy
    rows = "".join(
        f"<div><dt>{shown(name)}</dt><dd>{shown(value)}</dd></div>"
        for name, value in facts(copy, layout.passages)
    )
    under = line_under_the_title(copy)
    line = f'<p class="where">{shown(under)}</p>' if under else ""
    return (
        f"<header>\n<h1{spoken}>{shown(copy.statement.title)}</h1>\n{line}"
        f"<dl>{rows}</dl>\n{_about(copy)}</header>\n"
    )


def _about(copy: AnnotatedCopy) -> str:
    noted = remarks(copy, copy.statement_notes)
    if not noted:
        return ""
    return (
        '<section id="about" aria-labelledby="about-name"><h2 id="about-name">'
        f"{shown(say('statement-notes'))}</h2>{remarks_markup(copy, noted)}</section>"
    )
