"""Where the program begins: a subcommand goes to the command line, anything else opens the window."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from penholder.cli.verbs import VERBS

_NEW_VALUES = 50_000
"""New values after which Python looks for such as are lost; at its usual 700 it looks 150 times before anything is done."""


def main() -> int:
    """Run the program with the arguments of the process and give its exit status."""
    gc.set_threshold(_NEW_VALUES)
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in VERBS or arguments[0].startswith("-") or _is_slip(arguments)):
        from penholder.cli.main import run

        return run(arguments)
    from penholder.desktop.application import run_window

    return run_window(Path(arguments[0]) if arguments else None)


def _is_slip(arguments: list[str]) -> bool:
    """Tell a mistyped command ("chekc draft.md") from the name of a file for the window."""
    first = Path(arguments[0])
    return len(arguments) > 1 or (not first.suffix and first.name == arguments[0] and not os.path.exists(first))


if __name__ == "__main__":
    sys.exit(main())
