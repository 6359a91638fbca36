"""Copies to export in tests: a real statement as in the picture of the page, and small texts
made by hand.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.model import (
    PATTERNS,
    Annotation,
    AnnotationId,
    Block,
    CanonicalText,
    Highlight,
    Note,
    NoteId,
    Person,
    PersonId,
    Statement,
    StatementId,
    Tag,
    Tagging,
    TagId,
)
from annotations_db.resources import resource
from annotations_db.text.blocks import canonical
from annotations_db.text.markdown import from_markdown

NOON = datetime(2025, 9, 14, 12, 10, tzinfo=UTC)
ANNA = Person(PersonId("anna"), "Anna Berg", "AB", "blue")
OMAR = Person(PersonId("omar"), "Omar عمر <omar@x>", "", "red")
MEETING = "Convention on Cluster Munitions Third Meeting of States Parties"
DETAILS = (
    ("State", "Japan"),
    ("Speaker", "H. E. Mr. Mari Amano, Ambassador"),
    ("Meeting", MEETING),
    ("Place", "Oslo, Norway"),
    ("Date", "2012-09-11"),
)
KEYS = ("state", "speaker", "meeting", "place", "date")


def tag(path: str, colour: str = "grey", pattern: str = "solid", **more) -> tuple[str, Tag]:
    name = path.rpartition(" / ")[2]
    made = Tag(
        TagId(f"tag {path}"), None, "a", name, NOON, NOON, colour=colour, pattern=pattern, **more
    )
    return path, made


def codebook() -> dict[str, Tag]:
    """The shipped tags: the first of a colour is solid, the next ones have patterns."""
    entries = json.loads(resource("codebooks", "ccm-apmbc.json").read_text(encoding="utf-8"))
    entries = entries if isinstance(entries, list) else entries["tags"]
    seen: dict[str, int] = {}
    found = {}
    for entry in entries:
        nth = seen.get(entry["colour"], 0)
        seen[entry["colour"]] = nth + 1
        path, made = tag(entry["path"], entry["colour"], PATTERNS[nth % len(PATTERNS)])
        found[path] = made
    return found


@dataclass(frozen=True)
class Mark:
    """A highlight to make: by quote or by place."""

    quote: str = ""
    tags: Sequence[str] = ()
    notes: Sequence[str | Note] = ()
    span: tuple[int, int] | None = None
    author: Person = ANNA
    more: Mapping[str, object] = field(default_factory=dict)


def highlight(text: CanonicalText, mark: Mark, index: int, tags: Mapping[str, Tag]) -> Highlight:
    start, end = mark.span or (
        text.text.index(mark.quote),
        text.text.index(mark.quote) + len(mark.quote),
    )
    made = NOON + timedelta(minutes=index, seconds=7)
    annotation = Annotation(
        **{
            "id": AnnotationId(f"annotation-{index}"),
            "statement_id": StatementId("statement-1"),
            "text_id": text.id,
            "start": start,
            "end": end,
            "exact": text.text[start:end],
            "prefix": text.text[max(0, start - 32) : start],
            "suffix": text.text[end : end + 32],
            "author_id": mark.author.id,
            "created": made,
            "modified": made + timedelta(days=1),
            **mark.more,
        }
    )
    taggings = tuple(
        Tagging(annotation.id, tags[path].id, mark.author.id, made + timedelta(microseconds=at))
        for at, path in enumerate(mark.tags)
    )
    notes = tuple(
        each if isinstance(each, Note) else note(each, annotation.id, f"{index}-{at}", mark.author)
        for at, each in enumerate(mark.notes)
    )
    return Highlight(annotation, taggings, notes)


def note(text: str, annotation_id: str | None, key: str, author: Person = ANNA, **more) -> Note:
    made = NOON + timedelta(hours=1)
    return Note(
        NoteId(f"note-{key}"), text, author.id, made, made, annotation_id=annotation_id, **more
    )


def copy(
    text: CanonicalText, marks: Sequence[Mark], tags: Mapping[str, Tag] | None = None, **more
) -> AnnotatedCopy:
    """A copy with ``marks``; ``more`` replaces fields of it, ``title`` and ``language`` the
    statement's.
    """
    known = codebook() if tags is None else dict(tags)
    statement = Statement(
        StatementId("statement-1"),
        more.pop("title", "Japan, CCM Third Meeting of States Parties"),
        more.pop("language", "en"),
        text.id,
        None,
        "japan.md",
        "a",
        NOON,
    )
    fields = {
        "details": DETAILS,
        "keyed": dict(zip(KEYS, (value for _, value in DETAILS), strict=True)),
        "people": {person.id: person for person in (ANNA, OMAR)},
        "made_at": NOON,
        **more,
    }
    return AnnotatedCopy(
        statement=statement,
        text=text,
        highlights=tuple(highlight(text, each, at, known) for at, each in enumerate(marks, 1)),
        tags={each.id: each for each in known.values()},
        paths={each.id: path for path, each in known.items()},
        **fields,
    )


def japan() -> CanonicalText:
    return from_markdown(
        resource("statements", "japan-ccm-3msp-2012.md").read_text(encoding="utf-8")
    )


def picture(**more) -> AnnotatedCopy:
    """The copy that the picture of the page shows."""
    return copy(japan(), PICTURE, **more)


PICTURE = (
    Mark(
        "made a solemn pledge and commitment to a world free from the inhumane weapon of "
        "cluster munitions",
        ["Position / Commitment"],
    ),
    Mark("a world free from the inhumane weapon of cluster munitions", ["Prohibitions"]),
    Mark(
        "The Third MSP gives us an invaluable opportunity to reflect on progress and gaps in "
        "convention implementation",
        ["Convention machinery"],
    ),
    Mark(
        "The Vientiane Declaration and Action Plan adopted at the First Meeting of States Parties "
        "in 2010 continue to provide guidance for our actions.",
        ["Convention machinery"],
    ),
    Mark(
        "Japan attaches great importance to two elements, namely universalization and "
        "international cooperation and assistance",
        ["Universalization", "International cooperation and assistance"],
        ["Both pillars named together, as in Beirut 2011. Compare with Portugal."],
    ),
    Mark(
        "Japan has been actively engaged in outreach activities to advance universal adherence "
        "to the CCM.",
        ["Universalization / Outreach"],
        ["Says “engaged”; the numbers follow in para. 5."],
    ),
    Mark(
        "conducted a global outreach campaign by sending joint demarches on universalization to "
        "(113) states not party to the CCM",
        ["Universalization / Outreach"],
    ),
    Mark("to (113) states not party to the CCM", ["To check"]),
)


def plain(text: str, **more) -> CanonicalText:
    """A text of paragraphs, one per line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), **more))
        start += len(line) + 1
    return canonical(text, blocks, "test")


