"""Prints how right, how quiet and how quick the checks are: ``python3 installer/dev.py bench checking``.

Reads the official texts of ``../shared`` in place, plants slips into them, runs every rule over them and makes all safe
fixes, and prints one table. ``--changes FILE`` writes every change of a safe fix, ``--findings FILE`` every finding and
``--missed FILE`` every slip that was not found, not rightly named or not given back; these hold words of the texts and
belong outside the repository. ``--sample N`` adds to the last two a mark for N of each chosen by lot, for judging.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "app")]

from tests.benchmarks.official.judged import judged_rows
from tests.benchmarks.official.rows import (
    alarm_rows,
    catalogue_rows,
    fix_rows,
    noisy_rows,
    planted_rows,
    sponsor_rows,
    time_rows,
)
from tests.benchmarks.official.speaking import Spoken, spoken
from tests.benchmarks.official.texts import Official, official_texts
from tests.benchmarks.official.written import write_changes, write_findings, write_missed
from tests.benchmarks.planting.harvest import Outcome, harvest
from tests.benchmarks.planting.sowing import Bed, beds

_texts: Mapping[str, Official] = {}
"""The texts, which the processes that work on them have from their parent."""


def main() -> int:
    """Print the table."""
    arguments = _arguments()
    shared = Path(arguments.shared)
    if not (shared / "resolutions").is_dir():
        print("The official texts of ../shared are not here: nothing to measure.", file=sys.stderr)
        return 2
    began = time.monotonic()
    rows: list[Sequence[str]] = [*catalogue_rows(shared, ROOT)]
    global _texts  # noqa: PLW0603 - what forked processes have in common
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        _texts = official_texts(shared, pool)
    sown = {name: one.draft for name, one in _texts.items() if not name.startswith("resolutions-pdf/")}
    plan = beds(sown, arguments.wanted, arguments.seed)
    forked = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=forked) as pool:
        said = dict(zip(_texts, pool.map(_spoken, _texts, chunksize=8), strict=True))
        outcomes = [one for found in pool.map(_harvest, plan, chunksize=4) for one in found]
    rows += [
        *planted_rows(outcomes, arguments.wanted),
        *alarm_rows(_texts, said),
        *noisy_rows(_texts, said),
        *fix_rows(said),
    ]
    rows += [*sponsor_rows(said), *judged_rows(said), *time_rows(_texts)]
    for name, aim, seen in rows:
        print(f"| {name:<70} | {aim:<10} | {seen}")
    print(f"({time.monotonic() - began:.0f} s)")
    _write(arguments, outcomes, said)
    return 0


def _write(arguments: argparse.Namespace, outcomes: Sequence[Outcome], said: Mapping[str, Spoken]) -> None:
    if arguments.missed:
        write_missed(Path(arguments.missed), outcomes)
    if arguments.findings:
        write_findings(Path(arguments.findings), said, arguments.sample, arguments.seed)
    if arguments.changes:
        write_changes(Path(arguments.changes), said, arguments.sample, arguments.seed)


def _spoken(name: str) -> Spoken:
    return spoken(_texts[name])


def _harvest(bed: Bed) -> list[Outcome]:
    return harvest(_texts[bed.text].draft, bed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How right, how quiet and how quick the checks are.")
    parser.add_argument("shared", nargs="?", default=str(ROOT.parent / "shared"), help="the folder of official texts")
    parser.add_argument("--wanted", type=int, default=20, help="how many slips of each kind (20)")
    parser.add_argument("--seed", default="1", help="another row of random places (1)")
    parser.add_argument("--missed", metavar="FILE", help="write what was missed, by rule and text")
    parser.add_argument("--findings", metavar="FILE", help="write every finding of the official texts")
    parser.add_argument("--changes", metavar="FILE", help="write every change of a safe fix")
    parser.add_argument("--sample", type=int, default=200, help="how many to mark for judging (200)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
