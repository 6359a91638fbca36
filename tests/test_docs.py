"""The guide names everything there is, its pictures and links lead somewhere, its lists are new."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from annotations_db.exporters.exporter import exporters
from annotations_db.importers.kinds import all_importers
from pyside_app.actions.table import all_menus
from tests.screenshots.keys import PAGE, page, spoken
from tests.screenshots.scenes import pretty

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PICTURES = DOCS / "guide" / "pictures"
LARGEST_PICTURE = 250_000
"""Bytes."""
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
ACTIONS = {each.id: each for menu in all_menus() for each in menu.actions() if not each.is_internal}
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)[^)]*\)")
_ELSEWHERE = ("http://", "https://", "mailto:")


def guide(name: str) -> str:
    return (DOCS / "guide" / name).read_text(encoding="utf-8")


def prose(path: Path) -> str:
    """Without code, in which brackets are no links."""
    text = re.sub(r"(?ms)^```.*?^```", "", path.read_text(encoding="utf-8"))
    return re.sub(r"`[^`\n]*`", "", text)


def links(path: Path) -> list[str]:
    return [each for each in _LINK.findall(prose(path)) if not each.startswith(_ELSEWHERE)]


def anchors(path: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each).strip().lower().replace(" ", "-") for each in headings}


def test_the_scan_sees_pages_links_and_commands():
    assert len(PAGES) > 15
    assert sum(len(links(each)) for each in PAGES) > 30
    assert len(ACTIONS) > 30


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_and_picture_leads_somewhere(path):
    for link in links(path):
        name, _, anchor = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        assert target.exists(), link
        assert target.is_relative_to(ROOT), link
        assert not anchor or anchor in anchors(target), link


def test_the_guides_pictures_are_those_of_the_scenes_and_small():
    names = {path.stem for path in PICTURES.glob("*.png")}
    assert names == {each.name for each in pretty()}
    for scene in pretty():
        path = PICTURES / f"{scene.name}.png"
        assert path.stat().st_size < LARGEST_PICTURE
        assert QImage(str(path)).size().toTuple() == scene.size


def test_every_picture_of_the_guide_is_shown_somewhere():
    shown = {Path(link).name for path in PAGES for link in links(path)}
    assert {path.name for path in PICTURES.glob("*.png")} <= shown


def test_the_list_of_keys_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.screenshots.keys"


@pytest.mark.parametrize("action_id", ACTIONS)
def test_every_command_is_in_the_list_of_keys_with_its_keys(action_id):
    action = ACTIONS[action_id]
    rows = [row for row in guide("keys.md").splitlines() if row.startswith(f"| {action.words} |")]
    assert rows
    assert any(all(f"**{spoken(key)}**" in row for key in action.shortcuts) for row in rows)


@pytest.mark.parametrize("form", exporters(), ids=lambda form: form.id)
def test_every_format_written_is_in_the_guide(form):
    names = {form.suffix[1:].upper(), form.name.split()[-1]}
    assert any(re.search(rf"\b{re.escape(each)}\b", guide("copies.md")) for each in names)
    assert f"`{form.id}`" in guide("command-line.md")


@pytest.mark.parametrize("kind", all_importers(), ids=lambda kind: kind.name)
def test_every_kind_of_file_read_is_in_the_guide(kind):
    first_steps = guide("first-steps.md")
    assert any(f"`{suffix}`" in first_steps for suffix in kind.suffixes)


def test_every_page_of_the_guide_is_in_its_contents():
    contents = links(DOCS / "guide" / "README.md")
    assert {path.name for path in (DOCS / "guide").glob("*.md")} - {"README.md"} <= set(contents)


def test_every_decision_is_listed_by_its_title():
    listed = (DOCS / "adr" / "README.md").read_text(encoding="utf-8")
    decisions = sorted((DOCS / "adr").glob("[0-9]*.md"))
    assert decisions
    for path in decisions:
        assert f"]({path.name})" in listed
        number = int(path.name[:4])
        assert f"- [{number}. " in listed


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(path.name[:4]) for path in sorted((DOCS / "adr").glob("[0-9]*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
