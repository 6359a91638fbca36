"""Times the re-anchoring of a thousand highlights after an edit of a text; nothing is asserted.

python -m tests.benchmarks.bench_anchoring
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from time import process_time

from annotations_db.model import Span
from annotations_db.text.anchoring.anchor import Wanted
from annotations_db.text.anchoring.anchoring import Anchoring
from annotations_db.text.graphemes import mark_span
from annotations_db.text.quoting import CONTEXT, Quote
from tests.benchmarks.texts import markdown

HIGHLIGHTS = 1000
SIZES = ((100_000, "1 s"), (1_000_000, "5 s"))
_WORD = re.compile(r"\w+")
_BLANK = re.compile(r"[ \n]+")


def main() -> None:
    for size, budget in SIZES:
        text = _varied(size)
        for name, new in editions(text).items():
            spans = _spans(text)
            started = process_time()
            states = _anchored(text, new, spans)
            seconds = process_time() - started
            line = f"{size:>9} characters, {name:28} {seconds:7.2f} s  (≤ {budget})  {dict(states)}"
            sys.stdout.write(line + "\n")


def editions(text: str) -> dict[str, str]:
    """New editions of a text, by what was done to it."""
    chance = random.Random(5)  # noqa: S311
    middle = len(text) // 2
    paragraphs = text.split("\n")
    chance.shuffle(paragraphs)
    return {
        "one paragraph put in": f"{text[:middle]}\nA paragraph is put in here.\n{text[middle:]}",
        "a tenth removed": text[: len(text) // 5] + text[len(text) // 5 + len(text) // 10 :],
        "one word in fifty edited": _edited(text, 0.02, chance),
        "one word in eight edited": _edited(text, 0.125, chance),
        "new lines": _BLANK.sub(lambda blank: chance.choice((" ", "\n", "  ")), text),
        "paragraphs shuffled": "\n".join(paragraphs),
        "another text": _varied(len(text), seed=9),
    }


def _varied(size: int, seed: int = 1) -> str:
    """Sentences of few words, as in speeches; each has a word of its own."""
    chance = random.Random(seed)  # noqa: S311
    words = _WORD.findall(markdown(20_000, seed))
    parts: list[str] = []
    length = 0
    while length < size:
        sentence = chance.choices(words, k=chance.randint(8, 30))
        sentence.insert(3, "".join(chance.choices("abcdefghiklmnoprstuvw", k=9)))
        parts.append(" ".join(sentence) + chance.choice((". ", ".\n")))
        length += len(parts[-1])
    return "".join(parts)


def _edited(text: str, rate: float, chance: random.Random) -> str:
    def word(match: re.Match[str]) -> str:
        return match.group() if chance.random() > rate else chance.choice(("", "other", "new it"))

    return _WORD.sub(word, text)


def _spans(text: str) -> list[Span]:
    chance = random.Random(3)  # noqa: S311
    starts = chance.sample([each.start() for each in _WORD.finditer(text)], HIGHLIGHTS)
    places = (mark_span(text, each, each + chance.randint(10, 300)) for each in starts)
    return [each for each in places if each is not None]


def _anchored(text: str, new: str, spans: list[Span]) -> Counter[str]:
    wanted = [
        Wanted(
            Quote(
                text[span.start : span.end],
                text[max(0, span.start - CONTEXT) : span.start],
                text[span.end : span.end + CONTEXT],
            ),
            span.start,
        )
        for span in spans
    ]
    return Counter(anchor.state for anchor in Anchoring(new, text).anchors(wanted))


if __name__ == "__main__":
    main()
