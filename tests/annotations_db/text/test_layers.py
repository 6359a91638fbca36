"""Layers cut at all borders."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations_db.model import Span
from annotations_db.text.layers import Atom, atoms, walk
from annotations_db.text.markdown import from_markdown

SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 15)).map(
        lambda place: Span(place[0], place[0] + place[1])
    ),
    max_size=12,
)


def members(spans: list[Span], offset: int) -> tuple[int, ...]:
    return tuple(i for i, span in enumerate(spans) if span.start <= offset < span.end)


@given(SPANS)
def test_atoms_cover_just_what_the_spans_cover_and_each_is_as_long_as_can_be(
    spans: list[Span],
) -> None:
    found = atoms(spans)
    covered = {offset: atom for atom in found for offset in range(atom.start, atom.end)}
    assert len(covered) == sum(atom.end - atom.start for atom in found)
    for offset in range(60):
        expected = members(spans, offset)
        assert (covered[offset].members if offset in covered else ()) == expected
    borders = {
        border for span in spans if span.start < span.end for border in (span.start, span.end)
    }
    for atom in found:
        assert not borders & set(range(atom.start + 1, atom.end))
    assert found == sorted(found, key=lambda atom: atom.start)


@given(SPANS)
def test_the_walk_parts_every_block_by_runs_and_spans(spans: list[Span]) -> None:
    text = from_markdown("# He**ad**ing\n\nsome *words* `and`\n\n- \n- [x](y)z\n\n| a | |\n|-|-|\n")
    walked = list(walk(text, spans))
    assert [block for block, _ in walked] == list(text.blocks)
    for block, pieces in walked:
        position = block.start
        for piece in pieces:
            assert piece.start == position < piece.end
            position = piece.end
            runs = [run for run in block.runs if run.start <= piece.start < run.end]
            assert [piece.run] == (runs or [None])
            assert piece.run is None or piece.end <= piece.run.end
            for offset in range(piece.start, piece.end):
                assert members(spans, offset) == piece.members
        assert position == block.end


def test_five_overlapping_spans_give_nine_atoms() -> None:
    spans = [Span(index, 10 + index) for index in range(5)]
    assert len(atoms(spans)) == 9
    assert atoms(spans)[4] == Atom(4, 10, (0, 1, 2, 3, 4))
