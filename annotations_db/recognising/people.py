"""Who spoke, and as what: "H. E. Mr. Mari AMANO", "Ambassador, Permanent Representative of …"."""

from __future__ import annotations

import regex

from annotations_db.model import Span
from annotations_db.recognising.names import named_in

_TITLE = (
    r"(?:H\.?\s?(?:E|R\.?\s?H|M|S\.?\s?H)\.?|His|Her|Their|Your|S\.?\s?E\.?|Excellency|"
    r"Excellence|Excelencia|Excmo\.?|Excma\.?|"
    r"Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Hon|Hon['’]?ble|Honou?rable|The\s+Hon(?:ou?rable)?|"
    r"Rt\.?\s+Hon|Sir|Dame|Sheikh|Sayyid|"
    r"Ambassador|Amb|Ambassadeur|Ambassadrice|Embajadora?|Archbishop|Monsignor|Msgr|Cardinal|"
    r"Reverend|Rev|"
    r"Major|Brigadier|Colonel|Lieutenant|(?:Major|Brigadier|Lieutenant)[- ]General|Gen|Col|Brig|"
    r"Capt|Captain|Royal\s+Highness|Majesty|"
    r"(?:(?:Prime|Foreign|Deputy)\s+)?Minister(?!\s+(?:of|for)\b)|Secretary\s+of\s+State|"
    r"President(?!\s+of\b)|M|MM|Mme|Mlle|Monsieur|Madame|Sr|Sra|Srta|Señora?|Don|Doña|Г-н|Г-жа|г-н|г-жа|господин\w*|"
    r"госпож\w+|посол|посла)"
)
_TITLES = rf"(?:(?>(?i:{_TITLE})(?![\p{{L}}])\.?,?)\s*)+"
_WORD = r"\p{Lu}[\p{L}\p{M}'’.\-]*"
_PARTICLE = (
    r"(?:de|da|do|dos|del|della|di|du|des|la|le|van|von|der|den|ter|bin|ibn|bint|al|el|ul|y|e|af|"
    r"av|zu)\s+"
)
_NAME = rf"{_WORD}(?:\s+(?:{_PARTICLE})*(?:al-|el-|d['’])?{_WORD}){{0,5}}"
_SAID = (
    r"(?:Statement|Address|Intervention|Remarks|Speech|Presentation|Comments|Allocution|"
    r"Déclaration|Discours|"
    r"Discurso|Declaración|Intervención|Palabras|Alocución|Выступление|Заявление|Речь)"
)
_BY = r"(?:by|par|por|de|del|from|of)"
_STATED = regex.compile(
    rf"{_SAID}\b[^,;:()]{{0,60}}?\s{_BY}\s+(?:(?:la|le|el|the)\s+)?", regex.IGNORECASE
)
_SAYS_SO = regex.compile(rf"(?:\w+\s+){{0,2}}?{_SAID}\b", regex.IGNORECASE)
_DELIVERED = regex.compile(
    r"(?:delivered|given|made|presented|read|prononcée?|pronunciad[oa])\s+(?:by|par|por)\s+|"
    r"^(?:by|par|por|speaker|orateur)\s*:?\s+",
    regex.IGNORECASE,
)
_TITLED = regex.compile(rf"{_TITLES}(?P<name>{_NAME})")
_BARE = regex.compile(rf"(?P<name>{_WORD}\s+{_NAME})(?=\s*(?:,|$|\())")
_BODY = regex.compile(
    r"\b(?:Assembly|Council|Conference|Committee|Meeting|Session|Mission|Delegation|Office|Ministry|"
    r"Department|Government|Republic|Convention|Nations|Affairs)\b",
    regex.IGNORECASE,
)
_VERBATIM = regex.compile(
    rf"{_TITLES}(?P<name>{_NAME})\s*\((?P<state>[^()]{{3,70}}(?:\([^()]*\))?)\)\s*(?::|$|\()"
)