HARD = """# Überschrift: statement & <agenda> "item"

1. First numbered paragraph, with **bold words and *italic* inside**, `code`, ~~no~~ and a [link](https://example.org/a?b=1&c=2).
2. Second numbered paragraph.

    It goes on in a second part.

    - a bullet within
    - another bullet 👩‍👩‍👧‍👦 with a family
7. Next

> Quoted words of another speaker,
> over two lines.
>
> - a list in a quotation

| Year | Amount | Remark |
|------|--------|--------|
| 2010 | 1 000 000 | أول مبلغ |
| 2011 | 2 000 000 | 第二次拨款 |

```
def f(x):
    return x  # <not markup>
```

***

السيد الرئيس، إن بلدي يعلق أهمية كبيرة على التعاون الدولي والمساعدة.

日本は国際協力と支援を重視しています。

One more paragraph that five highlights cover, in part or whole, one over the other, to see that
all stay readable.

The last words.
"""


def hard_text() -> CanonicalText:
    return from_markdown(HARD)


def hard(**more) -> AnnotatedCopy:
    """Everything that is not simple, in one copy."""
    text = hard_text()
    where = text.text.index
    line = where("One more paragraph")
    marks = (
        Mark(
            span=(where("bold words"), where("Second numbered") + 6),
            tags=["Clearance"],
            notes=[
                (
                    "Over **two** items\n\n- of a\n- list\n\n<script>alert(1)</script> "
                    "[bad](javascript:x) [good](https://example.org)"
                )
            ],
        ),
        Mark("👩‍👩‍👧‍👦", ["Risk education"], ["A family, one grapheme"]),
        Mark(
            span=(where("Quoted words"), where("a list in a quotation") + 6),
            tags=["Victim assistance"],
            author=OMAR,
            notes=[
                note("مذكرة", "annotation-3", "x", OMAR),
                note("secret words", "annotation-3", "y", ANNA, private=True),
                note("Answered by Anna", "annotation-3", "z", ANNA),
            ],
        ),
        Mark(
            span=(where("Amount"), where("2 000 000") + 9),
            tags=["International cooperation and assistance / Assistance given"],
        ),
        Mark("第二次拨款", ["Prohibitions / Use"]),
        Mark(span=(where("def f"), where("return x") + 8)),
        Mark("إن بلدي يعلق أهمية كبيرة", ["Universalization", "Clearance"], ["ملاحظة"]),
        Mark("国際協力", ["International cooperation and assistance"]),
        Mark(span=(line, line + 60), tags=["Universalization"]),
        Mark(span=(line + 4, line + 50), tags=["Clearance"]),
        Mark(span=(line + 9, line + 45), tags=["Victim assistance"]),
        Mark(span=(line + 9, line + 40), tags=["Prohibitions"], author=OMAR),
        Mark(span=(line + 19, line + 30), tags=["To check"], notes=["=1+1"]),
        Mark("The last words.", more={"colour": "magenta"}, notes=["\x0b\x00control \ud800 & <b>"]),
        Mark(
            "Second",
            more={"state": "orphan", "exact": "words that went <away>"},
            tags=["Clearance"],
            notes=["lost & found"],
        ),
        Mark(span=(where("item"), where("First numbered") + 5), tags=["Position"]),
    )
    return copy(text, marks, **more)
