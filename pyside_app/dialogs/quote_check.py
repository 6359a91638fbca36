"""What became of the quotations of a draft: exact, altered, somebody else's, not found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QPushButton, QTextBrowser, QWidget

from annotations_db.analysis.drafts.checking import Checked, Verdict
from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded
from pyside_app.theme import Look, Theme
from pyside_app.words import counted, tr

_WIDTH, _HEIGHT, _MARGIN = 680, 420, 16
_SERIF = "font-family:'Source Serif Pro',serif;font-size:15px"
_ORDER: tuple[Verdict, ...] = ("missing", "other", "altered", "exact")


@dataclass(frozen=True, slots=True)
class Found:
    """A checked quotation with the title of the statement it is in, "" for none."""

    checked: Checked
    title: str


class QuoteCheckSheet(Sheet):
    """The worst first; a link goes to the place in the statement and leaves the sheet."""

    def __init__(
        self,
        draft: str,
        found: Sequence[Found],
        go: Callable[[Checked], None],
        look: Look,
        window: QWidget,
    ) -> None:
        width = min(_WIDTH, max(320, window.width() - 48))
        super().__init__(tr("Quotations of {draft}", draft=draft), width, look, window)
        self._go = go
        self._found = sorted(found, key=lambda each: _ORDER.index(each.checked.verdict))
        self.summary = sentence_label(summary(found))
        self.list = QTextBrowser()
        self.list.setOpenLinks(False)
        self.list.setAccessibleName(tr("Quotations"))
        self.list.setMinimumHeight(min(_HEIGHT, max(120, window.height() - 240)))
        self.list.document().setDocumentMargin(_MARGIN)
        self.list.setHtml(page(self._found, look.theme))
        self.list.setVisible(bool(found))
        self.close_button = QPushButton(tr("Close"))
        self.body.addWidget(self.summary)
        self.body.addSpacing(12)
        self.body.addWidget(self.list)
        self.add_buttons(primary=self.close_button)
        self.close_button.clicked.connect(self.leave)
        self.list.anchorClicked.connect(self._on_link)

    @guarded
    def _on_link(self, url: QUrl) -> None:
        checked = self._found[int(url.path())].checked
        self.dismiss()
        self._go(checked)


def summary(found: Sequence[Found]) -> str:
    """ "12 quotations: 9 exact, 1 altered, 1 by somebody else, 1 not found." """
    if not found:
        return tr("There is no quotation in it: nothing of three words or more in quotation marks.")
    count = {each: sum(one.checked.verdict == each for one in found) for each in _ORDER}
    return counted(
        "One quotation: {exact} exact, {altered} altered, {other} by somebody else,"
        " {missing} not found.",
        "{n} quotations: {exact} exact, {altered} altered, {other} by somebody else,"
        " {missing} not found.",
        len(found),
        **count,
    )


def page(found: Sequence[Found], theme: Theme) -> str:
    """The list as rich text; everything from the draft or a statement is escaped."""
    return "".join(_entry(number, each, theme) for number, each in enumerate(found))


def _entry(number: int, found: Found, theme: Theme) -> str:
    checked = found.checked
    colour = theme.text if checked.verdict == "exact" else theme.danger
    secondary = theme.secondary.name()
    where = ""
    if found.title:
        where = (
            f' &nbsp;<a href="go:{number}" style="color:{theme.accent.name()}">'
            f"{escape(found.title)}</a>"
        )
    told = f'<b style="color:{colour.name()}">{escape(_verdict(checked))}</b>{where}'
    ink = secondary if checked.verdict == "exact" else theme.text.name()
    words = _compared(checked) if checked.difference else escape(checked.quotation.words)
    return (
        f'<p style="margin:0 0 2px 0">{told}</p>'
        f'<p style="margin:0 0 16px 0;{_SERIF};color:{ink}">'
        f"“{words}”</p>"
    )


def _compared(checked: Checked) -> str:
    """The words of the draft struck out, those of the statement underlined and bold: not told by
    colour alone.
    """
    shown = {"same": "{}", "draft": "<s>{}</s>", "source": "<b><u>{}</u></b>"}
    said = "".join(shown[each.change].format(escape(each.words)) for each in checked.difference)
    return said.replace("</s><b>", "</s> <b>")


def _verdict(checked: Checked) -> str:
    named = checked.said_to_be
    match checked.verdict:
        case "exact":
            return tr("Exact")
        case "altered" if named:
            return tr("Altered, and not by {name}", name=named)
        case "altered":
            return tr("Altered")
        case "other":
            return tr("Not said by {name}, but here", name=named)
        case "missing":
            return tr("Not found")
