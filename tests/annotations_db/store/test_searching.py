"""A search finds statements by their words wherever they are, by what is known of them, and says
where the words stand.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations_db.edits import attributes, searches
from annotations_db.errors import CancelledError, InvalidError, NotFoundError, UserError
from annotations_db.model import Block, Reading, Span
from annotations_db.store import Store
from annotations_db.store.patterns import Pattern
from annotations_db.text.blocks import canonical
from annotations_db.text.plain import from_plain
from annotations_db.text.query.hits import Aside
from annotations_db.text.query.question import Question
from tests.annotations_db.store import world

TEXTS = {
    "french": "L'État partie réaffirme l'universalité.",
    "chinese": "日本重视普遍化和国际合作。",
    "thai": "ประเทศไทยให้ความสำคัญ",
    "hindi": "मानव अधिकार हिन्दी",
    "norway": "Norway clears mines. Mining is hard; cluster munitions and victims matter.",
    "laos": "Lao PDR: victims of cluster munitions need assistance, and mines remain.",
}


@pytest.fixture
def corpus(store):
    for name, words in TEXTS.items():
        store.apply(world.added(name, words), world.stamp())
    store.apply(attributes.add_standard(store), world.stamp())
    for name, detail, value in (
        ("japan", "state", "Japan"),
        ("japan", "date", "2012-09-11"),
        ("norway", "state", "Norway"),
        ("norway", "date", "2010-11-09/2010-11-12"),
        ("laos", "state", "Lao PDR"),
        ("laos", "meeting", "Third Meeting of States Parties"),
    ):
        store.apply(attributes.set_value(store, world.stamp(), name, detail, value), world.stamp())
    store.apply(
        world.made(
            world.annotation("a1", 0, 5),
            world.tagging("a1", "mines"),
            world.note("n1", "Compare with *Oslo*, the café.", annotation_id="a1"),
            world.annotation("a2", 15, 31, author_id="bob"),
            world.note("n2", "Private thoughts", statement_id="norway"),
            replace(world.tag("va", "victims"), name="Victim assistance", aliases=("VA",)),
        ),
        world.stamp(),
    )
    store.put_reading(Reading("laos", "ann", "read", world.now(), 0))
    return store


def found(store, typed, **more):
    question = Question(typed, **more)
    return [str(each) for each in store.statement_ids(store.find(question, "ann"))]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("universalization", {"japan"}),
        ("universal", set()),
        ("universal*", {"french", "japan"}),
        ("etat", {"french"}),
        ("普遍化", {"chinese"}),
        ("国际", {"chinese"}),
        ("国", {"chinese"}),
        ("合际", set()),
        ("ความสำคัญ", {"thai"}),
        ("हिन्दी", {"hindi"}),
        ('"cluster munitions"', {"norway", "laos"}),
        ('"munitions cluster"', set()),
        ('"cluster muni*"', {"norway", "laos"}),
        ("victims NEAR/1 cluster", {"laos"}),
        ("NEAR(victims cluster, 2)", {"norway", "laos"}),
        ("NEAR(vict* cluster, 1)", {"laos"}),
        ("mines -norway", {"japan", "laos"}),
        ("NOT (mines OR victims)", {"french", "chinese", "thai", "hindi"}),
        ("victims state:(Norway OR Japan)", {"norway"}),
        ("oslo", {"japan"}),
        ("cafe", {"japan"}),
        ("note:oslo", {"japan"}),
        ("note:thoughts", {"norway"}),
        ("text:oslo", set()),
        ("quote:great", {"japan"}),
        ("quote:norway", set()),
        ('quote:"great importance"', {"japan"}),
        ("quote:universalization", set()),
        ("title:laos", {"laos"}),
        ("title:clears", set()),
        ("tag:mines", {"japan"}),
        ("tag:victims", set()),
        ("untagged", {"french", "chinese", "thai", "hindi", "norway", "laos"}),
        ("has:highlight", {"japan"}),
        ("has:untagged", {"japan"}),
        ("has:tag", {"japan"}),
        ("has:note", {"japan", "norway"}),
        ("author:bob", {"japan"}),
        ("author:ann", {"japan", "norway"}),
        ("status:read", {"laos"}),
        ("status:read OR state:Japan", {"laos", "japan"}),
        ("language:en thai", {"thai"}),
        ("language:e", set()),
        ("date:2010..2012", {"japan", "norway"}),
        ("date:2010-11-10", {"norway"}),
        ("date:2011..", {"japan"}),
        ("date:..2011", {"norway"}),
        ("meeting:third", {"laos"}),
        ("state:lao*", {"laos"}),
    ],
)
def test_statements_are_found(corpus, typed, expected):
    assert set(found(corpus, typed)) == expected


def test_a_tag_counts_with_those_below_it(corpus):
    corpus.apply(world.made(world.tagging("a2", "va")), world.stamp())
    assert found(corpus, "tag:victims") == ["japan"]
    assert found(corpus, "tag:va") == ["japan"]
    (hit,) = corpus.hits(corpus.find(Question('"victim assistance"')), limit=9)
    assert hit.asides == (Aside("tag", "Victim assistance"),)
    assert (hit.count, hit.snippets) == (0, ())
    assert hit.beginning == world.WORDS


def test_stems_are_found_on_request(corpus):
    assert set(found(corpus, "mine")) == set()
    assert set(found(corpus, "mine", stems=True)) == {"norway", "laos", "japan"} - {"japan"}
    (norway,) = (
        each
        for each in corpus.hits(corpus.find(Question("mine", stems=True)), limit=9)
        if each.statement_id == "norway"
    )
    assert [each.words for each in norway.snippets] == ["mines", "Mining"]
    assert set(found(corpus, "munition cluster", stems=True)) == {"norway", "laos"}


def test_places_are_those_of_the_text(corpus):
    answer = corpus.find(Question("importance OR universalization"))
    (hit,) = corpus.hits(answer, limit=9)
    spans = [each.span for each in hit.snippets]
    assert [world.WORDS[each.start : each.end] for each in spans] == [
        "importance",
        "universalization",
    ]
    assert corpus.places(answer, "japan") == spans
    assert (hit.title, hit.count, hit.is_more) == ("Japan", 2, False)


def test_a_printed_number_is_found_and_is_no_part_of_the_text(store):
    numbered = canonical("Calls on all States", [Block(0, 19, marker="47/b")], "test 1")
    edit = world.made(world.statement("paper", text_id=numbered.id))
    store.apply(world.Edit(edit.verb, edit.changes, texts=(numbered,)), world.stamp())
    answer = store.find(Question('"47/b"'))
    (hit,) = store.hits(answer, limit=9)
    assert hit.snippets[0].span == Span(0, 0)
    assert hit.snippets[0].line == "47/b Calls on all States"
    assert store.places(answer, "paper") == []
    assert store.places(store.find(Question('"47 b calls"')), "paper") == [Span(0, 5)]


def test_notes_are_forgotten_and_found_again(corpus):
    assert found(corpus, "oslo") == ["japan"]
    (hit,) = corpus.hits(corpus.find(Question("oslo")), limit=9)
    assert hit.asides == (Aside("note", "Compare with *Oslo*, the café."),)
    corpus.apply(world.changed(corpus.note("n1"), text="Dublin"), world.stamp())
    assert (found(corpus, "oslo"), found(corpus, "dublin")) == ([], ["japan"])
    corpus.undo(world.stamp())
    assert (found(corpus, "oslo"), found(corpus, "dublin")) == (["japan"], [])
    corpus.apply(world.deleted(corpus.note("n1")), world.stamp())
    assert found(corpus, "oslo") == []
    corpus.undo(world.stamp())
    assert found(corpus, "oslo") == ["japan"]


def test_a_title_is_forgotten_and_found_again(corpus):
    corpus.apply(world.changed(corpus.statement("laos"), title="Vientiane"), world.stamp())
    assert (found(corpus, "title:laos"), found(corpus, "vientiane")) == ([], ["laos"])
    (hit,) = corpus.hits(corpus.find(Question("vientiane")), limit=9)
    assert hit.asides == (Aside("title", "Vientiane"),)
    corpus.undo(world.stamp())
    assert (found(corpus, "title:laos"), found(corpus, "vientiane")) == (["laos"], [])


def test_the_quote_of_a_highlight_without_a_place_is_found(corpus):
    old = from_plain("It was a lost sentence.")
    lost = world.annotation("a3", 7, 22, exact="a lost sentence", state="orphan", text_id=old.id)
    corpus.apply(replace(world.made(lost), texts=(old,)), world.stamp())
    assert found(corpus, '"lost sentence"') == ["japan"]
    assert found(corpus, "quote:lost") == ["japan"]
    (hit,) = corpus.hits(corpus.find(Question("lost")), limit=9)
    assert hit.asides == (Aside("quote", "a lost sentence"),)


def test_private_notes_leave_a_copy_to_send_with_their_words(corpus, tmp_path):
    secret = world.note("n3", "Secretly", statement_id="laos", private=True)
    corpus.apply(world.made(secret), world.stamp())
    corpus.save_copy(tmp_path / "sent.plenary", to_send=True)
    with Store.open(tmp_path / "sent.plenary") as sent:
        assert sent.check() == []
        assert sent._db.number("SELECT count(*) FROM note_search_docsize") == 2
        assert found(sent, "oslo") == ["japan"]


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM note_numbers WHERE note_id = 'n1'",
        "DELETE FROM title_search_docsize WHERE id = 1",
        "INSERT INTO note_numbers (note_id) VALUES ('gone')",
        "INSERT INTO statement_search (rowid, text) VALUES (99, 'ghost')",
    ],
)
def test_a_check_notices_an_index_that_does_not_fit(corpus, tmp_path, damage):
    corpus.save_copy(tmp_path / "copy.plenary")
    with Store.open(tmp_path / "copy.plenary") as copy:
        assert copy.check() == []
        copy._db.run(damage)
        assert copy.check() == ["problem-search"]


def test_order_is_by_rank_or_by_place(corpus):
    for number, words in enumerate(("mines once and other words", "mines, mines, mines")):
        corpus.apply(world.added(f"z{number}", words), world.stamp())
    assert found(corpus, "mines text:mines", order="place") == ["laos", "norway", "z0", "z1"]
    assert found(corpus, "mines text:mines")[0] == "z1"


def test_pages_follow_one_another_and_leave_out_what_is_gone(corpus):
    answer = corpus.find(Question("victims OR japan OR norway", order="place"))
    whole = corpus.hits(answer, limit=99)
    assert [each.statement_id for each in whole] == ["japan", "laos", "norway"]
    assert corpus.hits(answer, limit=2, offset=1) == whole[1:]
    note = corpus.note("n2")
    corpus.apply(world.deleted(note), world.stamp())
    values = corpus.attribute_values("norway")
    corpus.apply(world.deleted(corpus.statement("norway"), *values), world.stamp())
    assert len(corpus.hits(answer, limit=99)) == 2
    assert corpus.statement_ids(answer) == ["japan", "laos"]


@pytest.mark.parametrize("typed", ["japan tag:nothing", "nothing-here tag:nothing"])
def test_what_is_wrong_is_said_also_where_nothing_would_be_found(corpus, typed):
    with pytest.raises(NotFoundError):
        corpus.find(Question(typed))


def test_a_reader_can_search_with_stems(corpus, path):
    with Store.open(path, read_only=True) as reader:
        assert set(found(reader, "victim", stems=True)) >= {"laos", "norway"}


class TestPatterns:
    def hits(self, store, typed, **more):
        return list(store.hits_of_pattern(Pattern(typed), **more))

    def test_places_are_found_in_the_texts(self, corpus):
        hits = self.hits(corpus, r"mun\w+|mines\b")
        assert [each.statement_id for each in hits] == ["laos", "norway"]
        assert [each.words for each in hits[1].snippets] == ["mines", "munitions"]
        assert self.hits(corpus, "x*") == []

    @pytest.mark.parametrize("typed", ["(", "a{2,1}", "[z-a]", "(?P<a>x)(?P<a", "*"])
    def test_what_is_none_is_explained(self, typed):
        with pytest.raises(InvalidError, match="search-pattern-wrong"):
            Pattern(typed)

    def test_it_stops_in_time(self, store):
        store.apply(world.added("long", "a" * 5000), world.stamp())
        with pytest.raises(InvalidError, match="search-pattern-slow"):
            list(store.hits_of_pattern(Pattern(r"(a|aa)+$\d", seconds=0.2)))

    def test_it_can_be_stopped(self, corpus):
        asked = count()
        hits = corpus.hits_of_pattern(Pattern("."), cancelled=lambda: next(asked) > 1)
        assert next(hits)
        assert next(hits)
        with pytest.raises(CancelledError):
            next(hits)


class TestSaved:
    def test_a_search_is_kept_renamed_changed_and_deleted_and_all_is_undone(self, store):
        def do(edit):
            store.apply(edit, world.stamp())

        do(searches.save(store, world.stamp(), " Victims ", "victim* tag:victims", stems=True))
        (saved,) = store.saved_searches()
        assert (saved.name, saved.query, saved.stems) == ("Victims", "victim* tag:victims", True)
        do(searches.rename(store, world.stamp(), saved.id, "Assistance"))
        do(searches.change(store, world.stamp(), saved.id, "va", pattern=True))
        (now,) = store.saved_searches()
        assert (now.name, now.query, now.stems, now.pattern) == ("Assistance", "va", False, True)
        do(searches.delete(store, world.stamp(), saved.id))
        assert store.saved_searches() == []
        names = []
        for _ in range(4):
            store.undo(world.stamp())
            names.append([(each.name, each.query) for each in store.saved_searches()])
        assert names == [
            [("Assistance", "va")],
            [("Assistance", "victim* tag:victims")],
            [("Victims", "victim* tag:victims")],
            [],
        ]

    def test_names_are_one_of_a_kind(self, store):
        store.apply(searches.save(store, world.stamp(), "A", "a"), world.stamp())
        store.apply(searches.save(store, world.stamp(), "B", "b"), world.stamp())
        second = store.saved_searches()[1]
        for edit, message in (
            (lambda: searches.save(store, world.stamp(), "A", "c"), "search-exists"),
            (lambda: searches.rename(store, world.stamp(), second.id, "A"), "search-exists"),
            (lambda: searches.save(store, world.stamp(), " ", "c"), "search-name-empty"),
            (lambda: searches.save(store, world.stamp(), "C", " "), "search-empty"),
            (lambda: searches.delete(store, world.stamp(), "none"), "search-not-found"),
        ):
            with pytest.raises(UserError, match=message):
                edit()
        assert not searches.rename(store, world.stamp(), second.id, "B").changes


_WORDS = ["mines", "mine", "victims", "État", "日本", "国際", "ไทย", "a", "b-c", "İl", "ﬁn"]


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    text=st.lists(st.sampled_from([*_WORDS, "\n", "。", ", "]), min_size=1, max_size=10).map(
        lambda words: re.sub(r" *\n *", " ", " ".join(words)).strip() or "x"
    ),
    typed=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3),
    form=st.sampled_from(['"{}"', "NEAR({}, 1)", "{}*", "{}"]),
)
def test_index_and_matcher_agree_on_every_term(store, text, typed, form):
    """What FTS5 finds has places, and what has places FTS5 finds."""
    if form.startswith("NEAR") and len(set(typed)) < 2:
        return
    joined = " ".join(dict.fromkeys(typed)) if form.startswith("NEAR") else " ".join(typed)
    name = f"t{next(_numbers)}"
    store.apply(world.added(name, text), world.stamp())
    answer = store.find(Question(form.format(joined) + f" title:{name}"))
    places = store.places(answer, name)
    if len(typed) > 1 and form in ("{}", "{}*"):
        return  # several terms, all of which count
    assert (name in store.statement_ids(answer)) == bool(places)


_numbers = count()
