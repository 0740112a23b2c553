"""Takes conditions out of the rules, one at a time, and tells which of them no test misses.

    python3 installer/dev.py bench mutations [GROUP …] [--sample N] [--seed S] [--file WORDS] [--tests PATH] [--noticed]

Groups are ``certain``, ``likely`` and ``advisory`` (the files of such rules), ``readings`` (what several rules share) and
``drafting`` (what rules ask of the text); without any, all are taken. ``--sample`` takes so many of each group by lot,
``--file`` those of files whose path holds these words. ``--tests`` asks only tests of a folder
or file below ``tests``. Nothing is written: the code is changed in memory, in processes of
their own. What is known to make no difference is listed in ``mutating/alike.toml`` and left out. Systems without ``fork``
cannot run it.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
import time
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import FunctionType

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "app")]

import pytest

from penholder.checks.catalogue import RULES
from penholder.model.finding import Certainty
from tests.benchmarks.mutating.changes import Change, changes_in
from tests.benchmarks.mutating.trial import Outcome, Trial, Trials

CHECKS = ROOT / "app" / "penholder" / "checks"
DRAFTING = ROOT / "app" / "penholder" / "drafting"
ALIKE = ROOT / "tests" / "benchmarks" / "mutating" / "alike.toml"
_ASKED = re.compile(r"^from penholder\.drafting\.(\w+) import", re.MULTILINE)


def main() -> int:
    """Try the changes and print what was missed, and one row for each group."""
    arguments = _arguments()
    if not hasattr(os, "fork"):
        print("This needs a system with fork, such as Linux.", file=sys.stderr)
        return 2
    began = time.monotonic()
    alike = _alike()
    chosen: dict[str, list[Change]] = {}
    for name, files in _groups().items():
        changes = _chosen(files, arguments, alike) if name in (arguments.groups or _groups()) else []
        if changes:
            chosen[name] = changes
    trials = Trials((one for changes in chosen.values() for one in changes), _telling(arguments.noticed))
    options = ["-q", "-s", "-p", "no:xdist", "-p", "no:cacheprovider", "--no-header", "--no-summary"]
    tests = [str(ROOT / "tests" / one) for one in arguments.tests or ("checks", "drafting")]
    pytest.main([*options, "--rootdir", str(ROOT), *tests], [trials])
    for name in trials.red:
        print(f"red without any change, and not asked: {name}")
    outcomes = {trial.change: trial for trial in trials.done}
    print(f"{trials.asked} tests were asked.")
    for name, changes in chosen.items():
        print(_row(name, [outcomes[one] for one in changes]))
    print(f"({time.monotonic() - began:.0f} s)")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench mutations", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("groups", nargs="*", metavar="GROUP")
    parser.add_argument("--sample", type=int, metavar="N", help="so many of each group, by lot")
    parser.add_argument("--seed", default="conditions", help="another lot")
    parser.add_argument("--file", default="", metavar="WORDS", help="only files whose path holds these words")
    parser.add_argument("--tests", action="append", metavar="PATH", help="only these, below tests/")
    parser.add_argument("--noticed", action="store_true", help="name those that were noticed, with the test, too")
    return parser.parse_args()


def _groups() -> Mapping[str, Sequence[Path]]:
    """Give the files of each group."""
    groups: dict[str, list[Path]] = {one.value: [] for one in Certainty}
    asked: set[str] = set()
    for rule in RULES:
        judge = rule.judge_passage or rule.judge_draft
        if isinstance(judge, FunctionType):  # what judges by a list of terms is no file of its own
            file = Path(judge.__code__.co_filename)
            groups[rule.certainty.value].append(file)
            asked.update(_ASKED.findall(file.read_text("utf-8")))
    groups["readings"] = sorted((CHECKS / "readings").glob("*.py"))
    for file in groups["readings"]:
        asked.update(_ASKED.findall(file.read_text("utf-8")))
    groups["drafting"] = sorted(file for one in asked if (file := DRAFTING / f"{one}.py").is_file())
    return groups


def _chosen(
    files: Iterable[Path], arguments: argparse.Namespace, alike: frozenset[tuple[str, str, str]]
) -> list[Change]:
    """Give the changes that are to be tried, without those that are known to change nothing."""
    named = [file for file in files if arguments.file in file.as_posix()]
    changes = [one for file in named for one in changes_in(file)]
    counted = [one for one in changes if (_path(one), one.function, one.done) not in alike]
    if arguments.sample is None or arguments.sample >= len(counted):
        return counted
    lot = random.Random(arguments.seed).sample(range(len(counted)), arguments.sample)
    return [counted[at] for at in sorted(lot)]


def _alike() -> frozenset[tuple[str, str, str]]:
    """Read the changes that make no difference to anybody, each with its reason."""
    listed = tomllib.loads(ALIKE.read_text("utf-8"))["change"]
    return frozenset((one["file"], one["function"], done) for one in listed for done in one["done"])


def _path(change: Change) -> str:
    return change.file.relative_to(ROOT / "app" / "penholder").as_posix()


def _telling(noticed: bool) -> Callable[[Trial], None]:
    def tell(trial: Trial) -> None:
        one = trial.change
        if noticed or trial.outcome is not Outcome.NOTICED:
            print(
                f"{trial.outcome}: {_path(one)}:{one.line} {one.function}: {one.done} {trial.test}".rstrip(), flush=True
            )

    return tell


def _row(name: str, trials: Sequence[Trial]) -> str:
    noticed = sum(one.outcome is Outcome.NOTICED for one in trials)
    return f"| {name:<10} | {len(trials):>5} | {noticed:>5} | {noticed / len(trials):.1%}"


if __name__ == "__main__":
    sys.exit(main())
