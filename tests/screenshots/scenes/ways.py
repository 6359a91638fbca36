"""Ways in: what will come in before it is written, a statement's details, the worked example."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from annotations_db.edits import details
from pyside_app.dialogs.add_statements import AddSheet
from pyside_app.dialogs.define_details import DefineSheet
from pyside_app.dialogs.details import DetailsSheet
from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage

NORWAY = """# Statement by Norway

**Mr. President**, *excellencies*, ladies and gentlemen,

Ten years ago, in Oslo, we adopted a Convention that has saved lives. Norway wishes to underline
three points:

1. Clearance must be finished within the deadlines.
2. Victims have rights, not needs alone.
3. Stockpiles are destroyed.

> No state should use, produce or transfer these weapons.

| Year | Parties |
|------|---------|
| 2010 | 38      |
| 2012 | 75      |
"""
PLAIN = """Mr. President,

My delegation aligns itself with the statement of the European Union
and wishes to add some remarks in its national capacity.

Austria remains convinced that the norm against cluster munitions
is growing stronger every year.
"""
RICH = """<h2>Statement by Ireland</h2><p>Madam President, <b>Ireland</b> thanks the
<i>Coordinators</i> for their work.</p><ul><li>On clearance</li><li>On assistance</li></ul>"""


def _file(name: str, words: str) -> Path:
    folder = Path.home() / "Texts"
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


def _add(stage: Stage, *paths: Path) -> AddSheet:
    stage.window.command("file.add_statements", list(paths))
    stage.settle()
    sheet = stage.window.asks.sheet
    assert isinstance(sheet, AddSheet)
    return sheet


def _one(stage: Stage) -> None:
    _add(stage, _file("norway-3msp.md", NORWAY))


def _plain(stage: Stage) -> None:
    sheet = _add(stage, _file("austria.txt", PLAIN))
    sheet.form.details.go_to(sheet.form.details.fields["date"])
    stage.type("next week")
    stage.press(Qt.Key.Key_Tab)


def _many(stage: Stage) -> None:
    names = ("Austria", "Ireland", "Lao People’s Democratic Republic", "Mexico", "Zambia")
    files = [
        _file(f"{name.lower()[:12]}-statement-at-the-third-meeting.md", f"# {name}\n\n{PLAIN}")
        for name in names
    ]
    sample = Path(__file__).parents[3] / "resources" / "statements" / "japan-ccm-3msp-2012.md"
    broken = _file("scan.pdf", "%PDF-")
    sheet = _add(stage, _file("norway-3msp.md", NORWAY), *files, broken, sample)
    sheet.list.setCurrentIndex(sheet.list.rows.index(0))


def _duplicates(stage: Stage) -> None:
    paths = [_file(f"{name}.md", f"# {name.title()}\n\n{PLAIN}") for name in ("austria", "mexico")]
    stage.session.project.import_files(paths)
    stage.session.look_round()
    again = [_file(f"{each.stem}-corrected.md", each.read_text("utf-8")) for each in paths]
    sheet = _add(stage, *again, _file("norway-3msp.md", NORWAY))
    sheet.list.setCurrentIndex(sheet.list.rows.index(1))
    sheet.form.duplicate.decided.emit("replace", False)
    stage.settle()


def _together(stage: Stage) -> None:
    _many(stage)
    sheet = stage.window.asks.sheet
    assert isinstance(sheet, AddSheet)
    for row in range(5):
        sheet.list.selectionModel().select(
            sheet.list.rows.index(row), sheet.list.selectionModel().SelectionFlag.Select
        )
    sheet.form.details.go_to(sheet.form.details.fields["place"])
    stage.type("Oslo, Norway")


def _pasted(stage: Stage) -> None:
    data = QMimeData()
    data.setHtml(RICH)
    data.setText("Statement by Ireland\nMadam President …")
    QGuiApplication.clipboard().setMimeData(data)
    stage.command("file.paste_statement")
    QGuiApplication.clipboard().clear()


def _details(stage: Stage) -> None:
    stage.command("statement.details")


def _wrong_details(stage: Stage) -> None:
    stage.command("statement.details")
    sheet = stage.window.asks.sheet
    assert isinstance(sheet, DetailsSheet)
    sheet.form.go_to(sheet.form.fields["date"])
    stage.press(Qt.Key.Key_End)
    stage.type(" or later")
    stage.press(Qt.Key.Key_Tab)


def _define(stage: Stage) -> None:
    stage.command("statement.define_details")
    sheet = stage.window.asks.sheet
    assert isinstance(sheet, DefineSheet)
    sheet.list.setCurrentRow(5)
    stage.settle()


def _new_detail(stage: Stage) -> None:
    store, stamp = stage.session.project.store, stage.session.project.stamp()
    themes = ("Clearance", "Victim assistance", "Stockpiles")
    stage.session.perform(lambda: details.define(store, stamp, "Themes", "choices", themes))
    stage.command("statement.define_details")
    sheet = stage.window.asks.sheet
    assert isinstance(sheet, DefineSheet)
    sheet.list.setCurrentRow(14)
    sheet.remove.click()
    stage.settle()


def _own_details(stage: Stage) -> None:
    store = stage.session.project.store
    for name, kind, choices in (
        ("Themes", "choices", ("Clearance", "Victim assistance", "Stockpiles")),
        ("Aligned", "yes/no", ()),
        ("Pages", "number", ()),
    ):
        stamp = stage.session.project.stamp()
        stage.session.perform(
            lambda name=name, kind=kind, choices=choices, stamp=stamp: details.define(
                store, stamp, name, kind, choices
            )
        )
    stage.command("statement.details")
    sheet = stage.window.asks.sheet
    assert isinstance(sheet, DetailsSheet)
    sheet.form.go_to(list(sheet.form.fields.values())[-1])
    stage.type("many")
    stage.press(Qt.Key.Key_Return)


def _example(stage: Stage) -> None:
    stage.command("help.worked_example")


def _nothing(stage: Stage) -> None:
    stage.settle()


SCENES = (
    Scene("add-one", _one),
    Scene("add-one-dark", _one, theme="dark"),
    Scene("add-wrong-date", _plain),
    Scene("add-many", _many, size=(1440, 900)),
    Scene("add-duplicates", _duplicates, size=(1440, 900)),
    Scene("add-together-dark", _together, size=(1440, 900), theme="dark"),
    Scene("add-many-narrow", _many, size=(700, 600)),
    Scene("paste", _pasted),
    Scene("details", _details),
    Scene("details-wrong-dark", _wrong_details, theme="dark"),
    Scene("details-narrow", _details, size=(640, 480)),
    Scene("define-details", _define),
    Scene("define-details-gone-dark", _new_detail, theme="dark"),
    Scene("details-own", _own_details),
    Scene("worked-example", _example, "sample", size=(1440, 900)),
    Scene("nothing-marked", _nothing, "sample"),
)
