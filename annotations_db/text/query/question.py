"""What is asked of a project's search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Order: TypeAlias = Literal["best", "place"]


@dataclass(frozen=True, slots=True)
class Question:
    """A search as typed. ``stems``: English words stand for their other forms too. ``order``: the
    best first, or as the statements stand in the project.
    """

    typed: str
    stems: bool = False
    order: Order = "best"
