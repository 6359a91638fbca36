"""How Plenary begins: what a command line means, which project comes first."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from annotations_db.project import new_project
from pyside_app import app
from pyside_app.__main__ import opens_the_window
from pyside_app.preferences import Kept


@pytest.mark.parametrize(
    ("arguments", "is_window"),
    [
        ([], True),
        (["CCM.plenary"], True),
        (["some/where.sqlite"], True),
        (["list"], False),
        (["--version"], False),
        (["--help"], False),
        (["lst"], False),
        ([""], False),
    ],
)
def test_what_opens_the_window(arguments, is_window):
    assert opens_the_window(arguments) is is_window


def test_a_path_that_exists_opens_the_window_without_a_suffix(tmp_path, monkeypatch):
    (tmp_path / "mine").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    assert opens_the_window(["mine"])


def test_a_subcommand_loads_no_qt():
    code = (
        "import sys; from pyside_app.__main__ import main; main(['--version']);"
        "assert not [m for m in sys.modules if m.startswith('PySide6')]"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("argument", ["lst", ""])
def test_an_unknown_command_and_an_empty_one_are_wrong_usage(argument):
    done = subprocess.run(
        [sys.executable, "-m", "pyside_app", argument], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_collector_of_cycles_is_spared_once_the_window_is_there():
    code = (
        "import gc; from pyside_app.app import spare_the_collector; spare_the_collector();"
        "assert gc.isenabled() and gc.get_freeze_count() and gc.get_threshold()[0] > 10_000"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_sources_are_not_read_at_the_start_but_still_are_for_third_parties():
    code = (
        "import inspect\n"
        "asked, read = [], inspect.getsource\n"
        "inspect.getsource = lambda it: asked.append(it.__name__) or read(it)\n"
        "from pyside_app.unread import unread_sources\n"
        "with unread_sources():\n"
        "    import pyside_app.theme\n"
        "assert 'pyside_app.typography' not in asked, asked\n"
        "import pyside_app.keys\n"
        "assert 'pyside_app' in asked, asked\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def kept(home):
    return Kept(home / "window.json")


@pytest.fixture
def folder(home):
    return home / "Documents" / "Plenary"


def test_on_a_fresh_machine_a_project_with_the_sample_is_made(kept, folder):
    with app.begin(None, kept, folder).project as project:
        assert project.path == folder / "Plenary.plenary"
        assert project.store.statement_count() == 1
        assert len(project.tags()) == 30


def test_the_usual_project_is_opened_again(kept, folder):
    app.begin(None, kept, folder).project.close()
    with app.begin(None, kept, folder).project as project:
        assert project.path == folder / "Plenary.plenary"
    assert [each.name for each in folder.iterdir()] == ["Plenary.plenary"]


def test_the_last_project_comes_first(kept, folder, tmp_path):
    other = tmp_path / "Other.plenary"
    new_project(other, empty=True).close()
    kept.keep(kept.now.with_recent(other))
    with app.begin(None, kept, folder).project as project:
        assert project.path == other


def test_a_last_project_that_is_gone_is_passed_over(kept, folder, tmp_path):
    kept.keep(kept.now.with_recent(tmp_path / "gone.plenary"))
    begun = app.begin(None, kept, folder)
    begun.project.close()
    assert begun.trouble == ""


def test_a_named_project_that_cannot_be_opened_is_said_in_a_sentence(kept, folder, tmp_path):
    bad = tmp_path / "bad.plenary"
    bad.write_text("this is no project")
    begun = app.begin(bad, kept, folder)
    begun.project.close()
    assert "bad.plenary" in begun.trouble
    assert bad.read_text() == "this is no project"


def test_a_damaged_usual_project_stays_and_another_is_made(kept, folder):
    folder.mkdir(parents=True)
    usual = folder / "Plenary.plenary"
    usual.write_bytes(b"damaged")
    begun = app.begin(None, kept, folder)
    begun.project.close()
    assert begun.project.path == folder / "Plenary 2.plenary"
    assert "Plenary.plenary" in begun.trouble
    assert usual.read_bytes() == b"damaged"


def test_the_window_says_what_could_not_be_opened(qapp, qtbot, kept, folder, tmp_path):
    bad = tmp_path / "bad.plenary"
    bad.write_text("this is no project")
    window = app.make_window(qapp, app.begin(bad, kept, folder), kept)
    qtbot.addWidget(window)
    window.show()
    assert "bad.plenary" in window.asks.sheet.sentences[0]
    window.close()


def test_this_qt_loses_no_references(qapp):
    assert not app.loses_references()


def test_nothing_heavy_is_imported_at_the_start():
    code = (
        "import sys, pyside_app.app;"
        "heavy = {'docx', 'markdown', 'lxml', 'nh3', 'concurrent.futures', 'multiprocessing'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_preferences_hold_the_theme_for_the_next_start(qapp, qtbot, kept, folder):
    kept.keep(replace(kept.now, theme="dark", zoom=1.5))
    window = app.make_window(qapp, app.begin(None, kept, folder), kept)
    qtbot.addWidget(window)
    assert window.look.theme.name == "dark"
    assert window.look.zoom == 1.5
    window.close()
