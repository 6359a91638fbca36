"""The styles of a Word copy: quiet, readable, named so that a reader can restyle all of it at
once.
"""

from __future__ import annotations

from annotations_db.exporters.docx.wordml import shown

INK, SECONDARY, LINE = "1F1E1B", "5C5850", "DCD9D2"
_SERIF = (
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" '
    'w:cstheme="minorBidi"/>'
)
_SANS = (
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsiaTheme="minorEastAsia"/>'
)
_EAST_ASIAN = {"ja", "ko", "zh"}
_BIDI = {"ar", "dv", "fa", "he", "ps", "ug", "ur", "yi"}
_HEADING_SIZES = (32, 28, 25, 22, 22, 22)


def styles() -> str:
    """The elements w:style that replace or join those of the template."""
    headings = "".join(
        _paragraph_style(
            f"Heading{level}",
            f"heading {level}",
            '<w:keepNext/><w:spacing w:before="240" w:after="100"/>'
            f'<w:outlineLvl w:val="{level - 1}"/>',
            f'{_SERIF}<w:b/><w:bCs/><w:color w:val="{INK}"/>{_size(size)}',
        )
        for level, size in enumerate(_HEADING_SIZES, 1)
    )
    return headings + "".join(
        (
            _paragraph_style(
                "Normal", "Normal", _spacing(140, 310), f"{_SERIF}{_size(22)}", based=""
            ),
            _paragraph_style(
                "Title",
                "Title",
                _spacing(40, 264),
                f'{_SERIF}<w:b/><w:bCs/><w:color w:val="{INK}"/>{_size(40)}',
            ),
            _paragraph_style("Subtitle", "Subtitle", _spacing(200), _small(SECONDARY, 20)),
            _paragraph_style("Quote", "Quote", f"{_bar()}{_spacing(140, 310)}", ""),
            _paragraph_style(
                "Preformatted",
                "Preformatted",
                _spacing(0),
                f'<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/>{_size(19)}',
            ),
            _paragraph_style("Rule", "Rule", f"{_line('bottom')}{_spacing(200)}", _size(8)),
            _paragraph_style("Gap", "Gap", _spacing(80), _size(12)),
            _paragraph_style(
                "TableText", "Table text", '<w:spacing w:before="40" w:after="40"/>', _size(20)
            ),
            _paragraph_style(
                "TableHead",
                "Table head",
                '<w:keepNext/><w:spacing w:before="40" w:after="40"/>',
                f"<w:b/><w:bCs/>{_size(20)}",
            ),
            _paragraph_style("DetailName", "Detail name", _spacing(20), _small(SECONDARY, 19)),
            _paragraph_style("DetailValue", "Detail value", _spacing(20), _small(INK, 19)),
            _paragraph_style(
                "BackHeading",
                "Back heading",
                f'<w:keepNext/>{_line("top")}<w:spacing w:before="360" w:after="60"/>',
                f"{_SANS}<w:b/><w:bCs/>{_size(19)}",
            ),
            _paragraph_style("BackText", "Back text", _spacing(40), _small(INK, 19)),
            _paragraph_style(
                "Citation",
                "Citation",
                '<w:spacing w:before="240" w:after="0"/>',
                _small(SECONDARY, 19),
            ),
            _paragraph_style("CommentText", "annotation text", _spacing(0), _size(20)),
            _paragraph_style(
                "CommentTag", "Comment tag", _spacing(0), f"<w:b/><w:bCs/>{_size(20)}"
            ),
            _paragraph_style(
                "CommentSigned", "Comment signed", _spacing(0), f"<w:i/><w:iCs/>{_size(18)}"
            ),
            _character_style("CommentReference", "annotation reference", _size(16)),
            _character_style("ListMarker", "List marker", ""),
            _character_style("Numbers", "Numbers", f'<w:color w:val="{SECONDARY}"/>'),
            _character_style("Picture", "Picture", f'<w:i/><w:iCs/><w:color w:val="{SECONDARY}"/>'),
        )
    )


def language(code: str) -> str:
    """The element w:lang for the language of the statement."""
    main = code.split("-", maxsplit=1)[0].casefold()
    if main in _EAST_ASIAN:
        return f'<w:lang w:val="en-GB" w:eastAsia="{shown(code)}"/>'
    if main in _BIDI:
        return f'<w:lang w:val="en-GB" w:bidi="{shown(code)}"/>'
    return f'<w:lang w:val="{shown(code)}"/>'


def _paragraph_style(
    key: str, name: str, paragraph: str, characters: str, *, based: str = "Normal"
) -> str:
    default = "" if based else ' w:default="1"'
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{key}"><w:name w:val="{name}"/>{parent}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{characters}</w:rPr></w:style>"
    )


def _character_style(key: str, name: str, characters: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{key}"><w:name w:val="{name}"/>'
        f"<w:rPr>{characters}</w:rPr></w:style>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _small(colour: str, half_points: int) -> str:
    return f'{_SANS}<w:color w:val="{colour}"/>{_size(half_points)}'


def _spacing(after: int, line: int = 252) -> str:
    return f'<w:spacing w:before="0" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _line(side: str) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="4" w:space="6" w:color="{LINE}"/></w:pBdr>'


def _bar() -> str:
    return f'<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="{LINE}"/></w:pBdr>'
