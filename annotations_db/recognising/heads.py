"""The first lines of a statement, before it addresses anybody: whose it is, where and when.

A line here may be printed on several: "Permanent Representative of Japan to the Conference on" and
"Disarmament" are one. Its offsets still are those of the text, as every break became one blank.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from annotations_db.model import CanonicalText, Span
from annotations_db.recognising.found import Found, one_line

MOST_LINES = 24
_MOST_CHARACTERS = 3_000
_LONGEST = 320
_SENTENCE = 120
"""A line of more code points that ends as a sentence does is the body."""

_SALUTATION = regex.compile(
    r"""[\W\d]*(?:
        (?:thank\s+you|merci|gracias|allow\s+me|let\s+me|at\s+the\s+outset|i\s+(?:have|would|wish|thank|am|should)\b)
      | (?:honou?rable|distinguished|dear|esteemed)\s+(?!mr|ms|mrs|dr)[\w ]{0,40}$
      | (?:your\s+)?excellenc(?:y|ies)\b(?!\s+(?:mr|ms|mrs|dr|sheikh)) | your\s+majest
      | in\s+the\s+name\s+of\s+(?:god|allah|the\s+almighty) | bismillah
      | ladies\s+and\s+gentlem[ae]n | colleagues | (?:dear|fellow)\s+\w+
      | (?:mr|mister|ms|mrs|madam[e]?|mme|mdm)\.?(?:/\w+)?\s+
            (?:vice-?\s*|acting\s+|co-?\s*)?(?:president|chair|chairman|chairperson|secretary|speaker|moderator|facilitator)
      | (?:monsieur|madame|m\.)\s+(?:le|la)\s+pr[ée]sident | mesdames | excellences\b
      | se[ñn]or[a]?\s+president | se[ñn]oras\s+y | excelencias?\b | distinguid[oa]s
      | господин\s+председател | госпожа\s+председател | г-н\s+председател | уважаем
      | 主席先生 | 主席女士 | 尊敬的 | 各位
      | السيد\s+الرئيس | السيدة\s+الرئيسة | سيدي\s+الرئيس | أصحاب
    )""",
    regex.IGNORECASE | regex.VERBOSE,
)
_ADDRESSED = regex.compile(
    r"[\W\d]*(?:your\s+excellency\b|(?:mr|mrs|ms|mme|m|dr|h\.?\s?e|his|her|excellency|sir|"
    r"ambassador)\b[\p{L}\s.,'’-]{3,60}?,?\s+(?:the\s+)?"
    r"(?:president|chair\w*|secretary[- ]general)\s+of\s+(?:the\s+)?[^.:;]{0,60}?(?:assembly|"
    r"session|meeting|conference|council|committee|united\s+nations))",
    regex.IGNORECASE,
)
"""Somebody who presides, and is spoken to."""
_TELLING = regex.compile(
    r"(?<![\p{L}-])(?:I(?=\s+\p{Ll})|[Ww]e|my|me|us|has|have|had|is|are|was|were|will|would|"
    r"should|that|which|today|[Ii]t|"
    r"je|j['’]ai|nous|notre|est|sont|mon|ma|yo|es|son|mi|nuestr[ao]|мы|я|мне)(?![\p{L}-])"
)
"""Words of a sentence that tells something; a head has none."""
_DANGLING = regex.compile(
    r"(?:^|[\s'’])(?:of|on|to|the|and|for|by|in|at|de|du|des|la|le|les|et|à|del|los|las|el|y|en|"
    r"con|au|aux|par|при|в|на|и|по|за|от|&)$|[-–]$",
    regex.IGNORECASE,
)
_CONTINUING = regex.compile(
    r"(?:of|for|and|de|du|des|del|y|et|и)\s|\p{Ll}(?!to\s+the|o\s+the)", regex.IGNORECASE
)
_OPENING = regex.compile(
    r"(?:at|to|before|during|on|in|held|delivered|made|given|presented|by|from|as|au|à|aux|"
    r"devant|lors|par|"
    r"en|a|ante|al|por|pronunciad[oa]|на|в|во|от)\b",
    regex.IGNORECASE,
)
_NOISE = regex.compile(
    r"[\W_]*(?:(?:please\s+)?check\s+against\s+delivery|"
    r"(?:seul\s+)?(?:le\s+)?prononcé\s+fait\s+foi|cotejar\s+con\s+.*|"
    r"as\s+delivered|unofficial\s+translation|embargoed?\b.*|(?:page\s+)?\d{1,3}(?:\s*/\s*\d+)?|"
    r"original:?\s+\w+)[\W_]*",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of the text in which every break is a blank: ``words[i]`` stands at ``start + i``."""

    start: int
    words: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)


@dataclass(frozen=True, slots=True)
class Head:
    """The lines, and the code point at which the body begins."""

    lines: tuple[Line, ...]
    end: int


def head_of(text: CanonicalText) -> Head:
    """The head of a statement; no lines where it begins with its body."""
    lines: list[Line] = []
    end = 0
    for line in printed_lines(text):
        if len(lines) >= MOST_LINES or line.start > _MOST_CHARACTERS or is_body(line.words):
            break
        end = line.end
        if _NOISE.fullmatch(line.words):
            continue
        before = lines[-1] if lines else None
        if before is not None and _continues(before.words, line.words):
            joined = text.text[before.start : line.end]
            lines[-1] = Line(before.start, _flat(joined))
        else:
            lines.append(line)
    return Head(tuple(lines), end)


def printed_lines(text: CanonicalText) -> Iterator[Line]:
    """The lines as printed, without outer blanks, none of them empty."""
    for block in text.blocks:
        at = block.start
        for printed in text.text[block.start : block.end].split("\n"):
            words = printed.strip()
            if words:
                yield Line(at + len(printed) - len(printed.lstrip()), _flat(words))
            at += len(printed) + 1


def is_body(words: str) -> bool:
    """Whether a line addresses the room or is a paragraph."""
    if len(words) > _LONGEST or (len(words) > _SENTENCE and words[-1] in ".?!。"):
        return True
    signs = (_SALUTATION.match, _ADDRESSED.match, _TELLING.search)
    return any(sign(words) is not None for sign in signs)


def found_in(line: Line, span: Span) -> Found:
    """What a line prints at a place of it, with its place in the text."""
    said = one_line(line.words[span.start : span.end])
    return Found(said, said, "", "text", line.start + span.start, line.start + span.end)


def _continues(before: str, words: str) -> bool:
    if _DANGLING.search(before):
        return True
    if _OPENING.match(words):
        return False
    return words[0].islower() or (before.endswith(",") and words[0].islower())


def _flat(words: str) -> str:
    return words.replace("\n", " ").replace("\t", " ")
