"""What the store answers: in the order of the text, in pages, the same whichever way one asks."""

from __future__ import annotations

import pytest

from annotations_db.errors import ConflictError, NotFoundError
from annotations_db.model import Attribute, AttributeId, AttributeValue, Change, Edit, Reading, Span
from annotations_db.store import annotations
from tests.annotations_db.store import world


@pytest.fixture
def marked(store):
    """Three statements, forty marks on each, every third with both tags."""
    for name in ("norway", "austria"):
        store.apply(world.added(name), world.stamp())
    changes = []
    for statement in ("japan", "norway", "austria"):
        for number in range(40):
            name = f"{statement} {39 - number:02}"
            start = number % 20
            end = start + 3 + number // 20
            changes.append(world.annotation(name, start, end, statement_id=statement))
            tags = {0: ("mines", "victims"), 1: ("mines",), 2: ()}[number % 3]
            changes += [world.tagging(name, tag) for tag in tags]
            if number % 4 == 0:
                changes.append(world.note(f"note {name}", "hm", annotation_id=name))
    store.apply(Edit("many", tuple(Change(None, each) for each in changes)), world.stamp())
    return store


def test_highlights_come_by_statement_and_place(marked):
    found = marked.highlights()
    order = [(h.annotation.statement_id, h.annotation.start, h.annotation.end) for h in found]
    assert order == sorted(order)
    assert len(order) == 120


def test_highlights_of_a_statement_are_the_same_with_and_without_other_conditions(marked):
    found = marked.highlights(statement_id="norway")
    assert len(found) == 40
    assert found == marked.highlights(statement_id="norway", limit=100)
    assert found == marked.highlights(ids=[each.id for each in reversed(found)])
    assert found == [each for each in marked.highlights() if each.id.startswith("norway")]
    for each in found:
        number = 39 - int(each.id.split()[1])
        assert each.tag_ids == {0: ("mines", "victims"), 1: ("mines",), 2: ()}[number % 3]
        assert [note.id for note in each.notes] == [f"note {each.id}"] * (number % 4 == 0)


def test_tags_of_a_highlight_come_by_time(store):
    edit = world.made(
        world.annotation("a1", 0, 5),
        world.tagging("a1", "victims"),
        world.tagging("a1", "mines"),
        world.note("z", "first", annotation_id="a1"),
        world.note("a", "second", annotation_id="a1"),
    )
    store.apply(edit, world.stamp())
    for highlight in (store.highlight("a1"), store.highlights(statement_id="japan")[0]):
        assert highlight.tag_ids == ("victims", "mines")
        assert [each.text for each in highlight.notes] == ["first", "second"]


@pytest.mark.parametrize("way", ["sorted", "its own walked", "all walked"])
@pytest.mark.parametrize("tags", [["mines"], ["victims"], ["mines", "victims"], ["gone"], []])
def test_pages_of_tags_follow_one_another_however_they_are_found(marked, monkeypatch, way, tags):
    rare, common = {"sorted": (2, 2), "its own walked": (-1, 2), "all walked": (-1, -1)}[way]
    monkeypatch.setattr(annotations, "_RARE", rare)
    monkeypatch.setattr(annotations, "_COMMON", common)
    expected = [each for each in marked.highlights() if set(each.tag_ids) & set(tags)]
    assert marked.highlights(tag_ids=tags) == expected
    pages = [marked.highlights(tag_ids=tags, limit=7, offset=at) for at in range(0, 130, 7)]
    found = [each for page in pages for each in page]
    assert sorted(h.id for h in found) == sorted(h.id for h in expected)
    assert [h.annotation.statement_id for h in found] == [
        h.annotation.statement_id for h in expected
    ]
    assert [h.annotation.start for h in found] == [h.annotation.start for h in expected]


def test_conditions_add_up(marked):
    both = marked.highlights(statement_id="norway", tag_ids=["victims"])
    assert [each.id for each in both] == [
        each.id for each in marked.highlights(statement_id="norway") if "victims" in each.tag_ids
    ]
    ids = [each.id for each in both[:3]]
    assert marked.highlights(ids=ids, tag_ids=["mines"], statement_id="norway") == both[:3]
    assert marked.highlights(ids=ids, statement_id="japan") == []
    assert marked.highlights(ids=[]) == []