POST = (
    r"(?:(?:Deputy|Acting|Vice|Assistant|Under|First|Second|Third|Senior|Special|Chief|Former|"
    r"State|Prime|Foreign|Federal|Alternate|Adjoint|Permanent|High|Honou?rary|Resident|Regional|"
    r"Executive|Programme|Program|Policy|Legal|Political|Military|Ministerial|Parliamentary|"
    r"Interim)[\s-]+)*"
    r"(?:Ambassador|Minister|President|Representative|Head|Director|Secretary|Counsell?or|"
    r"Chargé\s+d['’][Aa]ffaires|Chief|"
    r"Chair(?:man|person|woman)?|Co-?ordinator|Delegate|Advis[eo]r|Observer|Commissioner|"
    r"Attorney|Envoy|Attaché|Officer|Manager|"
    r"Expert|Spokesperson|Secretary[- ]General|Chancellor|Governor|(?:King|Queen|Emir|"
    r"Prince)(?=\s+of)|Nuncio|Consul|Leader|Member|Campaigner|"
    r"Ambassadeur|Ambassadrice|Ministre|Présidente?|Représentante?|Chef|Cheffe|Directeur|"
    r"Directrice|Secrétaire|Conseill[eè]re?|"
    r"Embajadora?|Ministr[ao]|Presidenta?|Representante|Jefe|Jefa|Directora?|Secretari[ao]|"
    r"Encargad[ao]|Canciller|Viceministr[ao]|"
    r"Посол|Министр\w*|Президент\w*|Постоянн\w+\s+представител\w+|Представител\w+|Глав\w+|"
    r"Заместител\w+|Директор\w*)"
)
_POST = regex.compile(rf"\b{POST}(?![\p{{L}}-])", regex.IGNORECASE)
_POST_LINE = regex.compile(
    rf"(?:and\s+|as\s+|the\s+|in\s+(?:his|her)\s+capacity\s+as\s+)?{POST}(?![\p{{L}}-])",
    regex.IGNORECASE,
)
_POST_ENDS = regex.compile(
    r",?\s+(?:(?:held\s+|delivered\s+)?(?:at|before|during|in)\s+(?:the|its|a)\s|on\s+behalf\s|"
    r"au\s+nom\s|en\s+nombre\s|"
    r"delivered\s+by|to\s+the\s+(?=\S+\s+(?:Meeting|Session|Review|Conference\s+of|Annual)))|"
    r"\s*[:;]|\s[–—]\s"
    r"|,?\s+(?:à|lors\s+de)\s+(?:la|l['’])\s?\p{Lu}\w+\s+(?:Réunion|Conférence|session)|"
    r",?\s+(?:en|a|ante)\s+la\s+(?:\S+\s+)?(?:Reunión|Conferencia\s+de\s+(?:los\s+)?(?:Estados|"
    r"Examen))|,\s+\d",
    regex.IGNORECASE,
)


def speaker_in(words: str) -> Span | None:
    """The name of who spoke, without its forms of address; None where a line names nobody, or
    only names somebody in a sentence.
    """
    starts = [each.end() for sign in (_STATED, _DELIVERED) for each in sign.finditer(words)]
    for start in (0, *starts):
        match = _TITLED.match(words, start)
        if match is None and start:
            match = _BARE.match(words, start)
            match = None if match and named_in(match["name"]) else match
        if match is not None:
            span = _person(words, match.start("name"), match.end("name"))
            if span is not None:
                return span
    return None


def verbatim(words: str) -> tuple[Span, Span] | None:
    """Name and state of "Mr. Amano (Japan):", as records of meetings have it."""
    match = _VERBATIM.match(words)
    if match is None:
        return None
    name = _person(words, match.start("name"), match.end("name"))
    return (name, Span(*match.span("state"))) if name else None


def post_in(words: str, start: int = 0) -> Span | None:
    """A post: from the word that says which to the end of the line, or where the meeting
    begins.
    """
    match = _POST.search(words, start)
    if match is None:
        return None
    after = _POST_ENDS.search(words, match.end())
    end = after.start() if after else len(words)
    said = words[match.start() : end].rstrip(" ,.;:–—-(")
    return Span(match.start(), match.start() + len(said))


def begins_with_post(words: str) -> bool:
    """Whether a line goes on, or begins, with what somebody is."""
    return _POST_LINE.match(words) is not None


def is_stated(words: str) -> bool:
    """Whether a line says whose statement this is."""
    return _STATED.search(words) is not None


def is_statement(words: str) -> bool:
    """Whether a line begins by calling itself a statement."""
    return _SAYS_SO.match(words) is not None


def said_by(words: str) -> int | None:
    """Where, behind "Statement by", it is said whose it is."""
    match = _STATED.search(words)
    return match.end() if match else None


def _person(words: str, start: int, end: int) -> Span | None:
    """A name ends where a post begins."""
    post = _POST.search(words, start, end)
    name = words[start : post.start() if post else end].rstrip(" ,.;:–—-(")
    is_name = bool(name) and not regex.fullmatch(rf"{_TITLE}\.?", name)
    is_name = is_name and len(name.replace(".", "")) > 1 and not _BODY.search(name)
    return Span(start, start + len(name)) if is_name else None
