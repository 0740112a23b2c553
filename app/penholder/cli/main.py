"""The commands put together, and the border where every trouble becomes one sentence and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import cast

import typer

from penholder import __version__
from penholder.cli.speaking import DONE, NOT_DONE, aside, result, use_utf8
from penholder.cli.verbs import VERBS
from penholder.ground.errors import UserError
from penholder.ground.log import keep_log, log
from penholder.ground.places import log_folder

# WORKAROUND: the class of all usage errors has no public name up to typer 0.28; look again with the next minor version.
USAGE_ERROR = cast("type[Exception]", typer.BadParameter.__mro__[1])


def _version(asked: bool) -> None:
    if asked:
        result(f"Penholder {__version__}")
        raise typer.Exit(DONE)


def _program(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Say which version it is."),
) -> None:
    """Penholder, for the people who write United Nations resolutions.

    Without a command, “penholder [FILE]” opens the window. The exit status is 0 when all is done and no error was found, 1
    when errors were found in a draft, and 2 when a command could not be carried out.
    """


def _app(arguments: Sequence[str]) -> typer.Typer:
    """Put the program together with the one command that is asked for, or with all of them to be listed."""
    app = typer.Typer(
        name="penholder",
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(_program)
    wanted = arguments[:1] if arguments and (arguments[0] in VERBS or arguments[0] == "--version") else tuple(VERBS)
    for verb in wanted:
        if verb in VERBS:
            module, function = VERBS[verb]
            app.command(verb)(getattr(import_module(module), function))
    return app


def _usage(error: Exception, arguments: Sequence[str]) -> str:
    """Say in one line what was wrong with a call, and where the right one is written down."""
    formatted = getattr(error, "format_message", error.__str__)()
    said = " ".join(str(formatted).replace("Value error, ", "").split())
    page = f"penholder {arguments[0]} --help" if arguments and arguments[0] in VERBS else "penholder --help"
    return f"{said}{'' if said.endswith(('.', '?')) else '.'} See “{page}”."


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit status; nothing but a status leaves this function."""
    use_utf8()
    keep_log()
    try:
        status = _app(arguments)(list(arguments), standalone_mode=False)
    except UserError as error:
        aside(str(error))
    except USAGE_ERROR as error:
        aside(_usage(error, arguments))
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
