"""What is typed means what the guide says; what means nothing is explained with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.errors import InvalidError, UserError
from annotations_db.text.query.parser import parsed
from annotations_db.text.query.tree import All, Any, Field, Near, Not, Term, wanted
from annotations_db.words import sentence


def said(node) -> object:
    """The tree without places, short enough to read."""
    match node:
        case Term():
            return " ".join(node.words) + ("*" if node.is_prefix else "")
        case Near():
            return ("near", node.distance, *map(said, node.terms))
        case Field():
            return f"{node.name}:{'=' if node.is_exact else ''}{node.value}"
        case All(parts):
            return ("all", *map(said, parts))
        case Any(parts):
            return ("any", *map(said, parts))
        case Not(part):
            return ("not", said(part))
    raise AssertionError(node)


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("mines", "mines"),
        ("Réaffirme", "reaffirme"),
        ("cluster munitions", ("all", "cluster", "munitions")),
        ("cluster AND munitions", ("all", "cluster", "munitions")),
        ("cluster and munitions", ("all", "cluster", "and", "munitions")),
        ('"cluster munitions"', "cluster munitions"),
        ("“cluster munitions”", "cluster munitions"),
        ("anti-personnel", "anti personnel"),
        ("a OR b c", ("any", "a", ("all", "b", "c"))),
        ("(a OR b) c", ("all", ("any", "a", "b"), "c")),
        ("a NOT b", ("all", "a", ("not", "b"))),
        ("a -b", ("all", "a", ("not", "b"))),
        ('-"a b"', ("not", "a b")),
        ("-(a b)", ("not", ("all", "a", "b"))),
        ("NOT NOT a", ("not", ("not", "a"))),
        ("a - b", ("all", "a", "b")),
        ("universal*", "universal*"),
        ('"cluster muni"*', "cluster muni*"),
        ("a NEAR/5 b", ("near", 5, "a", "b")),
        ("a NEAR b", ("near", 10, "a", "b")),
        ("NEAR(a b, 5)", ("near", 5, "a", "b")),
        ('NEAR("a b" c)', ("near", 10, "a b", "c")),
        ("a NEAR/3 b NEAR/3 c", ("near", 3, "a", "b", "c")),
        ("NEAR (a b)", ("near", 10, "a", "b")),
        ("a NEAR(b c)", ("all", "a", ("near", 10, "b", "c"))),
        ("NEARBY", "nearby"),
        ('tag:"victim assistance"', "tag:victim assistance"),
        ("state:Japan mines", ("all", "state:Japan", "mines")),
        ("state: Japan", "state:Japan"),
        ("state:=Guinea", "state:=Guinea"),
        ('state:="Papua New Guinea"', "state:=Papua New Guinea"),
        ('state:(Japan OR "Lao PDR")', ("any", "state:Japan", "state:Lao PDR")),
        ("-state:Japan", ("not", "state:Japan")),
        ('"agenda item":3', "agenda item:3"),
        ("date:2010..2014", "date:2010..2014"),
        ("untagged", "untagged:"),
        ('"untagged"', "untagged"),
        ("at 12:30", ("all", "at", "12 30")),
        ("日本 普遍化", ("all", "日本", "普遍化")),
        ("Japan日本", "japan 日本"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_what_is_typed_means(typed, tree):
    assert said(parsed(typed)) == tree


@pytest.mark.parametrize(
    ("typed", "message", "place"),
    [
        ("", "search-empty", None),
        ("  ", "search-empty", None),
        ("… —", "search-nothing", None),
        ("x" * 3000, "search-too-long", None),
        ("(" * 60 + "a" + ")" * 60, "search-too-deep", 41),
        ('mines "cluster', "search-quote-open", 7),
        ("a (b", "search-parenthesis-open", 3),
        ("a b)", "search-parenthesis-close", 4),
        (")", "search-parenthesis-close", 1),
        ("a ()", "search-parenthesis-empty", 3),
        ("OR a", "search-nothing-before", 1),
        ("a OR", "search-nothing-after", 3),
        ("(a AND) b", "search-nothing-after", 4),
        ("a NOT", "search-nothing-after", 3),
        ("a NEAR/x b", "search-near-number", 3),
        ("NEAR(a, b)", "search-near-number", 9),
        ("NEAR(a)", "search-near-words", 1),
        ("a NEAR (b c)", "search-near-words", 3),
        ("a NEAR/2 b NEAR/3 c", "search-near-differs", 12),
        ("*", "search-star-alone", 1),
        ("a mi*es", "search-star-inside", 5),
        ("mines state:", "search-field-empty", 7),
        ("tag:(state:Japan)", "search-field-within", 6),
    ],
)
def test_what_means_nothing_is_explained_with_its_place(typed, message, place):
    with pytest.raises(InvalidError) as told:
        parsed(typed)
    assert told.value.message == message
    assert told.value.parameters.get("place") == place
    assert "{" not in sentence(told.value)


_PIECES = st.sampled_from(
    ["a", "bc", "日本", "mine*", '"', '"a b"', "(", ")", "AND", "OR", "NOT", "-", "NEAR", "NEAR/3",
     "NEAR(", ",", "5", "tag:", "state:x", "=", "untagged", "*", ":", "…", " ", "\u0301", "é"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=12).map(" ".join) | st.lists(_PIECES).map("".join) | st.text())
def test_whatever_is_typed_is_a_tree_or_an_explanation(typed):
    node, told = None, None
    try:
        node = parsed(typed)
    except UserError as error:
        told = error
    if node is not None:
        assert all(term.words for term in wanted(node) if isinstance(term, Term))
    else:
        assert sentence(told)
        assert 1 <= told.parameters.get("place", 1) <= len(typed) + 1


def test_words_behind_not_are_not_shown():
    node = parsed('mines -victims state:Japan (a OR NOT b) NEAR("c d" e)')
    assert [said(each) for each in wanted(node)] == ["mines", "a", ("near", 10, "c d", "e")]
