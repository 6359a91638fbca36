"""The list of all notes against a plain filter and sort; its pages read no more than they show."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations_db.model import NoteId, PersonId, StatementId
from annotations_db.questions import NOTE_PLACES, NoteQuery, RecordQuery
from annotations_db.store import Store
from annotations_db.text.folding import fold
from tests.annotations_db.store import world

WORDS = (
    "Étude",
    "étude two",
    "COOPERATION",
    "co-operation",
    "“mine”",
    "straße",
    "ﬁeld",
    "普遍化",
    "%",
    "_",
)
SPANS = ((0, 5), (6, 14), (52, 70))
_TARGETS = (
    {"statement_id": "japan"},
    {"statement_id": "nippon"},
    {"tag_id": "mines"},
    {"tag_id": "below"},
    {"tag_id": "victims"},
    {},
    *({"annotation_id": f"mark{number}"} for number in range(len(SPANS))),
)
_notes = st.lists(
    st.tuples(
        st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join),
        st.sampled_from(_TARGETS),
        st.sampled_from(("ann", "bob")),
        st.booleans(),
    ),
    max_size=12,
)
_queries = st.builds(
    NoteQuery,
    places=st.frozensets(st.sampled_from(NOTE_PLACES)),
    text=st.sampled_from(("", " ", *WORDS, "etude", "Ôperation", "STRASSE", "japan", "universal")),
    author_id=st.sampled_from((None, PersonId("ann"), PersonId("bob"))),
    private=st.booleans(),
    order=st.sampled_from(("newest", "place")),
)


@pytest.fixture(scope="module")
def peopled(tmp_path_factory):
    """Two statements in an order that is not that of their names, three marks, a tag in a tag."""
    path = tmp_path_factory.mktemp("notes") / "many.plenary"
    with Store.create(path) as store:
        world.begin(store)
        store.apply(world.added("nippon", position="a"), world.stamp())
        store.apply(world.made(world.tag("below", "victims", name="AA")), world.stamp())
        marks = [world.annotation(f"mark{n}", *span) for n, span in enumerate(SPANS)]
        store.apply(world.made(*marks), world.stamp())
        yield store


def _kept(store, drawn):
    made = []
    for number, (words, target, author, private) in enumerate(drawn):
        note = world.note(f"note{number}", words, private=private, **target)
        made.append(replace(note, author_id=PersonId(author)))
    if made:
        store.apply(world.made(*made), world.stamp())
    return made


def _fits(store, query, note):
    marks = {each.annotation.id: each.annotation for each in store.highlights()}
    quote = marks[note.annotation_id].exact if note.annotation_id else ""
    on = (note.annotation_id, note.statement_id, note.tag_id)
    names = ("highlight", "statement", "tag")
    place = next((name for name, each in zip(names, on, strict=True) if each), "project")
    return (
        (not query.places or place in query.places)
        and (query.author_id in {None, note.author_id})
        and (note.private or not query.private)
        and fold(query.text.strip()) in fold(f"{note.text}\n{quote}")
    )


def _in_order(store, query, notes):
    if query.order == "newest":
        return sorted(sorted(notes, key=lambda each: each.id), key=_modified, reverse=False)
    marks = {each.annotation.id: each.annotation for each in store.highlights()}
    statements = [each.id for each in store.statements()]
    tags = [each.id for each in store.tags()]

    def place(note):
        mark = marks.get(note.annotation_id)
        statement = mark.statement_id if mark else note.statement_id
        if statement:
            return (0, statements.index(statement), mark.start if mark else -1)
        return (1, tags.index(note.tag_id), 0) if note.tag_id else (2, 0, 0)

    return sorted(notes, key=lambda each: (place(each), each.created, each.id))


def _modified(note):
    return -note.modified.timestamp()


@settings(max_examples=150, deadline=None)
@given(drawn=_notes, queries=st.lists(_queries, min_size=1, max_size=4), size=st.integers(1, 5))
def test_the_pages_of_a_list_are_what_a_plain_filter_leaves(peopled, drawn, queries, size):
    made = _kept(peopled, drawn)
    try:
        for query in queries:
            wanted = [each for each in made if _fits(peopled, query, each)]
            assert peopled.note_count(query) == len(wanted)
            pages = (
                peopled.note_rows(query, limit=size, offset=start)
                for start in range(0, len(wanted) + size, size)
            )
            found = [row.note.id for page in pages for row in page]
            assert found == [each.id for each in _in_order(peopled, query, wanted)]
        assert peopled.check() == []
    finally:
        if made:
            peopled.apply(world.deleted(*made), world.stamp())


def test_a_note_is_found_by_its_quote_as_it_is_now(peopled):
    note = world.note("moving", "Words.", annotation_id="mark0")
    peopled.apply(world.made(note), world.stamp())
    mark = next(each.annotation for each in peopled.highlights() if each.annotation.id == "mark0")
    quote = world.WORDS[76:87]
    moved = world.changed(mark, start=76, end=87, exact=quote, prefix="", suffix="")
    peopled.apply(moved, world.stamp())
    assert [each.start for each in peopled.note_rows(NoteQuery(text=quote), limit=9)] == [76]
    assert peopled.check() == []
    peopled.undo(world.stamp())
    assert peopled.note_rows(NoteQuery(text=quote), limit=9) == []
    assert peopled.check() == []
    peopled.apply(world.deleted(note), world.stamp())


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [("placed_in = 'nippon'", "places"), ("placed_at = 3", "places"), ("words = '?'", "search")],
)
def test_check_says_that_another_program_has_put_it_wrong(peopled, wrong, problem):
    note = world.note("checked", "Words.", annotation_id="mark1")
    peopled.apply(world.made(note), world.stamp())
    peopled._db.raw.execute(f"UPDATE notes SET {wrong} WHERE id = 'checked'")  # noqa: S608
    assert peopled.check() == [f"problem-{problem}"]
    peopled.apply(world.deleted(note), world.stamp())


def _plan(store, ask):
    asked = []
    store._db.raw.set_trace_callback(asked.append)
    ask()
    store._db.raw.set_trace_callback(None)
    reads = [each for each in asked if each.startswith(("SELECT", "WITH"))]
    assert reads
    return [str(row[3]) for sql in reads for row in store._db.rows(f"EXPLAIN QUERY PLAN {sql}")]


@pytest.mark.parametrize("order", ["newest", "place"])
@pytest.mark.parametrize(
    "query",
    [{}, {"private": True}, {"author_id": PersonId("ann")}, {"places": frozenset({"highlight"})}],
    ids=str,
)
def test_no_page_of_notes_reads_or_sorts_all_of_them(peopled, order, query):
    notes = [
        world.note("planned", "Words.", statement_id=StatementId("japan")),
        world.note("of tag", "Words.", tag_id="mines"),
        world.note("of all", "Words."),
    ]
    peopled.apply(world.made(*notes), world.stamp())
    asked = NoteQuery(order=order, **query)
    plan = _plan(peopled, lambda: peopled.note_rows(asked, limit=100))
    peopled.apply(world.deleted(*notes), world.stamp())
    assert any("notes" in each for each in plan)
    assert [each for each in plan if each == "SCAN notes"] == []
    if order == "newest":
        assert not any("TEMP B-TREE" in each for each in plan[:2])
    if order == "place":
        assert any("INDEX notes_by_place (placed_in=?)" in each for each in plan)
        first = plan.index("SCAN statements USING INDEX statements_by_position")
        assert "TEMP B-TREE" not in plan[first + 2]


@pytest.mark.parametrize(
    "query", [{"tag_id": "mines"}, {"annotation_id": "mark0"}, {"person_id": "ann"}], ids=str
)
def test_no_page_of_the_history_reads_all_changes(peopled, query):
    plan = _plan(peopled, lambda: peopled.record_rows(RecordQuery(**query), limit=100))
    assert "SCAN history_changes" not in plan
    assert not any("TEMP B-TREE FOR ORDER BY" in each for each in plan)


def test_the_days_of_the_history_are_those_of_its_records(peopled):
    records = peopled.record_rows(RecordQuery(), limit=1000)
    days = peopled.record_days(RecordQuery(), limit=1000)
    assert sum(each.count for each in days) == len(records) == peopled.record_count(RecordQuery())
    said = [each.day for each in days for _ in range(each.count)]
    assert said == [each.at.astimezone().date() for each in records]
    few = peopled.record_days(RecordQuery(), limit=3)
    assert (few[-1].day, few[-1].count) == (None, len(records) - 3)
    newest = records[0].sequence
    assert peopled.record_days(RecordQuery(), limit=1000, after=newest) == []
    assert (
        sum(each.count for each in peopled.record_days(RecordQuery(), limit=9, after=newest - 2))
        == 2
    )


def test_a_note_that_another_wrote_is_found_at_once(peopled):
    query = NoteQuery(text="from elsewhere")
    assert peopled.note_count(query) == 0
    note = world.note("other", "From elsewhere.")
    with Store.open(peopled.path) as other:
        other.apply(world.made(note), world.stamp())
        assert peopled.note_count(query) == 1
        other.apply(world.deleted(note), world.stamp())
    assert peopled.note_count(query) == 0
    assert NoteId("other") not in [each.note.id for each in peopled.note_rows(query, limit=9)]
