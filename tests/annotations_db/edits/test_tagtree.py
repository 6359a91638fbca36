"""The tags as a tree of paths."""

from __future__ import annotations

import pytest

from annotations_db.edits import codebooks, tags
from annotations_db.edits.tagtree import TagTree
from annotations_db.errors import NotFoundError
from annotations_db.model import TagId
from annotations_db.resources import resource
from tests.annotations_db.edits.memory import ANNA, Clock, Memory


@pytest.fixture(scope="module")
def tree() -> TagTree:
    memory, clock = Memory(), Clock(ANNA)
    source = resource("codebooks", "ccm-apmbc.json").read_text(encoding="utf-8")
    memory.apply(tags.add_codebook(memory, clock.stamp(), codebooks.entries(source)))
    return TagTree(memory.tags())


def test_it_lists_parents_before_children_in_the_order_of_the_codebook(tree: TagTree) -> None:
    paths = [tree.path(each.id) for each in tree]
    assert len(tree) == len(paths) == 30
    assert paths[:2] == ["Universalization", "Universalization / Outreach"]
    assert paths[-1] == "To check"


@pytest.mark.parametrize("typed", ["universalization / OUTREACH", "  Universalization / Outreach "])
def test_a_path_is_found_whatever_its_case(tree: TagTree, typed: str) -> None:
    found = tree.find(typed)
    assert found is not None
    assert found.name == "Outreach"
    assert tree.find("Outreach") is None


def test_a_path_that_is_not_there_names_the_nearest(tree: TagTree) -> None:
    with pytest.raises(NotFoundError) as caught:
        tree.named("vicitm")
    assert caught.value.parameters == {"tag": "vicitm", "nearest": "Victim assistance"}
    with pytest.raises(NotFoundError) as caught:
        tree.named("qqqqqq")
    assert caught.value.message == "tag-missing"


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("VA", "Victim assistance"),
        ("universalisation", "Universalization"),
        ("out", "Universalization / Outreach"),
        ("assistance", "International cooperation and assistance / Assistance given"),
        ("assistance giv", "International cooperation and assistance / Assistance given"),
        ("ihl", "Wider links / Humanitarian law and protection"),
        ("uxo", "Clearance"),
        ("dead", "Clearance / Deadlines and extensions"),
        ("clear", "Clearance"),
        ("Clearance / dead", "Clearance / Deadlines and extensions"),
    ],
)
def test_typing_some_of_a_path_or_an_alias_finds_the_tag(
    tree: TagTree, query: str, best: str
) -> None:
    assert tree.path(tree.best_matches(query)[0].id) == best


def test_typing_nothing_or_nonsense_matches_nothing(tree: TagTree) -> None:
    assert tree.best_matches("  ") == []
    assert tree.best_matches("vicitm") == []
    assert tree.best_matches("/") == []
    assert tree.nearest("zzzzzzzz") is None
    nearest = tree.nearest("vicitm")
    assert nearest is not None
    assert nearest.name == "Victim assistance"


def test_children_and_descendants_and_favourites(tree: TagTree) -> None:
    universalization = tree.named("Universalization")
    assert [each.name for each in tree.children(universalization.id)][:2] == [
        "Outreach",
        "Status and progress",
    ]
    assert len(tree.with_descendants(universalization.id)) == 5
    assert tree.with_descendants(TagId("gone")) == ("gone",)
    assert [each.name for each in tree.favourites().values()] == [
        "Universalization",
        "Outreach",
        "Clearance",
        "Victim assistance",
        "International cooperation and assistance",
    ]
    assert universalization.id in tree
    with pytest.raises(NotFoundError):
        tree.path(TagId("gone"))
