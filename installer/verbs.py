"""The verbs of dev.py: each sets up what it needs and then does its work."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping

import locking
import starting
import testing
from environment import clean_environment, set_up
from places import PYTHON, ROOT
from progress import SetUpError, say
from system_packages import TESTS, WINDOW

USAGE = """\
Usage: python3 installer/dev.py run              open the window with the sample draft
       python3 installer/dev.py run -- ARGS      penholder ARGS
       python3 installer/dev.py test [ARGS]      format, lint, types and all tests; ARGS go to pytest
       python3 installer/dev.py bench            measure how fast the program is
       python3 installer/dev.py bench reading    measure how right and how fast files are read
       python3 installer/dev.py bench pages      measure how near exported pages come to the official ones
       python3 installer/dev.py bench checking   measure what the checks find, miss and say for nothing
       python3 installer/dev.py bench mutations  take conditions out of the rules, and tell which no test misses
       python3 installer/dev.py docs             write the pages of the rules in resources/docs/rules anew
       python3 installer/dev.py lock             write requirements.lock anew"""


def do(arguments: list[str]) -> int:
    """Do what the arguments say and give the exit status: 2 when it could not be done, with one sentence why."""
    verb, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if verb in {"-h", "--help", "help"}:
        print(USAGE)
        return 0
    if verb not in VERBS:
        print(USAGE, file=sys.stderr)
        return 2
    try:
        return VERBS[verb](rest[1:] if rest[:1] == ["--"] else rest)
    except SetUpError as error:
        say(str(error))
    except KeyboardInterrupt:
        say("Stopped.")
        return 130
    except OSError as error:
        say(f"This could not be done: {error}.")
    return 2


def run(arguments: list[str]) -> int:
    """Start Penholder: with arguments as they are, else with the sample draft, as this machine's screen permits."""
    set_up(WINDOW)
    if arguments:
        return starting.penholder(*arguments)
    return starting.open_sample() if starting.has_display(os.environ, sys.platform) else starting.report_sample()


def test(arguments: list[str]) -> int:
    """Run format, lint, types and tests."""
    set_up((*WINDOW, *TESTS))
    return testing.test(arguments)


def bench(arguments: list[str]) -> int:
    """Run the benchmarks, which print their figures; a first argument may name another script beside ``run.py``."""
    folder = ROOT / "tests" / "benchmarks"
    named = bool(arguments) and (folder / f"{arguments[0]}.py").is_file()
    script, rest = (arguments[0], arguments[1:]) if named else ("run", arguments)
    set_up((*WINDOW, *TESTS) if named else WINDOW)
    command = [str(PYTHON), str(folder / f"{script}.py"), *rest]
    return subprocess.run(command, cwd=ROOT, env=clean_environment(), check=False).returncode


def docs(arguments: list[str]) -> int:
    """Write the pages of the rules anew."""
    set_up(WINDOW)
    command = [str(PYTHON), str(ROOT / "installer" / "rule_pages.py"), *arguments]
    return subprocess.run(command, cwd=ROOT, env=clean_environment(), check=False).returncode


def lock(arguments: list[str]) -> int:
    """Write requirements.lock anew."""
    locking.lock(arguments)
    return 0


VERBS: Mapping[str, Callable[[list[str]], int]] = {"run": run, "test": test, "bench": bench, "docs": docs, "lock": lock}
