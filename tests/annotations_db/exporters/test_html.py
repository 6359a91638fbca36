"""The page for a browser, read back with lxml."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from lxml import html

from annotations_db.colours import tag_colours
from annotations_db.exporters.copy import clean, passages
from annotations_db.exporters.dates import iso_time
from annotations_db.exporters.html import EXPORTER
from annotations_db.exporters.html.looks import Looks
from annotations_db.exporters.html.notes import note_markup
from annotations_db.exporters.html.style import css_string
from annotations_db.exporters.marking import mixed, tints
from tests.annotations_db.exporters import reading_back, samples
from tests.annotations_db.exporters.samples import Mark


def written(copy) -> bytes:
    return EXPORTER.write([copy])


def plain_words(note: str) -> str:
    return " ".join(html.fromstring(f"<div>{note_markup(note)}</div>").text_content().split())


@pytest.mark.parametrize("make", [samples.picture, samples.hard])
def test_each_aside_tells_tags_notes_author_time_and_place_of_its_highlight(make):
    copy = make()
    found = reading_back.page_highlights(written(copy))
    for passage in passages(copy):
        read = found.pop(str(passage.number))
        assert read.tags == list(passage.paths)
        assert [" ".join(note.split()) for note in read.notes] == [
            plain_words(each.text) for each in passage.remarks
        ]
        assert read.author == passage.author
        assert read.created == iso_time(passage.created)
        assert read.place == (passage.span.start, passage.span.end)
        assert read.note_authors == [each.author for each in passage.remarks]
        assert read.note_times == [iso_time(each.created) for each in passage.remarks]
    assert not found


def test_the_page_runs_nothing_and_reaches_out_for_nothing():
    page = reading_back.page(written(samples.hard()))
    assert not page.xpath("//script|//link|//img|//iframe|//object|//embed|//form|//base")
    assert not page.xpath("//@*[starts-with(name(),'on')]|//@src|//@srcset")
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    (style,) = page.xpath("//style/text()")
    assert "url(" not in style
    assert "@import" not in style
    hrefs = page.xpath("//@href")
    assert all(re.match(r"#|https?:|mailto:", href) for href in hrefs)


def test_numbers_in_the_text_and_asides_point_at_one_another():
    copy = samples.hard()
    page = reading_back.page(written(copy))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for href in page.xpath("//@href[starts-with(.,'#')]"):
        assert href[1:] in ids, href
    for passage in passages(copy):
        number = passage.number
        assert page.xpath(f"//aside[@id='h{number}']")
        if passage.placed:
            (reference,) = page.xpath(f"//sup[@class='refs']/a[@href='#h{number}']")
            assert reference.text == str(number)
            (back,) = page.xpath(f"//aside[@id='h{number}']/a[@class='n']/@href")
            (place,) = page.xpath(f"//*[@id='{back[1:]}']")
            assert place.xpath("ancestor-or-self::mark")


def test_legend_and_index_hold_every_tag_with_swatch_and_all_its_places():
    copy = samples.hard()
    page = reading_back.page(written(copy))
    wanted: dict[str, list[str]] = {}
    for passage in passages(copy):
        for path in passage.paths or ["No tag"]:
            wanted.setdefault(path, []).append(str(passage.number))
    legend = {
        re.sub(r"[\d, ]+$", "", item.text_content()).strip(): item.xpath(".//a/text()")
        for item in page.xpath("//section[@id='tags']//li")
    }
    assert legend == wanted
    for heading in page.xpath("//section[@id='index']/h3"):
        (places,) = heading.xpath("following-sibling::ul[1]")
        assert places.xpath("./li/a/text()") == wanted[heading.text_content().strip()]
    pattern = {tag.pattern for tag in copy.tags.values() if tag.id == "tag Risk education"}
    assert page.xpath(f"//section[@id='tags']//i[contains(@class,'green {pattern.pop()}')]")


def test_details_stand_at_the_head_and_the_citation_at_the_foot():
    page = reading_back.page(written(samples.picture()))
    head = page.xpath("string(//header)")
    for words in (
        "Japan",
        "H. E. Mr. Mari Amano",
        "Oslo",
        "11 September 2012",
        "8 highlights, 2 notes",
    ):
        assert words in head
    assert page.xpath("string(//footer)") == (
        "Statement of Japan (H. E. Mr. Mari Amano, Ambassador), "
        f"{samples.MEETING}, Oslo, Norway, 11 September 2012."
    )
    assert page.xpath("//html/@lang") == ["en"]
    assert page.xpath("//article/@lang") == ["en"]


def test_structure_of_the_text_is_kept():
    page = reading_back.page(written(samples.hard()))
    (article,) = page.xpath("//article")
    assert article.xpath("string(.//h2)").startswith("Überschrift")
    assert article.xpath("./ol/li/p/span[@class='marker']/text()") == ["1. ", "2. "]
    assert article.xpath("./ol/li//ul/li/p/span[@class='marker']")
    assert article.xpath("./blockquote//ul/li")
    assert len(article.xpath(".//table//tr")) == 3
    assert len(article.xpath(".//table//th")) == 3
    assert article.xpath(".//pre")
    assert article.xpath(".//hr")
    assert article.xpath(".//em/strong")
    assert article.xpath(".//a[@href='https://example.org/a?b=1&c=2']")
    assert article.xpath(".//p[@dir='rtl']")


def test_what_a_user_typed_stays_text():
    evil = '"><script>x</script>&amp;\x00\ud800\u202e'
    path, made = samples.tag(f"{evil} / b{evil}", "blue", definition=evil)
    text = samples.plain("harmless words")
    copy = samples.copy(
        text,
        [Mark("harmless", [path], [evil])],
        {path: made},
        title=evil,
        language='en"><script>',
        details=((evil, evil),),
        keyed={"state": evil + "</style>"},
    )
    page = reading_back.page(written(copy))
    assert not page.xpath("//script")
    assert page.xpath("string(//h1)") == clean(evil)
    assert clean(evil) in page.xpath("string(//dl)")
    assert page.xpath("//ul[@class='tags']/li/@title") == [clean(path)]
    assert len(page.xpath("//style")) == 1


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("two\nlines", "<p>two<br>lines</p>"),
        ("a\n\nb & c", "<p>a</p>\n<p>b &amp; c</p>"),
        ("**b** *i*", "<p><strong>b</strong> <em>i</em></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a", "<ol>\n<li>a</li>\n</ol>"),
        ("[x](javascript:alert(1))", '<p><a rel="noopener noreferrer">x</a></p>'),
        ("![x](http://example.org/a.png)", "<p></p>"),
        ("# big", "<h4>big</h4>"),
        ("*<b onclick='x'>y</b>*", "<p><em>&lt;b onclick='x'&gt;y&lt;/b&gt;</em></p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("x <!-- y", "<p>x &lt;!-- y</p>"),
        ("", ""),
        ("[" * 10_000, f'<p class="typed">{"[" * 10_000}</p>'),
    ],
)
def test_notes_are_rendered_safely(note, shown):
    assert note_markup(note) == shown


def test_every_combination_of_tints_is_readable_in_both_themes():
    roles = {"light": "#1F1E1B", "dark": "#E9E6DF"}
    for theme, ink in roles.items():
        for first in tag_colours(theme):
            for second in tag_colours(theme):
                assert contrast(ink, mixed((first, second), theme)) >= 4.5
            assert contrast(tag_colours(theme)[first].text, page_colour(theme)) >= 4.5


def test_marks_of_one_look_share_a_class_and_four_tags_make_one_dashed_bar():
    copy = samples.hard()
    looks = Looks()
    found = passages(copy)
    assert looks.of(found[:1]) == looks.of(found[:1])
    assert tints(found[:1]) == ("grey",)
    looks.of([each for each in found if each.number in {11, 12, 13, 14, 15}])
    assert "repeating-linear-gradient" in looks.rules()


def test_text_in_style_cannot_end_it():
    assert css_string('a"</style>\\') == '"a\\22 \\3c \\2f style\\3e \\5c "'


def page_colour(theme: str) -> str:
    return {"light": "#FFFEFB", "dark": "#1F2022"}[theme]


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_all_colours_of_stripes_are_known():
    page = reading_back.page(written(samples.hard()))
    classes = chain.from_iterable(each.split() for each in page.xpath("//i/@class"))
    known = {"stripe", "sw", *tag_colours(), *samples.PATTERNS}
    assert set(classes) <= known
