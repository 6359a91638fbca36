"""The guide to the command line names everything there is, and its examples run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

import click
import pytest

from annotations_db.cli import COMMANDS
from annotations_db.cli.program import PROGRAM
from tests.annotations_db.cli.conftest import ROOT

GUIDE = (ROOT / "docs" / "guide" / "command-line.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def sections() -> dict[str, str]:
    parts = re.split(r"^### `plenary ([\w-]+)", GUIDE, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_command_has_its_section_and_no_other_is_described():
    assert set(sections()) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_section_names_every_argument_and_option(name):
    section = sections()[name]
    for parameter in PROGRAM.get_command(click.Context(PROGRAM), name).params:
        if isinstance(parameter, click.Option):
            assert any(
                f"`{option}" in section or f" {option}" in section for option in parameter.opts
            )
        else:
            assert (parameter.metavar or parameter.name.upper()).rstrip(".") in section


def shell_blocks() -> list[str]:
    return [
        block
        for text in (GUIDE, README)
        for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
        if "plenary new" in block
    ]


@pytest.mark.parametrize("block", shell_blocks(), ids=["guide", "readme"])
def test_the_examples_run(block, tmp_path):
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash here")
    command = f'plenary() {{ "{sys.executable}" -m annotations_db.cli "$@"; }}\n'
    done = subprocess.run(
        [bash, "-euo", "pipefail", "-c", command + block],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "japan.docx").exists()