def test_numbers_of_highlights(marked):
    assert marked.highlight_count() == 120
    assert marked.highlight_count("japan") == 40
    assert marked.tag_counts() == {"mines": 81, "victims": 42}
    assert marked.tag_counts(["victims"]) == {"victims": 42}
    assert marked.highlight_count(tag_ids=["mines", "victims"]) == 81
    assert marked.highlight_count("norway", tag_ids=["victims"]) == 14


def test_the_person_s_own_mark_of_a_place_is_found(marked):
    text_id = world.text().id
    found = marked.annotation_at("japan", text_id, Span(0, 3), "ann")
    assert found.id == "japan 39"
    assert marked.annotation_at("japan", text_id, Span(0, 3), "bob") is None
    assert marked.annotation_at("japan", text_id, Span(0, 2), "ann") is None


def test_two_people_mark_one_place(store):
    for who in ("ann", "bob"):
        mark = world.annotation(f"of {who}", 0, 5, author_id=who)
        store.apply(world.made(mark), world.stamp(who))
    assert len(store.highlights(statement_id="japan")) == 2


def test_the_statements_panel_reads_a_page(marked):
    attributes = (
        Attribute(AttributeId("1"), "state", "State", "text", "a"),
        Attribute(AttributeId("2"), "", "Mood", "text", "b"),
    )
    values = (AttributeValue("norway", "1", "Norway"), AttributeValue("norway", "2", "calm"))
    marked.apply(world.made(*attributes, *values), world.stamp())
    marked.put_reading(Reading("norway", "ann", "reading", world.now(), 7))
    rows = marked.statement_rows(offset=1, limit=2, person_id="ann")
    assert [row.statement for row in rows] == list(marked.statements())[1:]
    assert (rows[1].length, rows[1].highlights, rows[1].status) == (len(world.WORDS), 40, "reading")
    assert rows[1].words == 11
    assert rows[1].details == {"state": "Norway", "Mood": "calm"}
    assert marked.statement_values("2") == marked.statement_values("Mood") == {"norway": "calm"}
    assert (rows[0].status, rows[0].details) == ("to read", {})
    assert marked.statement_rows(offset=1, limit=2, person_id="bob")[1].status == "to read"
    assert marked.statement_rows(offset=1, limit=2, person_id=None)[1].status == "to read"


def test_words_and_highlights_are_read_of_all_or_of_some(marked):
    assert marked.statement_highlights(["norway", "gone"]) == {"norway": 40}
    assert marked.statement_highlights()["norway"] == 40
    assert marked.statement_highlights([]) == marked.statement_words([]) == {}
    attribute = Attribute(AttributeId("1"), "state", "State", "text", "a")
    value = AttributeValue("norway", "1", "Kingdom")
    marked.apply(world.made(attribute, value), world.stamp())
    assert marked.statement_words(["norway"]) == {"norway": "Norway\nKingdom"}
    assert marked.statement_words()["norway"] == "Norway\nKingdom"


def test_words_are_counted_as_the_search_counts_them(store):
    """Also where there are more than one byte can say."""
    store.apply(world.added("long", "word " * 20_000 + "co-operation"), world.stamp())
    assert store.statement_lengths() == {"japan": 11, "long": 20_002}


def test_statements_come_by_position_also_where_two_share_one(store):
    for name in ("b", "a"):
        store.apply(world.added(name, position="zz"), world.stamp())
    store.apply(world.added("first", position="A"), world.stamp())
    ids = [each.id for each in store.statements()]
    assert ids == ["first", "japan", "b", "a"]
    rows = store.statement_rows(offset=0, limit=9, person_id=None)
    assert [row.statement.id for row in rows] == ids
    assert store.last_statement_position() == "zz"


