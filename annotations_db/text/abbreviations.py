"""Words that a stop ends without ending the sentence, in the languages that statements are given
in.
"""

from __future__ import annotations

import regex

_TITLES = """
adm amb brig capt cmdr col cpt dr drs excmo excma exmo exma gen gov h.e hon ing lt maj mag mlle mm
mme mmes mr mrs ms messrs mt ph.d pres prof rep rev rt s.e sen sgt sr sra sras sres srta st sta ste
"""
_NUMBERED = """
abb abs add app apr arb arg art arts aug bd bl bull cap ch chap corr dec doc docs ed ex feb fig figs
jan jul jun n no nos nov nr nro núm núms num oct op p par para paras párr párrs pp prot pt reg res
rés rev s sec sect sep sept ser sess supp suppl t tab vol vols z ziff гл п пп см ст №
"""
_INNER = """
approx bzw ca cf d.h e.g ej esp evtl ggf i.e incl insb p.ex resp sog u.a viz vgl vs z.b ср т.е т.к
"""
_STARTERS = """
A All Allow An And As At But Finally First For From He Her His However I If In It Its Let Many
May Moreover My No On Our Please She Since Such Thank That The Their There These They This
Those Thus To Today Under We What When While With You Your
Le La Les Nous Il Elle Ils Ce Cette En Et Mais El Los Las Nosotros Es Y Pero
Der Die Das Wir Ich Und Aber
"""
TITLES = frozenset(_TITLES.split())
"""Stand before a name, with a capital letter."""
NUMBERED = frozenset(_NUMBERED.split())
"""Stand before a number."""
INNER = frozenset(_INNER.split())
"""Never stand at the end of a sentence."""
STARTERS = frozenset(_STARTERS.split())
"""Begin sentences, with a capital letter."""
_WORD = regex.compile(r"\w++(?=[\s,])")
_MONTH = regex.compile(
    "(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
)
"""After a figure and a stop, in German."""
_NUMBER = regex.compile(r"[\[(]?(?:\p{Nd}|[IVXLC]+\b|\p{Lu}\b)")
_TOKEN = regex.compile(r"(?:\p{L}\p{M}*)+(?:\.(?:\p{L}\p{M}*)+)*$|\p{Nd}+$|№$")
_LOOK_BACK = 24
"""Code points; longer words are no abbreviations."""
_ENUMERATOR = regex.compile(r"\p{L}|\p{Nd}{1,3}|[ivxlc]{1,5}|[IVXLC]{1,5}")
_ORDINAL = 2
"""The most digits of a day."""


def goes_on(text: str, start: int, stop: int, following: int) -> bool:
    """Whether the single stop at ``stop`` ends a word and not the sentence, which began at
    ``start`` or later; ``following`` is where the next word begins.
    """
    match = _TOKEN.search(text[max(start, stop - _LOOK_BACK) : stop])
    if match is None:
        return False
    token = match.group()
    if _is_enumerator(text, start, stop - len(token), token):
        return True
    if token.isdecimal():
        return len(token) <= _ORDINAL and _MONTH.match(text, following) is not None
    return _is_abbreviation(token, text, following)


def _is_abbreviation(token: str, text: str, following: int) -> bool:
    folded = token.casefold()
    if folded in INNER or (folded in TITLES and not token[0].islower()):
        return True
    if folded in NUMBERED and _NUMBER.match(text, following):
        return True
    letters = token.split(".")
    is_initials = all(len(each) == 1 for each in letters) and not token[0].islower()
    if not is_initials:
        return False
    word = _WORD.match(text, following)
    return word is None or word.group() not in STARTERS


def _is_enumerator(text: str, start: int, at: int, token: str) -> bool:
    """Whether the token numbers the sentence that it stands before: "2. The …", "a. the …"."""
    if not _ENUMERATOR.fullmatch(token):
        return False
    before = text[max(start, at - _LOOK_BACK) : at].rstrip(" \u00a0")
    return not before or before[-1] in "\n.!?;:"
