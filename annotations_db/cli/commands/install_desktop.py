"""``plenary install-desktop``: the entry in the menus of a Linux desktop, icon and file type."""

from __future__ import annotations

import sys

import click

from annotations_db.cli.output import Output
from annotations_db.errors import FileError

_ELSEWHERE = ("win32", "darwin", "cygwin")


@click.command("install-desktop")
@click.option("--remove", is_flag=True, help="Take it all away again.")
@click.option("--json", "as_json", is_flag=True, help="Answer with one JSON document.")
def install_desktop(*, remove: bool, as_json: bool) -> None:
    """Put Plenary into the menus of your Linux desktop.

    With its icon, and so that a double click on a project opens it. Only for you, in your own data
    folder; prints the files written.
    """
    from annotations_db.cli import desktop

    if sys.platform in _ELSEWHERE:
        raise FileError("desktop-not-here")
    output, home = Output(as_json), desktop.data_home()
    changed = desktop.remove(home) if remove else desktop.install(home, desktop.running_program())
    missing = desktop.update(home)
    paths = [str(each) for each in changed]
    output.one({"files": paths}, paths)
    if missing:
        output.remark(f"The desktop may notice only after the next login: no {', '.join(missing)}.")


COMMAND = install_desktop
