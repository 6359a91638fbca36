"""A text and its corrected issue, with passages that stay, change and go."""

from __future__ import annotations

OLD = """# Norway

Clearance must be finished within the deadlines that this Convention sets for every party.

Victims of cluster munitions have rights, and all states should respect those rights fully.

The delegation of Norway regrets that stockpiles in the south were never counted at all.
"""
NEW = """# Norway

We thank the President. Clearance must be finished within the deadlines that this Convention sets.

Victims of these weapons have rights, and states should respect these rights in full.
"""
SURE = "Clearance must be finished within the deadlines"
UNSURE = "Victims of cluster munitions have rights, and all states should respect those rights"
LOST = "stockpiles in the south were never counted at all"


def replace_text(reader, executor, monkeypatch, path):
    monkeypatch.setattr(reader.window.asks, "replacing_file", lambda: path)
    reader.window.command("statement.replace_text")
    executor.drain()
    executor.drain()


def states(reader):
    found = reader.session.highlights.values()
    return {each.annotation.exact: each.annotation.state for each in found}
