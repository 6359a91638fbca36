"""For whom one speaks, who aligns with it, and what one's state is to the convention."""

from __future__ import annotations

import regex

from annotations_db.model import Span
from annotations_db.recognising.names import Named, named_in
from annotations_db.recognising.people import is_statement

_BEHALF = (
    r"(?:on\s+behalf\s+of|in\s+the\s+name\s+of|in\s+(?:its|my|our)\s+capacity\s+as\s+(?:chair|"
    r"president|coordinator)\s+of|"
    r"au\s+nom\s+d(?:e|u|es)\b|en\s+(?:nombre|representación)\s+de[l]?|от\s+имени|代表|باسم)"
)
_IN_HEAD = regex.compile(rf"{_BEHALF}\s*(?P<whom>.+)", regex.IGNORECASE)
_BEHALF_SIGN = regex.compile(rf"(?<![\p{{L}}]){_BEHALF}\s+", regex.IGNORECASE)
_SUBJECT = regex.compile(
    r"(?<![\p{L}])(?:I|we|for\s+me|my\s+delegation|j['’]ai|je|nous|tengo|"
    r"честь)(?![\p{L}])(?P<between>[^.;!?]*)$",
    regex.IGNORECASE,
)
_ARTICLE = regex.compile(r"(?:(?:the|la|le|el|los|les)\s+|l['’])?", regex.IGNORECASE)
_SPEAKS = regex.compile(
    r"\b(?:speak\w*|deliver\w*|mak(?:e|ing)|address\w*|tak(?:e|ing)\s+the\s+floor|honou?r|"
    r"privilege|pleasure|statement|"
    r"prends?|parole|prononc\w*|intervenir|hablar|intervenir|pronunciar|выступа\w*)\b",
    regex.IGNORECASE,
)
_OTHERS = regex.compile(
    r"\b(?:align\w*|associat\w*|endors\w*|support\w*|join\w*|subscrib\w*|delivered\s+by|"
    r"made\s+by|given\s+by|presented\s+by|"
    r"statement\s+(?:by|of)|just|earlier|already|will\s+(?:be\s+)?(?:deliver|mak|speak)\w*|"
    r"thank\w*|echo\w*|refer\w*|listen\w*|"
    r"souscri\w*|associe\w*|aline\w*|adhier\w*|suscrib\w*|congratulat\w*|presidency|represented|"
    r"express\w*|convey\w*|extend\w*)\b",
    regex.IGNORECASE,
)
_OWN = regex.compile(
    r"(?:the\s+)?(?:people|government|delegation|president|nation|country|citizens|my|our|his|"
    r"her|myself|all|peoples?|king|gouvernement|"
    r"peuple|délégation|pueblo|gobierno|delegación|mon|ma|mi)\b",
    regex.IGNORECASE,
)
_WHOM_ENDS = regex.compile(
    r",?\s+(?:at|to|before|during|by)\s+(?:the\s+|H\.|Mr|Ms|Amb)|\s*[:;(–—]|,\s+(?:and\s+its|"
    r"delivered|at\b|[A-Z]\w+,\s+\d)|\s+on\s+\d|,",
    regex.IGNORECASE,
)
_ALIGN = regex.compile(
    r"\s(?:have\s+)?(?:align(?:s|ed)?|associate[sd]?)\s+(?:themselves|itself)\s+with\s+(?:this|"
    r"the\s+present|these)\s+"
    r"(?:statement|declaration|remarks|intervention)|\sse\s+rallient\s+à\s+(?:la\s+présente|"
    r"cette)\s+déclaration"
)
_TITLED = regex.compile(r"(?:H\.?\s?E|Mr|Mrs|Ms|Dr|Sir|His|Her|Ambassador|M|Mme|Minister)\b")
_ALIGN_HINTS = ("mselves with ", "itself with ", "rallient")
_BEHALF_HINTS = (
    "behalf",
    "name of",
    "capacity",
    "nom d",
    "nombre de",
    "representación",
    "от имени",
    "代表",
    "باسم",
)
_SENTENCES = regex.compile(r"(?<!\bSt)\.\s|\n")
_PARTY = regex.compile(
    r"\bas\s+an?\s+(?:\w+\s+){0,2}?(?P<kind>states?\s+not\s+(?:yet\s+)?party|"
    r"non-?\s?states?\s+party|observer\s+state|states?\s+party|signatory)\b",
    regex.IGNORECASE,
)
_SENTENCE, _LONGEST = 160, 900
_REACH = 2_500
"""Code points from the beginning of the text in which one says for whom one speaks."""


