"""The commands put together, and the border where every trouble becomes one sentence and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import cast

import typer

from penholder import __version__
from penholder.cli.check import check
from penholder.cli.convert import convert
from penholder.cli.rules import rules
from penholder.cli.self_test import self_test
from penholder.cli.show import show
from penholder.cli.speaking import DONE, NOT_DONE, aside, result, use_utf8
from penholder.ground.errors import UserError
from penholder.ground.log import keep_log, log
from penholder.ground.places import log_folder

# WORKAROUND: the class of all usage errors has no public name in typer 0.29; look again with the next minor version.
USAGE_ERROR = cast("type[Exception]", typer.BadParameter.__mro__[1])

app = typer.Typer(
    name="penholder",
    help="Penholder, for the people who write United Nations resolutions. Without a command it opens the window.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("show")(show)
app.command("check")(check)
app.command("convert")(convert)
app.command("rules")(rules)
app.command("self-test")(self_test)


def _version(asked: bool) -> None:
    if asked:
        result(f"Penholder {__version__}")
        raise typer.Exit(DONE)


@app.callback()
def _program(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Say which version it is."),
) -> None:
    """Penholder, for the people who write United Nations resolutions. Without a command it opens the window."""


def _without_line_ends(text: str) -> str:
    return " ".join(text.split())


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit status; nothing but a status leaves this function."""
    use_utf8()
    keep_log()
    try:
        status = app(list(arguments), standalone_mode=False)
    except UserError as error:
        aside(str(error))
    except USAGE_ERROR as error:
        aside(f"{_without_line_ends(str(error))} See “penholder --help”.")
    except (KeyboardInterrupt, typer.Abort):
        aside("Stopped.")
    except BrokenPipeError:
        # The reader of the output has gone, which is its right; without this Python complains once more on exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:  # noqa: BLE001 - the border of the command line: a bug becomes one sentence and a log entry
        log.exception("a command failed")
        aside(f"Penholder made a mistake and could not finish. What happened stands in {log_folder()}.")
    else:
        return status if isinstance(status, int) else DONE
    return NOT_DONE
