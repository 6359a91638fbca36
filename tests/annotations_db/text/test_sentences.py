"""Sentences: Unicode's cases where the rules agree, and what statements need beyond them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.model import Block, CanonicalText, Span
from annotations_db.resources import resource
from annotations_db.text.blocks import canonical
from annotations_db.text.markdown import from_markdown
from annotations_db.text.sentences import sentence_at, sentence_before, sentences, sentences_from
from tests import corpus

ALPHABET = st.sampled_from('aA1 . .!?…,;"”)([\n\u00a0\u0308é。！」東ا؟।Mr.No.\u2060')


def one_block(text: str) -> CanonicalText:
    return canonical(text, [Block(0, len(text))], "test")


def parts(text: str) -> list[str]:
    return [text[each.start : each.end] for each in sentences(one_block(text), 0)]


def unicode_cases() -> list[tuple[str, list[int]]]:
    path = corpus.folder("unicode") / "SentenceBreakTest.txt"
    cases = []
    for line in path.read_text(encoding="utf-8").splitlines():
        text, borders = "", []
        for sign in line.partition("#")[0].split():
            if sign == "÷":
                borders.append(len(text))
            elif sign != "×":
                text += chr(int(sign, 16))
        if text:
            cases.append((text, borders))
    return cases


def is_stop_without_blank(text: str, border: int) -> bool:
    """Whether only our rule goes on here: ". ! ?" need a blank behind them, as in "example.org"."""
    before = text[:border].rstrip("\u0308\u2060’)")
    is_unspaced = text[border : border + 1] in ("字", "它")
    return before.endswith((".", "!")) and not text[border - 1].isspace() and not is_unspaced


def test_borders_are_unicodes_but_where_a_stop_has_no_blank_behind_it() -> None:
    differing = 0
    for text, borders in unicode_cases():
        agreed = [each for each in borders[:-1] if not is_stop_without_blank(text, each)]
        differing += len(agreed) < len(borders) - 1
        wanted = [
            text[start:end].strip()
            for start, end in zip(agreed, [*agreed[1:], len(text)], strict=True)
        ]
        assert parts(text) == list(filter(None, wanted)), ascii(text)
    assert len(unicode_cases()) == 502
    assert differing == 18


@pytest.mark.parametrize(
    "marked",
    [
        "I thank H. E. Mr. Mari Amano for this. |We agree.",
        "We welcome the initiative by you, Mr. President, to deepen it. |Thank you.",
        "I thank you, Mr. President. |We agree.",
        "See Art. 5 and para. 12 of Res. 1 (No. 3). |We agree.",
        "Did we agree? |No. |We did not.",
        "It costs 1.5 million. |113 states remain outside.",
        "On Sept. 5 we met, i.e. The Group, cf. Annex II. |We left at 3 p.m. |Then we slept.",
        "The U.S. Government spoke. |So did the U.K. |We listened.",
        "Dr. J. R. Smith of the U.N. Office spoke. |It went on.",
        "He left … and came back. |Wait... |What?! |Yes!",
        "We quote: “Stop.” |He stopped. |“Really?” he asked (twice!). |(It was so.) |Fine.",
        "It said [...] The end. |It was over.",
        "Monsieur le Président ! |Merci. |« Assez ! » |Voilà M. Dupont et Mme. Durand.",
        "El Sr. Presidente habló. |La Sra. Embajadora también.",
        "Am 11. September 2012 sprachen wir, z.B. Herr Müller. |Danke.",
        "2. The second point. |A. First of all. |The end.",
        "As agreed.[12] |We go on.¹ |The end.",
        "Look at example.org and at a.b. |It works.",
        "主席先生,日本重视两个方面。|谢谢！|“好。”|他说 OK。",
        "السيد الرئيس، نرحب بهذا الاجتماع. |هل نتفق؟ |نعم.",
        "अध्यक्ष महोदय, धन्यवाद। |हम सहमत हैं।",
        "ท่านประธาน เราขอขอบคุณ ทุกท่าน",
        "Statement by\n|H. E. Mr. Amano\nof Japan",
        "He said, yes;\nand no.",
        "",
        " \u00a0 ",
    ],
)
def test_sentences_of_statements(marked: str) -> None:
    """The bar stands where a sentence begins."""
    wanted = [each.strip() for each in marked.split("|")]
    assert parts(marked.replace("|", "")) == list(filter(None, wanted))


def test_sentences_of_the_shipped_statement() -> None:
    source = resource("statements", "japan-ccm-3msp-2012.md").read_text(encoding="utf-8")
    text = from_markdown(source)
    found = [
        text.text[each.start : each.end]
        for index in range(len(text.blocks))
        for each in sentences(text, index)
    ]
    assert "H. E. Mr. Mari AMANO" in found
    assert found.count("Mr. President,") == 4
    assert "Today 75 states are party to the Convention, while 111 states are signatories." in found
    assert found[-1] == "Thank you for your attention."
    assert all(len(each) < 420 for each in found)
    assert len(found) == 48


@given(st.text(ALPHABET, max_size=60), st.integers(0, 60))
def test_they_cover_all_but_blanks_in_order_and_any_place_finds_its_own(
    words: str, offset: int
) -> None:
    text = one_block(words)
    spans = sentences(text, 0)
    rest, at = "", 0
    for span in spans:
        assert at <= span.start < span.end
        assert words[span.start : span.end] == words[span.start : span.end].strip()
        rest += words[at : span.start]
        at = span.end
    assert not (rest + words[at:]).strip()
    offset = min(offset, len(words))
    assert list(sentences_from(text, offset)) == [each for each in spans if each.end > offset]
    before = [each for each in spans if each.start < offset]
    assert sentence_before(text, offset) == (before[-1] if before else None)
    found = sentence_at(text, offset)
    assert (found is None) == (not spans)
    holding = [each for each in spans if each.start <= offset < each.end]
    assert not holding or [found] == holding


def test_a_place_far_into_one_huge_block_is_judged_as_from_its_beginning() -> None:
    words = "Mr. President, we met at 3 p.m. in Oslo. No. 5 was agreed... It ended! " * 3_000
    text = one_block(words)
    spans = sentences(text, 0)
    for offset in range(1_999, len(words), 20_011):
        assert next(sentences_from(text, offset)) == next(
            each for each in spans if each.end > offset
        )
        assert sentence_before(text, offset) == [each for each in spans if each.start < offset][-1]
    dull = one_block("word " * 5_000)
    assert sentence_before(dull, 20_000) == Span(0, len(dull.text) - 1)
