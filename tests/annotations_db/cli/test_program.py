"""The program around the subcommands: exit codes, usage, encoding, what is loaded."""

from __future__ import annotations

import os
import subprocess
import sys

import click
import pytest

from annotations_db import __version__
from annotations_db.cli import COMMANDS, main
from annotations_db.cli.program import PIPE_CLOSED, PROGRAM, STOPPED
from annotations_db.project import Project
from tests.annotations_db.cli.conftest import ROOT, process

EXPECTED = {
    "annotate", "annotations", "attributes", "check", "check-quotes", "compact", "copy", "delete",
    "export", "history", "import", "install-desktop", "list",
    "new", "note", "redo", "replace", "report", "retag", "search", "self-check",
    "show", "tags", "undo",
}  # fmt: skip


def loaded_by(code: str) -> set[str]:
    script = f"{code}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    )
    return set(done.stdout.split())


def test_every_subcommand_is_found_by_its_module():
    assert set(COMMANDS) == EXPECTED
    context = click.Context(PROGRAM)
    for name in COMMANDS:
        command = PROGRAM.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert command.get_short_help_str()


@pytest.mark.parametrize("name", sorted(EXPECTED - {"self-check"}))
def test_every_subcommand_can_answer_in_json(name):
    command = PROGRAM.get_command(click.Context(PROGRAM), name)
    assert "--json" in {option for each in command.params for option in each.opts}


def test_knowing_the_names_loads_neither_click_nor_qt_nor_sqlite():
    loaded = loaded_by("import annotations_db.cli")
    assert not {"click", "sqlite3", "sqlite_utils", "lxml", "PySide6"} & loaded


def test_no_command_loads_qt(project, statement, tmp_path):
    script = f"""
from annotations_db.cli import main
p, out = {str(project)!r}, {str(tmp_path)!r}
assert main(["annotate", p, {statement!r}, "--quote", "solemn pledge", "--tag", "New"]) == 0
for name in ("list", "tags", "annotations", "history", "check", "undo", "redo", "compact"):
    assert main([name, p]) == 0, name
assert main(["import", p, {str(ROOT / "README.md")!r}]) == 0
for form in ("docx", "html", "xlsx", "csv", "md", "json"):
    options = ["--statement", {statement!r}, "--to", form, "-o", out + "/copy." + form]
    assert main(["export", p, *options]) == 0
"""
    loaded = loaded_by(script)
    assert "sqlite3" in loaded
    assert not {each for each in loaded if each.startswith(("PySide6", "shiboken6"))}


def test_finding_the_formats_loads_no_qt():
    script = """
from annotations_db.exporters.exporter import exporters
from annotations_db.importers.kinds import all_importers
assert "pdf" in [each.id for each in exporters()] and all_importers()
"""
    loaded = loaded_by(script)
    assert not {each for each in loaded if each.startswith(("PySide6", "shiboken6"))}


def test_version_is_said(plenary):
    assert plenary("--version").text == f"plenary {__version__}\n"


def test_help_lists_every_subcommand(plenary):
    answer = plenary("--help")
    assert answer.code == 0
    for name in COMMANDS:
        assert f"  {name} " in answer.text


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["list"],
        ["list", "a.plenary", "b.plenary"],
        ["annotate", "a.plenary", "Japan"],
        ["annotate", "a.plenary", "Japan", "--quote", "x", "--occurrence", "0"],
        ["annotate", "a.plenary", "Japan", "--quote", "not \udcff text"],
        ["import", "a.plenary"],
        ["delete", "a.plenary"],
        ["retag", "a.plenary", "1234"],
        ["export", "a.plenary", "--to", "html"],
        ["export", "a.plenary", "--to", "papyrus", "-o", "out"],
        ["list", "a.plenary", "--frobnicate"],
    ],
    ids=lambda arguments: " ".join(arguments).encode("ascii", "replace").decode(),
)
def test_wrong_usage_is_exit_code_2(plenary, arguments):
    answer = plenary(*arguments)
    assert answer.code == 2
    assert answer.out == b""
    assert "Error: " in answer.err.decode()
    assert b"Traceback" not in answer.err


def test_no_command_at_all_is_wrong_usage(plenary):
    answer = plenary()
    assert answer.code == 2
    assert "Missing command" in answer.err.decode()


def test_stopping_is_exit_code_130_without_a_traceback(plenary, project, monkeypatch):
    def stopped(self, *arguments, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(Project, "annotations", stopped)
    answer = plenary("annotations", project)
    assert (answer.code, answer.err) == (STOPPED, b"")


def test_a_reader_that_goes_away_is_no_error(project, statement):
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "-m", "annotations_db.cli", "show", project, statement, "--json"],
        stdout=write_end,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        check=False,
        timeout=60,
    )
    os.close(write_end)
    assert (done.returncode, done.stderr) == (PIPE_CLOSED, b"")


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_output_is_utf8_whatever_the_locale(project, locale):
    environment = {"LC_ALL": locale, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    (line,) = process("list", project, env=environment).lines
    assert "–" in line
    statement = line.split()[0]
    annotate = ("annotate", project, statement, "--quote", "solemn pledge", "--note", "日本 – é")
    made = process(*annotate, "--json", env=environment).json
    assert made["notes"][0]["text"] == "日本 – é"
    tags = process("export", "--help", env=environment)
    assert "“Position / Commitment”" in tags.text


def test_a_refusal_by_the_system_is_one_sentence(plenary, project, monkeypatch):
    def refused(self, *arguments, **options):
        raise OSError(5, "Input/output error", "/media/stick")

    monkeypatch.setattr(Project, "annotations", refused)
    answer = plenary("annotations", project)
    assert answer.code == 1
    (sentence,) = answer.remarks
    assert "/media/stick" in sentence


def test_main_reads_the_arguments_of_the_process(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["plenary", "--version"])
    assert main() == 0
    assert __version__ in capsys.readouterr().out
