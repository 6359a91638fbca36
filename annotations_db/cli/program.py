"""``plenary`` as click sees it: finds a subcommand by its module, and turns what went wrong into a
sentence and an exit code.
"""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Sequence

import click
from typing_extensions import override

from annotations_db import __version__
from annotations_db.cli import COMMANDS
from annotations_db.cli.output import complain, drop_stdout, speak_utf8
from annotations_db.errors import FileError, UserError
from annotations_db.words import sentence

STOPPED = 130
PIPE_CLOSED = 141


class Subcommands(click.Group):
    """Imports the module of a subcommand when it is asked for, and only then."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        name = cmd_name.replace("-", "_")
        module = importlib.import_module(
            f"annotations_db.cli.commands.{name}{'_' if name == 'import' else ''}"
        )
        command = module.COMMAND
        if not isinstance(command, click.Command):
            message = f"COMMAND of {cmd_name} must be a click.Command"
            raise TypeError(message)
        return command


PROGRAM = Subcommands(
    "plenary",
    help="Read statements: highlight, tag, note, find again, hand out annotated copies."
    " With a project, or with nothing at all, plenary opens the window.",
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
click.version_option(__version__, prog_name="plenary", message="%(prog)s %(version)s")(PROGRAM)


def run(arguments: Sequence[str]) -> int:
    """Runs one command line; see ``annotations_db.cli.main``."""
    speak_utf8()
    # What is only worth a log is not worth a line on stderr, where scripts look for errors
    logging.getLogger("annotations_db").addHandler(logging.NullHandler())
    try:
        return _invoke(list(arguments))
    except click.ClickException as error:
        error.show(sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        drop_stdout()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return STOPPED
    except UserError as error:
        complain(sentence(error))
    except OSError as error:
        reason, name = error.strerror or str(error), error.filename or "plenary"
        complain(sentence(FileError("system-refused", reason=reason, path=str(name))))
    return 1


def _invoke(arguments: list[str]) -> int:
    try:
        with PROGRAM.make_context("plenary", arguments) as context:
            code = PROGRAM.invoke(context)
    except click.exceptions.Exit as done:
        code = done.exit_code
    sys.stdout.flush()
    return code if isinstance(code, int) else 0
