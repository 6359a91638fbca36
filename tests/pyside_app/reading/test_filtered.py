"""What the filter hides is hidden in the text too."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from annotations_db.edits import notes
from annotations_db.filters import Filter
from annotations_db.model import AnnotationId


@pytest.fixture
def two(desk):
    kept = desk.mark(desk.place("thank the Government"), "Clearance")
    hidden = desk.mark(desk.place("hard work"), "Cooperation")
    desk.session.set_current(None)
    desk.settle()
    return kept, hidden


def marked(desk):
    return set(desk.view.highlights.index.at(desk.place("thank the Government").start)) | set(
        desk.view.highlights.index.at(desk.place("hard work").start)
    )


def by(desk, name):
    return Filter(tag_ids=frozenset({desk.session.tree.named(name).id}))


def test_the_filter_hides_tints_and_stripes_and_gives_them_back(desk, two):
    kept, hidden = two
    desk.pane.grab()
    assert {each for each, _ in desk.pane.stripes.names()} == {"Clearance", "Cooperation"}
    desk.session.set_filter(by(desk, "Clearance"))
    desk.pane.grab()
    assert marked(desk) == {kept}
    assert {each for each, _ in desk.pane.stripes.names()} == {"Clearance"}
    desk.session.set_filter(Filter())
    desk.pane.grab()
    assert marked(desk) == {kept, hidden}
    assert {each for each, _ in desk.pane.stripes.names()} == {"Clearance", "Cooperation"}


def test_the_current_highlight_is_seen_whatever_the_filter(desk, two):
    kept, hidden = two
    desk.session.set_filter(by(desk, "Clearance"))
    desk.session.set_current(hidden)
    assert marked(desk) == {kept, hidden}
    desk.session.set_current(None)
    assert marked(desk) == {kept}


def test_an_edit_makes_a_highlight_come_and_go_under_the_filter(desk, two):
    session = desk.session
    store, project = session.project.store, session.project
    session.set_filter(Filter(with_note=True))
    assert not marked(desk)
    session.perform(
        lambda: notes.write(store, project.stamp(), "Both pillars", annotation_id=two[1])
    )
    assert marked(desk) == {two[1]}
    session.undo()
    assert not marked(desk)


def test_steps_leave_out_what_is_hidden(desk, two):
    desk.session.set_filter(by(desk, "Cooperation"))
    assert desk.pane.next_highlight()
    assert desk.session.current == two[1]
    assert desk.pane.next_highlight()
    assert desk.session.current == two[1]


def test_ten_thousand_highlights_are_filtered_in_a_blink(desk, two):
    session = desk.session
    one = session.highlights[two[0]]
    for number in range(10_000):
        start = number % 4000
        annotation = replace(
            one.annotation, id=AnnotationId(f"{number:032}"), start=start, end=start + 40
        )
        session._marked.put(replace(one, annotation=annotation))
    session.reloaded.emit()
    desk.session.set_filter(Filter(untagged=True))
    started = time.perf_counter()
    desk.session.set_filter(by(desk, "Clearance"))
    spent = time.perf_counter() - started
    assert two[0] in desk.view.highlights.index
    assert two[1] not in desk.view.highlights.index
    assert len(session.shown()) == 10_001
    assert spent < 1.0
