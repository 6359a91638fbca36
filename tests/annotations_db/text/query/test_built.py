"""A form writes what one would type, and reads it back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.text.query.built import Built, is_empty, read, written
from annotations_db.text.query.parser import parsed


@pytest.mark.parametrize(
    ("built", "typed"),
    [
        (Built(), ""),
        (Built(words="mines victims"), "mines victims"),
        (Built(words="mine*"), "mine*"),
        (Built(phrase="victim assistance"), '"victim assistance"'),
        (Built(any_of="mines munitions"), "(mines OR munitions)"),
        (Built(words="mines", without="naval sea"), "mines -naval -sea"),
        (Built(state="Japan"), "state:=Japan"),
        (Built(state="Lao PDR"), 'state:="Lao PDR"'),
        (Built(state="Guin*"), 'state:"Guin*"'),
        (Built(meeting="third"), "meeting:third"),
        (Built(first="2010", last="2014"), "date:2010..2014"),
        (Built(first="2010"), "date:2010.."),
        (Built(last="2014-05"), "date:..2014-05"),
        (Built(first="2012", last="2012"), "date:2012"),
        (Built(tag="Universalization / Outreach"), 'tag:"Universalization / Outreach"'),
        (Built(author="Anna Berg"), 'author:"Anna Berg"'),
        (Built(has="has:note"), "has:note"),
        (Built(has="untagged"), "untagged"),
        (Built(rest="language:fr"), "language:fr"),
        (Built(rest="a OR b"), "a OR b"),
        (
            Built(words="mines", state="Japan", first="2010", has="untagged"),
            "mines state:=Japan date:2010.. untagged",
        ),
    ],
)
def test_what_is_filled_in_is_written_and_read_back(built, typed):
    assert written(built, {"Japan", "Lao PDR"}) == typed
    assert read(typed) == built


@pytest.mark.parametrize(
    ("built", "typed"),
    [
        (Built(words='AND "open (x a:b'), '"AND" open "(x" "a:b"'),
        (Built(words="- * ,"), ""),
        (Built(words="untagged"), '"untagged"'),
        (Built(any_of="one"), "one"),
        (Built(phrase='say "no"'), '"say no"'),
        (Built(rest="a OR b", words="c"), "(a OR b) c"),
        (Built(tag='a "b" c'), 'tag:"a  b  c"'),
    ],
)
def test_words_mean_themselves(built, typed):
    assert written(built) == typed
    assert not typed or parsed(typed)


@pytest.mark.parametrize(
    ("typed", "built"),
    [
        ("a AND b", Built(words="a b")),
        ("a NOT b", Built(words="a", without="b")),
        ("STATE:Japan", Built(state="Japan")),
        ('state:="Lao PDR"', Built(state="Lao PDR")),
        ('"a b" "c d"', Built(phrase="a b", rest='"c d"')),
        ("state:Japan state:Norway", Built(state="Japan", rest="state:Norway")),
        ("state:(Japan OR Norway) x", Built(words="x", rest="state:(Japan OR Norway)")),
        ("-state:Japan x", Built(words="x", rest="-state:Japan")),
        ("a OR b state:Japan", Built(rest="a OR b state:Japan")),
        ("(a b) c", Built(words="c", rest="(a b)")),
        ("mines NEAR/5 victims", Built(rest="mines NEAR/5 victims")),
        ('"open', Built(rest='"open')),
        ("state:", Built(rest="state:")),
        ("date:..", Built(rest="date:..")),
        ("-untagged", Built(rest="-untagged")),
        ("quote:x language:fr", Built(rest="quote:x language:fr")),
        ("has:note has:tag", Built(has="has:note", rest="has:tag")),
    ],
)
def test_what_is_typed_stands_in_the_lines_it_fits(typed, built):
    assert read(typed) == built


_LINE = st.text(max_size=12) | st.lists(
    st.sampled_from(
        ["mines", "AND", "OR", "-", "a:b", "(", '"', "人权", "x*", "*", "untagged", "="]
    )
).map(" ".join)
_DATE = st.sampled_from(["", "2010", "2012-09", "2014-01-31"])


@given(
    st.builds(
        Built,
        words=_LINE,
        phrase=_LINE,
        any_of=_LINE,
        without=_LINE,
        state=_LINE,
        tag=_LINE,
        first=_DATE,
        last=_DATE,
        has=st.sampled_from(["", "has:note", "untagged"]),
    )
)
def test_whatever_is_filled_in_can_be_understood_and_nothing_is_lost(built):
    typed = written(built)
    if typed:
        parsed(typed)
    again = written(read(typed))
    assert sorted(again.split()) == sorted(written(read(again)).split())
    assert not typed or not is_empty(read(typed))


_TYPED = st.lists(
    st.sampled_from(
        ["a", "-b", "NOT", "OR", "AND", "(", ")", '"c d"', "state:", "state:=x", "date:2010..",
         "tag:(x y)", "untagged", "has:note", "=", "NEAR/2", "NEAR(a b, 3)", '"', "f:g"]
    )
).map(" ".join)  # fmt: skip


@given(_TYPED)
def test_whatever_was_typed_keeps_its_words(typed):
    kept = written(read(typed))
    for each in ("a", "c", "x", "untagged", "has:note", "tag:(x", "f:g"):
        assert (each in typed) == (each in kept)
