from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pyside_app.dialogs.tag_picker import TagPicker
from tests.pyside_app.panels.fixtures import bare, look, shown, stage  # noqa: F401
from tests.pyside_app.panels.stage import PASSAGES


@pytest.fixture
def picker(stage, look, shown):  # noqa: F811
    host = shown(QWidget(), 600, 400)
    made = TagPicker(stage.session, look, host)
    made.start()
    yield made
    host.hide()


@pytest.fixture
def chosen(picker):
    """What the picker gave away."""
    given = []
    picker.tag_chosen.connect(lambda tag_id: given.append(("chosen", tag_id)))
    picker.tag_made.connect(lambda path: given.append(("made", path)))
    picker.closed.connect(lambda: given.append("closed"))
    return given


def texts(picker):
    return [row.text for row in picker.rows.rows]


def test_typing_shows_the_best_match_and_enter_takes_it(stage, picker, chosen, qtbot):  # noqa: F811
    qtbot.keyClicks(picker.field, "vic")
    assert picker.rows.rows[0].text == "Victim assistance"
    assert "Victim assistance" in picker.field.accessibleDescription()
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert chosen == ["closed", ("chosen", stage.tag("Victim assistance"))]
    assert not picker.isVisible()


def test_an_alias_finds_its_tag(stage, picker, chosen, qtbot):  # noqa: F811
    qtbot.keyClicks(picker.field, "va")
    qtbot.keyClick(picker.field, Qt.Key.Key_Enter)
    assert chosen[-1] == ("chosen", stage.tag("Victim assistance"))


def test_enter_on_an_empty_picker_does_nothing(picker, chosen, qtbot):
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chosen == []
    assert picker.isVisible()


def test_enter_on_an_empty_picker_does_nothing_with_used_tags_either(stage, picker, chosen, qtbot):  # noqa: F811
    stage.mark(PASSAGES[0], "Clearance")
    picker.start()
    assert texts(picker) == ["Used last", "Clearance"]
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert chosen == []
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert chosen[-1] == ("chosen", stage.tag("Clearance"))


def test_arrows_walk_the_matches_and_round(stage, picker, chosen, qtbot):  # noqa: F811
    qtbot.keyClicks(picker.field, "as")
    paths = texts(picker)
    qtbot.keyClick(picker.field, Qt.Key.Key_Up)
    assert picker.list.currentIndex().row() == len(paths) - 1
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert chosen[-1] == ("chosen", stage.tag(paths[1]))


def test_a_mistyped_name_offers_the_nearest(stage, picker, chosen, qtbot):  # noqa: F811
    qtbot.keyClicks(picker.field, "vicitm")
    assert texts(picker) == ["No tag “vicitm”."]
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert chosen == []
    qtbot.waitUntil(lambda: len(picker.rows.rows) == 2)
    assert texts(picker) == ["No tag “vicitm”. Nearest:", "Victim assistance"]
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert chosen[-1] == ("chosen", stage.tag("Victim assistance"))


def test_a_new_tag_needs_the_deliberate_key(picker, chosen, qtbot):
    qtbot.keyClicks(picker.field, "Zebra / Stripes")
    assert picker.new.text() == "New tag “Zebra / Stripes”"
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert chosen == []
    qtbot.keyClick(picker.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chosen == ["closed", ("made", "Zebra / Stripes")]


def test_a_click_on_the_foot_makes_the_new_tag(picker, chosen, qtbot):
    qtbot.keyClicks(picker.field, "Zebra")
    qtbot.mouseClick(picker.new, Qt.MouseButton.LeftButton)
    assert chosen[-1] == ("made", "Zebra")


def test_a_path_that_is_there_is_not_offered_anew(picker, qtbot):
    qtbot.keyClicks(picker.field, "universalization / OUTREACH")
    assert not picker.new.isVisible()
    assert picker.rows.rows[0].text == "Universalization / Outreach"


def test_a_click_chooses(stage, picker, chosen, qtbot):  # noqa: F811
    qtbot.keyClicks(picker.field, "clearance")
    place = picker.list.visualRect(picker.rows.index(0)).center()
    qtbot.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen[-1] == ("chosen", stage.tag("Clearance"))


def test_escape_and_leaving_close_it_without_a_choice(picker, chosen, qtbot):
    qtbot.keyClick(picker.field, Qt.Key.Key_Escape)
    assert chosen == ["closed"]
    other = QWidget(picker.parentWidget())
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.show()
    picker.start()
    other.setFocus()
    assert chosen == ["closed", "closed"]
    assert not picker.isVisible()


def test_tags_chosen_last_are_offered_first(stage, picker, chosen, qtbot):  # noqa: F811
    stage.mark(PASSAGES[0], "Clearance")
    qtbot.keyClicks(picker.field, "vic")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    picker.start(on={stage.tag("Clearance")})
    assert texts(picker) == ["Used last", "Victim assistance", "Clearance"]
    assert [row.is_on for row in picker.rows.rows] == [False, False, True]


def test_while_no_tag_was_used_favourites_and_the_tags_on_top_are_there(stage, picker):  # noqa: F811
    tree = stage.session.tree
    favourites = [tag.name for _, tag in sorted(tree.favourites().items())]
    on_top = [each.name for each in tree.children(None) if each.favourite is None]
    headed = (("Favourites", favourites), ("Tags", on_top))
    expected = [each for words, names in headed if names for each in (words, *names)]
    listed = [row.text.rpartition(" / ")[2] for row in picker.rows.rows if row.kind != "rule"]
    assert listed == expected
    assert len(on_top) > 3


def test_what_is_listed_does_not_touch_the_offer_of_a_new_tag(stage, picker, qtbot):  # noqa: F811
    stage.mark(PASSAGES[0], "Clearance")
    picker.start()
    qtbot.keyClicks(picker.field, "vic")
    assert picker.new.geometry().top() - picker.list.geometry().bottom() - 1 == 8


def test_without_any_tag_it_says_how_to_make_one(bare, look, shown):  # noqa: F811
    host = shown(QWidget(), 600, 400)
    picker = TagPicker(bare.session, look, host)
    picker.start()
    assert texts(picker) == ["No tags yet. Type a name, then press Ctrl+Enter."]


def test_it_paints_in_both_themes(picker, look, qtbot):  # noqa: F811
    qtbot.keyClicks(picker.field, "as")
    for theme in ("dark", "light"):
        look.set_theme(theme)
        assert not picker.grab().isNull()
