"""Meetings, as a head names them: "Third Meeting of States Parties to the Convention on …"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from annotations_db.model import Span
from annotations_db.recognising.dates import dates_in
from annotations_db.recognising.names import body_called
from annotations_db.recognising.places import place_at_end
from annotations_db.text.ordinals import ORDINAL, number_of

_NOUNS = (
    r"Meetings?|Conference|Sessions?|Assembly|Committee|Debate|Congress|Summit|Forum|"
    r"Consultations?|"
    r"Intersessional|Seminar|Symposium|Workshop|Working\s+Group|"
    r"Group\s+of\s+Governmental\s+Experts|"
    r"Dialogue|High-Level\s+Segment|Security\s+Council|Human\s+Rights\s+Council|"
    r"Réunion|Conférence|Assemblée|Comité|Débat|Dialogue|Colloque|Groupe\s+de\s+travail|"
    r"Reunión|Conferencia|Período\s+de\s+[Ss]esiones|Asamblea|Comité|Debate|Cumbre|"
    r"Grupo\s+de\s+[Tt]rabajo|"
    r"Совещани[еяию]|Конференци[яию]|Сесси[яию]|Ассамблея|Ассамблеи|Комитет[ае]?|Дискуссия"
)
_NOUN = regex.compile(rf"(?<![\w-])(?:{_NOUNS})(?![\w-])")
_NUMBERED = regex.compile(
    rf"(?<![\w-])(?:{ORDINAL}\s+(?:[\w-]+\s+){{0,5}}?(?:meetings?|conference|session|assembly|"
    rf"committee|debate)"
    rf"|(?:première|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|"
    rf"dixième|"
    rf"\d+\s?e|\d+\s?(?:ème|[ªaº°]|[-‑]?я|[-‑]?й|[-‑]?е[ий]?))\s+(?:[\w-]+\s+){{0,3}}?(?:réunion|"
    rf"session|conférence|assemblée|"
    rf"reunión|período|conferencia|сесси\w+|совещани\w+)"
    rf"|(?:primera?|segund[ao]|tercera?|cuart[ao]|quint[ao]|sext[ao]|séptim[ao])\s+(?:reunión|"
    rf"período|conferencia)"
    rf"|general\s+debate\s+of)(?![\w-])",
    regex.IGNORECASE,
)
_OPENERS = regex.compile(
    r"(?:^|(?<=[\s,(–—:]))(?:(?:held\s+|delivered\s+|made\s+|given\s+)?(?:at|to|before|during|in|"
    r"for)\s+the\s+|"
    r"(?:à|lors\s+de|devant|de)\s+(?:la\s+|l['’])|(?:au|lors\s+du|devant\s+le)\s+|(?:a|en|ante|"
    r"durante)\s+(?:la|el)\s+|al\s+|"
    r"(?:на|в\s+ходе)\s+)",
    regex.IGNORECASE,
)
_CJK = regex.compile(
    r"(?:在|于)?(?P<m>[^，,。\s在于]*(?:第[一二三四五六七八九十百\d]+[次届][^，,。\s]*?)(?:会议|大会|届会|审议大会|委员会|一般性辩论))"
)
_ARABIC = regex.compile(r"(?P<m>(?:الاجتماع|المؤتمر|الدورة|المناقشة)\s+[^،,.:]+)")
_ENDS = regex.compile(
    r"\s*(?:[(:;|]|\s[–—-]\s|,?\s+(?:held|convened|tenue?|celebrad[ao])\s|,?\s+on\s+behalf\s|"
    r"\s+by\s+(?:H|Mr|Ms|Mrs|Amb)"
    r"|,?\s+(?:agenda\s+)?item\s+\d|,\s+(?:delivered|statement)\b)",
    regex.IGNORECASE,
)
_REPRESENTING = regex.compile(
    r"(?:representative|delegate|mission|ambassador|observer|représentante?|representante|"
    r"представител\w*)\b[^,;]*$",
    regex.IGNORECASE,
)
_STANDING = regex.compile(
    r"(?:Conference\s+on\s+Disarmament|United\s+Nations|Conférence\s+du\s+désarmement|"
    r"Conferencia\s+de\s+Desarme)",
    regex.IGNORECASE,
)
_NOBODY = regex.compile(
    r"\b(?:Mr|Ms|Mrs|H\.\s?E|Ambassador|Minister|Statement|Remarks|Address|Déclaration|"
    r"Declaración|Intervención|"
    r"Заявление|Выступление|Head|Director|President\s+of|Chair)\b"
)
_LAST_IN = regex.compile(r"[,\s]+(?:in|at|à|en|a|в)$")
_REACH = 90
"""Code points from where a meeting's name begins to the word that says what it is."""
_SHORTEST, _LONGEST = 8, 260


