"""A rich text read: groups and control words followed, words put where they belong."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotations_db.importers.richtext.body import PLAIN, Flow, Shape
from annotations_db.importers.richtext.comments import RichComments
from annotations_db.importers.richtext.groups import HOLDING, Group
from annotations_db.importers.richtext.letters import (
    SPECIAL,
    decoded,
    joined_surrogates,
    of_font,
    of_page,
    of_word,
)
from annotations_db.importers.richtext.tokens import Token, tokens

_LOOKS = {"b": "b", "i": "i", "super": "sup", "sub": "sub"}
_BREAKS = ("par", "sect", "page", "column", "cell", "nestcell", "row")
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad"}
_HEADING = re.compile(r"(?:heading|titre|überschrift|título|заголовок)\s*([1-9])", re.IGNORECASE)
_TITLE_STYLE = "title"
_DEEPEST = 100_000
"""Groups within groups; nobody's text needs more than a few dozen."""

_LONGEST = 10_000
"""Of a name, a number or a title."""


@dataclass(frozen=True, slots=True)
class RichText:
    """What was read; ``title`` is the file's own."""

    html: str
    title: str
    comments: RichComments


def rich_text(source: str, code_page: str = "cp1252") -> RichText:
    """``source`` has a character for each byte, ``code_page`` is that of a file that names none."""
    reader = _Reader(code_page)
    for token in tokens(source):
        reader.take(token)
    return reader.finished()