def test_more_statements_than_a_page_are_all_read(store):
    with store.bulk("add-statements", {}, world.stamp()) as bulk:
        for number in range(1100):
            bulk.add(world.added(f"s{number}", position="same"))
    assert len({each.id for each in store.statements()}) == 1101 == store.statement_count()


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        ("3f2a", ["3f2a-1", "3f2a-2"]),
        ("3f2a-1", ["3f2a-1"]),
        ("3F2A-1", ["3f2a-1"]),
        ("Japan at the 3MSP", ["3f2a-1"]),
        ("japan AT the 3msp", ["3f2a-1"]),
        ("Twice", ["3f2a-2", "77"]),
        ("7", ["77"]),
        ("Ja", ["japan"]),
        ("nothing", []),
        ("", []),
    ],
)
def test_a_statement_is_found_by_id_prefix_or_title(store, ref, expected):
    titles = {"3f2a-1": "Japan at the 3MSP", "3f2a-2": "Twice", "77": "Twice"}
    for name, title in titles.items():
        store.apply(world.added(name, title=title), world.stamp())
    assert sorted(each.id for each in store.find_statements(ref)) == expected


def test_tags_come_with_parents_before_children_and_by_position(store):
    for name, parent, position in (
        ("z", "mines", "b"),
        ("deep", "z", "a"),
        ("a", "mines", "c"),
        ("top", None, "A"),
    ):
        store.apply(world.made(world.tag(name, parent, position=position)), world.stamp())
    assert [tag.id for tag in store.tags()] == ["top", "mines", "z", "deep", "a", "victims"]


def test_tags_in_a_ring_are_not_lost(store):
    mines, victims = store.tag("mines"), store.tag("victims")
    store.apply(world.changed(mines, parent_id="victims"), world.stamp("ann"))
    with pytest.raises(ConflictError):  # two people, each moving one below the other's
        store.apply(world.changed(victims, parent_id="mines"), world.stamp("bob"))
    assert [tag.id for tag in store.tags()] == ["victims", "mines"]
    store._db.raw.execute("UPDATE tags SET parent_id = 'mines' WHERE id = 'victims'")
    assert {tag.id for tag in store.tags()} == {"mines", "victims"}, "another program may"


def test_a_reading_is_replaced_and_stands_outside_history(store):
    before = store.history()
    assert store.reading("japan", "ann") is None
    for reading in (
        Reading("japan", "ann", "reading", world.now(), 3),
        Reading("japan", "ann", "read", world.now(), 90),
    ):
        store.put_reading(reading)
        assert store.reading("japan", "ann") == reading
    assert store.history() == before
    assert store.reading("japan", "bob") is None


def test_a_text_is_read_once_and_only_a_few_are_kept(store):
    names = [f"s{number}" for number in range(6)]
    for name in names:
        store.apply(world.added(name, f"Words of {name}."), world.stamp())
    first = store.text_of("s0")
    assert store.text_of("s0") is first
    for name in names:
        assert store.text_of(name).text == f"Words of {name}."
    assert store.text_of("s0") is not first
    assert store.text_of("s0") == first


def test_a_statement_knows_its_neighbours_by_position(marked):
    ids = [each.id for each in marked.statements()]
    assert [marked.neighbour(each, 1) for each in ids] == [*ids[1:], None]
    assert [marked.neighbour(each, -1) for each in ids] == [None, *ids[:-1]]
    assert marked.neighbour(ids[0], 2) == ids[2]
    assert marked.neighbour(ids[2], -2) == ids[0]
    assert marked.neighbour(ids[1], 0) == ids[1]
    with pytest.raises(NotFoundError):
        marked.neighbour("nobody", 1)


def test_a_tags_use_counts_each_highlight_of_a_statement_once(marked):
    def counted(*tag_ids):
        return {each.statement_id: each.highlights for each in marked.usage(tag_ids)}

    assert counted("victims") == dict.fromkeys(("japan", "norway", "austria"), 14)
    assert counted("mines") == dict.fromkeys(("japan", "norway", "austria"), 27)
    assert counted("mines", "victims") == counted("mines")
    assert [each.statement_id for each in marked.usage(["mines"])] == [
        each.id for each in marked.statements()
    ]
    assert marked.usage([]) == []
