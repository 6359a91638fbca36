"""Which keys give which commands: no key gives two, and only what differs is kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pyside_app.keys import Bindings, normal, single

USUAL = {"a": ("Ctrl+H", "H"), "b": ("T",), "c": (), "d": ("Ctrl+Z",)}
KEYS = st.sampled_from(["Ctrl+H", "H", "T", "Ctrl+Z", "Ctrl+K", "?", "F2"])
COMMANDS = st.sampled_from(sorted(USUAL))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("with_key"), COMMANDS, KEYS),
        st.tuples(st.just("without_key"), COMMANDS, KEYS),
        st.tuples(st.just("reset"), COMMANDS),
    ),
    max_size=12,
)


def usual() -> Bindings:
    return Bindings.of(USUAL, {})


def after(steps) -> Bindings:
    bindings = usual()
    for name, *arguments in steps:
        bindings = getattr(bindings, name)(*arguments)
    return bindings


@given(STEPS)
def test_no_key_ever_gives_two_commands(steps):
    bindings = after(steps)
    keys = [key for each in USUAL for key in bindings.set_keys(each)]
    assert len(keys) == len(set(keys))


@given(STEPS)
def test_what_is_kept_makes_the_same_keys_again(steps):
    bindings = after(steps)
    kept = {each: list(keys) for each, keys in bindings.changed.items()}
    again = Bindings.of(USUAL, kept)
    assert [again.keys(each) for each in USUAL] == [bindings.keys(each) for each in USUAL]
    assert not any(keys == USUAL[each] for each, keys in bindings.changed.items())


@given(STEPS, COMMANDS, KEYS)
def test_a_key_that_is_given_is_the_commands_alone(steps, command, key):
    bindings = after(steps).with_key(command, key)
    assert bindings.holder(key) == command


@given(STEPS, COMMANDS)
def test_a_reset_command_has_its_usual_keys(steps, command):
    assert after(steps).reset(command).keys(command) == USUAL[command]


@given(STEPS)
def test_all_reset_is_as_it_came(steps):
    assert after(steps).reset_all() == usual()


def test_a_key_given_back_is_no_difference():
    bindings = usual().with_key("b", "H")
    assert bindings.keys("a") == ("Ctrl+H",)
    assert dict(bindings.without_key("b", "H").with_key("a", "H").changed) == {}


def test_single_letters_can_be_switched_off_and_stay_set():
    off = Bindings.of(USUAL, {}, has_letters=False)
    assert off.keys("a") == ("Ctrl+H",)
    assert off.keys("b") == ()
    assert off.holder("T") == "b"
    assert [
        each for each in ("?", "Shift+N", "1", "Del", "F2", "Ctrl+H", "Esc") if single(each)
    ] == [
        "?",
        "Shift+N",
        "1",
    ]


def test_nonsense_that_was_kept_is_left_out():
    kept = {"a": ["Ctrl+K", 3, "nonsense key", "Ctrl+K"], "gone": ["F2"], "b": "T", "c": ["Ctrl+K"]}
    bindings = Bindings.of(USUAL, kept)
    assert bindings.keys("a") == ("Ctrl+K",)
    assert bindings.keys("b") == ("T",)
    assert bindings.keys("c") == ()


def test_a_key_of_ones_own_wins_over_a_usual_one_that_came_later():
    kept = {"c": ["Ctrl+Z"]}
    bindings = Bindings.of(USUAL, kept)
    assert bindings.holder("Ctrl+Z") == "c"
    assert bindings.keys("d") == ()


def test_one_key_has_one_spelling():
    assert normal("shift+ctrl+h") == normal("Ctrl+Shift+H") == "Ctrl+Shift+H"