def whom_in_head(words: str, language: str) -> Span | None:
    """The name behind "on behalf of" in a line of the head."""
    match = _IN_HEAD.search(words)
    if match is None or _OWN.match(match["whom"]):
        return None
    start = match.start("whom")
    if article := _ARTICLE.match(words, start):
        start = article.end()
    named = [each for each in named_in(words[start:], language) if each.start == 0]
    after = _WHOM_ENDS.search(words, start)
    end = after.start() if after else len(words)
    if named and named[0].body.kind == "group":
        end = start + named[0].end
    said = words[start:end].rstrip(" ,.;:–—-")
    if named and named[0].body.kind == "state":
        return None  # its own
    is_name = " " in said and said[0].isupper() and not _TITLED.match(said) and is_statement(words)
    return Span(start, start + len(said)) if is_name or named else None


def whom_in_body(words: str, start: int, language: str) -> Span | None:
    """The group for which "I have the honour to speak on behalf of …" says one speaks; None where
    others spoke for it.
    """
    end = min(len(words), start + _REACH)
    if not any(words.find(each, start, end) >= 0 for each in _BEHALF_HINTS):
        return None
    for match in _BEHALF_SIGN.finditer(words, start, end):
        subject = _SUBJECT.search(words, max(start, match.start() - _SENTENCE), match.start())
        if subject is None or _OTHERS.search(subject["between"]):
            continue
        if not _SPEAKS.search(subject["between"]):
            continue
        at = match.end()
        whom = words[at : at + _SENTENCE]
        named = named_in(whom, language)[:1]
        if named and named[0].body.kind == "group" and _is_next(whom, named[0]):
            return Span(at + named[0].start, at + named[0].end)
    return None


def aligned_in(words: str, language: str) -> list[Named]:
    """The states that align with the statement, where it says so; their places are those of the
    text.
    """
    if not any(each in words for each in _ALIGN_HINTS):
        return []
    match = _ALIGN.search(words)
    if match is None:
        return []
    start = max(0, match.start() - _LONGEST)
    start = max(
        (each.end() for each in _SENTENCES.finditer(words, start, match.start())), default=start
    )
    named = named_in(words[start : match.start()], language)
    return [
        Named(each.body, each.start + start, each.end + start)
        for each in named
        if each.body.kind == "state"
    ]


def party_in(words: str, start: int) -> tuple[str, Span] | None:
    """Whether the state calls itself a party, a signatory or neither; None where it does not, or
    says several things.
    """
    found: dict[str, Span] = {}
    for match in _PARTY.finditer(words, start, min(len(words), start + 2 * _REACH)):
        found.setdefault(_kind(match["kind"].casefold()), Span(*match.span()))
    return next(iter(found.items())) if len(found) == 1 else None


def _kind(said: str) -> str:
    if "not" in said or "non" in said or "observer" in said:
        return "not party"
    return "signatory" if said == "signatory" else "party"


def _is_next(whom: str, named: Named) -> bool:
    before = whom[: named.start].strip().casefold()
    return before in {
        "",
        "the",
        "all",
        "la",
        "le",
        "l'",
        "l’",
        "el",
        "los",
        "member states of the",
        "the member states of the",
        "the members of the",
        "the states members of the",
    }
