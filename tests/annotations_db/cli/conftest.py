"""Runs ``plenary`` as a shell would, in this process or in one of its own."""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotations_db.cli import main

ROOT = Path(__file__).resolve().parents[3]
QUOTE = "universalization and international cooperation and assistance"
DROP = 24
"""PR_CAPBSET_DROP of Linux: what the program to be run shall not be able to do."""
OVERRIDING = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, by which root passes over permissions."""


@dataclass(frozen=True)
class Answer:
    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def json(self):
        return json.loads(self.text)

    @property
    def remarks(self) -> list[str]:
        return self.err.decode("utf-8").splitlines()

    @property
    def id(self) -> str:
        (only,) = self.lines
        return only


@pytest.fixture
def plenary(capsysbinary):
    """Calls ``main`` in this process."""

    def run(*arguments: str | Path) -> Answer:
        capsysbinary.readouterr()
        code = main([str(each) for each in arguments])
        return Answer(code, *capsysbinary.readouterr())

    return run


def process(*arguments: str | Path, module="annotations_db.cli", **options) -> Answer:
    """Runs ``python -m module`` in a process of its own."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        **options.pop("env", {}),
    }
    done = subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        env=environment,
        capture_output=True,
        timeout=120,
        check=False,
        **options,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def process_without_rights(*arguments: str | Path) -> Answer:
    """Runs ``plenary`` as a user whom file permissions bind, also where root runs the tests."""
    if os.geteuid() != 0:
        return process(*arguments)
    return process(*arguments, preexec_fn=_drop_privileges)


def _drop_privileges() -> None:
    for capability in OVERRIDING:
        ctypes.CDLL(None).prctl(DROP, capability, 0, 0, 0)


@pytest.fixture
def project(tmp_path, plenary) -> Path:
    """A project with the sample and the starter codebook."""
    path = tmp_path / "ccm.plenary"
    answer = plenary("new", path)
    assert answer.code == 0, answer
    return path


@pytest.fixture
def statement(project, plenary) -> str:
    """The id of the sample."""
    return plenary("list", project, "--json").json[0]["id"]


@pytest.fixture
def mark(plenary, project, statement):
    """Highlights a quote of the sample and returns the id of the highlight."""

    def annotate(quote=QUOTE, *options):
        answer = plenary("annotate", project, statement, "--quote", quote, *options)
        assert answer.code == 0, answer
        return answer.id

    return annotate


def state_of(plenary, project):
    return [
        plenary(name, project, "--json").json for name in ("list", "tags", "annotations", "history")
    ]


@pytest.fixture
def unchanged(plenary, project):
    """Looks afterwards that the project is sound and holds what it held."""
    before = state_of(plenary, project)
    yield
    assert state_of(plenary, project) == before
    assert plenary("check", project).lines == ["ok"]


@pytest.fixture
def closed_folder(tmp_path):
    """A folder that one may look into and not write to."""
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


def one_sentence(answer: Answer) -> str:
    """The single sentence that a user's error says on stderr."""
    assert answer.code == 1, answer
    (sentence,) = answer.remarks
    assert "Traceback" not in sentence
    assert sentence.endswith(".")
    assert sentence[0].isupper() or sentence[0] in "“/"
    return sentence