def _signs(*named: tuple[str, str]) -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple((name, regex.compile(sign, regex.IGNORECASE)) for name, sign in named)


_CONVENTIONS = _signs(
    ("CCM", r"Convention on Cluster Munitions"),
    (
        "APMBC",
        r"Anti-?\s?Personnel\s+(?:Land)?mines?|Mine Ban (?:Treaty|Convention)|Ottawa Convention",
    ),
    ("CCW", r"Certain Conventional Weapons"),
    ("ATT", r"Arms Trade Treaty"),
    ("NPT", r"Non-?Proliferation of Nuclear Weapons"),
    ("TPNW", r"Prohibition of Nuclear Weapons"),
    ("BWC", r"Biological (?:and Toxin )?Weapons|Bacteriological"),
    ("CWC", r"Chemical Weapons"),
)
_KINDS = _signs(
    ("MSP", r"Meeting of (?:the )?States Parties"),
    ("CSP", r"Conference of (?:the )?States Parties"),
    ("RevCon", r"Review Conference"),
    ("PrepCom", r"Preparatory Committee"),
)
_SESSION = regex.compile(
    rf"({ORDINAL})\s+session\s+of\s+the\s+(?:United\s+Nations\s+|UN\s+)?General\s+Assembly"
    rf"|({ORDINAL})\s+(?:United\s+Nations\s+|UN\s+)General\s+Assembly",
    regex.IGNORECASE,
)
_ORDINAL = regex.compile(ORDINAL, regex.IGNORECASE)


@lru_cache(maxsize=128)
def meeting_in(words: str, language: str = "") -> Span | None:
    """Where a line names a meeting; None where it does not, or names the body somebody is
    posted at.
    """
    other = {"zh": _CJK, "ar": _ARABIC}.get(language)
    if other is not None and (match := other.search(words)):
        return _cut(words, match.start("m"), match.end("m"))
    starts = {0, *(each.end() for each in _OPENERS.finditer(words))}
    for noun in sorted((*_NUMBERED.finditer(words), *_NOUN.finditer(words)), key=lambda m: m.end()):
        start = max((each for each in starts if each <= noun.start()), default=None)
        if start is None or noun.start() - start > _REACH or _is_post(words, start):
            continue
        if not _is_name(words[start : noun.end()]):
            continue
        span = _cut(words, start, len(words))
        if body_called(words[span.start : span.end], language) is not None:
            continue
        if len(words[span.start : span.end].split()) == 1:  # "Assembly" is nobody's own
            continue
        if span.end >= noun.end() and _SHORTEST <= span.end - span.start <= _LONGEST:
            return span
    return None


def short_name(meeting: str) -> str:
    """ "CCM 3MSP", "UNGA 67"; "" for what has no such name, or no number."""
    session = _SESSION.search(meeting)
    if session:
        return f"UNGA {number_of(session[1] or session[2])}"
    convention = _first_of(_CONVENTIONS, meeting)
    kind = _first_of(_KINDS, meeting)
    ordinal = _ORDINAL.search(meeting)
    if not (convention and kind and ordinal):
        return ""
    number = number_of(ordinal[0])
    return f"{convention} {number}{kind}" if number else ""


def _is_name(words: str) -> bool:
    """Capitals from the beginning to the word that says what it is, and nobody's name or post."""
    if _NOBODY.search(words):
        return False
    return words[0].isupper() or words[0].isdigit() or _NUMBERED.match(words) is not None


def _is_post(words: str, start: int) -> bool:
    is_standing = _STANDING.match(words, start) is not None
    return is_standing or (
        _REPRESENTING.search(words[:start]) is not None and not (_NUMBERED.match(words, start))
    )


def _cut(words: str, start: int, end: int) -> Span:
    """Without date, place and what else follows the name."""
    end = min([end, *(each.start for each in dates_in(words) if each.start > start)])
    after = _ENDS.search(words, start + _SHORTEST, end)
    end = after.start() if after else end
    end = start + len(words[start:end].rstrip(' ,.;:–—-(“”"'))
    while (place := place_at_end(words[start:end])) is not None and place.start > _SHORTEST:
        said = words[start : start + place.start].rstrip(" ,.;:–—-(")
        end = start + len(_LAST_IN.sub("", said))
    return Span(start, end)


def _first_of(named: Sequence[tuple[str, regex.Pattern[str]]], words: str) -> str:
    return next((name for name, sign in named if sign.search(words)), "")