class _Reader:
    """Takes one token after the other."""

    def __init__(self, code_page: str) -> None:
        self._group = Group(code_page=code_page)
        self._outer: list[Group] = []
        self._code_page = code_page
        self._bytes: list[str] = []
        """Of words not decoded yet: a letter may be several."""
        self._said = ""
        """What a small group says, until it ends."""
        self._pass_over = 0
        self._is_starred = False
        self._flows = [Flow()]
        self._notes: list[Flow] = []
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._levels: dict[int, int] = {}
        self._style = self._level = 0
        self._title = ""
        self.comments = RichComments()

    def take(self, token: Token) -> None:
        if self._pass_over and token.kind in {"text", "symbol"}:
            token = self._shortened(token)
        match token.kind:
            case "text":
                self._bytes.append(token.value)
            case "symbol":
                self._take_symbol(token.value)
            case "brace":
                self._flush()
                self._pass_over, self._is_starred = 0, False
                (self._open if token.value == "{" else self._close)()
            case "word":
                self._flush()
                self._take_word(token.value, token.number)

    def finished(self) -> RichText:
        self._flush()
        while self._outer:
            self._close()
        body = self._flows[0]
        for each in (body, *self._notes):
            each.finish()
        places = self.comments.places()
        html = "".join(each.html(places) for each in (body, *self._notes))
        return RichText(html, joined_surrogates(self._title), self.comments)

    # words

    def _shortened(self, token: Token) -> Token:
        """What stands for a letter of Unicode that was read already is passed over."""
        kept = token.value[self._pass_over :]
        self._pass_over -= len(token.value) - len(kept)
        return Token("text", kept)

    def _take_symbol(self, symbol: str) -> None:
        if symbol in "\\{}":
            self._bytes.append(symbol)
        elif symbol == "*":
            self._is_starred = True
        elif symbol in "\r\n":
            self._flush()
            self._end_paragraph(self._shape())
        elif symbol in _SYMBOLS:
            self._flush()
            self._say(_SYMBOLS[symbol])

    def _flush(self) -> None:
        if self._bytes:
            words, self._bytes = "".join(self._bytes), []
            if self._group.place != "nothing":
                self._say(decoded(words, self._group.code_page))

    def _say(self, words: str) -> None:
        group = self._group
        match group.place:
            case "nothing" | "info" | "fonts":
                pass
            case "body" | "note" | "comment":
                if not group.is_hidden:
                    self._flows[-1].add((words, group.look))
            case _ if len(self._said) < _LONGEST:
                self._said += words
            case _:
                pass

    # groups

    def _open(self) -> None:
        if len(self._outer) < _DEEPEST:
            self._outer.append(self._group)
            self._group = self._group.inner()
        if self._group.place == "styles":
            self._style = self._level = 0
            self._said = ""

    def _close(self) -> None:
        if not self._outer:
            return
        inner, self._group = self._group, self._outer.pop()
        if inner.place == "styles":
            self._end_style()
        elif inner.place != self._group.place:
            self._end_place(inner.place)

    def _begin_place(self, word: str) -> bool:
        """Whether a control word, the first of its group, says what the group holds."""
        place = HOLDING.get(word)
        if place is None and self._is_starred:
            place = "nothing"
        if place is None or self._group.place == "nothing":
            return place is not None
        if place == "title" and self._group.place != "info":
            return False
        if not self._outer or self._group.place != self._outer[-1].place:
            return True  # a group holds one thing
        self._group.place = place
        self._said = ""
        if place in {"note", "comment"}:
            self._flows.append(Flow())
            self._group.look, self._group.in_table = PLAIN, False
        return True

    def _end_place(self, place: str) -> None:
        said = self._said
        match place:
            case "title":
                self._title = said.strip()
            case "marker":
                self._flows[-1].marker = said
            case "start" | "end":
                self._flows[-1].add(self.comments.mark(said.strip(), is_end=place == "end"))
            case "note":
                self._notes.append(self._flows.pop())
            case "comment":
                flow = self._flows.pop()
                flow.finish()
                mark = self.comments.end(flow.words())
                if mark is not None:
                    self._flows[-1].add(mark)
            case _:
                self.comments.says(place, said)
        self._said = ""

    # control words

    def _take_word(self, word: str, number: int | None) -> None:
        if self._begin_place(word):
            self._is_starred = False
            return
        self._is_starred = False
        group = self._group
        match word:
            case "u":
                self._say(_letter(number))
                self._pass_over = group.skipped
            case "uc":
                group.skipped = max(0, number or 0)
            case _ if word in _BREAKS:
                self._break(word)
            case _ if word in SPECIAL:
                self._say(SPECIAL[word])
            case _:
                self._set(word, number)

    def _set(self, word: str, number: int | None) -> None:
        """What changes how the words that follow are set."""
        group = self._group
        is_on = number != 0
        match word:
            case "plain":
                group.look, group.is_hidden = PLAIN, False
                group.code_page = self._code_page
            case "pard":
                group.style = group.outline = 0
                group.in_table = False
            case "intbl":
                group.in_table = True
            case "v" | "deleted":
                group.is_hidden = is_on
            case "nosupersub":
                group.look -= {"sup", "sub"}
            case _ if word in _LOOKS:
                group.with_look(_LOOKS[word], is_on=is_on)
            case "s":
                group.style = self._style = number or 0
            case _:
                self._set_letters(word, number)

    def _set_letters(self, word: str, number: int | None) -> None:
        """Which code page the bytes that follow are in; and the level of a heading."""
        group = self._group
        match word:
            case "outlinelevel":
                group.outline = self._level = (number or 0) + 1
            case "ansicpg":
                self._code_page = group.code_page = of_page(number or 0, self._code_page)
            case "mac" | "pc" | "pca":
                self._code_page = group.code_page = of_word(word) or self._code_page
            case "f" if group.place == "fonts":
                self._font = number or 0
            case "f":
                group.code_page = self._fonts.get(number or 0, self._code_page)
            case "fcharset" if (page := of_font(number or 0)) is not None:
                self._fonts[self._font] = page
            case _:
                pass

    def _break(self, word: str) -> None:
        """A paragraph ends, or a cell or a row of a table."""
        if word == "cell" and self._group.place == "body":
            self._flows[-1].end_cell()
        elif word == "row" and self._group.place == "body":
            self._flows[-1].end_row()
        elif word == "nestcell":  # a table within a cell is read as its paragraphs
            self._end_paragraph(Shape(in_table=True))
        else:
            self._end_paragraph(self._shape())

    def _end_paragraph(self, shape: Shape) -> None:
        if self._group.place in {"body", "note", "comment"}:
            self._flows[-1].end_paragraph(shape)

    def _shape(self) -> Shape:
        group = self._group
        level = group.outline or self._levels.get(group.style, 0)
        return Shape(0 if group.in_table or level > 9 else level, group.in_table)  # noqa: PLR2004

    def _end_style(self) -> None:
        """A style that is a heading by its level or its name."""
        name = self._said.partition(";")[0].strip()
        heading = _HEADING.match(name)
        if heading is not None:
            self._levels[self._style] = int(heading.group(1))
        elif name.casefold() == _TITLE_STYLE:
            self._levels[self._style] = 1
        elif self._level:
            self._levels[self._style] = self._level
        self._said = ""


def _letter(number: int | None) -> str:
    """Numbers above 32 767 are said as negative ones."""
    code = (number or 0) & 0xFFFF
    return chr(code)
