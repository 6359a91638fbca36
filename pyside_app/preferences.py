"""What the window remembers between starts: its place, its panels, the look, recent projects."""

from __future__ import annotations

import json
import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path

from pyside_app.theme import CHOICES, ThemeChoice
from pyside_app.typography import LINES, MEASURES, SERIF, Typography

MOST_RECENT = 10
SCALES = (100, 125, 150, 200)
"""Sizes of the interface, in percent."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Values only. ``geometry`` is what Qt gives, in base 64; ``layout`` is the panels' own."""

    theme: ThemeChoice = "system"
    zoom: float = 1.0
    font: str = SERIF
    measure: str = "normal"
    line_height: str = "normal"
    numbers: bool = False
    """Whether the numbers of paragraphs are shown."""
    interface: int = 100
    """The size of the interface in percent, from the next start on."""
    copy_notes: bool = True
    copy_names: bool = False
    """What goes with copies, as first proposed: notes, and names and times."""
    spelling: str = ""
    """The language in which notes are checked; "" for none."""
    own_words: tuple[str, ...] = ()
    """Words that are right in notes whatever the dictionary has, in its spelling."""
    geometry: str = ""
    layout: str = ""
    copy_format: str = ""
    """What annotated copies were made like last, with ``copy_order``."""
    copy_order: str = "text"
    cards: str = ""
    """How the cards are sorted and grouped, by its name."""
    statements: str = ""
    """How the list of statements is sorted and grouped, by its name."""
    statement_tables: Mapping[str, str] = field(default_factory=dict)
    """What the table of statements looks like, and whether it is shown, by the path of its project.
    """
    recent: tuple[str, ...] = ()
    opened: Mapping[str, str] = field(default_factory=dict)
    """The statement last read, by the path of its project."""
    tabs: Mapping[str, str] = field(default_factory=dict)
    """The statements in tabs, their ids parted by blanks, by the path of their project."""
    keys: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The keys of those commands that have other ones than they come with."""
    single_letters: bool = True
    """Whether single letters give commands."""
    commands_used: tuple[str, ...] = ()
    """The commands last found by their words, newest first."""
    welcome_open: bool = False
    """The welcome was shown and not closed yet."""

    @property
    def typography(self) -> Typography:
        return Typography(self.font, self.measure, self.line_height)

    def reset(self) -> Preferences:
        """The usual values, for all but what is a person's own: places, projects, words."""
        return replace(
            Preferences(),
            geometry=self.geometry,
            layout=self.layout,
            recent=self.recent,
            opened=self.opened,
            tabs=self.tabs,
            own_words=self.own_words,
            statement_tables=self.statement_tables,
        )

    def with_recent(self, project: Path) -> Preferences:
        """The same with a project at the head of the recent ones."""
        others = (each for each in self.recent if each != str(project))
        return replace(self, recent=(str(project), *others)[:MOST_RECENT])

    def without_recent(self, project: Path) -> Preferences:
        """The same without a project that is gone."""
        return replace(self, recent=tuple(each for each in self.recent if each != str(project)))

    def with_opened(self, project: Path, statement_id: str) -> Preferences:
        """The same with the statement last read in a project."""
        known = {path: each for path, each in self.opened.items() if path in self.recent}
        return replace(self, opened={**known, str(project): statement_id})

    def with_tabs(self, project: Path, ids: Iterable[str]) -> Preferences:
        """The same with the statements that stand in tabs in a project, left to right."""
        known = {path: each for path, each in self.tabs.items() if path in self.recent}
        return replace(self, tabs={**known, str(project): " ".join(ids)})

    def statement_table(self, project: Path) -> str:
        """What the table of statements looks like in a project; "" for the usual."""
        return str(self.statement_tables.get(str(project), ""))

    def with_statement_table(self, project: Path, table: str) -> Preferences:
        """The same with what the table of statements looks like in a project."""
        known = {path: each for path, each in self.statement_tables.items() if path in self.recent}
        return replace(self, statement_tables={**known, str(project): table})


class Kept:
    """The preferences in use, written to their file at every change; unreadable ones are
    forgotten.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.now = _read(path)

    def keep(self, wanted: Preferences) -> None:
        """Takes other values. A place that cannot be written is logged, and costs nothing else."""
        if wanted == self.now:
            return
        self.now = wanted
        beside = self.path.with_suffix(".new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(asdict(wanted), indent=1), encoding="utf-8")
            beside.replace(self.path)
        except OSError as error:
            logging.getLogger(__name__).warning("preferences are not kept: %s", error)


def usual_place() -> Path:
    """Where preferences are kept on this system."""
    import platformdirs  # noqa: PLC0415

    return Path(platformdirs.user_config_dir("plenary")) / "window.json"


_POSSIBLE: Mapping[str, Collection[object]] = {
    "theme": CHOICES,
    "measure": MEASURES,
    "line_height": LINES,
    "interface": SCALES,
}


def _read(path: Path) -> Preferences:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError) as error:
        logging.getLogger(__name__).warning("preferences are forgotten: %s", error)
        return Preferences()
    return _from_json(data) if isinstance(data, dict) else Preferences()


def _from_json(data: Mapping[str, object]) -> Preferences:
    """Takes each value that has the type it should have, and the default for all others."""
    usual = Preferences()
    kept: dict[str, object] = {}
    for each in fields(Preferences):
        default = getattr(usual, each.name)
        value = data.get(each.name, default)
        if isinstance(default, tuple) and isinstance(value, list):
            value = tuple(one for one in value if isinstance(one, str))
        if isinstance(default, float) and isinstance(value, int):
            value = float(value)
        if isinstance(value, type(default)):
            kept[each.name] = value
    for name, possible in _POSSIBLE.items():
        if kept.get(name) not in possible:
            kept[name] = getattr(usual, name)
    return replace(usual, **kept)  # type: ignore[arg-type]
