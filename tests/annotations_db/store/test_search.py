"""The search index finds statements by their words, in every script, and forgets what goes."""

from __future__ import annotations

import pytest

from annotations_db.model import Block
from annotations_db.text.blocks import canonical
from tests.annotations_db.store import world


@pytest.fixture
def texts(store):
    words = {
        "french": "L'État partie réaffirme l'universalité.",
        "chinese": "日本重视普遍化和国际合作。",
        "thai": "ประเทศไทยให้ความสำคัญ",
        "arabic": "تولي اليابان أهمية كبيرة",
    }
    for name, text in words.items():
        store.apply(world.added(name, text), world.stamp())
    return store


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("universalization", ["japan"]),
        ("UNIVERSAL", ["french", "japan"]),
        ("etat reaffirme", ["french"]),
        ("普遍", ["chinese"]),
        ("国际合作", ["chinese"]),
        ("合际", []),
        ("ความสำคัญ", ["thai"]),
        ("اليابان", ["arabic"]),
        ('"great importance"', ["japan"]),
        ('"importance great"', []),
        ("japan norway", []),
        ("", []),
        ('"', []),
        ('* OR " NEAR(', []),
    ],
)
def test_statements_are_found_by_their_words(texts, question, expected):
    assert sorted(texts.search(question)) == expected


def test_a_printed_number_is_found_though_it_is_not_text(store):
    numbered = canonical("Calls on all States", [Block(0, 19, marker="47/b")], "test 1")
    edit = world.made(world.statement("paper", text_id=numbered.id))
    store.apply(world.Edit(edit.verb, edit.changes, texts=(numbered,)), world.stamp())
    assert store.search("47") == ["paper"]


def test_a_statement_that_goes_is_forgotten_and_found_again_after_undo(store):
    store.apply(world.deleted(store.statement("japan")), world.stamp())
    assert store.search("japan") == []
    store.undo(world.stamp())
    assert store.search("japan") == ["japan"]
    store.redo(world.stamp())
    assert store.search("japan") == []


def test_a_statement_with_a_new_text_is_found_by_the_new_one_only(store):
    edit = world.changed(store.statement("japan"), text_id=world.text("Norway thanks.").id)
    store.apply(
        world.Edit(edit.verb, edit.changes, texts=(world.text("Norway thanks."),)), world.stamp()
    )
    assert (store.search("japan"), store.search("norway")) == ([], ["japan"])
    store.undo(world.stamp())
    assert (store.search("japan"), store.search("norway")) == (["japan"], [])
